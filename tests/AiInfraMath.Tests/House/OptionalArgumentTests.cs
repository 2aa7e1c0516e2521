using Microsoft.CodeAnalysis;

namespace AiInfraMath.Tests.House;

/// <summary>What is left out means the same in every language.</summary>
public class OptionalArgumentTests
{
    /// <summary>
    /// F# does not read the default of a decimal parameter and passes zero without a word; such a parameter is a nullable one.
    /// </summary>
    [Fact]
    public void No_decimal_parameter_has_a_default_that_fsharp_does_not_see()
    {
        IParameterSymbol[] optional = [.. PublicApi.Types
            .SelectMany(static t => t.GetMembers().OfType<IMethodSymbol>())
            .Where(static m => m.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected)
            .SelectMany(static m => m.Parameters)
            .Where(static p => p.HasExplicitDefaultValue)];
        Assert.True(optional.Length > 100, "The test sees what parameters there are.");
        Assert.Empty(optional.Where(static p => p.ExplicitDefaultValue is decimal and not 0).Select(static p => $"{p.ContainingSymbol}: {p.Name}"));
    }
}

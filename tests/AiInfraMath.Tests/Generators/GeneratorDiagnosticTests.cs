using AiInfraMath.Tests.Kit;
using Microsoft.CodeAnalysis;

namespace AiInfraMath.Tests.Generators;

public class GeneratorDiagnosticTests
{
    [Theory]
    [InlineData("[Quantity(\"bbl\")] public partial struct Oil;", "AIM001")]
    [InlineData("[Quantity(\"bbl\")] public readonly struct Oil;", "AIM001")]
    [InlineData("[Quantity(\"bbl\")] public readonly partial record struct Oil;", "AIM001")]
    [InlineData("[Quantity(\"bbl\")] public readonly partial struct Oil<T>;", "AIM001")]
    [InlineData("public partial class C { [Quantity(\"bbl\")] public readonly partial struct Oil; }", "AIM001")]
    [InlineData("[Quantity(\"9bl\")] public readonly partial struct Oil;", "AIM002")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Litres\", \" L\", \"2\")] public readonly partial struct Oil;", "AIM002")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Litres\", \"L\", \"0\")] public readonly partial struct Oil;", "AIM003")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Litres\", \"L\", \"1 / x\")] public readonly partial struct Oil;", "AIM003")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Litres\", \"L\", \"1e40\")] public readonly partial struct Oil;", "AIM003")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Barrels\", \"bbl\", Prefixes = \"k b\")] public readonly partial struct Oil;", "AIM004")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Barrels\", \"bbl\", \"2\")] public readonly partial struct Oil;", "AIM005")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Bbl\", \"L\", \"2\")] public readonly partial struct Oil;", "AIM006")]
    [InlineData("[Quantity(\"bbl\", Scale = \"bbl kbbl\")] public readonly partial struct Oil;", "AIM007")]
    [InlineData("[Quantity(\"bbl\")][Product<TimeSpan, Energy>(\"bbl * h = J\")] public readonly partial struct Oil;", "AIM008")]
    [InlineData("[Quantity(\"bbl\")][Product<Power, TimeSpan>(\"bbl * W = h\")] public readonly partial struct Oil;", "AIM008")]
    [InlineData("[Quantity(\"bbl\", PriceUnit = \"L\")][Unit(\"Litres\", \"L\", \"1/159\")] public readonly partial struct Oil;", "AIM009")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Long tons\", \"lt\", \"7\")] public readonly partial struct Oil;", "AIM010")]
    public void A_wrong_declaration_is_one_clear_error(string declaration, string id)
    {
        string[] problems = Compiler.Problems("using AiInfraMath; namespace Fields; " + declaration, OutputKind.DynamicallyLinkedLibrary);
        Assert.Contains(problems, p => p.StartsWith(id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Quantity(\"bbl\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"bbl\")] internal readonly partial struct Oil;")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Barrels\", \"bbl\", Prefixes = \"n µ m k M G T P E Z Y\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"bbl\")][Product<Power, Energy>(\"bbl * W = 3.6 Wh\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"bbl\")] public readonly partial struct Oil { public bool IsMuch => Bbl > 100; }")]
    public void A_right_declaration_compiles_without_a_warning(string declaration)
    {
        Assert.Empty(Compiler.Problems("using AiInfraMath; namespace Fields; " + declaration, OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(Compiler.Problems("using AiInfraMath; " + declaration, OutputKind.DynamicallyLinkedLibrary));
    }
}

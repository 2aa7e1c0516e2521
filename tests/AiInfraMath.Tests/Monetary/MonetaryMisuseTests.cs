using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiInfraMath.Tests.Monetary;

/// <summary>Code that has no meaning must not compile.</summary>
public class MonetaryMisuseTests
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "AiInfraMath.dll" or "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("usd + eur")]
    [InlineData("usd - eur")]
    [InlineData("usd < eur")]
    [InlineData("usd == eur")]
    [InlineData("usd / eur")]
    [InlineData("5m + usd")]
    [InlineData("usd + 5m")]
    [InlineData("usd + 5")]
    [InlineData("usd * usd")]
    [InlineData("usd * 0.5")]
    [InlineData("usd / 0.5")]
    [InlineData("5m / usd")]
    [InlineData("usd < 5m")]
    [InlineData("(Money<USD>)5m")]
    [InlineData("(decimal)usd")]
    [InlineData("(Money<EUR>)usd")]
    [InlineData("usd = 5.0")]
    [InlineData("usd = 5m")]
    [InlineData("usd * energy")]
    [InlineData("energy / usd")]
    [InlineData("price + usd")]
    [InlineData("price * power")]
    [InlineData("price * price")]
    [InlineData("price + usd / power")]
    [InlineData("eur / price")]
    [InlineData("price * 0.5")]
    [InlineData("price + 5m")]
    [InlineData("price.In(Power.Units.Watts)")]
    [InlineData("new Money<string>(5)")]
    public void Misuse_does_not_compile(string expression) => Assert.NotEmpty(ErrorsOf(expression));

    [Theory]
    [InlineData("usd + usd")]
    [InlineData("2 * usd / 3")]
    [InlineData("usd / usd * 5m")]
    [InlineData("usd / energy + price")]
    [InlineData("price * energy + usd")]
    [InlineData("energy * price / price")]
    [InlineData("usd / price + energy")]
    [InlineData("price / price * 2m")]
    public void What_has_a_meaning_compiles(string expression) => Assert.Empty(ErrorsOf(expression));

    private static IEnumerable<Diagnostic> ErrorsOf(string expression)
    {
        string source = $$"""
            using AiInfraMath;
            static class C
            {
                static object M(Money<USD> usd, Money<EUR> eur, Energy energy, Power power, Price<USD, Energy> price) => {{expression}};
            }
            """;
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Misuse", [CSharpSyntaxTree.ParseText(source, options)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
    }
}

using System.Collections.Immutable;
using AiInfraMath.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AiInfraMath.Tests.Monetary;

public class CurrencyGeneratorTests
{
    private const string Table = "# a comment\nUSD,840,2,US Dollar\r\n\nXAU,959,,Gold \"fine\" & more\n";

    [Fact]
    public void A_row_becomes_a_type()
    {
        string source = Assert.Single(Run("AiInfraMath", "iso4217.csv", Table));
        Assert.Contains("public readonly struct USD : global::AiInfraMath.ICurrency", source);
        Assert.Contains("public static int NumericCode => 840;", source);
        Assert.Contains("public static int? MinorUnits => null;", source);
        Assert.Contains("Gold \\\"fine\\\" & more", source);
        Assert.Contains("<summary>Gold \"fine\" &amp; more", source);
    }

    [Fact]
    public void Other_assemblies_and_other_files_get_nothing()
    {
        Assert.Empty(Run("Somebody.Elses", "iso4217.csv", Table));
        Assert.Empty(Run("AiInfraMath", "other.csv", Table));
    }

    [Theory]
    [InlineData("USD,840,2")]
    [InlineData("USDX,840,2,US Dollar")]
    [InlineData("USD,x,2,US Dollar")]
    [InlineData("USD,840,cents,US Dollar")]
    [InlineData("USD,840,2,")]
    public void A_bad_row_stops_the_build_and_names_the_line(string row) =>
        Assert.Contains("#error iso4217.csv, line 2:", Assert.Single(Run("AiInfraMath", "iso4217.csv", "# header\n" + row)));

    [Fact]
    public void An_unrelated_edit_generates_nothing_anew()
    {
        CSharpCompilation compilation = CSharpCompilation.Create("AiInfraMath");
        GeneratorDriver driver = Driver("iso4217.csv", Table).RunGenerators(compilation, TestContext.Current.CancellationToken);
        CSharpCompilation edited = compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class C;", cancellationToken: TestContext.Current.CancellationToken));
        GeneratorRunResult result = driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results[0];
        Assert.All(
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static IEnumerable<string> Run(string assembly, string file, string table) =>
        Driver(file, table).RunGenerators(CSharpCompilation.Create(assembly)).GetRunResult().GeneratedTrees.Select(tree => tree.ToString());

    private static CSharpGeneratorDriver Driver(string file, string table) => CSharpGeneratorDriver.Create(
        [new CurrencyGenerator().AsSourceGenerator()],
        [new TableText(file, table)],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private sealed class TableText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}

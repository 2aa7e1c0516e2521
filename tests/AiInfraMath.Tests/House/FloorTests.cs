using AiInfraMath.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiInfraMath.Tests.House;

/// <summary>The house: a folder uses itself and the folders below it, never one above.</summary>
public class FloorTests
{
    /// <summary>The folders, lowest first; each may use those before it.</summary>
    internal static readonly string[] Folders =
        ["Notebooks", "Quantities", "Numerics", "Diagnostics", "References", "Monetary", "Finance", "Forecasting", "Fleets", "Grids", "Sites", "Deals", "Claims", "Charts"];

    private static readonly string Source = Path.Combine(Repository.Root, "src", "AiInfraMath");

    [Fact]
    public void Every_folder_has_its_floor() =>
        Assert.All(
            Directory.GetDirectories(Source).Select(d => Path.GetFileName(d)!).Where(d => d is not ("bin" or "obj" or "content")),
            folder => Assert.Contains(folder, Folders));

    [Fact]
    public void No_folder_uses_one_above_it()
    {
        SyntaxTree[] trees = [.. Folders.Select(f => Path.Combine(Source, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.GetFiles(f, "*.cs", SearchOption.AllDirectories))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path))];
        CSharpCompilation compilation = CSharpCompilation.Create("Floors", trees, [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        var upward = new SortedSet<string>(StringComparer.Ordinal);
        int uses = 0;
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            int floor = FloorOf(tree.FilePath);
            foreach (SimpleNameSyntax name in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                ISymbol? symbol = model.GetSymbolInfo(name, TestContext.Current.CancellationToken).Symbol;
                INamedTypeSymbol? type = (symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition;
                if (type is null || type.DeclaringSyntaxReferences.Length == 0)
                {
                    continue;
                }

                uses++;
                if (type.DeclaringSyntaxReferences.Min(r => FloorOf(r.SyntaxTree.FilePath)) > floor)
                {
                    upward.Add($"{Path.GetFileName(tree.FilePath)} uses {type.Name}");
                }
            }
        }

        Assert.Empty(upward);
        Assert.True(uses > 1000, "The test sees what the files use.");
    }

    private static int FloorOf(string path) => Array.IndexOf(Folders, Path.GetRelativePath(Source, path).Split(Path.DirectorySeparatorChar)[0]);
}

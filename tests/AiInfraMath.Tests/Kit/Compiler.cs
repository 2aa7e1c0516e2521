using System.Collections.Immutable;
using System.Reflection;
using AiInfraMath.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiInfraMath.Tests.Kit;

/// <summary>Compiles C# text as a user's project would: against the library, with its generators.</summary>
internal static class Compiler
{
    // Generated documentation is compiled as well; the programs themselves have none.
    private const string MissingDocumentation = "CS1591";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal)
                    || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll" or "AiInfraMath.dll" or "AiInfraMath.UnitsNet.dll" or "UnitsNet.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    // The implicit usings and the program; what follows is generated.
    private const int WrittenTrees = 2;

    private static readonly Lock ConsoleLock = new();

    // One for all runs, never disposed: a test that runs beside one may have taken it for the console.
    private static readonly StringWriter Output = new(System.Globalization.CultureInfo.InvariantCulture);

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>The errors and warnings of a program of top-level statements, <c>id: message</c>.</summary>
    public static string[] Problems(string program, OutputKind kind = OutputKind.ConsoleApplication) =>
        [.. Compile(program, kind, out ImmutableArray<Diagnostic> generated).GetDiagnostics().Concat(generated)
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)
            .Select(d => $"{d.Id}: {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];

    /// <summary>What the generator adds to a program.</summary>
    public static string Generated(string program) =>
        string.Concat(Compile(program, OutputKind.DynamicallyLinkedLibrary, out _).SyntaxTrees.Skip(WrittenTrees));

    /// <summary>Runs a program of top-level statements and returns what it printed.</summary>
    public static string Run(string program)
    {
        MethodInfo entry = Assembly.Load(Image(program)).EntryPoint!;
        using var scope = new CultureScope(System.Globalization.CultureInfo.InvariantCulture);
        lock (ConsoleLock)
        {
            TextWriter console = Console.Out;
            Output.GetStringBuilder().Clear();
            Console.SetOut(Output);
            try
            {
                object? returned = entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
                (returned as Task)?.GetAwaiter().GetResult();
            }
            finally
            {
                Console.SetOut(console);
            }

            return Output.ToString();
        }
    }

    /// <summary>The assembly of a program of top-level statements, optimised.</summary>
    public static byte[] Image(string program)
    {
        Compilation compilation = Compile(program, OutputKind.ConsoleApplication, out _);
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }

    private static Compilation Compile(string program, OutputKind kind, out ImmutableArray<Diagnostic> generated)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Program" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions), CSharpSyntaxTree.ParseText(program, ParseOptions)],
            References,
            new CSharpCompilationOptions(
                kind,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: [new(MissingDocumentation, ReportDiagnostic.Suppress)]));
        CSharpGeneratorDriver.Create([new QuantityGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out generated);
        return updated;
    }
}

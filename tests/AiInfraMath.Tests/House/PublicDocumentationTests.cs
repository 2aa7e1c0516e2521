using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace AiInfraMath.Tests.House;

/// <summary>Every public member says what it is, what its parameters are and what goes wrong, generated ones included.</summary>
public class PublicDocumentationTests
{
    private static readonly Dictionary<string, XElement> Documentation = XDocument.Load(Path.ChangeExtension(typeof(Power).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    private static readonly ISymbol[] Symbols =
        [.. PublicApi.Types.SelectMany(t => PublicApi.MembersOf(t).Prepend(t)).Where(s => !IsOfTheCompiler(s))];

    [Fact]
    public void Every_member_has_a_summary()
    {
        Assert.True(Symbols.Length > 2000);
        None(Symbols.Where(s => Of(s) is null || !(Inherits(s) || Text(Of(s)!.Element("summary")).Length > 0)).Select(Name));
    }

    [Fact]
    public void Every_parameter_is_explained() =>
        None(
            from method in Symbols.OfType<IMethodSymbol>()
            where method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor && !Inherits(method)
            from parameter in method.Parameters
            where Text(ElementOf(method, "param", parameter.Name)).Length == 0
            select $"{Name(method)}: {parameter.Name}");

    [Fact]
    public void Every_type_parameter_is_explained() =>
        None(
            from symbol in Symbols
            where !Inherits(symbol)
            from parameter in symbol switch { INamedTypeSymbol type => type.TypeParameters, IMethodSymbol method => method.TypeParameters, _ => [] }
            where Text(ElementOf(symbol, "typeparam", parameter.Name)).Length == 0
            select $"{Name(symbol)}: {parameter.Name}");

    [Fact]
    public void Every_factory_of_a_quantity_says_what_it_refuses()
    {
        IMethodSymbol[] factories = [.. Symbols.OfType<IMethodSymbol>().Where(m =>
            m.IsStatic && m.Name.StartsWith("From", StringComparison.Ordinal) && m.ContainingType.AllInterfaces.Any(i => i.Name == "IQuantity"))];
        Assert.True(factories.Length > 60);
        None(factories.Where(f => !Throws(f, nameof(ArgumentOutOfRangeException))).Select(Name));
    }

    [Fact]
    public void Every_parser_says_what_it_refuses()
    {
        IMethodSymbol[] parsers = [.. Symbols.OfType<IMethodSymbol>().Where(m => m is { IsStatic: true, Name: "Parse" })];
        Assert.True(parsers.Length > 30);
        None(parsers.Where(p => !Inherits(p) && !Throws(p, nameof(FormatException))).Select(Name));
    }

    /// <summary>All that the documentation of a symbol says, or nothing.</summary>
    internal static string TextOf(ISymbol symbol) => Text(Of(symbol));

    private static void None(IEnumerable<string> missing)
    {
        string[] names = [.. missing.Order(StringComparer.Ordinal)];
        Assert.True(names.Length == 0, $"{names.Length} lack it:\n{string.Join('\n', names)}");
    }

    private static bool Throws(ISymbol symbol, string exception) =>
        Of(symbol)!.Elements("exception").Any(e => e.Attribute("cref")!.Value.EndsWith("." + exception, StringComparison.Ordinal) && Text(e).Length > 0);

    private static XElement? ElementOf(ISymbol symbol, string element, string name) =>
        Of(symbol)?.Elements(element).FirstOrDefault(e => e.Attribute("name")!.Value == name)

        // The parameters of a primary constructor are those of its type.
        ?? (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? ElementOf(symbol.ContainingType, element, name) : null);

    private static XElement? Of(ISymbol symbol) => Documentation.GetValueOrDefault(symbol.GetDocumentationCommentId()!);

    private static bool Inherits(ISymbol symbol) => Of(symbol)?.Element("inheritdoc") is not null;

    private static string Text(XElement? element) => element is null ? "" : string.Concat(element.Nodes()).Trim();

    private static string Name(ISymbol symbol) => symbol.ToDisplayString();

    // Members of records, and constructors without parameters, of which the type says all.
    private static bool IsOfTheCompiler(ISymbol symbol) =>
        symbol.IsImplicitlyDeclared || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [] } || symbol.GetAttributes().Any(a => a.AttributeClass!.Name == "CompilerGeneratedAttribute");
}

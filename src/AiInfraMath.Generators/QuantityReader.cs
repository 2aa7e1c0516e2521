using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiInfraMath.Generators;

/// <summary>The outcome of reading a declaration: a model, or what is wrong with it.</summary>
internal sealed record QuantityReading(QuantityModel? Model, EquatableArray<DiagnosticModel> Problems);

/// <summary>Reads a struct with <c>[Quantity]</c>, its units and its products into a <see cref="QuantityModel"/>.</summary>
internal sealed class QuantityReader
{
    private const string TimeSpanName = "System.TimeSpan";

    // 96 bits: what a decimal, which carries the exact size at run time, can hold.
    private static readonly BigInteger LargestSizePart = (BigInteger.One << 96) - 1;

    private static readonly (string Symbol, string Name, int Exponent)[] Prefixes =
    [
        ("n", "Nano", -9), ("µ", "Micro", -6), ("m", "Milli", -3), ("k", "Kilo", 3), ("M", "Mega", 6), ("G", "Giga", 9),
        ("T", "Tera", 12), ("P", "Peta", 15), ("E", "Exa", 18), ("Z", "Zetta", 21), ("Y", "Yotta", 24),
    ];

    private readonly List<DiagnosticModel> _problems = [];
    private readonly INamedTypeSymbol _type;
    private readonly Location _location;

    private QuantityReader(INamedTypeSymbol type, Location location)
    {
        _type = type;
        _location = location;
    }

    public static QuantityReading Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var syntax = (TypeDeclarationSyntax)context.TargetNode;
        var reader = new QuantityReader(type, syntax.Identifier.GetLocation());
        QuantityModel? model = reader.ReadModel(syntax, context.Attributes[0]);
        cancellation.ThrowIfCancellationRequested();
        return reader._problems.Count > 0
            ? new QuantityReading(null, new EquatableArray<DiagnosticModel>([.. reader._problems]))
            : new QuantityReading(model, default);
    }

    private QuantityModel? ReadModel(TypeDeclarationSyntax syntax, AttributeData quantity)
    {
        if (!IsReadOnlyPartial())
        {
            Report(Diagnostics.NotReadOnlyPartial, _type.Name);
            return null;
        }

        string canonical = Argument(quantity, 0);
        List<UnitModel> units = ReadUnits(canonical);
        if (_problems.Count > 0)
        {
            return null;
        }

        int priceUnit = IndexOf(units, Named(quantity, "PriceUnit") ?? canonical);
        int rateUnit = IndexOf(units, Named(quantity, "RateUnit") ?? Named(quantity, "PriceUnit") ?? canonical);
        int[] scale = Named(quantity, "Scale") is { } symbols
            ? [.. symbols.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(s => IndexOf(units, s))]
            : DefaultScale(units);
        if (_problems.Count > 0)
        {
            return null;
        }

        if (!scale.Contains(0))
        {
            Report(Diagnostics.UnknownUnit, "Scale without the canonical unit " + canonical);
        }

        if (!units[priceUnit].Size.IsPowerOfTen)
        {
            Report(Diagnostics.PriceUnitSize, units[priceUnit].Symbol);
        }

        return new QuantityModel(
            _type.ContainingNamespace.IsGlobalNamespace ? "" : _type.ContainingNamespace.ToDisplayString(),
            _type.Name,
            SyntaxFacts.GetText(_type.DeclaredAccessibility),
            new EquatableArray<UnitModel>([.. units]),
            new EquatableArray<int>(scale),
            rateUnit,
            priceUnit,
            new EquatableArray<ProductModel>([.. ReadProducts(canonical)]));

        bool IsReadOnlyPartial() =>
            syntax is StructDeclarationSyntax && _type.IsReadOnly && !_type.IsGenericType && _type.ContainingType is null && syntax.Modifiers.Any(SyntaxKind.PartialKeyword);
    }

    private List<UnitModel> ReadUnits(string canonical)
    {
        var units = new List<UnitModel>();
        foreach (AttributeData attribute in _type.GetAttributes().Where(a => IsOurs(a, "UnitAttribute")))
        {
            ReadUnit(attribute, units);
        }

        int row = units.FindIndex(u => u.Symbol == canonical);
        UnitModel first = row >= 0
            ? units[row]
            : new UnitModel(NameFromSymbol(canonical), CheckSymbol(canonical), default, ExactSize.One, "");
        if (row >= 0)
        {
            units.RemoveAt(row);
        }

        units.Insert(0, first);
        if (first.Size != ExactSize.One)
        {
            Report(Diagnostics.CanonicalSize, canonical);
        }

        foreach (UnitModel unit in units.Where(u => !SyntaxFacts.IsValidIdentifier(u.Name)))
        {
            Report(Diagnostics.BadName, unit.Name);
        }

        foreach (string twice in Repeated(units.Select(u => u.Name)).Concat(Repeated(units.Select(u => u.Symbol))))
        {
            Report(Diagnostics.DuplicateUnit, twice);
        }

        return units;
    }

    private void ReadUnit(AttributeData attribute, List<UnitModel> units)
    {
        string name = Argument(attribute, 0);
        string symbol = CheckSymbol(Argument(attribute, 1));
        string expression = Argument(attribute, 2);
        string source = Named(attribute, "Source") ?? "";
        string[] aliases = (Named(attribute, "Aliases") ?? "").Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries);
        foreach (string alias in aliases)
        {
            CheckSymbol(alias);
        }

        if (!ExactSize.TryParse(expression, out ExactSize size))
        {
            Report(Diagnostics.BadSize, expression);
            return;
        }

        Add(name, symbol, aliases, size);
        foreach (string text in (Named(attribute, "Prefixes") ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            (string Symbol, string Name, int Exponent) prefix = Array.Find(Prefixes, p => p.Symbol == text);
            if (prefix.Name is null)
            {
                Report(Diagnostics.BadPrefix, text);
                continue;
            }

            string[] spellings = prefix.Symbol == "µ"
                ? [.. aliases.Select(a => "µ" + a), "u" + symbol, "\u03BC" + symbol, .. aliases.Select(a => "u" + a), .. aliases.Select(a => "\u03BC" + a)]
                : [.. aliases.Select(a => prefix.Symbol + a)];
            Add(prefix.Name + char.ToLowerInvariant(name[0]) + name.Substring(1), prefix.Symbol + symbol, spellings, size.TimesPowerOfTen(prefix.Exponent));
        }

        void Add(string unitName, string unitSymbol, string[] unitAliases, ExactSize unitSize)
        {
            if (unitSize.Numerator > LargestSizePart || unitSize.Denominator > LargestSizePart)
            {
                Report(Diagnostics.BadSize, expression);
            }

            units.Add(new UnitModel(unitName, unitSymbol, new EquatableArray<string>(unitAliases), unitSize, source));
        }
    }

    private IEnumerable<ProductModel> ReadProducts(string canonical)
    {
        foreach (AttributeData attribute in _type.GetAttributes().Where(a => IsOurs(a, "ProductAttribute")))
        {
            var other = (INamedTypeSymbol)attribute.AttributeClass!.TypeArguments[0];
            var result = (INamedTypeSymbol)attribute.AttributeClass.TypeArguments[1];
            bool isTime = other.ToDisplayString() == TimeSpanName;
            string otherUnit = isTime ? "h" : CanonicalOf(other);
            string resultUnit = CanonicalOf(result);
            string equation = Argument(attribute, 0);
            string expected = $"{canonical} * {otherUnit} = {resultUnit}";
            string[] sides = equation.Split('=');
            string[] factors = sides[0].Split(['*'], 2);
            string[] product = sides.Length == 2 ? sides[1].Trim().Split([' '], StringSplitOptions.RemoveEmptyEntries) : [];
            ExactSize multiplier = ExactSize.One;
            bool holds = factors.Length == 2 && factors[0].Trim() == canonical
                && (factors[1].Trim() == otherUnit || (isTime && factors[1].Trim() == "s"))
                && product.Length is 1 or 2 && product[product.Length - 1] == resultUnit
                && (product.Length == 1 || ExactSize.TryParse(product[0], out multiplier));
            if (!holds)
            {
                Report(Diagnostics.BadEquation, equation, expected);
                continue;
            }

            yield return new ProductModel(
                other.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                isTime ? "time" : Words(other),
                !isTime ? "" : factors[1].Trim() == "s" ? "Seconds" : "Hours",
                result.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                result.Name,
                result.ContainingNamespace.IsGlobalNamespace ? "" : result.ContainingNamespace.ToDisplayString(),
                Words(result),
                SymbolEqualityComparer.Default.Equals(result.ContainingAssembly, _type.ContainingAssembly),
                multiplier,
                equation);
        }
    }

    private static string CanonicalOf(INamedTypeSymbol type)
    {
        AttributeData? attribute = type.GetAttributes().FirstOrDefault(a => IsOurs(a, "QuantityAttribute"));
        return attribute is null ? "a unit of a quantity" : Argument(attribute, 0);
    }

    private static string Words(INamedTypeSymbol type) =>
        new QuantityModel("", type.Name, "", default, default, 0, 0, default).Words;

    // The canonical unit and its own prefixes, in ascending size.
    private static int[] DefaultScale(List<UnitModel> units) =>
        [.. Enumerable.Range(0, units.Count)
            .Where(i => i == 0 || (units[i].Symbol.EndsWith(units[0].Symbol, StringComparison.Ordinal)
                && Array.Exists(Prefixes, p => p.Symbol + units[0].Symbol == units[i].Symbol)))
            .OrderBy(i => units[i].Size.Rounded)];

    private int IndexOf(List<UnitModel> units, string symbol)
    {
        int index = units.FindIndex(u => u.Symbol == symbol);
        if (index < 0)
        {
            Report(Diagnostics.UnknownUnit, symbol);
        }

        return index;
    }

    // A canonical unit that no [Unit] names is called by its symbol: bbl·h gives FromBblH.
    private static string NameFromSymbol(string symbol)
    {
        var name = new StringBuilder();
        bool upper = true;
        foreach (char c in symbol)
        {
            bool isPart = SyntaxFacts.IsIdentifierPartCharacter(c) && char.IsLetterOrDigit(c);
            if (isPart)
            {
                name.Append(upper ? char.ToUpperInvariant(c) : c);
            }

            upper = !isPart;
        }

        return name.ToString();
    }

    private string CheckSymbol(string symbol)
    {
        if (symbol.Length == 0 || !char.IsLetter(symbol[0]) || symbol.Trim() != symbol || symbol.IndexOfAny(['\n', '\t']) >= 0)
        {
            Report(Diagnostics.BadSymbol, symbol);
        }

        return symbol;
    }

    private void Report(DiagnosticDescriptor descriptor, params string[] arguments) =>
        _problems.Add(DiagnosticModel.At(_location, descriptor, arguments));

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    private static bool IsOurs(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == "AiInfraMath";

    private static string Argument(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index].Value as string ?? "" : "";

    private static string? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value as string;
}

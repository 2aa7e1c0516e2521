namespace AiInfraMath;

/// <summary>The units of a rate: every unit of the numerator per every unit of the denominator, as in g/kWh or FLOP/s/W.</summary>
/// <typeparam name="TNumerator">The quantity above.</typeparam>
/// <typeparam name="TDenominator">The quantity below.</typeparam>
internal sealed class PerUnits<TNumerator, TDenominator> : UnitSet
    where TNumerator : struct, IQuantity<TNumerator>
    where TDenominator : struct, IQuantity<TDenominator>
{
    private const string PerWord = " per ";

    private static readonly UnitTable<TNumerator> Above = TNumerator.UnitTable;
    private static readonly UnitTable<TDenominator> Below = TDenominator.UnitTable;

    // Rates are shown per the unit that is customary below, with the prefix going above: 400 g/kWh.
    private PerUnits()
        : base(
            $"{Above.Name} per {Below.Name}",
            Array.ConvertAll(Above.Scale, above => Row(above, Below.RateRow)),
            new double[Above.Count * Below.Count],
            new string?[Above.Count * Below.Count])
    {
    }

    internal static PerUnits<TNumerator, TDenominator> Instance { get; } = new();

    internal override int Find(ReadOnlySpan<char> spelling)
    {
        // Units above may hold a slash themselves (FLOP/s/W), so the last slash that leaves two units decides.
        for (int at = spelling.LastIndexOf('/'); at >= 0; at = spelling[..at].LastIndexOf('/'))
        {
            int row = Find(spelling[..at], spelling[(at + 1)..]);
            if (row >= 0)
            {
                return row;
            }
        }

        int word = spelling.IndexOf(PerWord, StringComparison.Ordinal);
        return word < 0 ? -1 : Find(spelling[..word], spelling[(word + PerWord.Length)..]);
    }

    internal override string DescribeUnknown(ReadOnlySpan<char> spelling)
    {
        string expected = $"expected a unit of {Above.Name}, a slash and a unit of {Below.Name}, as in {SymbolOf(Scale[0])}";
        int slash = spelling.LastIndexOf('/');
        if (slash >= 0 && Above.Find(spelling[..slash].Trim()) >= 0)
        {
            return $"{Below.DescribeUnknown(spelling[(slash + 1)..].Trim())} ({expected}.)";
        }

        return slash >= 0 && Below.Find(spelling[(slash + 1)..].Trim()) >= 0
            ? $"{Above.DescribeUnknown(spelling[..slash].Trim())} ({expected}.)"
            : $"'{spelling}' is not a unit of {Name}; {expected}.";
    }

    private protected override string MakeSymbol(int row)
    {
        (int above, int below) = Math.DivRem(row, Below.Count);
        return $"{Above.SymbolOf(above)}/{Below.SymbolOf(below)}";
    }

    private protected override UnitConversion MakeConversion(int row)
    {
        (int above, int below) = Math.DivRem(row, Below.Count);
        UnitDefinition numerator = Above.Definitions[above];
        UnitDefinition denominator = Below.Definitions[below];
        return UnitConversion.FromRatio(
            numerator.Numerator * denominator.Denominator, numerator.Denominator * denominator.Numerator);
    }

    internal static int Row(int above, int below) => (above * Below.Count) + below;

    private static int Find(ReadOnlySpan<char> above, ReadOnlySpan<char> below)
    {
        int numerator = Above.Find(above.Trim());
        int denominator = numerator < 0 ? -1 : Below.Find(below.Trim());
        return denominator < 0 ? -1 : Row(numerator, denominator);
    }
}

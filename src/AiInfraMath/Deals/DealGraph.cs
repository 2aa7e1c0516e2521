using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>An edge of a graph of amounts between numbered parties.</summary>
/// <param name="From">Who pays.</param>
/// <param name="To">Who is paid.</param>
/// <param name="Amount">How much; above zero.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DealEdge(int From, int To, decimal Amount);

/// <summary>
/// A network as numbers: at most one edge from a party to another, in order of who pays and who is paid. Sums and differences of its
/// amounts are exact, since all of them together fit into a decimal at their smallest decimal place.
/// </summary>
internal sealed class DealGraph
{
    private const int DecimalBits = 96;
    private const int DecimalDigits = 28;

    public DealGraph(int parties, IEnumerable<DealEdge> edges)
    {
        Parties = parties;
        Edges =
        [
            .. edges.GroupBy(static e => (e.From, e.To))
                .Select(static g => new DealEdge(g.Key.From, g.Key.To, g.Sum(static e => e.Amount)))
                .Where(static e => e.Amount > 0)
                .OrderBy(static e => e.From).ThenBy(static e => e.To),
        ];
        ILookup<int, int> outgoing = Enumerable.Range(0, Edges.Length).ToLookup(e => Edges[e].From);
        Outgoing = [.. Enumerable.Range(0, parties).Select(i => outgoing[i].ToArray())];
    }

    public int Parties { get; }

    public DealEdge[] Edges { get; }

    /// <summary>For each party the places of the edges that leave it, by who is paid.</summary>
    public int[][] Outgoing { get; }

    public decimal Gross => Edges.Sum(static e => e.Amount);

    /// <summary>The same edges with other amounts; those of zero go.</summary>
    public DealGraph With(decimal[] amounts) => new(Parties, Edges.Select((e, i) => e with { Amount = amounts[i] }));

    /// <summary>That the sum of some amounts, and so of any of them, is exact in a decimal.</summary>
    public static void RequireExactSums(IEnumerable<decimal> amounts, string argument)
    {
        (UInt128 Digits, int Scale)[] parts = [.. amounts.Select(Shortest)];
        int scale = parts.Max(static p => p.Scale);
        BigInteger total = BigInteger.Zero;
        foreach ((UInt128 digits, int places) in parts)
        {
            total += digits * BigInteger.Pow(10, scale - places);
        }

        if (total >> DecimalBits != 0)
        {
            throw NumericsThrow.Invalid(
                argument,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Their sum has more digits than a decimal holds: {scale} of them are decimal places. Rounded amounts were expected."));
        }
    }

    /// <summary>How many decimal places the sums of some amounts can have and be exact, if they are at most so large.</summary>
    public static int PlacesOfSumsUpTo(decimal greatest)
    {
        int places = DecimalDigits;
        for (decimal rest = greatest; rest >= 1; rest /= 10)
        {
            places--;
        }

        return Math.Max(places, 0);
    }

    // Without zeros at the end, which are not digits of the value.
    private static (UInt128 Digits, int Scale) Shortest(decimal amount)
    {
        (UInt128 digits, int scale) = ExactDecimal.Split(amount);
        while (scale > 0 && digits % 10 == 0)
        {
            (digits, scale) = (digits / 10, scale - 1);
        }

        return (digits, scale);
    }
}

using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>
/// The Herfindahl–Hirschman index of concentration: the sum of the squares of percentage shares, from near 0 for many small ones to 10,000
/// for one that has all.
/// </summary>
/// <remarks>
/// Source: A. O. Hirschman, "The paternity of an index", American Economic Review 54 (1964). The merger guidelines of the US Department of
/// Justice (2023) call a market above 1800 highly concentrated.
/// </remarks>
public static class HerfindahlIndex
{
    private const decimal Percent = 100;

    /// <summary>The index of some sizes: 2600 for {30, 30, 20, 20}.</summary>
    /// <param name="sizes">Amounts, percentages or any other sizes, zero or more, with at least one above zero; their sum is 100 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    /// <exception cref="ArgumentException">There is no size, or all are zero.</exception>
    /// <exception cref="OverflowException">Their sum is beyond the range of decimal.</exception>
    public static decimal Of(params IEnumerable<decimal> sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        decimal[] all = [.. sizes];
        foreach (decimal size in all.Where(static s => s < 0))
        {
            NumericsThrow.OutOfRange(nameof(sizes), size, "sizes of 0 or more");
        }

        decimal total = all.Sum();
        return total > 0
            ? all.Select(s => s / total * Percent).Sum(static share => share * share)
            : throw NumericsThrow.Invalid(nameof(sizes), "None is above zero; at least one was expected.");
    }

    /// <summary>The index of some amounts of money.</summary>
    /// <param name="amounts">The amounts, zero or more, with at least one above zero; their sum is 100 %.</param>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    /// <exception cref="ArgumentException">There is no amount, or all are zero.</exception>
    /// <exception cref="OverflowException">Their sum is beyond the range of decimal.</exception>
    public static decimal Of<TCurrency>(IEnumerable<Money<TCurrency>> amounts)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return Of(amounts.Select(static a => a.Amount));
    }
}

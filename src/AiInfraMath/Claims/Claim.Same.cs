using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;

namespace AiInfraMath.Claims;

/// <summary>Claims that two values are the same, and that something grows so fast.</summary>
public abstract partial class Claim
{
    /// <summary>Two amounts are the same, as in a title and in the text under it.</summary>
    /// <param name="first">An amount; above zero.</param>
    /// <param name="second">The amount that is said to be the same; above zero, in the same currency.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Claim Same(Stated<Money> first, Stated<Money> second)
    {
        OneCurrency(first.Value, second.Value);
        return Same(StatedNumber.Of(first, nameof(first)), StatedNumber.Of(second, nameof(second)));
    }

    /// <summary>Two powers are the same.</summary>
    /// <param name="first">A power; above zero.</param>
    /// <param name="second">The power that is said to be the same; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Same(Stated<Power> first, Stated<Power> second) =>
        Same(StatedNumber.Of(first, nameof(first)), StatedNumber.Of(second, nameof(second)));

    /// <summary>Two energies are the same.</summary>
    /// <param name="first">An energy; above zero.</param>
    /// <param name="second">The energy that is said to be the same; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Same(Stated<Energy> first, Stated<Energy> second) =>
        Same(StatedNumber.Of(first, nameof(first)), StatedNumber.Of(second, nameof(second)));

    /// <summary>Two numbers are the same.</summary>
    /// <param name="first">A number; above zero.</param>
    /// <param name="second">The number that is said to be the same; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Same(Stated<double> first, Stated<double> second) =>
        Same(StatedNumber.OfCount(first, nameof(first)), StatedNumber.OfCount(second, nameof(second)));

    /// <summary>Something grows by a factor: "doubling every year" is a factor of 2.</summary>
    /// <remarks>The growth is that from the first value to the last, the same in every period; the steps between are in the evidence.</remarks>
    /// <typeparam name="T">What grows: a power, money of a currency.</typeparam>
    /// <param name="series">The values, dated; at least two, the first and the last above zero.</param>
    /// <param name="factor">The factor that is stated; above zero.</param>
    /// <param name="years">The period of the factor in years; above zero, 1 by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="series"/> has fewer than two values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Growth<T>(TimeSeries<T> series, Stated<double> factor, double years = 1)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(series);
        NumericsThrow.IfNotAboveZero(years, nameof(years));
        if (series.Count < 2)
        {
            throw new ArgumentException("It has fewer than two values; growth needs two.", nameof(series));
        }

        return Growth(
            [.. series.Select(o => (o.Year, o.Value.ToCanonical()))],
            static value => T.ScaleFor(value) is var scale ? StatedNumber.Invariant($"{value / scale.Size:G4} {scale.Label}") : string.Empty,
            factor,
            years);
    }

    internal static Claim Growth(IReadOnlyList<(double Year, double Value)> series, Func<double, string> write, Stated<double> factor, double years)
    {
        (double Year, double Value) first = series[0];
        (double Year, double Value) last = series[^1];
        NumericsThrow.IfNotAboveZero(first.Value, nameof(series));
        NumericsThrow.IfNotAboveZero(last.Value, nameof(series));
        StatedNumber stated = StatedNumber.OfFactor(factor, nameof(factor));
        double computed = Factor(first, last, years);
        string period = years == 1 ? "a year" : StatedNumber.Invariant($"in {years:0.##} years");
        string over = StatedNumber.Invariant($"{write(first.Value)} in {first.Year:0.##} to {write(last.Value)} in {last.Year:0.##}");
        return new RelationClaim($"From {over} is {stated.Text} {period}", [], stated, _ => computed, found => $"From {over} is {found} {period}")
        {
            Beside = [.. Enumerable.Range(1, series.Count - 1).Where(i => series[i - 1].Value > 0 && series[i].Value > 0).Select(i => Step(series[i - 1], series[i], years))],
        };
    }

    private static ClaimEvidence Step((double Year, double Value) from, (double Year, double Value) to, double years)
    {
        double factor = Factor(from, to, years);
        return new ClaimEvidence(StatedNumber.Invariant($"step to {to.Year:0.##}"), factor, StatedNumber.WriteFactor(factor));
    }

    private static double Factor((double Year, double Value) from, (double Year, double Value) to, double years) =>
        Math.Pow(to.Value / from.Value, years / (to.Year - from.Year));

    private static RelationClaim Same(StatedNumber first, StatedNumber second) =>
        new($"{first.Text} is {second.Text}", [first], second, static n => n[0], found => $"The first says {found}");
}

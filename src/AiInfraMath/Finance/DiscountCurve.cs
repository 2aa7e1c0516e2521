using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>What money at each future time is worth now: a discount factor for every time from now on, in years.</summary>
/// <remarks>
/// Between its points a curve is log-linear in the discount factor: the forward rate is constant from point to point, and behind the last
/// point it stays what it was before it. The factor now is 1. Immutable, safe to share between threads.
/// </remarks>
public sealed class DiscountCurve
{
    // The points after now, in years, and the logarithm of the factor at each.
    private readonly decimal[] _years;
    private readonly BigReal[] _logs;

    private DiscountCurve(decimal[] years, BigReal[] logs)
    {
        _years = years;
        _logs = logs;
    }

    /// <summary>The same rate for ever.</summary>
    /// <param name="rate">The rate.</param>
    public static DiscountCurve Flat(AnnualRate rate) => new([1], [-BigReal.Log(rate.ExactFactor)]);

    /// <summary>A rate up to a time, another from there on, and so on.</summary>
    /// <param name="first">The rate from now on.</param>
    /// <param name="steps">From what year on which rate holds instead; years above 0 and ascending.</param>
    /// <exception cref="ArgumentException">The years are not above 0 or not ascending.</exception>
    public static DiscountCurve Stepped(AnnualRate first, params ReadOnlySpan<(decimal FromYear, AnnualRate Rate)> steps)
    {
        var years = new decimal[steps.Length + 1];
        var logs = new BigReal[steps.Length + 1];
        decimal start = 0;
        BigReal log = BigReal.Zero;
        AnnualRate rate = first;
        for (int i = 0; i <= steps.Length; i++)
        {
            // The last rate needs a point behind its start, to run through.
            decimal end = i < steps.Length ? steps[i].FromYear : start + 1;
            RequireAscending(end, start, nameof(steps));
            log -= BigReal.Log(rate.ExactFactor) * (end - start);
            (years[i], logs[i]) = (end, log);
            (start, rate) = (end, i < steps.Length ? steps[i].Rate : rate);
        }

        return new DiscountCurve(years, logs);
    }

    /// <summary>Through discount factors.</summary>
    /// <param name="points">
    /// Times in years, above 0 and ascending, and the factor at each, above 0. At least one; now, with 1, is not among them.
    /// </param>
    /// <exception cref="ArgumentException">There is none, or the years are not above 0 or not ascending.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A factor is not above 0.</exception>
    public static DiscountCurve FromFactors(params ReadOnlySpan<(decimal Year, decimal Factor)> points)
    {
        var years = new decimal[points.Length];
        var logs = new BigReal[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            if (points[i].Factor <= 0)
            {
                NumericsThrow.OutOfRange(nameof(points), points[i].Factor, "discount factors above 0");
            }

            (years[i], logs[i]) = (points[i].Year, BigReal.Log(points[i].Factor));
        }

        return FromLogs(years, logs);
    }

    /// <summary>Through spot rates: the yearly rate from now to each time.</summary>
    /// <param name="points">Times in years, above 0 and ascending, and the rate to each. At least one.</param>
    /// <exception cref="ArgumentException">There is none, or the years are not above 0 or not ascending.</exception>
    public static DiscountCurve FromSpotRates(params ReadOnlySpan<(decimal Year, AnnualRate Rate)> points)
    {
        var years = new decimal[points.Length];
        var logs = new BigReal[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            (years[i], logs[i]) = (points[i].Year, -BigReal.Log(points[i].Rate.ExactFactor) * points[i].Year);
        }

        return FromLogs(years, logs);
    }

    /// <summary>The discount factor: what 1 at that time is worth now, right to the 28th digit.</summary>
    /// <param name="year">A time in years from now; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is negative.</exception>
    /// <exception cref="OverflowException">The factor is beyond the range of decimal, which takes negative rates for centuries.</exception>
    public decimal FactorAt(decimal year)
    {
        RequireTime(year, nameof(year));
        return BigReal.Exp(LogAt(year)).ToDecimal("The discount factor");
    }

    /// <summary>The yearly rate from now to a time.</summary>
    /// <param name="year">A time in years from now; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not above 0.</exception>
    public AnnualRate SpotRate(decimal year) => ForwardRate(0, year);

    /// <summary>The yearly rate from one time to another that the curve implies.</summary>
    /// <param name="from">The start in years from now; 0 or more.</param>
    /// <param name="to">The end in years from now; later than the start.</param>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative, or the end is not later.</exception>
    public AnnualRate ForwardRate(decimal from, decimal to)
    {
        RequireTime(from, nameof(from));
        if (to <= from)
        {
            NumericsThrow.OutOfRange(nameof(to), to, string.Create(CultureInfo.InvariantCulture, $"later than {from}"));
        }

        return AnnualRate.FromExactFactor(BigReal.Exp((LogAt(from) - LogAt(to)) / (to - from)));
    }

    /// <summary>The logarithm of the factor at a time that is not negative.</summary>
    internal BigReal LogAt(BigReal year)
    {
        int next = 0;
        while (next < _years.Length - 1 && year > _years[next])
        {
            next++;
        }

        BigReal startYear = next == 0 ? BigReal.Zero : _years[next - 1];
        BigReal startLog = next == 0 ? BigReal.Zero : _logs[next - 1];
        return startLog + ((_logs[next] - startLog) * (year - startYear) / (_years[next] - startYear));
    }

    private static DiscountCurve FromLogs(decimal[] years, BigReal[] logs)
    {
        NumericsThrow.IfEmpty(years.Length, "points");
        for (int i = 0; i < years.Length; i++)
        {
            RequireAscending(years[i], i == 0 ? 0 : years[i - 1], "points");
        }

        return new DiscountCurve(years, logs);
    }

    private static void RequireAscending(decimal year, decimal before, string argument)
    {
        if (year <= before)
        {
            throw NumericsThrow.Invalid(
                argument,
                string.Create(CultureInfo.InvariantCulture, $"Year {year} follows year {before}; years above 0 in ascending order were expected."));
        }
    }

    private static void RequireTime(decimal year, string argument)
    {
        if (year < 0)
        {
            NumericsThrow.OutOfRange(argument, year, "a time from now on, 0 or more,");
        }
    }
}

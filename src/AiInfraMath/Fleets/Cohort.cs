using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>Accelerators that are bought together: which, how many, when, at what price, and when they are retired.</summary>
/// <remarks>In service from the time of purchase until just before the time of retirement. Times are decimal years. Immutable.</remarks>
/// <typeparam name="TCurrency">The currency of the price.</typeparam>
public sealed record Cohort<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>Accelerators that are bought together.</summary>
    /// <param name="accelerator">The accelerator; its rated power must be known.</param>
    /// <param name="count">How many; finite, zero or more.</param>
    /// <param name="year">When they enter service, as a decimal year.</param>
    /// <param name="unitPrice">What one of them costs; zero or more.</param>
    /// <param name="lifeYears">The years they are used; finite and above zero.</param>
    /// <param name="retirement">When they are taken out of service, if not at the end of their life; after <paramref name="year"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The rated power of the accelerator is not known.</exception>
    public Cohort(
        Accelerator accelerator, double count, double year, Money<TCurrency> unitPrice, double lifeYears, double? retirement = null)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        _ = accelerator.RatedPower.Value;
        NumericsThrow.IfNegative(count, nameof(count));
        NumericsThrow.IfNotFinite(year, nameof(year));
        NumericsThrow.IfNotAboveZero(lifeYears, nameof(lifeYears));
        if (unitPrice < Money<TCurrency>.Zero)
        {
            NumericsThrow.OutOfRange(nameof(unitPrice), unitPrice, "a price of 0 or more");
        }

        if (retirement is { } end && !(end > year && double.IsFinite(end)))
        {
            NumericsThrow.OutOfRange(nameof(retirement), end, "a finite year after that of purchase");
        }

        Accelerator = accelerator;
        Count = count;
        Year = year;
        UnitPrice = unitPrice;
        LifeYears = lifeYears;
        Retirement = retirement ?? (year + lifeYears);
    }

    /// <summary>The accelerator.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>How many.</summary>
    public double Count { get; }

    /// <summary>When they enter service, as a decimal year.</summary>
    public double Year { get; }

    /// <summary>What one of them costs.</summary>
    public Money<TCurrency> UnitPrice { get; }

    /// <summary>The years they are meant to be used.</summary>
    public double LifeYears { get; }

    /// <summary>When they are taken out of service, as a decimal year.</summary>
    public double Retirement { get; }

    /// <summary>What all of them cost.</summary>
    public Money<TCurrency> Capital => UnitPrice * Money<TCurrency>.FromDouble(Count).Amount;

    /// <summary>Whether they are in service just before a time.</summary>
    internal bool ServesBefore(double time) => Year < time && Retirement >= time;

    /// <summary>The years of service within a stretch of time.</summary>
    internal double ServiceWithin(double from, double to) => Math.Max(0, Math.Min(Retirement, to) - Math.Max(Year, from));
}

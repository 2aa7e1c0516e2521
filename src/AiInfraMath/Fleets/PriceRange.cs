using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>From what to what one of something costs.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
public readonly record struct PriceRange<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>A range of prices.</summary>
    /// <param name="low">The lowest; zero or more.</param>
    /// <param name="high">The highest; not below the lowest.</param>
    /// <exception cref="ArgumentOutOfRangeException">A price is negative, or they are the wrong way round.</exception>
    public PriceRange(Money<TCurrency> low, Money<TCurrency> high)
    {
        if (low < Money<TCurrency>.Zero)
        {
            NumericsThrow.OutOfRange(nameof(low), low, "a price of 0 or more");
        }

        if (high < low)
        {
            NumericsThrow.OutOfRange(nameof(high), high, $"a price not below {low}");
        }

        Low = low;
        High = high;
    }

    /// <summary>The lowest price.</summary>
    public Money<TCurrency> Low { get; }

    /// <summary>The highest price.</summary>
    public Money<TCurrency> High { get; }

    /// <summary>The middle of the range.</summary>
    public Money<TCurrency> Middle => (Low + High) / 2m;

    /// <summary>As in <c>USD 25000 to USD 40000</c>.</summary>
    public override string ToString() => $"{Low} to {High}";
}

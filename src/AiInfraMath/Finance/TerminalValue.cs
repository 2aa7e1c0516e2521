using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>What flows are worth at their last time for all that comes after it.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class TerminalValue<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly AnnualRate? _growth;
    private readonly Money<TCurrency> _amount;

    private TerminalValue(AnnualRate? growth, Money<TCurrency> amount) => (_growth, _amount) = (growth, amount);

    /// <summary>Nothing comes after the last flow.</summary>
    public static TerminalValue<TCurrency> None { get; } = new(null, default);

    /// <summary>The last flow goes on for ever and grows: flow (1 + g) / (r − g).</summary>
    /// <remarks>
    /// M. J. Gordon, "Dividends, Earnings and Stock Prices", The Review of Economics and Statistics 41 (1959). The rate must exceed the
    /// growth.
    /// </remarks>
    /// <param name="growth">The yearly growth; can be negative.</param>
    public static TerminalValue<TCurrency> Growing(AnnualRate growth) => new(growth, default);

    /// <summary>A multiple of a figure of the last year, as of earnings or revenue, for which the business could be sold.</summary>
    /// <param name="multiple">The multiple; zero or more.</param>
    /// <param name="figure">The figure of the last year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The multiple is negative.</exception>
    public static TerminalValue<TCurrency> Multiple(decimal multiple, Money<TCurrency> figure)
    {
        if (multiple < 0)
        {
            NumericsThrow.OutOfRange(nameof(multiple), multiple, "0 or more");
        }

        return new(null, figure * multiple);
    }

    /// <summary>The value at the time of the last flow.</summary>
    internal BigReal At(AnnualRate rate, Money<TCurrency> lastFlow)
    {
        if (_growth is not { } growth)
        {
            return _amount.Amount;
        }

        if (growth >= rate)
        {
            NumericsThrow.OutOfRange(nameof(rate), rate, $"above the growth of {growth}, without which the value has no bound,");
        }

        return growth.ExactFactor * lastFlow.Amount / (rate.ExactFactor - growth.ExactFactor);
    }
}

/// <summary>A discounted cash flow valuation in its two parts.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <param name="Flows">The net present value of the flows.</param>
/// <param name="Terminal">The present value of what comes after the last flow.</param>
public sealed record DiscountedValue<TCurrency>(Money<TCurrency> Flows, Money<TCurrency> Terminal)
    where TCurrency : struct, ICurrency
{
    /// <summary>Both together.</summary>
    public Money<TCurrency> Total => Flows + Terminal;
}

using System.Runtime.InteropServices;

namespace AiInfraMath;

/// <content>Rounding and allocation: the only operations that round, each by name.</content>
public readonly partial struct Money<TCurrency>
{
    /// <summary>Rounds to the minor unit of the currency, as in cents.</summary>
    /// <param name="mode">
    /// What happens half-way and, for the directed modes, everywhere; to even if not given, as in <see cref="decimal.Round(decimal)"/>,
    /// which has no bias in sums.
    /// </param>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is no rounding mode.</exception>
    public Money<TCurrency> Round(MidpointRounding mode = MidpointRounding.ToEven) => new(MinorUnit.Round(Amount, mode));

    /// <summary>Rounds to what cash can pay, as in 5 centimes of CHF; see <see cref="Currency.CashStep"/>.</summary>
    /// <param name="mode">
    /// What happens half-way; away from zero if not given, as the rules of the countries say where half-way amounts occur (50 öre are a
    /// krona, 25 øre are 50).
    /// </param>
    /// <exception cref="InvalidOperationException">The currency has no cash step.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is no rounding mode.</exception>
    public Money<TCurrency> RoundToCash(MidpointRounding mode = MidpointRounding.AwayFromZero) => new(Cash.Round(Amount, mode));

    /// <summary>Rounds to the minor unit and keeps what that leaves over; the two add up to the amount exactly.</summary>
    /// <param name="mode">As for <see cref="Round"/>.</param>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is no rounding mode.</exception>
    public (Money<TCurrency> Rounded, Money<TCurrency> Remainder) Quantize(MidpointRounding mode = MidpointRounding.ToEven)
    {
        Money<TCurrency> rounded = Round(mode);
        return (rounded, this - rounded);
    }

    /// <summary>Rounds to what cash can pay and keeps what that leaves over; the two add up to the amount exactly.</summary>
    /// <param name="mode">As for <see cref="RoundToCash"/>.</param>
    /// <exception cref="InvalidOperationException">The currency has no cash step.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is no rounding mode.</exception>
    public (Money<TCurrency> Rounded, Money<TCurrency> Remainder) QuantizeToCash(MidpointRounding mode = MidpointRounding.AwayFromZero)
    {
        Money<TCurrency> rounded = RoundToCash(mode);
        return (rounded, this - rounded);
    }

    /// <summary>
    /// Divides into equal shares of whole minor units that add up to the amount exactly; the first ones are the larger ones.
    /// </summary>
    /// <remarks>
    /// An amount that is no whole number of minor units is an error: <see cref="Quantize"/> it, and decide where the rest goes.
    /// </remarks>
    /// <param name="parts">How many shares; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is zero or negative.</exception>
    /// <exception cref="InvalidOperationException">The amount is no whole number of minor units, or the currency has none.</exception>
    /// <exception cref="OverflowException">A share has more digits than a decimal holds.</exception>
    public Money<TCurrency>[] Allocate(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        var shares = new Money<TCurrency>[parts];
        AllocateInto(shares);
        return shares;
    }

    /// <summary>Divides into as many equal shares as the span is long; see <see cref="Allocate(int)"/>.</summary>
    /// <param name="shares">Where the shares go; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="shares"/> is empty.</exception>
    /// <exception cref="InvalidOperationException">The amount is no whole number of minor units, or the currency has none.</exception>
    /// <exception cref="OverflowException">A share has more digits than a decimal holds.</exception>
    public void AllocateInto(Span<Money<TCurrency>> shares) => Allocation.Split(Amount, MinorUnit, Amounts(shares));

    /// <summary>Divides in proportion to weights into shares of whole minor units that add up to the amount exactly.</summary>
    /// <remarks>
    /// Each share is its quota rounded down or up to a minor unit. What rounding down leaves goes to the largest remainders, ties to the
    /// lower index. A larger weight never gets less, a weight of zero gets zero, and a negative amount is divided like a positive one.
    /// Computed in integers: no weight is too large, too small or too long. An amount that is no whole number of minor units is an error.
    /// </remarks>
    /// <param name="weights">The weights: shares, percentages or any other numbers of zero or more, with at least one above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <exception cref="ArgumentException">There are no weights, or all are zero.</exception>
    /// <exception cref="InvalidOperationException">The amount is no whole number of minor units, or the currency has none.</exception>
    /// <exception cref="OverflowException">A share has more digits than a decimal holds.</exception>
    public Money<TCurrency>[] Allocate(ReadOnlySpan<decimal> weights)
    {
        var shares = new Money<TCurrency>[weights.Length];
        AllocateInto(weights, shares);
        return shares;
    }

    /// <summary>Divides in proportion to weights; see <see cref="Allocate(ReadOnlySpan{decimal})"/>.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="shares">Where the shares go; as long as the weights.</param>
    /// <inheritdoc cref="Allocate(ReadOnlySpan{decimal})"/>
    public void AllocateInto(ReadOnlySpan<decimal> weights, Span<Money<TCurrency>> shares) =>
        Allocation.Split(Amount, MinorUnit, weights, Amounts(shares));

    /// <summary>Divides into equal shares that cash can pay; otherwise as <see cref="Allocate(int)"/>.</summary>
    /// <param name="parts">How many shares; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is zero or negative.</exception>
    /// <exception cref="InvalidOperationException">The amount is no whole number of cash steps, or the currency has none.</exception>
    /// <exception cref="OverflowException">A share has more digits than a decimal holds.</exception>
    public Money<TCurrency>[] AllocateCash(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        var shares = new Money<TCurrency>[parts];
        Allocation.Split(Amount, Cash, Amounts(shares));
        return shares;
    }

    /// <summary>
    /// Divides in proportion to weights into shares that cash can pay; otherwise as <see cref="Allocate(ReadOnlySpan{decimal})"/>.
    /// </summary>
    /// <param name="weights">The weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <exception cref="ArgumentException">There are no weights, or all are zero.</exception>
    /// <exception cref="InvalidOperationException">The amount is no whole number of cash steps, or the currency has none.</exception>
    /// <exception cref="OverflowException">A share has more digits than a decimal holds.</exception>
    public Money<TCurrency>[] AllocateCash(ReadOnlySpan<decimal> weights)
    {
        var shares = new Money<TCurrency>[weights.Length];
        AllocateCashInto(weights, shares);
        return shares;
    }

    /// <summary>Divides in proportion to weights into shares that cash can pay.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="shares">Where the shares go; as long as the weights.</param>
    /// <inheritdoc cref="AllocateCash(ReadOnlySpan{decimal})"/>
    public void AllocateCashInto(ReadOnlySpan<decimal> weights, Span<Money<TCurrency>> shares) =>
        Allocation.Split(Amount, Cash, weights, Amounts(shares));

    private static MoneyStep MinorUnit => MoneyStep.MinorUnitOf(Currency.Of<TCurrency>());

    private static MoneyStep Cash => MoneyStep.CashStepOf(Currency.Of<TCurrency>());

    // Money is one decimal and nothing else.
    private static Span<decimal> Amounts(Span<Money<TCurrency>> money) => MemoryMarshal.Cast<Money<TCurrency>, decimal>(money);
}

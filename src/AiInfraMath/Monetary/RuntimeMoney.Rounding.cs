namespace AiInfraMath;

/// <content>Rounding and allocation: the only operations that round, each by name.</content>
public readonly partial struct Money
{
    /// <summary>Rounds to the minor unit of the currency, as in cents.</summary>
    /// <param name="mode">As for <see cref="Money{TCurrency}.Round"/>; to even if not given.</param>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is no rounding mode.</exception>
    public Money Round(MidpointRounding mode = MidpointRounding.ToEven) => With(MoneyStep.MinorUnitOf(Currency).Round(Amount, mode));

    /// <summary>Rounds to what cash can pay, as in 5 centimes of CHF; see <see cref="Currency.CashStep"/>.</summary>
    /// <param name="mode">As for <see cref="Money{TCurrency}.RoundToCash"/>; away from zero if not given.</param>
    /// <exception cref="InvalidOperationException">The currency has no cash step.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is no rounding mode.</exception>
    public Money RoundToCash(MidpointRounding mode = MidpointRounding.AwayFromZero) =>
        With(MoneyStep.CashStepOf(Currency).Round(Amount, mode));

    /// <summary>Rounds to the minor unit and keeps what that leaves over; the two add up to the amount exactly.</summary>
    /// <param name="mode">As for <see cref="Round"/>.</param>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is no rounding mode.</exception>
    public (Money Rounded, Money Remainder) Quantize(MidpointRounding mode = MidpointRounding.ToEven)
    {
        Money rounded = Round(mode);
        return (rounded, this - rounded);
    }

    /// <summary>Rounds to what cash can pay and keeps what that leaves over; the two add up to the amount exactly.</summary>
    /// <param name="mode">As for <see cref="RoundToCash"/>.</param>
    /// <exception cref="InvalidOperationException">The currency has no cash step.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is no rounding mode.</exception>
    public (Money Rounded, Money Remainder) QuantizeToCash(MidpointRounding mode = MidpointRounding.AwayFromZero)
    {
        Money rounded = RoundToCash(mode);
        return (rounded, this - rounded);
    }

    /// <summary>Divides into equal shares of whole minor units; see <see cref="Money{TCurrency}.Allocate(int)"/>.</summary>
    /// <param name="parts">How many shares; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is zero or negative.</exception>
    /// <exception cref="InvalidOperationException">The amount is no whole number of minor units, or the currency has none.</exception>
    /// <exception cref="OverflowException">A share has more digits than a decimal holds.</exception>
    public Money[] Allocate(int parts) => Split(parts, MoneyStep.MinorUnitOf(Currency));

    /// <summary>
    /// Divides in proportion to weights into shares of whole minor units; see <see
    /// cref="Money{TCurrency}.Allocate(ReadOnlySpan{decimal})"/>.
    /// </summary>
    /// <param name="weights">The weights, zero or more, with at least one above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <exception cref="ArgumentException">There are no weights, or all are zero.</exception>
    /// <exception cref="InvalidOperationException">The amount is no whole number of minor units, or the currency has none.</exception>
    /// <exception cref="OverflowException">A share has more digits than a decimal holds.</exception>
    public Money[] Allocate(ReadOnlySpan<decimal> weights) => Split(weights, MoneyStep.MinorUnitOf(Currency));

    /// <summary>Divides into equal shares that cash can pay; otherwise as <see cref="Allocate(int)"/>.</summary>
    /// <param name="parts">How many shares; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is zero or negative.</exception>
    /// <exception cref="InvalidOperationException">The amount is no whole number of cash steps, or the currency has none.</exception>
    /// <exception cref="OverflowException">A share has more digits than a decimal holds.</exception>
    public Money[] AllocateCash(int parts) => Split(parts, MoneyStep.CashStepOf(Currency));

    /// <summary>
    /// Divides in proportion to weights into shares that cash can pay; otherwise as <see cref="Allocate(ReadOnlySpan{decimal})"/>.
    /// </summary>
    /// <param name="weights">The weights, zero or more, with at least one above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <exception cref="ArgumentException">There are no weights, or all are zero.</exception>
    /// <exception cref="InvalidOperationException">The amount is no whole number of cash steps, or the currency has none.</exception>
    /// <exception cref="OverflowException">A share has more digits than a decimal holds.</exception>
    public Money[] AllocateCash(ReadOnlySpan<decimal> weights) => Split(weights, MoneyStep.CashStepOf(Currency));

    private Money[] Split(int parts, MoneyStep step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        var amounts = new decimal[parts];
        Allocation.Split(Amount, step, amounts);
        return Array.ConvertAll(amounts, With);
    }

    private Money[] Split(ReadOnlySpan<decimal> weights, MoneyStep step)
    {
        var amounts = new decimal[weights.Length];
        Allocation.Split(Amount, step, weights, amounts);
        return Array.ConvertAll(amounts, With);
    }
}

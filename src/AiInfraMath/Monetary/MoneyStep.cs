using System.Globalization;
using System.Numerics;

namespace AiInfraMath;

/// <summary>
/// The step that amounts of a currency are rounded and allocated in: its minor unit or its cash step. Everything here is exact; what no
/// decimal holds is an error.
/// </summary>
internal readonly struct MoneyStep
{
    private readonly Currency _currency;
    private readonly string _name;

    private MoneyStep(Currency currency, decimal size, string name)
    {
        _currency = currency;
        Size = size;
        _name = name;
    }

    /// <summary>The step in units of the currency, as in 0.01.</summary>
    internal decimal Size { get; }

    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    internal static MoneyStep MinorUnitOf(Currency currency) => currency.MinorUnits is { } places
        ? new MoneyStep(currency, new decimal(1, 0, 0, isNegative: false, (byte)places), "minor unit")
        : throw new InvalidOperationException(
            $"{currency.Code} ({currency.Name}) has no minor unit to round to or to allocate in; expected a currency that has one.");

    /// <exception cref="InvalidOperationException">The currency has no cash step.</exception>
    internal static MoneyStep CashStepOf(Currency currency) => currency.CashStep is { } step
        ? new MoneyStep(currency, step, "cash step")
        : throw new InvalidOperationException(
            $"{currency.Code} ({currency.Name}) has no cash step; expected a currency whose cash is coarser than its minor unit, such as CHF. "
            + "Round to the minor unit with Round.");

    /// <summary>The amount as the nearest multiple of the step; which of the two nearest counts, the mode says.</summary>
    internal decimal Round(decimal amount, MidpointRounding mode)
    {
        decimal rest = amount % Size;
        if (rest == 0)
        {
            return Enum.IsDefined(mode) ? amount : throw UnknownMode(mode);
        }

        decimal down = amount - rest;
        return GoesAway(down, rest, mode) ? down + (rest > 0 ? Size : -Size) : down;
    }

    /// <summary>How many steps the amount is, without its sign.</summary>
    /// <exception cref="InvalidOperationException">It is no whole number of steps.</exception>
    internal UInt128 CountIn(decimal amount)
    {
        if (amount % Size != 0)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{_currency.Code} {amount} is no whole number of steps of {Size}, its {_name}, and can be allocated in no such shares; "
                + $"Quantize it first, and allocate what is rounded."));
        }

        // 96 bits of digits and a minor unit of at most nine decimals leave room.
        (UInt128 digits, int scale) = ExactDecimal.Split(amount);
        (UInt128 stepDigits, int stepScale) = ExactDecimal.Split(Size);
        return digits * ExactDecimal.PowerOfTen(stepScale) / (stepDigits * ExactDecimal.PowerOfTen(scale));
    }

    /// <summary>So many steps as an amount.</summary>
    /// <exception cref="OverflowException">The share has more digits than a decimal holds.</exception>
    internal decimal Times<T>(T steps, bool negative)
        where T : IBinaryInteger<T>
    {
        (UInt128 stepDigits, int scale) = ExactDecimal.Split(Size);
        return ExactDecimal.TryMake(steps * T.CreateChecked(stepDigits), scale, negative, out decimal amount)
            ? amount
            : throw new OverflowException(string.Create(
                CultureInfo.InvariantCulture,
                $"A share of {steps} steps of {_currency.Code} {Size} has more digits than a decimal holds."));
    }

    private bool GoesAway(decimal down, decimal rest, MidpointRounding mode)
    {
        int half = (Math.Abs(rest) * 2).CompareTo(Size);
        return mode switch
        {
            MidpointRounding.ToEven => half > 0 || (half == 0 && down % (2 * Size) != 0),
            MidpointRounding.AwayFromZero => half >= 0,
            MidpointRounding.ToZero => false,
            MidpointRounding.ToNegativeInfinity => rest < 0,
            MidpointRounding.ToPositiveInfinity => rest > 0,
            _ => throw UnknownMode(mode),
        };
    }

    private static ArgumentOutOfRangeException UnknownMode(MidpointRounding mode) =>
        new(nameof(mode), mode, "It is no rounding mode; a member of MidpointRounding was expected.");
}

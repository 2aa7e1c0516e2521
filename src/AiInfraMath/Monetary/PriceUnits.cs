using System.Numerics;

namespace AiInfraMath;

/// <summary>How the units of a quantity relate to the one that its prices are held in; worked out once per quantity.</summary>
/// <typeparam name="TQuantity">The quantity.</typeparam>
internal static class PriceUnits<TQuantity>
    where TQuantity : struct, IQuantity<TQuantity>
{
    // Before the table that needs it: static fields are initialised in the order of the text.
    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);

    // Dividing by it takes the zeros off the end of a decimal.
    private const decimal One = 1.0000000000000000000000000000m;

    // What is left of decimal's 28 digits when the last is a guard.
    private const int RoundedDigits = 27;

    private static readonly (decimal Multiplier, decimal Divisor, int Places)[] Ratios = MakeRatios();

    /// <summary>One price unit is 10 to this power of canonical units: 6 for MWh and Wh.</summary>
    internal static int Exponent { get; } = MakeExponent();

    /// <summary>An amount per price unit as the amount per another unit.</summary>
    internal static decimal FromPriceUnit(decimal amount, Unit<TQuantity> unit)
    {
        (decimal multiplier, decimal divisor, int places) = RatioOf(unit);
        if (multiplier == divisor)
        {
            return amount;
        }

        decimal converted = amount * multiplier / divisor;
        return places > DecimalDigits.MaxScale ? converted : WithoutGuardDigits(converted, places);
    }

    /// <summary>An amount per some unit as the amount per price unit.</summary>
    internal static decimal ToPriceUnit(decimal amount, Unit<TQuantity> unit)
    {
        (decimal multiplier, decimal divisor, _) = RatioOf(unit);
        return multiplier == divisor ? amount : amount * divisor / multiplier;
    }

    // 3.5 per MMBtu is held as 11.94… per MWh, rounded where decimal ends. What comes back from there is 3.4999…, and wrong only in
    // the digits that the rounding can reach.
    private static decimal WithoutGuardDigits(decimal amount, int places)
    {
        decimal magnitude = Math.Abs(amount);
        int digits = 0;
        for (decimal power = 1; digits < RoundedDigits && magnitude >= power; power *= 10)
        {
            digits++;
        }

        decimal rounded = decimal.Round(amount, Math.Min(places, RoundedDigits - digits));
        return rounded == amount ? amount : rounded / One;
    }

    private static (decimal Multiplier, decimal Divisor, int Places) RatioOf(Unit<TQuantity> unit)
    {
        (decimal Multiplier, decimal Divisor, int Places) ratio = Ratios[unit.Index];
        return ratio.Divisor > 0 && ratio.Multiplier > 0
            ? ratio
            : throw new OverflowException(
                $"The ratio of {unit.Symbol} to {TQuantity.UnitTable.PriceUnit.Symbol} is beyond the range of decimal.");
    }

    private static (decimal Multiplier, decimal Divisor, int Places)[] MakeRatios()
    {
        UnitDefinition priced = TQuantity.UnitTable.PriceUnit.Definition;
        var ratios = new (decimal, decimal, int)[TQuantity.UnitTable.Count];
        for (int i = 0; i < ratios.Length; i++)
        {
            UnitDefinition unit = TQuantity.UnitTable[i].Definition;
            BigInteger multiplier = unit.Numerator * priced.Denominator;
            BigInteger divisor = unit.Denominator * priced.Numerator;
            BigInteger common = BigInteger.GreatestCommonDivisor(multiplier, divisor);
            multiplier /= common;
            divisor /= common;
            int places = PlacesOf(multiplier, divisor);
            while (multiplier > LargestDecimal || divisor > LargestDecimal)
            {
                multiplier /= 10;
                divisor /= 10;
            }

            ratios[i] = ((decimal)multiplier, (decimal)divisor, places);
        }

        return ratios;
    }

    // The ratio is in lowest terms. How many decimal places of an amount per unit are sure: one digit less than a decimal has, and one less again for every ten price
    // units in the unit, as the rounding of the amount per price unit is multiplied by as many. All of them if no rounding is needed.
    private static int PlacesOf(BigInteger multiplier, BigInteger divisor)
    {
        BigInteger power = 1;
        int exponent = 0;
        for (; power * divisor < multiplier; power *= 10)
        {
            exponent++;
        }

        return IsPowerOfTen(multiplier * divisor) ? int.MaxValue : Math.Max(0, RoundedDigits - exponent);
    }

    private static bool IsPowerOfTen(BigInteger value)
    {
        while (value % 10 == 0)
        {
            value /= 10;
        }

        return value.IsOne;
    }

    private static int MakeExponent()
    {
        Unit<TQuantity> unit = TQuantity.UnitTable.PriceUnit;
        (BigInteger large, BigInteger small) = (unit.Definition.Numerator, unit.Definition.Denominator);
        int sign = 1;
        if (large < small)
        {
            (large, small, sign) = (small, large, -1);
        }

        int exponent = 0;
        for (; small < large; small *= 10)
        {
            exponent++;
        }

        return small == large
            ? sign * exponent
            : throw new NotSupportedException(
                $"The price unit of {TQuantity.UnitTable.Name} must be a power of ten of its canonical unit, but is {unit.Symbol}.");
    }
}

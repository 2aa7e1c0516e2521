using System.Numerics;

namespace AiInfraMath;

/// <summary>How the units of a quantity relate to the one that its prices are held in; worked out once per quantity.</summary>
/// <typeparam name="TQuantity">The quantity.</typeparam>
internal static class PriceUnits<TQuantity>
    where TQuantity : struct, IQuantity<TQuantity>
{
    private const int MaxScale = DecimalDigits.MaxScale;

    // What is left of decimal's 28 digits when the last is a guard.
    private const int SureDigits = MaxScale - 1;

    // Dividing by it takes the zeros off the end of a decimal.
    private const decimal One = 1.0000000000000000000000000000m;

    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);
    private static readonly BigInteger LargestSure = BigInteger.Pow(10, SureDigits) - 1;

    private static readonly UnitRatio[] Ratios = MakeRatios();

    /// <summary>One price unit is 10 to this power of canonical units: 6 for MWh and Wh.</summary>
    internal static int Exponent { get; } = MakeExponent();

    /// <summary>An amount per price unit as the amount per another unit.</summary>
    /// <exception cref="OverflowException">The amount is beyond the range of decimal.</exception>
    internal static decimal FromPriceUnit(decimal amount, Unit<TQuantity> unit)
    {
        UnitRatio ratio = Ratios[unit.Index];
        if (ratio.Shift is { } shift)
        {
            return shift > 1 ? amount * shift : amount / -shift;
        }

        // 3.5 per MMBtu is held as 11.94… per MWh, rounded where decimal ends. What comes back from there is 3.4999…, and wrong only in
        // the digits that the rounding can reach, which are left away.
        return Scaled(amount, ratio.Multiplier, ratio.Divisor, ratio.Places, LargestSure);
    }

    /// <summary>An amount per some unit as the amount per price unit.</summary>
    /// <exception cref="OverflowException">The amount is beyond the range of decimal.</exception>
    internal static decimal ToPriceUnit(decimal amount, Unit<TQuantity> unit)
    {
        UnitRatio ratio = Ratios[unit.Index];
        if (ratio.Shift is { } shift)
        {
            return shift > 1 ? amount / shift : amount * -shift;
        }

        return Scaled(amount, ratio.Divisor, ratio.Multiplier, MaxScale, LargestDecimal);
    }

    // amount × multiplier / divisor, rounded once, half to even: to so many places, or to fewer where the digits would exceed the limit.
    private static decimal Scaled(decimal amount, BigInteger multiplier, BigInteger divisor, int places, BigInteger limit)
    {
        (UInt128 mantissa, int scale) = ExactDecimal.Split(amount);
        BigInteger numerator = mantissa * multiplier;
        BigInteger denominator = BigInteger.Pow(10, scale) * divisor;
        for (; places >= 0; places--)
        {
            BigInteger digits = BigInteger.DivRem(numerator * BigInteger.Pow(10, places), denominator, out BigInteger rest);
            int half = (2 * rest).CompareTo(denominator);
            digits += half > 0 || (half == 0 && !digits.IsEven) ? 1 : 0;
            if (digits <= limit)
            {
                return ExactDecimal.Make((UInt128)digits, places, decimal.IsNegative(amount)) / One;
            }
        }

        throw new OverflowException("The amount is beyond the range of decimal.");
    }

    private static UnitRatio[] MakeRatios()
    {
        UnitDefinition priced = TQuantity.UnitTable.PriceUnit.Definition;
        var ratios = new UnitRatio[TQuantity.UnitTable.Count];
        for (int i = 0; i < ratios.Length; i++)
        {
            UnitDefinition unit = TQuantity.UnitTable[i].Definition;
            ratios[i] = UnitRatio.Of(unit.Numerator * priced.Denominator, unit.Denominator * priced.Numerator);
        }

        return ratios;
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

    /// <summary>How many price units one unit is, in lowest terms.</summary>
    /// <param name="Multiplier">The numerator.</param>
    /// <param name="Divisor">The denominator.</param>
    /// <param name="Places">
    /// The decimal places of an amount per unit that are sure: a digit less than a decimal has, and one less again for every ten price
    /// units in the unit, as the rounding of the amount per price unit is multiplied by as many.
    /// </param>
    /// <param name="Shift">
    /// For a power of ten, which decimal arithmetic does exactly and without allocating: the power if it is over 1, else minus its
    /// reciprocal; null for any other ratio and for a power that no decimal holds.
    /// </param>
    private sealed record UnitRatio(BigInteger Multiplier, BigInteger Divisor, int Places, decimal? Shift)
    {
        public static UnitRatio Of(BigInteger multiplier, BigInteger divisor)
        {
            BigInteger common = BigInteger.GreatestCommonDivisor(multiplier, divisor);
            (multiplier, divisor) = (multiplier / common, divisor / common);
            int exponent = 0;
            for (BigInteger power = 1; power * divisor < multiplier; power *= 10)
            {
                exponent++;
            }

            BigInteger larger = BigInteger.Max(multiplier, divisor);
            decimal? shift = IsPowerOfTen(multiplier * divisor) && larger <= LargestDecimal
                ? multiplier > divisor ? (decimal)multiplier : -(decimal)divisor
                : null;
            return new UnitRatio(multiplier, divisor, Math.Max(0, SureDigits - exponent), shift);
        }

        private static bool IsPowerOfTen(BigInteger value)
        {
            while ((value % 10).IsZero)
            {
                value /= 10;
            }

            return value.IsOne;
        }
    }
}

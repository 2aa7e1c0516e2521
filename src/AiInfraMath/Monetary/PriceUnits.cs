using System.Numerics;

namespace AiInfraMath;

/// <summary>How the units of a quantity relate to the one that its prices are held in; worked out once per quantity.</summary>
/// <typeparam name="TQuantity">The quantity.</typeparam>
internal static class PriceUnits<TQuantity>
    where TQuantity : struct, IQuantity<TQuantity>
{
    // Before the table that needs it: static fields are initialised in the order of the text.
    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);

    private static readonly (decimal Multiplier, decimal Divisor)[] Ratios = MakeRatios();

    /// <summary>One price unit is 10 to this power of canonical units: 6 for MWh and Wh.</summary>
    internal static int Exponent { get; } = MakeExponent();

    /// <summary>An amount per price unit as the amount per another unit.</summary>
    internal static decimal FromPriceUnit(decimal amount, Unit<TQuantity> unit)
    {
        (decimal multiplier, decimal divisor) = RatioOf(unit);
        return multiplier == divisor ? amount : amount * multiplier / divisor;
    }

    /// <summary>An amount per some unit as the amount per price unit.</summary>
    internal static decimal ToPriceUnit(decimal amount, Unit<TQuantity> unit)
    {
        (decimal multiplier, decimal divisor) = RatioOf(unit);
        return multiplier == divisor ? amount : amount * divisor / multiplier;
    }

    private static (decimal Multiplier, decimal Divisor) RatioOf(Unit<TQuantity> unit)
    {
        (decimal Multiplier, decimal Divisor) ratio = Ratios[unit.Index];
        return ratio.Divisor > 0 && ratio.Multiplier > 0
            ? ratio
            : throw new OverflowException(
                $"The ratio of {unit.Symbol} to {TQuantity.UnitTable.PriceUnit.Symbol} is beyond the range of decimal.");
    }

    private static (decimal Multiplier, decimal Divisor)[] MakeRatios()
    {
        UnitDefinition priced = TQuantity.UnitTable.PriceUnit.Definition;
        var ratios = new (decimal, decimal)[TQuantity.UnitTable.Count];
        for (int i = 0; i < ratios.Length; i++)
        {
            UnitDefinition unit = TQuantity.UnitTable[i].Definition;
            BigInteger multiplier = unit.Numerator * priced.Denominator;
            BigInteger divisor = unit.Denominator * priced.Numerator;
            BigInteger common = BigInteger.GreatestCommonDivisor(multiplier, divisor);
            multiplier /= common;
            divisor /= common;
            while (multiplier > LargestDecimal || divisor > LargestDecimal)
            {
                multiplier /= 10;
                divisor /= 10;
            }

            ratios[i] = ((decimal)multiplier, (decimal)divisor);
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
}

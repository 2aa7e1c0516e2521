using System;
using System.Numerics;

namespace AiInfraMath;

/// <summary>Rounds quotients of integers to <see cref="double"/>. The generator compiles this file too.</summary>
internal static class ExactRatio
{
    private const int SignificandBits = 53;

    /// <summary>
    /// Rounds <paramref name="numerator"/> / <paramref name="denominator"/>, both positive, to the nearest double, ties to even.
    /// The quotient has to lie in the normal range, which every ratio of physical units does.
    /// </summary>
    internal static double ToDouble(BigInteger numerator, BigInteger denominator)
    {
        // Scale so that the integer quotient has 55 or 56 bits: at least two below the significand, and the remainder says whether
        // anything is below those.
        int shift = SignificandBits + 2 - (BitLength(numerator) - BitLength(denominator));
        if (shift > 0)
        {
            numerator <<= shift;
        }
        else
        {
            denominator <<= -shift;
        }

        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        int excess = BitLength(quotient) - SignificandBits;
        BigInteger kept = quotient >> excess;
        BigInteger half = BigInteger.One << (excess - 1);
        BigInteger rest = quotient - (kept << excess);
        if (rest > half || (rest == half && (!remainder.IsZero || !kept.IsEven)))
        {
            kept += 1;
        }

        // Exact: at most 54 bits with a trailing zero, times a power of two.
        double result = (double)kept;
        int exponent = excess - shift;
        double step = exponent < 0 ? 0.5 : 2.0;
        for (int i = Math.Abs(exponent); i > 0; i--)
        {
            result *= step;
        }

        return result;
    }

    /// <summary>
    /// The constant that converts by <paramref name="numerator"/> / <paramref name="denominator"/>, both positive, in one operation: the
    /// ratio to multiply by, or minus its reciprocal to divide by, whichever is the nearer to its double.
    /// </summary>
    /// <remarks>
    /// A ratio of whole numbers seldom has an exact reciprocal, and a conversion is as good as its constant: ÷ 1000 rather than × 0.001,
    /// whose double is not 1/1000, and GJ ÷ 0.0000036 rather than × 277777.7…, which lies twice as far from its double.
    /// </remarks>
    internal static double SignedFactor(BigInteger numerator, BigInteger denominator)
    {
        double factor = ToDouble(numerator, denominator);
        double reciprocal = ToDouble(denominator, numerator);
        (BigInteger error, BigInteger scale) = RelativeError(factor, numerator, denominator);
        (BigInteger reciprocalError, BigInteger reciprocalScale) = RelativeError(reciprocal, denominator, numerator);
        int nearer = (error * reciprocalScale).CompareTo(reciprocalError * scale);
        return nearer < 0 || (nearer == 0 && factor >= 1) ? factor : -reciprocal;
    }

    // |value − ratio| / ratio as a quotient of integers.
    private static (BigInteger Error, BigInteger Scale) RelativeError(double value, BigInteger numerator, BigInteger denominator)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) - 1075;
        BigInteger valueNumerator = (bits & 0xFFFFFFFFFFFFF) | (1L << 52);
        BigInteger valueDenominator = BigInteger.One;
        if (exponent >= 0)
        {
            valueNumerator <<= exponent;
        }
        else
        {
            valueDenominator <<= -exponent;
        }

        BigInteger scale = numerator * valueDenominator;
        return (BigInteger.Abs((valueNumerator * denominator) - scale), scale);
    }

    private static int BitLength(BigInteger value)
    {
        int bits = 0;
        for (; !value.IsZero; value >>= 1)
        {
            bits++;
        }

        return bits;
    }
}

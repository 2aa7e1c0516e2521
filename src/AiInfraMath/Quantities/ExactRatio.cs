using System.Numerics;

namespace AiInfraMath;

/// <summary>The <see cref="double"/> nearest to a quotient of integers. The generator compiles this file too.</summary>
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

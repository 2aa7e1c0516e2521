using System.Numerics;

namespace AiInfraMath.Tests.Numerics;

/// <summary>The normal distribution in fixed-point integers, with as many bits as a tail needs, to measure errors in doubles.</summary>
internal static class NormalReference
{
    /// <summary>The distance of a result from the quantile at p between 0 and 1, in units in the last place of the result.</summary>
    /// <remarks>
    /// To first order (Φ(z) − p) / φ(z), where Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …), a series of terms of one sign
    /// (M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 26.2.11).
    /// </remarks>
    public static double QuantileError(double p, double result)
    {
        if (p == 0.5 || !double.IsFinite(result))
        {
            return result == 0 ? 0 : double.PositiveInfinity;
        }

        int fraction = 260 + (int)(result * result * 1.5);
        BigInteger one = BigInteger.One << fraction;
        BigInteger z = Fixed(Math.Abs(result), fraction);
        BigInteger square = (z * z) >> fraction;
        BigInteger term = z;
        BigInteger series = z;
        for (int k = 3; !term.IsZero; k += 2)
        {
            term = ((term * square) >> fraction) / k;
            series += term;
        }

        BigInteger exponential = one;
        term = one;
        for (int k = 1; !term.IsZero; k++)
        {
            term = ((term * square) >> (fraction + 1)) / k;
            exponential += term;
        }

        // 1 / phi, and with it (Phi - p) / phi = (1/2 - p) / phi + series for a positive z, and the mirror image for a negative one.
        BigInteger inverseDensity = (exponential * RootOfTwoPi(fraction)) >> fraction;
        BigInteger above = (one >> 1) - Fixed(p, fraction);
        BigInteger difference = ((above * inverseDensity) >> fraction) + (result < 0 ? -series : series);
        double ulp = Math.BitIncrement(Math.Abs(result)) - Math.Abs(result);
        return Math.Abs((double)(difference << 220 >> fraction)) / Math.ScaleB(ulp, 220);
    }

    private static BigInteger RootOfTwoPi(int fraction)
    {
        // pi by Machin's formula, with guard bits; then Newton's integer square root of 2 pi.
        int bits = fraction + 32;
        BigInteger pi = 4 * ((4 * ArcTangent(5, bits)) - ArcTangent(239, bits));
        BigInteger target = (2 * pi) << bits;
        BigInteger root = BigInteger.One << (((int)target.GetBitLength() / 2) + 1);
        for (BigInteger next = (root + (target / root)) >> 1; next < root; next = (root + (target / root)) >> 1)
        {
            root = next;
        }

        return root >> 32;
    }

    private static BigInteger ArcTangent(int n, int bits)
    {
        BigInteger power = (BigInteger.One << bits) / n;
        BigInteger sum = 0;
        for (int k = 1; !power.IsZero; k += 2)
        {
            sum += k % 4 == 1 ? power / k : -(power / k);
            power /= n * n;
        }

        return sum;
    }

    private static BigInteger Fixed(double x, int fraction)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger significand = (bits & 0xF_FFFF_FFFF_FFFF) | (exponent == 0 ? 0 : 1L << 52);
        int shift = Math.Max(exponent, 1) - 1075 + fraction;
        return shift >= 0 ? significand << shift : significand >> -shift;
    }
}

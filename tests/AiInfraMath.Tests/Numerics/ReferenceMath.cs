using System.Numerics;

namespace AiInfraMath.Tests.Numerics;

/// <summary>Elementary functions in fixed-point integers of 200 fraction bits, to measure the error of those in doubles.</summary>
internal static class ReferenceMath
{
    private const int Fraction = 200;

    private static readonly BigInteger One = BigInteger.One << Fraction;

    // ln 2 = 2 artanh(1/3) and pi by Machin's formula, so that no digit has to be trusted.
    private static readonly BigInteger Ln2 = 2 * ArcSeries(3, alternating: false);

    private static readonly BigInteger TwoPi = 8 * ((4 * ArcSeries(5, alternating: true)) - ArcSeries(239, alternating: true));

    /// <summary>The distance of a result from eˣ, in units in the last place of eˣ.</summary>
    public static double ExpError(double x, double result)
    {
        (BigInteger mantissa, int exponent) = Exp(Fixed(x));
        return Error(mantissa, exponent, result);
    }

    /// <summary>The distance of a result from 2ˣ, in units in the last place of 2ˣ.</summary>
    public static double Exp2Error(double x, double result)
    {
        (BigInteger mantissa, int exponent) = Exp((Fixed(x) * Ln2) >> Fraction);
        return Error(mantissa, exponent, result);
    }

    /// <summary>The distance of a result from ln x, in units in the last place of ln x.</summary>
    public static double LogError(double x, double result) => Error(Log(x), 0, result);

    /// <summary>The distances of results from sin 2πt and cos 2πt, in units in the last place of each.</summary>
    public static (double Sin, double Cos) SinCosError(double turns, double sin, double cos)
    {
        double part = turns - Math.Round(turns);
        (BigInteger exactSin, BigInteger exactCos) = SinCos(part);
        return (Math.Abs(part) < 1e-12 ? TinySinError(part, sin) : Error(exactSin, 0, sin), Error(exactCos, 0, cos));
    }

    /// <summary>The distances of results from √(−2 ln u) cos 2πv and √(−2 ln u) sin 2πv, in units in the last place of each.</summary>
    public static (double Even, double Odd) BoxMullerError(double u, double v, double even, double odd)
    {
        BigInteger radius = Root((-2 * Log(u)) << Fraction);
        (BigInteger sin, BigInteger cos) = SinCos(v - Math.Round(v));
        return (Error((radius * cos) >> Fraction, 0, even), Error((radius * sin) >> Fraction, 0, odd));
    }

    private static BigInteger Log(double x)
    {
        // ln x = y + ln(x e^-y); the second is tiny, and three terms of its series are enough.
        BigInteger y = Fixed(Math.Log(x));
        (BigInteger mantissa, int exponent) = Exp(-y);
        (BigInteger significand, int power) = Decompose(x);
        BigInteger d = Shift(significand * mantissa, power + exponent - Fraction) - One;
        BigInteger square = (d * d) >> Fraction;
        BigInteger cube = (square * d) >> Fraction;
        return y + d - (square / 2) + (cube / 3);
    }

    private static (BigInteger Sin, BigInteger Cos) SinCos(double part)
    {
        BigInteger angle = (Fixed(part) * TwoPi) >> Fraction;
        BigInteger term = One;
        BigInteger sin = 0;
        BigInteger cos = One;
        for (int n = 1; BigInteger.Abs(term) > 1; n++)
        {
            term = ((term * angle) >> Fraction) / n;
            BigInteger signed = n % 4 < 2 ? term : -term;
            (sin, cos) = n % 2 == 1 ? (sin + signed, cos) : (sin, cos + signed);
        }

        // What the digits of pi leave at multiples of a quarter is nothing.
        return (part is 0.5 or -0.5 ? 0 : sin, part is 0.25 or -0.25 ? 0 : cos);
    }

    // Newton's integer square root, from above.
    private static BigInteger Root(BigInteger square)
    {
        BigInteger root = BigInteger.One << (((int)square.GetBitLength() / 2) + 1);
        for (BigInteger next = (root + (square / root)) >> 1; next < root; next = (root + (square / root)) >> 1)
        {
            root = next;
        }

        return root;
    }

    // sin 2πt = 2πt (1 - (2πt)²/6 + …): the factor needs fixed point, the angle its own exponent; the next term is below 2^-150.
    private static double TinySinError(double turns, double sin)
    {
        (BigInteger significand, int power) = Decompose(turns);
        BigInteger angle = (Fixed(turns) * TwoPi) >> Fraction;
        BigInteger factor = One - (((angle * angle) >> Fraction) / 6);
        return Error((significand * TwoPi * factor) >> Fraction, power, sin);
    }

    // Returns eˣ = mantissa 2^(exponent - Fraction) with a mantissa in [1/2, 2).
    private static (BigInteger Mantissa, int Exponent) Exp(BigInteger x)
    {
        int n = (int)FloorDivide(x + (Ln2 / 2), Ln2);
        BigInteger r = (x - (n * Ln2)) >> 8;
        BigInteger sum = One;
        BigInteger term = One;
        for (int k = 1; BigInteger.Abs(term) > 1; k++)
        {
            term = ((term * r) >> Fraction) / k;
            sum += term;
        }

        for (int i = 0; i < 8; i++)
        {
            sum = (sum * sum) >> Fraction;
        }

        return (sum, n);
    }

    private static double Error(BigInteger mantissa, int exponent, double result)
    {
        if (mantissa.IsZero)
        {
            return result == 0 ? 0 : double.PositiveInfinity;
        }

        // The exact value is mantissa 2^(exponent - Fraction); one unit in its last place is 2^ulp.
        int magnitude = (int)BigInteger.Abs(mantissa).GetBitLength() - 1 + exponent - Fraction;
        int ulp = Math.Max(magnitude - 52, -1074);
        if (double.IsNaN(result))
        {
            return double.PositiveInfinity;
        }

        if (double.IsInfinity(result))
        {
            return magnitude > 1023 ? 0 : double.PositiveInfinity;
        }

        (BigInteger significand, int power) = Decompose(result);
        BigInteger difference = Shift(significand, power - exponent) - mantissa;
        return Math.ScaleB((double)BigInteger.Abs(difference), exponent - Fraction - ulp);
    }

    private static BigInteger Fixed(double x)
    {
        (BigInteger significand, int power) = Decompose(x);
        return Shift(significand, power);
    }

    // Fixed-point form of significand 2^power.
    private static BigInteger Shift(BigInteger significand, int power) =>
        power + Fraction >= 0 ? significand << (power + Fraction) : significand >> -(power + Fraction);

    private static (BigInteger Significand, int Power) Decompose(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & 0xF_FFFF_FFFF_FFFF;
        BigInteger significand = exponent == 0 ? fraction : fraction | (1L << 52);
        return (bits < 0 ? -significand : significand, Math.Max(exponent, 1) - 1075);
    }

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        BigInteger quotient = BigInteger.DivRem(a, b, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    // artanh(1/n) or, with alternating signs, arctan(1/n).
    private static BigInteger ArcSeries(int n, bool alternating)
    {
        BigInteger power = One / n;
        BigInteger sum = 0;
        for (int k = 1; !power.IsZero; k += 2)
        {
            sum += alternating && k % 4 == 3 ? -(power / k) : power / k;
            power /= n * n;
        }

        return sum;
    }
}

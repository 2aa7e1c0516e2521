using System.Numerics;

namespace AiInfraMath.Finance;

/// <content>Powers, exponential and logarithm.</content>
internal readonly partial struct BigReal
{
    // The argument of the exponential is halved this often before the series and the result squared this often after it, which costs as
    // many bits of 256.
    private const int Halvings = 16;

    private static readonly BigReal _ln2 = ComputeLn2();

    /// <summary>A whole power by repeated squaring; off by at most 2 log₂ n parts in 2²⁵⁵ times n.</summary>
    /// <param name="value">The base; not zero where the exponent is negative.</param>
    /// <param name="exponent">The exponent.</param>
    public static BigReal Pow(BigReal value, long exponent)
    {
        BigReal result = One;
        BigReal square = value;
        for (long rest = Math.Abs(exponent); rest != 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                result *= square;
            }

            square = rest > 1 ? square * square : square;
        }

        return exponent < 0 ? One / result : result;
    }

    /// <summary>The power with a fraction as the exponent, of a positive number.</summary>
    public static BigReal Pow(BigReal value, long numerator, long denominator)
    {
        long divisor = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        return denominator == divisor
            ? Pow(value, numerator / divisor)
            : Exp(Log(value) * (numerator / divisor) / (denominator / divisor));
    }

    /// <summary>
    /// The power qⁿ and the sum 1 + q + … + qⁿ⁻¹ of a positive number, by doubling: nothing is subtracted, so nothing cancels near 1.
    /// </summary>
    public static (BigReal Power, BigReal Sum) Series(BigReal q, int n)
    {
        BigReal power = One;
        BigReal sum = Zero;
        for (int bit = 31 - int.LeadingZeroCount(n); bit >= 0; bit--)
        {
            sum += sum * power;
            power *= power;
            if (((n >> bit) & 1) != 0)
            {
                sum += power;
                power *= q;
            }
        }

        return (power, sum);
    }

    /// <summary>e to the power of a number; about 240 bits are right.</summary>
    public static BigReal Exp(BigReal x)
    {
        // Beyond this no result fits a double or a decimal, and the exponent of two would not fit a long.
        if (x.Magnitude > 40)
        {
            throw new OverflowException($"e to the power of {x} is beyond every range.");
        }

        long n = (x / _ln2).Rounded();
        BigReal r = Scale(x - (_ln2 * n), -Halvings);
        BigReal term = One;
        BigReal sum = Zero;
        for (int i = 1; !term.IsNegligibleBeside(One, Bits + Halvings); i++)
        {
            term = term * r / i;
            sum += term;
        }

        // (1 + s)² = 1 + (2s + s²): without the 1, whose digits would push out those of s.
        for (int i = 0; i < Halvings; i++)
        {
            sum = sum + sum + (sum * sum);
        }

        return Scale(One + sum, n);
    }

    /// <summary>The natural logarithm of a positive number; about 240 bits are right, counted from 1 where the number is near 1.</summary>
    public static BigReal Log(BigReal x)
    {
        // x = m 2^k with m between √½ and √2, so that nothing cancels near 1.
        long k = x.Magnitude;
        BigReal m = Scale(x, -k);
        if (m.ToDouble() < 0.70710678118654757)
        {
            m = Scale(m, 1);
            k--;
        }

        // Halley's iteration triples the digits: 53, 159, all.
        BigReal y = FromDouble(Math.Log(m.ToDouble()));
        for (int i = 0; i < 2; i++)
        {
            BigReal e = Exp(y);
            y += Scale((m - e) / (m + e), 1);
        }

        return y + (_ln2 * k);
    }

    private long Rounded() => (long)ScaledBy(0);

    // ln 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749)
    private static BigReal ComputeLn2() =>
        (ArcTanhOfReciprocal(26) * 18) - (ArcTanhOfReciprocal(4801) * 2) + (ArcTanhOfReciprocal(8749) * 8);

    private static BigReal ArcTanhOfReciprocal(long n)
    {
        BigReal power = One / n;
        BigReal sum = power;
        for (int i = 3; !power.IsNegligibleBeside(sum, Bits + 8); i += 2)
        {
            power /= n * n;
            sum += power / i;
        }

        return sum;
    }
}

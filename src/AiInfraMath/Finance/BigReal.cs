using System.Globalization;
using System.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// A number of 256 binary digits, about 77 decimal ones, and any size: what a ledger figure of 28 digits is computed in, so that it is
/// rounded once, at the end, however long the formula and however much of it cancels.
/// </summary>
/// <remarks>
/// The value is digits × 2^exponent. Each operation is off by at most one part in 2²⁵⁵, except where a member says otherwise.
/// </remarks>
// Implementation note: decimal itself loses a digit per operation and more where terms cancel: an annuity at a rate of 1e-20 would keep 8
// digits of 28. Rational numbers would be exact but grow with the term: 360 months of a rate with 28 digits make 33,000 bits.
internal readonly partial struct BigReal
{
    private const int Bits = 256;

    // The figures of a decimal: 28 are always there, 29 only below 7.9.
    private const int DecimalDigitCount = 28;

    private static readonly BigInteger[] _powersOfTen = [.. Enumerable.Range(0, DecimalDigitCount + 1).Select(n => BigInteger.Pow(10, n))];

    private readonly BigInteger _digits;
    private readonly long _exponent;

    private BigReal(BigInteger digits, long exponent)
    {
        long excess = (long)digits.GetBitLength() - Bits;
        if (excess > 0)
        {
            // Cut off, which costs one allocation of three; nothing here needs the half unit that rounding would gain.
            digits >>= (int)excess;
            exponent += excess;
        }

        _digits = digits;
        _exponent = digits.IsZero ? 0 : exponent;
    }

    public static BigReal Zero => default;

    public static BigReal One => new(BigInteger.One, 0);

    public int Sign => _digits.Sign;

    /// <summary>The power of two above the magnitude; for a negative power of two, the power itself.</summary>
    public long Magnitude => _exponent + (long)_digits.GetBitLength();

    public static implicit operator BigReal(long value) => new(value, 0);

    /// <summary>Exact up to 77 digits, and a decimal fraction is no binary one.</summary>
    public static implicit operator BigReal(decimal value)
    {
        (BigInteger digits, int scale) = Split(value);
        return scale == 0 ? new BigReal(digits, 0) : new BigReal(digits, 0) / new BigReal(_powersOfTen[scale], 0);
    }

    public static BigReal operator +(BigReal left, BigReal right)
    {
        if (left.Sign == 0 || right.Sign == 0)
        {
            return left.Sign == 0 ? right : left;
        }

        // What lies this far below does not reach the last digit.
        long gap = left.Magnitude - right.Magnitude;
        if (Math.Abs(gap) > 2 * Bits)
        {
            return gap > 0 ? left : right;
        }

        long exponent = Math.Min(left._exponent, right._exponent);
        return new BigReal(
            (left._digits << (int)(left._exponent - exponent)) + (right._digits << (int)(right._exponent - exponent)), exponent);
    }

    public static BigReal operator -(BigReal left, BigReal right) => left + -right;

    public static BigReal operator -(BigReal value) => new(-value._digits, value._exponent);

    public static BigReal operator *(BigReal left, BigReal right) => new(left._digits * right._digits, left._exponent + right._exponent);

    public static BigReal operator /(BigReal left, BigReal right)
    {
        if (right.Sign == 0)
        {
            throw new DivideByZeroException();
        }

        int shift = (int)Math.Max(0, Bits + 2 + (long)right._digits.GetBitLength() - (long)left._digits.GetBitLength());
        return new BigReal((left._digits << shift) / right._digits, left._exponent - right._exponent - shift);
    }

    public static bool operator <(BigReal left, BigReal right) => (left - right).Sign < 0;

    public static bool operator >(BigReal left, BigReal right) => (left - right).Sign > 0;

    public static bool operator <=(BigReal left, BigReal right) => (left - right).Sign <= 0;

    public static bool operator >=(BigReal left, BigReal right) => (left - right).Sign >= 0;

    public static BigReal Abs(BigReal value) => value.Sign < 0 ? -value : value;

    /// <summary>value × 2^<paramref name="power"/>, exact.</summary>
    public static BigReal Scale(BigReal value, long power) => new(value._digits, value._exponent + power);

    /// <summary>The amount × 10²⁸: a whole number, which is exact.</summary>
    public static BigReal TimesTenToThe28(decimal amount)
    {
        (BigInteger digits, int scale) = Split(amount);
        return new BigReal(digits * _powersOfTen[DecimalDigitCount - scale], 0);
    }

    /// <summary>Exact.</summary>
    public static BigReal FromDouble(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long digits = bits & 0xFFFFFFFFFFFFF;
        digits = exponent == 0 ? digits : digits | (1L << 52);
        return new BigReal(value < 0 ? -digits : digits, Math.Max(exponent, 1) - 1075);
    }

    /// <summary>Whether the number is below another by a factor of 2^<paramref name="bits"/> or more, signs apart.</summary>
    public bool IsNegligibleBeside(BigReal other, int bits) => Sign == 0 || (other.Sign != 0 && other.Magnitude - Magnitude >= bits);

    /// <summary>The nearest double; infinite above its range, and zero or subnormal below.</summary>
    public double ToDouble()
    {
        if (Sign == 0)
        {
            return 0;
        }

        // 64 bits, the last of which says whether anything lies below, so that the conversion rounds once.
        BigInteger magnitude = BigInteger.Abs(_digits);
        int excess = (int)(magnitude.GetBitLength() - 63);
        ulong kept = (ulong)(excess > 0 ? magnitude >> excess : magnitude << -excess) << 1;
        bool more = excess > 0 && !(magnitude & ((BigInteger.One << excess) - 1)).IsZero;
        double value = kept | (more ? 1UL : 0UL);
        long power = Math.Clamp(_exponent + excess - 1, -3000, 3000);
        return Math.ScaleB(Sign < 0 ? -value : value, (int)power);
    }

    /// <summary>The nearest decimal of 28 digits or of 28 decimal places, ties to even, without zeros at the end.</summary>
    /// <param name="what">What the number is, for the message.</param>
    /// <exception cref="OverflowException">It is beyond the range of decimal.</exception>
    public decimal ToDecimal(string what) =>
        TryToDecimal(out decimal result)
            ? result
            : throw new OverflowException(string.Create(
                CultureInfo.InvariantCulture, $"{what} is about {ToDouble():G3}, beyond the range of decimal, ±7.9e28."));

    /// <summary>The nearest decimal, if it is within the range of decimal.</summary>
    public bool TryToDecimal(out decimal result)
    {
        result = 0;
        if (Magnitude > 97)
        {
            return false;
        }

        int places = DecimalDigitCount;
        BigInteger digits = ScaledBy(places);
        while (BigInteger.Abs(digits) >= _powersOfTen[DecimalDigitCount] && places > 0)
        {
            // Rounded again from the number itself, never from what was rounded.
            int surplus = Math.Max(1, (int)((BigInteger.Abs(digits).GetBitLength() - 94) * 0.30103));
            places = Math.Max(0, places - surplus);
            digits = ScaledBy(places);
        }

        if (BigInteger.Abs(digits) >> 96 != 0)
        {
            return false;
        }

        while (places > 0 && (digits % 10).IsZero)
        {
            digits /= 10;
            places--;
        }

        BigInteger magnitude = BigInteger.Abs(digits);
        result = new decimal(
            (int)(uint)(magnitude & uint.MaxValue),
            (int)(uint)((magnitude >> 32) & uint.MaxValue),
            (int)(uint)(magnitude >> 64),
            digits.Sign < 0,
            (byte)places);
        return true;
    }

    public override string ToString() => ToDouble().ToString(CultureInfo.InvariantCulture);

    // The number × 10^places to the nearest integer, ties to even.
    private BigInteger ScaledBy(int places)
    {
        BigInteger scaled = _digits * _powersOfTen[places];
        if (_exponent >= 0)
        {
            return scaled << (int)_exponent;
        }

        if (_exponent < -4 * Bits)
        {
            return BigInteger.Zero;
        }

        int shift = (int)-_exponent;
        BigInteger whole = scaled >> shift;
        BigInteger rest = scaled - (whole << shift);
        int half = rest.CompareTo(BigInteger.One << (shift - 1));
        return half > 0 || (half == 0 && !whole.IsEven) ? whole + 1 : whole;
    }

    private static (BigInteger Digits, int Scale) Split(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        BigInteger digits = (new BigInteger((uint)parts[2]) << 64) | (((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        return (parts[3] < 0 ? -digits : digits, (parts[3] >> 16) & 0xFF);
    }
}

using System.Globalization;

namespace AiInfraMath;

/// <summary>
/// The one crossing between <see cref="double"/> and <see cref="decimal"/>: a double taken at its shortest round-trip digits, as
/// ± digits × 10^exponent, so that it can be scaled by a power of ten without another rounding.
/// </summary>
internal readonly struct DecimalDigits
{
    /// <summary>The most decimal places of a <see cref="decimal"/>.</summary>
    internal const int MaxScale = 28;

    private const double ExactIntegers = 1L << 53;
    private const int ExactDoublePowers = 22;
    private const int TextLength = 40;

    private readonly ulong _digits;
    private readonly int _exponent;
    private readonly bool _negative;

    private DecimalDigits(bool negative, ulong digits, int exponent)
    {
        _negative = negative;
        _digits = digits;
        _exponent = exponent;
    }

    internal bool IsZero => _digits == 0;

    /// <summary>
    /// The digits of <paramref name="value"/> × 10^<paramref name="shift"/>. The built-in cast to decimal keeps 15 digits; these are
    /// all that it takes to get the same double back, at most 17.
    /// </summary>
    /// <param name="value">A finite number; the caller has checked.</param>
    /// <param name="shift">The power of ten to scale by.</param>
    internal static DecimalDigits Of(double value, int shift = 0)
    {
        double magnitude = Math.Abs(value);
        return magnitude < ExactIntegers && Math.Floor(magnitude) == magnitude
            ? WithoutTrailingZeros(value < 0, (ulong)magnitude, shift)
            : FromShortestText(value, shift);
    }

    /// <summary>As a decimal, half-even at the 28th decimal place.</summary>
    /// <exception cref="OverflowException">The number is beyond the range of decimal.</exception>
    internal decimal ToDecimal()
    {
        if (TryToDecimal(out decimal result))
        {
            return result;
        }

        return _exponent > 0 ? throw new OverflowException("The number is beyond the range of decimal.") : RoundedToMaxScale();
    }

    /// <summary>As a decimal, if it is one exactly.</summary>
    internal bool TryToDecimal(out decimal result)
    {
        if (_exponent <= 0 && _exponent >= -MaxScale)
        {
            result = new decimal((int)_digits, (int)(_digits >> 32), 0, _negative, (byte)-_exponent);
            return true;
        }

        result = 0;
        if (_digits == 0)
        {
            return true;
        }

        UInt128 shifted = _digits;
        for (int i = _exponent; i > 0; i--)
        {
            shifted *= 10;
            if (shifted >> 96 != 0)
            {
                return false;
            }
        }

        if (_exponent < 0)
        {
            return false;
        }

        result = new decimal((int)(ulong)shifted, (int)((ulong)shifted >> 32), (int)(ulong)(shifted >> 64), _negative, 0);
        return true;
    }

    /// <summary><paramref name="amount"/> × this number, rounded where decimal rounds: at its 28th or 29th digit.</summary>
    /// <exception cref="OverflowException">The product is beyond the range of decimal.</exception>
    internal decimal MultiplyInto(decimal amount)
    {
        if (TryToDecimal(out decimal factor))
        {
            return amount * factor;
        }

        // Too large or too small for a decimal, but the product with a small or a large amount need not be.
        (amount, int power) = Normalized(amount);
        (decimal digits, int digitPower) = Normalized(new decimal((int)_digits, (int)(_digits >> 32), 0, _negative, 0));
        return Shift(amount * (digits / Powers[MaxScale] / 10), _exponent + power + digitPower + MaxScale + 1);
    }

    /// <summary><paramref name="amount"/> ÷ this number, which is not zero, rounded where decimal rounds.</summary>
    /// <exception cref="OverflowException">The quotient is beyond the range of decimal.</exception>
    internal decimal DivideInto(decimal amount)
    {
        if (TryToDecimal(out decimal divisor))
        {
            return amount / divisor;
        }

        (amount, int power) = Normalized(amount);
        return Shift(amount / new decimal((int)_digits, (int)(_digits >> 32), 0, _negative, 0), power - _exponent);
    }

    /// <summary>The double nearest to <paramref name="value"/> × 10^<paramref name="shift"/>, ties to even; rounded once.</summary>
    internal static double ToDouble(decimal value, int shift = 0)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        int scale = ((parts[3] >> 16) & 0xFF) - shift;
        ulong digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];

        // Both operands are exact doubles, so the one operation rounds once.
        if (parts[2] == 0 && digits <= (ulong)ExactIntegers && Math.Abs(scale) <= ExactDoublePowers)
        {
            double power = ExactPowers[Math.Abs(scale)];
            double magnitude = scale >= 0 ? digits / power : digits * power;
            return parts[3] < 0 ? -magnitude : magnitude;
        }

        Span<char> text = stackalloc char[TextLength + 8];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        text[length++] = 'E';
        shift.TryFormat(text[length..], out int exponentLength, default, CultureInfo.InvariantCulture);
        return double.Parse(text[..(length + exponentLength)], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    // An array, as the span of a constant allocates in code that is not optimised yet.
    private static double[] ExactPowers { get; } =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    private static decimal[] Powers { get; } = MakePowers();

    private static decimal[] MakePowers()
    {
        var powers = new decimal[MaxScale + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }

    private static DecimalDigits FromShortestText(double value, int shift)
    {
        Span<char> text = stackalloc char[TextLength];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        ulong digits = 0;
        int exponent = 0;
        bool fraction = false;
        for (int i = 0; i < length; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits = (digits * 10) + (ulong)(c - '0');
                exponent -= fraction ? 1 : 0;
            }
            else if (c == 'E')
            {
                exponent += int.Parse(text[(i + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else
            {
                fraction |= c == '.';
            }
        }

        return WithoutTrailingZeros(value < 0, digits, exponent + shift);
    }

    // A price times 87.6 TWh is to read 3942000000, not 3942000000.000000.
    private static DecimalDigits WithoutTrailingZeros(bool negative, ulong digits, int exponent)
    {
        while (exponent < 0 && digits != 0)
        {
            (ulong quotient, ulong last) = Math.DivRem(digits, 10);
            if (last != 0)
            {
                break;
            }

            digits = quotient;
            exponent++;
        }

        return digits == 0 ? default : new DecimalDigits(negative, digits, exponent);
    }

    private decimal RoundedToMaxScale()
    {
        ulong kept = _digits;
        int dropped = -MaxScale - _exponent;
        if (dropped > 19)
        {
            return 0;
        }

        ulong power = 1;
        for (int i = 0; i < dropped; i++)
        {
            power *= 10;
        }

        (kept, ulong rest) = Math.DivRem(kept, power);
        ulong half = power / 2;
        kept += rest > half || (rest == half && (kept & 1) == 1) ? 1UL : 0UL;
        return kept == 0 ? 0 : new decimal((int)kept, (int)(kept >> 32), 0, _negative, MaxScale);
    }

    // amount = result × 10^power with as many digits in the result as a decimal has room for, so that dividing it loses none.
    private static (decimal Value, int Power) Normalized(decimal amount)
    {
        int power = 0;
        while (amount != 0 && Math.Abs(amount) <= decimal.MaxValue / 10)
        {
            amount *= 10;
            power--;
        }

        return (amount, power);
    }

    private static decimal Shift(decimal value, int power)
    {
        while (power > 0 && value != 0)
        {
            int step = Math.Min(power, MaxScale);
            value *= Powers[step];
            power -= step;
        }

        while (power < 0 && value != 0)
        {
            int step = Math.Min(-power, MaxScale);
            value /= Powers[step];
            power += step;
        }

        return value;
    }
}

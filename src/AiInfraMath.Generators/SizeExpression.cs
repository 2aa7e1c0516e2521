using System.Globalization;
using System.Numerics;

namespace AiInfraMath.Generators;

/// <summary>The exact size of a unit: a quotient of whole numbers in lowest terms.</summary>
internal readonly record struct ExactSize(BigInteger Numerator, BigInteger Denominator)
{
    public static ExactSize One => new(BigInteger.One, BigInteger.One);

    /// <summary>The size rounded once, to multiply by; or minus its reciprocal, to divide by.</summary>
    public double SignedFactor => ExactRatio.SignedFactor(Numerator, Denominator);

    /// <summary>The size rounded once.</summary>
    public double Rounded => ExactRatio.ToDouble(Numerator, Denominator);

    public bool IsPowerOfTen
    {
        get
        {
            BigInteger larger = BigInteger.Max(Numerator, Denominator);
            while (larger > 1 && (larger % 10).IsZero)
            {
                larger /= 10;
            }

            return larger.IsOne && BigInteger.Min(Numerator, Denominator).IsOne;
        }
    }

    public ExactSize TimesPowerOfTen(int exponent) => exponent >= 0
        ? Reduced(Numerator * BigInteger.Pow(10, exponent), Denominator)
        : Reduced(Numerator, Denominator * BigInteger.Pow(10, -exponent));

    /// <summary>Evaluates decimal numbers joined by <c>*</c> and <c>/</c>, exactly and from left to right.</summary>
    public static bool TryParse(string expression, out ExactSize size)
    {
        size = One;
        bool divide = false;
        int start = 0;
        for (int i = 0; i <= expression.Length; i++)
        {
            if (i < expression.Length && expression[i] is not ('*' or '/'))
            {
                continue;
            }

            if (!TryParseNumber(expression.Substring(start, i - start).Trim(), out ExactSize number))
            {
                return false;
            }

            size = divide
                ? Reduced(size.Numerator * number.Denominator, size.Denominator * number.Numerator)
                : Reduced(size.Numerator * number.Numerator, size.Denominator * number.Denominator);
            divide = i < expression.Length && expression[i] == '/';
            start = i + 1;
        }

        return true;
    }

    private static bool TryParseNumber(string text, out ExactSize number)
    {
        number = One;
        int exponent = 0;
        int e = text.IndexOfAny(['e', 'E']);
        if (e >= 0)
        {
            if (!int.TryParse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || exponent is < -60 or > 60)
            {
                return false;
            }

            text = text.Substring(0, e);
        }

        int point = text.IndexOf('.');
        if (point >= 0)
        {
            exponent -= text.Length - point - 1;
            text = text.Remove(point, 1);
        }

        if (!BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger digits) || digits.IsZero)
        {
            return false;
        }

        number = new ExactSize(digits, BigInteger.One).TimesPowerOfTen(exponent);
        return true;
    }

    private static ExactSize Reduced(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new ExactSize(numerator / divisor, denominator / divisor);
    }
}

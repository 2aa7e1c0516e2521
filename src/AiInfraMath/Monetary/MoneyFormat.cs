using System.Globalization;

namespace AiInfraMath;

/// <summary>Writes an amount in the formats of money: a numeric one behind the code, C with the symbol, K and L compact.</summary>
internal static class MoneyFormat
{
    private const int LastPower = 12;
    private const int Thousand = 3;
    private const string NoBreakSpace = "\u00A0";

    // Digits that are there, up to as many as a decimal can have.
    private const string Optional = "#,##0.############################";
    private const int WholePart = 6;

    /// <summary>Whether a format is one with a symbol or compact; the others need no more of the currency than its code.</summary>
    internal static bool IsOwn(ReadOnlySpan<char> format) => format.TrimStart() is ['C' or 'c' or 'K' or 'k' or 'L' or 'l', ..];

    /// <summary>Writes the code and the amount in a numeric format.</summary>
    internal static void WriteNumber<TUtf>(
        ref TextSink<TUtf> text, decimal amount, string code, ReadOnlySpan<char> format, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        text.Append(code);
        text.Append(" ");
        text.Append(amount, MonetaryText.CheckNumericFormat(format), provider);
    }

    /// <summary>Writes the amount in a format of <see cref="IsOwn"/>.</summary>
    internal static void Write<TUtf>(
        ref TextSink<TUtf> text, decimal amount, Currency currency, ReadOnlySpan<char> format, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        format = format.Trim();
        switch (format[0])
        {
            case 'C' or 'c':
                WriteSymbol(ref text, amount, currency, DigitsOf(format, -1), provider);
                break;
            case 'K' or 'k':
                WriteCompact(ref text, amount, currency, DigitsOf(format, 1), provider);
                break;
            default:
                WriteWords(ref text, amount, currency, DigitsOf(format, 1), provider);
                break;
        }
    }

    private static void WriteSymbol<TUtf>(
        ref TextSink<TUtf> text, decimal amount, Currency currency, int digits, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        Span<char> format = ['N', '0', '0'];
        int places = digits >= 0 ? digits : currency.MinorUnits ?? -1;
        places.TryFormat(format[1..], out int length, provider: CultureInfo.InvariantCulture);
        WriteAround(ref text, amount, currency, places < 0 ? Optional : format[..(1 + length)], word: null, provider);
    }

    private static void WriteCompact<TUtf>(
        ref TextSink<TUtf> text, decimal amount, Currency currency, int digits, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        (decimal scaled, int power) = Scale(amount, digits, provider);
        string? word = power == 0 ? null : NumberWords.LetterFor(power, provider) ?? NumberWords.For(power, provider);
        WriteAround(ref text, scaled, currency, Optional.AsSpan(0, WholePart + digits), word, provider);
    }

    private static void WriteWords<TUtf>(
        ref TextSink<TUtf> text, decimal amount, Currency currency, int digits, IFormatProvider? provider)
        where TUtf : unmanaged
    {
        (decimal scaled, int power) = Scale(amount, digits, provider);
        text.Append(currency.Code);
        text.Append(" ");
        text.Append(scaled, Optional.AsSpan(0, WholePart + digits), provider);
        if (power > 0)
        {
            text.Append(" ");
            text.Append(NumberWords.For(power, provider)!);
        }
    }

    // The sign before everything, the symbol on the culture's side; letters do not touch digits.
    private static void WriteAround<TUtf>(
        ref TextSink<TUtf> text,
        decimal amount,
        Currency currency,
        scoped ReadOnlySpan<char> format,
        string? word,
        IFormatProvider? provider)
        where TUtf : unmanaged
    {
        NumberFormatInfo culture = NumberFormatInfo.GetInstance(provider);
        string symbol = CurrencySymbols.For(currency, provider);
        bool isBefore = culture.CurrencyPositivePattern is 0 or 2;
        bool isApart = culture.CurrencyPositivePattern is 2 or 3;
        if (amount < 0)
        {
            text.Append(culture.NegativeSign);
        }

        if (isBefore)
        {
            text.Append(symbol);
            text.Append(isApart || !IsSign(symbol[^1]) ? NoBreakSpace : "");
        }

        text.Append(Math.Abs(amount), format, provider);
        if (word is not null)
        {
            // Letters of English stand at the number, as in 1.9B; words stand apart.
            text.Append(NumberWords.LetterFor(power: 0, provider) is null ? NoBreakSpace : "");
            text.Append(word);
        }

        if (!isBefore)
        {
            // 1,9 Md€ and 1,9 Mrd. €: a word without a point joins the sign.
            bool joins = word is not null && char.IsLetter(word[^1]) && IsSign(symbol[0]);
            text.Append((isApart || !IsSign(symbol[0])) && !joins ? NoBreakSpace : "");
            text.Append(symbol);
        }
    }

    private static bool IsSign(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    // The largest power whose word the culture has and of which there is at least one, after rounding: 999.95 million is a billion.
    private static (decimal Scaled, int Power) Scale(decimal amount, int digits, IFormatProvider? provider)
    {
        int power = 0;
        decimal size = 1;
        decimal rounded = Math.Round(amount, digits, MidpointRounding.AwayFromZero);
        for (int next = Thousand;
            next <= LastPower && Math.Abs(rounded) >= 1000 && NumberWords.For(next, provider) is not null;
            next += Thousand)
        {
            power = next;
            size *= 1000;
            rounded = Math.Round(amount / size, digits, MidpointRounding.AwayFromZero);
        }

        return (rounded, power);
    }

    private static int DigitsOf(ReadOnlySpan<char> format, int unsaid)
    {
        if (format.Length == 1)
        {
            return unsaid;
        }

        return int.TryParse(format[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int digits) && digits <= DecimalDigits.MaxScale
            ? digits
            : throw new FormatException(
                $"'{format}' is no format of money: after {format[0]}, a number of decimals from 0 to 28 was expected.");
    }
}

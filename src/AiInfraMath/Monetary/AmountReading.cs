using System.Globalization;

namespace AiInfraMath;

/// <summary>
/// A text taken apart: a currency before or after a number, a number word after it, and a sign before the number or the currency, as in
/// <c>USD 1.9 billion</c>, <c>-$1.9B</c> and <c>1,9 Md€</c>.
/// </summary>
internal ref struct AmountReading
{
    private readonly string? _expected;
    private readonly IFormatProvider? _provider;
    private int _shift;
    private decimal _amount;

    private AmountReading(string? expected, IFormatProvider? provider)
    {
        _expected = expected;
        _provider = provider;
    }

    /// <summary>What is wrong with the text, if anything is.</summary>
    internal TextFault Fault { readonly get; private set; }

    /// <summary>The amount in units of the currency; zero if the text is none.</summary>
    internal readonly decimal Amount => Fault == TextFault.None ? _amount : 0;

    /// <summary>The currency, if the text is an amount and no currency was expected.</summary>
    internal Currency? Currency { readonly get; private set; }

    /// <summary>The part of the text that the fault is about.</summary>
    internal ReadOnlySpan<char> Token { readonly get; private set; }

    /// <summary>Reads an amount.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expected">The code of the currency that the caller's type says; null if the text alone decides.</param>
    /// <param name="provider">The culture; the current one if null.</param>
    internal static AmountReading Of(ReadOnlySpan<char> text, string? expected, IFormatProvider? provider)
    {
        var reading = new AmountReading(expected, provider);
        reading.Fault = reading.Read(AmountText.TrimMarks(text));
        return reading;
    }

    private TextFault Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return TextFault.Empty;
        }

        NumberFormatInfo culture = NumberFormatInfo.GetInstance(_provider);
        ReadOnlySpan<char> unsigned = AmountText.TrimMarks(text[1..]);
        bool signed = AmountText.IsSign(text[0]) && StartOfNumber(unsigned, culture) > 0;
        bool negative = signed && text[0] != '+';
        text = signed ? unsigned : text;
        int start = StartOfNumber(text, culture);
        if (start < 0 || (signed && AmountText.IsSign(text[start])))
        {
            return TextFault.Number;
        }

        int end = EndOfNumber(text, start);
        ReadOnlySpan<char> before = AmountText.TrimMarks(text[..start]);
        ReadOnlySpan<char> after = AmountText.TrimMarks(text[end..]);
        TextFault fault = before.IsEmpty ? ReadWordAndCurrency(after) : ReadCurrencyAndWord(before, after);
        if (fault != TextFault.None)
        {
            return fault;
        }

        fault = AmountText.TryParse(text[start..end], culture, _shift, out _amount);
        _amount = negative ? -_amount : _amount;
        return fault;
    }

    private static int StartOfNumber(ReadOnlySpan<char> text, NumberFormatInfo culture)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])
                || AmountText.IsSign(text[i])
                || IsSeparator(text, i, culture.NumberDecimalSeparator)
                || IsSeparator(text, i, culture.NumberGroupSeparator))
            {
                return i;
            }
        }

        return -1;
    }

    // A separator begins a number, if a wrong one, but not the point of "Rs.500", which would be half a rupee.
    private static bool IsSeparator(ReadOnlySpan<char> text, int at, string separator)
    {
        int next = at + separator.Length;
        return next < text.Length
            && char.IsAsciiDigit(text[next])
            && text[at..].StartsWith(separator, StringComparison.Ordinal)
            && (at == 0 || !char.IsLetter(text[at - 1]))
            && !separator.AsSpan().IsWhiteSpace();
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length
            && char.GetUnicodeCategory(text[at]) != UnicodeCategory.CurrencySymbol
            && (!char.IsLetter(text[at]) || ((text[at] | ' ') == 'e' && NumberText.IsExponent(text, at))))
        {
            at++;
        }

        return at;
    }

    private TextFault ReadCurrencyAndWord(ReadOnlySpan<char> currency, ReadOnlySpan<char> word)
    {
        TextFault fault = FindCurrency(currency);
        return fault != TextFault.None || word.IsEmpty ? fault : FindWord(word);
    }

    private TextFault ReadWordAndCurrency(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return TextFault.NoCurrency;
        }

        TextFault fault = FindCurrency(text);
        if (fault is TextFault.None or TextFault.AmbiguousSymbol)
        {
            return fault;
        }

        if (NumberWords.Find(text, _provider, out _) != WordMeaning.None)
        {
            return TextFault.NoCurrency;
        }

        // Where the word ends and the currency begins, no letter may follow a letter: "MUSD" could be a code.
        ReadOnlySpan<char> token = text;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || (char.IsLetter(text[i - 1]) && char.IsLetter(text[i])))
            {
                continue;
            }

            _shift = 0;
            TextFault word = FindWord(text[..i].Trim());
            ReadOnlySpan<char> wordToken = Token;
            TextFault currency = FindCurrency(text[i..]);
            if (word == TextFault.None && currency == TextFault.None)
            {
                return TextFault.None;
            }

            if (word != TextFault.Word || currency == TextFault.None)
            {
                fault = word != TextFault.None ? word : currency;
                token = word != TextFault.None ? wordToken : Token;
            }
        }

        Token = token;
        return fault;
    }

    private TextFault FindWord(ReadOnlySpan<char> word)
    {
        Token = word;
        WordMeaning meaning = NumberWords.Find(word, _provider, out int power);
        _shift += meaning == WordMeaning.Power ? power : 0;
        return meaning switch
        {
            WordMeaning.Power => TextFault.None,
            WordMeaning.Ambiguous => TextFault.AmbiguousWord,
            _ => TextFault.Word,
        };
    }

    private TextFault FindCurrency(ReadOnlySpan<char> token)
    {
        Token = token;
        TextFault fault = CurrencySymbols.Find(token, _expected, _provider, out Currency? currency, out int power);
        Currency = currency;
        _shift += fault == TextFault.None ? power : 0;
        return fault;
    }
}

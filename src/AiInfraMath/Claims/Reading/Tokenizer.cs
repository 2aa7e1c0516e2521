using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>Cuts a text into tokens, from left to right and with a lookahead of a few characters, so in time linear in its length.</summary>
internal sealed class Tokenizer
{
    private const int GroupLength = 3;
    private const int LongestCode = 3;

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly List<FigureFault> _faults;
    private int _at;

    private Tokenizer(string text, List<FigureFault> faults)
    {
        _text = text;
        _faults = faults;
    }

    /// <summary>How many characters were looked at.</summary>
    private long _steps;

    public static List<Token> Cut(string text, List<FigureFault> faults, out long steps)
    {
        var tokenizer = new Tokenizer(text, faults);
        tokenizer.Run();
        steps = tokenizer._steps;
        return tokenizer._tokens;
    }

    private void Run()
    {
        bool tight = false;
        while (_at < _text.Length)
        {
            char c = _text[_at];
            _steps++;
            if (char.IsWhiteSpace(c) || IsMark(c))
            {
                tight &= !char.IsWhiteSpace(c);
                _at++;
                continue;
            }

            int start = _at;
            TokenKind kind = Take(c);
            _steps += _at - start;
            _tokens.Add(new Token(kind, start, _at - start, tight));
            tight = true;
        }
    }

    private TokenKind Take(char c)
    {
        if (char.IsAsciiDigit(c) || (c == '.' && IsDigitAt(_at + 1) && !(_at > 0 && (_text[_at - 1] == '.' || char.IsLetterOrDigit(_text[_at - 1])))))
        {
            TakeNumber();
            return TokenKind.Number;
        }

        if (char.IsLetter(c))
        {
            return TakeWord();
        }

        if (char.IsDigit(c))
        {
            TakeForeignDigits();
            return TokenKind.Symbol;
        }

        _at++;
        return TokenKind.Symbol;
    }

    private void TakeNumber()
    {
        int groupStart = _at;
        bool grouped = false;
        bool pointed = false;
        while (true)
        {
            while (IsDigitAt(_at))
            {
                _at++;
            }

            char c = At(_at);
            int group = _at - groupStart;
            if (c is '.' or ',' or '\'' or '\u2019' && IsDigitAt(_at + 1))
            {
                pointed |= c is '.' or ',';
            }
            else if (!(IsBlank(c) && !pointed && (grouped ? group == GroupLength : group <= GroupLength) && IsGroupAt(_at + 1)))
            {
                break;
            }

            grouped |= IsBlank(c);
            groupStart = ++_at;
        }

        if (At(_at) is 'e' or 'E')
        {
            int digits = _at + (At(_at + 1) is '+' or '-' ? 2 : 1);
            TakeExponent(digits);
        }
    }

    private void TakeExponent(int digits)
    {
        int end = digits;
        while (IsDigitAt(end))
        {
            end++;
        }

        if (end > digits && !char.IsLetter(At(end)))
        {
            _at = end;
        }
    }

    private TokenKind TakeWord()
    {
        int start = _at;
        TakeLetters();
        if (!IsDigitAt(_at) || IsBeforeNumber(_text.AsSpan(start, _at - start)))
        {
            return TokenKind.Word;
        }

        while (char.IsAsciiLetterOrDigit(At(_at)) || (At(_at) is '.' or '-' && IsDigitAt(_at + 1)))
        {
            _at++;
        }

        return TokenKind.Name;
    }

    private void TakeLetters()
    {
        while (char.IsLetter(At(_at)) || IsAccent(At(_at)))
        {
            _at++;
        }
    }

    // A currency or a times sign may stand before a number without a blank; other letters make a name of it.
    private static bool IsBeforeNumber(ReadOnlySpan<char> letters) =>
        letters is "x" or "X" or "Rs" or "FY" or "CY" || (letters.Length == LongestCode && Currency.TryParse(letters, out _));

    // Digits of other scripts than Latin are not read, and said not to be.
    private void TakeForeignDigits()
    {
        int start = _at;
        while (char.IsDigit(At(_at)) && !char.IsAsciiDigit(At(_at)))
        {
            _at++;
        }

        _faults.Add(new FigureFault(start, _at - start, "The digits are not those of 0 to 9; figures in other digits are not read."));
    }

    private char At(int at) => at < _text.Length ? _text[at] : '\0';

    private bool IsDigitAt(int at) => char.IsAsciiDigit(At(at));

    private bool IsGroupAt(int at) => IsDigitAt(at) && IsDigitAt(at + 1) && IsDigitAt(at + 2) && !IsDigitAt(at + 3);

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    // Marks of writing direction, soft hyphens and the like are not seen by a reader either.
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsAccent(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}

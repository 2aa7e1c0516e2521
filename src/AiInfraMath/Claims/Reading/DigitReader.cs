using System.Buffers;
using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>Reads digits with separators by the rules of a language, and by those of both where the language is not known.</summary>
internal static class DigitReader
{
    private const int GroupLength = 3;
    private const int IndianGroup = 2;
    private const int MaxScale = 28;

    private static readonly SearchValues<char> DigitsAndSeparators = SearchValues.Create("0123456789.,");

    private const string DotGroups = "the dot parts thousands";
    private const string DotPoint = "the dot is a decimal point";
    private const string CommaGroups = "the comma parts thousands";
    private const string CommaPoint = "the comma is a decimal comma";

    /// <summary>The numbers that a run of digits may stand for, the likeliest first.</summary>
    /// <param name="run">The run, which begins and ends with a digit.</param>
    /// <param name="language">The language.</param>
    /// <param name="fault">What is wrong with it, if it is no number.</param>
    public static List<NumberOption> Read(ReadOnlySpan<char> run, TextLanguage language, out string? fault)
    {
        var options = new List<NumberOption>();
        int exponentAt = run.IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = exponentAt < 0 ? run : run[..exponentAt];
        fault = null;
        foreach ((char point, string? why) in Points(mantissa, language))
        {
            string? wrong = TryRead(mantissa, exponentAt < 0 ? default : run[exponentAt..], point, why, out NumberOption option);
            fault ??= wrong;
            if (wrong is null)
            {
                options.Add(option);
            }
        }

        fault = options.Count > 0 ? null : fault ?? "The separators stand where no language puts them.";
        return options;
    }

    // The decimal separators that the run can have; NUL for none.
    private static List<(char Point, string? Why)> Points(ReadOnlySpan<char> run, TextLanguage language)
    {
        int dots = run.Count('.');
        int commas = run.Count(',');
        if (dots == 0 && commas == 0)
        {
            return [('\0', null)];
        }

        if (dots > 0 && commas > 0)
        {
            char last = run[run.LastIndexOfAny('.', ',')];
            return run.Count(last) == 1 && IsGrouped(run[..run.LastIndexOf(last)], last == '.' ? ',' : '.') ? [(last, null)] : [];
        }

        char separator = dots > 0 ? '.' : ',';
        bool grouped = run[0] != separator && IsGrouped(run, separator);
        if (dots + commas > 1)
        {
            return grouped ? [('\0', null)] : [];
        }

        return !grouped ? [(separator, IsOwnPoint(separator, language) ? null : separator == '.' ? DotPoint : CommaPoint)]
            : OneSeparator(separator, run[^GroupLength..] is "000", language);
    }

    private static bool IsOwnPoint(char separator, TextLanguage language) =>
        language == TextLanguage.Automatic || separator == (language == TextLanguage.English ? '.' : ',');

    // One separator with three digits behind it parts thousands in one language and is the decimal separator of the other. A French text
    // has commas for decimals, and dots either in the Spanish or Italian way for thousands or in the English way.
    private static List<(char Point, string? Why)> OneSeparator(char separator, bool zeros, TextLanguage language) => (separator, language) switch
    {
        ('.', TextLanguage.English) => [('.', null)],
        (',', TextLanguage.English) => [('\0', null)],
        (',', TextLanguage.French) => [(',', null)],
        ('.', TextLanguage.French) when zeros => [('\0', DotGroups)],
        ('.', TextLanguage.French) => [('\0', DotGroups), ('.', DotPoint)],
        ('.', _) => [('.', DotPoint), ('\0', DotGroups)],
        _ => [('\0', CommaGroups), (',', CommaPoint)],
    };

    // Groups of three behind a first of one to three; in India groups of two before the last three.
    private static bool IsGrouped(ReadOnlySpan<char> run, char separator)
    {
        int first = run.IndexOf(separator);
        if (first < 0)
        {
            return true;
        }

        if (first > GroupLength || run[0] == '0' || run.ContainsAnyExcept(DigitsAndSeparators))
        {
            return false;
        }

        int group = 0;
        bool threes = true;
        bool twos = separator == ',';
        for (int at = first + 1; at <= run.Length; at++)
        {
            if (at < run.Length && char.IsAsciiDigit(run[at]))
            {
                group++;
                continue;
            }

            bool isLast = at == run.Length;
            threes &= group == GroupLength;
            twos &= group == (isLast ? GroupLength : IndianGroup);
            group = 0;
        }

        return threes || twos;
    }

    private static string? TryRead(ReadOnlySpan<char> run, ReadOnlySpan<char> exponent, char point, string? why, out NumberOption option)
    {
        char[] plain = new char[run.Length + exponent.Length];
        int length = 0;
        int decimals = -1;
        foreach (char c in run)
        {
            if (char.IsAsciiDigit(c))
            {
                plain[length++] = c;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (c == point)
            {
                plain[length++] = '.';
                decimals = 0;
            }
        }

        exponent.CopyTo(plain.AsSpan(length));
        length += exponent.Length;
        option = default;
        switch (AmountText.TryParse(plain.AsSpan(0, length), NumberFormatInfo.InvariantInfo, 0, out decimal value))
        {
            case TextFault.None:
                option = new NumberOption(value, value, StepOf(value, Math.Max(decimals, 0), exponent), why);
                return null;
            case TextFault.Digits:
                return "The number has more digits than a decimal of 28 digits holds.";
            default:
                return "The number is beyond the range of a decimal, about 7.9 × 10^28.";
        }
    }

    private static decimal StepOf(decimal value, int decimals, ReadOnlySpan<char> exponent)
    {
        decimal step = decimals <= MaxScale ? new decimal(1, 0, 0, isNegative: false, (byte)decimals) : 0;
        if (exponent.IsEmpty || value == 0 || !int.TryParse(exponent[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power))
        {
            return step;
        }

        for (; power > 0 && step < decimal.MaxValue / 10; power--)
        {
            step *= 10;
        }

        for (; power < 0 && step > 0; power++)
        {
            step /= 10;
        }

        return step;
    }
}

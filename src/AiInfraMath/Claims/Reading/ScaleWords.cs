using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>A power of ten that a word may stand for.</summary>
/// <param name="Power">The exponent.</param>
/// <param name="Why">How it is read so, where it can be read otherwise; null where it is plain.</param>
internal readonly record struct ScaleOption(int Power, string? Why);

/// <summary>Words for powers of ten in a text: those of money's number words, under both scales where the language is French.</summary>
internal static class ScaleWords
{
    private const int LongestAbbreviation = 3;
    private const int Trillion = 12;
    private const int Million = 6;
    private const string English = "en";
    private const string French = "fr";

    /// <summary>The powers of ten that a word may stand for, the likeliest first; none if it is no such word.</summary>
    public static IReadOnlyList<ScaleOption> Of(ReadOnlySpan<char> word, TextLanguage language) => language switch
    {
        TextLanguage.English => InEnglish(word, null),
        TextLanguage.French => InFrench(word),
        _ => InEither(word),
    };

    private static ScaleOption[] InEnglish(ReadOnlySpan<char> word, string? why) =>
        NumberWords.FindIn(English, word, out int power) == WordMeaning.Power ? [new ScaleOption(power, why)] : [];

    private static ScaleOption[] InFrench(ReadOnlySpan<char> word)
    {
        switch (NumberWords.FindIn(French, word, out int power))
        {
            case WordMeaning.Power:
                return [new ScaleOption(power, null)];
            case WordMeaning.Ambiguous:
                // A million times a million per step: billion is 10^12, trillion 10^18.
                int longPower = (power - 3) * 2;
                var asLong = new ScaleOption(longPower, $"{word} as French counts: 10^{longPower}");
                var asShort = new ScaleOption(power, $"{word} as English counts: 10^{power}");
                return word.Length <= LongestAbbreviation ? [asShort, asLong] : [asLong, asShort];
            default:
                return [];
        }
    }

    private static ScaleOption[] InEither(ReadOnlySpan<char> word)
    {
        ScaleOption[] french = InFrench(word);
        ScaleOption[] english = InEnglish(word, french.Length > 1 ? $"{word} as English counts" : null);
        if (english.Length == 0 || french.Length == 0)
        {
            return english.Length == 0 ? french : english;
        }

        return [.. english.Concat(french).DistinctBy(static o => o.Power)];
    }

    /// <summary>The word that names a power of ten in English, for messages.</summary>
    public static string Name(int power) => power switch
    {
        3 => "thousand",
        Million => "million",
        9 => "billion (French milliard)",
        Trillion => "trillion (French billion)",
        _ => string.Create(CultureInfo.InvariantCulture, $"10^{power}"),
    };
}

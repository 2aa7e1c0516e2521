using System.Globalization;

namespace AiInfraMath;

/// <summary>What a word beside a number means in a culture.</summary>
internal enum WordMeaning
{
    /// <summary>It is no number word there.</summary>
    None,

    /// <summary>A power of ten.</summary>
    Power,

    /// <summary>One power of ten in English and another in the language of the culture.</summary>
    Ambiguous,
}

/// <summary>Words for powers of ten, as in million, Mrd. and Md, in the languages of <c>number-words.csv</c>.</summary>
internal static class NumberWords
{
    private const string Everywhere = "*";
    private const string ShortScale = "-";
    private const string English = "en";
    private const int LongestWord = 24;

    private static readonly List<(string Language, int Power, string[] Words)> Rows = [.. MonetaryResource.Rows("number-words.csv")
        .Select(cells => (
            cells[0],
            int.Parse(cells[1], CultureInfo.InvariantCulture),
            Array.ConvertAll(cells[2].Split(' '), word => word.Replace('_', ' '))))];

    private static readonly HashSet<string> LongScale = new(Rows[0].Words, StringComparer.Ordinal);

    private static readonly Dictionary<string, Dictionary<string, int>> Powers = Rows.Skip(1)
        .GroupBy(row => row.Language, StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, PowersOf, StringComparer.Ordinal);

    /// <summary>Reads a word: those of the culture's language first, then those of all.</summary>
    internal static WordMeaning Find(ReadOnlySpan<char> word, IFormatProvider? provider, out int power) =>
        FindIn(LanguageOf(provider), word, out power);

    /// <summary>Reads a word of a language by its two letters, for which there need be no culture: programs without globalization have none.</summary>
    internal static WordMeaning FindIn(string language, ReadOnlySpan<char> word, out int power)
    {
        power = 0;
        if (word.IsEmpty || word.Length > LongestWord)
        {
            return WordMeaning.None;
        }

        Span<char> buffer = stackalloc char[LongestWord];
        ReadOnlySpan<char> key = KeyOf(word, buffer);
        if (TryFind(language, key, out power) || TryFind(Everywhere, key, out power))
        {
            return WordMeaning.Power;
        }

        return !TryFind(ShortScale, key, out power) ? WordMeaning.None
            : LongScale.Contains(language) ? WordMeaning.Ambiguous
            : WordMeaning.Power;
    }

    /// <summary>
    /// How the culture writes a power of ten of 3, 6, 9 or 12, or null if it has no word for it that it reads without doubt.
    /// </summary>
    internal static string? For(int power, IFormatProvider? provider)
    {
        string language = LanguageOf(provider);
        bool isShort = !LongScale.Contains(language);
        string? everywhere = null;
        foreach ((string rowLanguage, int rowPower, string[] words) in Rows)
        {
            if (rowPower == power && rowLanguage == language && language != English)
            {
                return words[0];
            }

            if (rowPower == power && (rowLanguage == Everywhere || (isShort && rowLanguage == ShortScale)))
            {
                everywhere = words[0];
            }
        }

        return everywhere;
    }

    /// <summary>The letter of English for a power of ten of 3, 6, 9 or 12, or null for a culture that would not read it so.</summary>
    internal static string? LetterFor(int power, IFormatProvider? provider)
    {
        string language = LanguageOf(provider);
        return LongScale.Contains(language) || (Powers.ContainsKey(language) && language != English)
            ? null
            : power switch { 3 => "K", 6 => "M", 9 => "B", _ => "T" };
    }

    /// <summary>The language of a culture; English for the invariant culture and for a format without a culture.</summary>
    internal static string LanguageOf(IFormatProvider? provider) => CultureCurrency.CultureOf(provider)?.TwoLetterISOLanguageName switch
    {
        null or "iv" => English,
        "no" or "nn" => "nb",
        { } language => language,
    };

    private static bool TryFind(string language, ReadOnlySpan<char> key, out int power)
    {
        power = 0;
        return Powers.TryGetValue(language, out Dictionary<string, int>? words)
            && words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out power);
    }

    // Capitals make a difference only between single letters: M is a million everywhere, m only in English.
    private static ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length == 1)
        {
            return word;
        }

        int length = word.ToLowerInvariant(buffer);
        for (int i = 0; i < length; i++)
        {
            buffer[i] = char.IsWhiteSpace(buffer[i]) ? ' ' : buffer[i];
        }

        return buffer[..length];
    }

    private static Dictionary<string, int> PowersOf(IEnumerable<(string Language, int Power, string[] Words)> rows)
    {
        var powers = new Dictionary<string, int>(StringComparer.Ordinal);
        Span<char> buffer = stackalloc char[LongestWord];
        foreach ((_, int power, string[] words) in rows)
        {
            foreach (string word in words)
            {
                powers.Add(KeyOf(word, buffer).ToString(), power);
            }
        }

        return powers;
    }
}

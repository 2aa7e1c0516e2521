using System.Globalization;
using System.Text;

namespace AiInfraMath.Claims;

/// <summary>The words of <c>figure-words.csv</c> in a language, by what they do.</summary>
internal sealed class Lexicon
{
    /// <summary>The longest phrase, in words.</summary>
    public const int LongestPhrase = 5;

    private const int LongestWord = 32;

    private static readonly IReadOnlyList<ReferenceRow> Rows = ReferenceTable.Read("Claims.figure-words.csv");

    private static readonly Lexicon English = new("en");
    private static readonly Lexicon French = new("fr");
    private static readonly Lexicon Both = new("en", "fr");

    private readonly Dictionary<(string Role, string Word), string> _words = [];

    private Lexicon(params string[] languages)
    {
        foreach (string language in languages)
        {
            foreach (ReferenceRow row in Rows.Where(r => r["role"] != "symbol" && (r["language"] == language || r["language"] == "*")))
            {
                foreach (string word in row["words"].Split(' '))
                {
                    _words.TryAdd((row["role"], Fold(word.Replace('_', ' '))), row["value"]);
                }
            }
        }
    }

    /// <summary>The symbols of units, in their case.</summary>
    public static IReadOnlyDictionary<string, string> Symbols { get; } = Rows.Where(r => r["role"] == "symbol")
        .SelectMany(r => r["words"].Split(' ').Select(word => (Word: word, Value: r["value"])))
        .ToDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);

    /// <summary>The symbols of powers and energies by their letters in any case: mW and MW are both mw.</summary>
    public static ILookup<string, string> SymbolsOfAnyCase { get; } = Symbols
        .Where(p => p.Value.StartsWith("Power ", StringComparison.Ordinal) || p.Value.EndsWith("Wh", StringComparison.Ordinal))
        .ToLookup(p => Fold(p.Key), p => p.Value, StringComparer.Ordinal);

    /// <summary>The words of a language; of both where the language is not known.</summary>
    public static Lexicon Of(TextLanguage language) => language switch
    {
        TextLanguage.English => English,
        TextLanguage.French => French,
        _ => Both,
    };

    /// <summary>Whether a word or phrase, folded, does something, and with which value.</summary>
    public bool TryFind(string role, string folded, out string value) => _words.TryGetValue((role, folded), out value!);

    /// <summary>Whether a word or phrase, folded, does something.</summary>
    public bool Has(string role, string folded) => _words.ContainsKey((role, folded));

    /// <summary>A word in small letters without accents; empty where it is longer than any that is known.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return string.Empty;
        }

        Span<char> lower = stackalloc char[LongestWord];
        int length = word.ToLowerInvariant(lower);
        ReadOnlySpan<char> letters = lower[..length];
        return System.Text.Ascii.IsValid(letters) ? letters.ToString() : WithoutAccents(letters.ToString());
    }

    private static string WithoutAccents(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (char c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }
}

using AiInfraMath.Claims;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Claims;

/// <summary>Whole numbers to 999 trillion, spelled out by this test, come back from their words.</summary>
public class NumberWordsInTextTests
{
    private const long Most = 999_999_999_999_999;

    private static readonly string[] English =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] French =
        ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"];

    private static readonly string[] FrenchTens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

    // Numbers of every size, round ones among them.
    private static readonly Arbitrary<long> Numbers = Arb.From(
        from digits in Gen.Choose(1, 15)
        from number in Gen.Choose(1, 999_999)
        from zeros in Gen.Choose(0, 9)
        from rest in Gen.Choose(0, 999_999_999)
        select Math.Clamp(((long)number * (long)Math.Pow(10, zeros)) + (zeros > 4 && digits > 7 ? rest % (long)Math.Pow(10, zeros) : 0), 2, Most));

    [Fact]
    public void English_words_give_their_number() => Law.Holds(Numbers, static number => Reads(InEnglish(number, " "), number, TextLanguage.English) && Reads(InEnglish(number, " and "), number, TextLanguage.English));

    [Fact]
    public void French_words_give_their_number() => Law.Holds(Numbers, static number => Reads(InFrench(number, hyphens: false), number, TextLanguage.French) && Reads(InFrench(number, hyphens: true), number, TextLanguage.French));

    [Theory]
    [InlineData("soixante et onze", 71)]
    [InlineData("quatre-vingts", 80)]
    [InlineData("quatre-vingt-dix-neuf", 99)]
    [InlineData("septante-deux", 72)]
    [InlineData("nonante et un", 91)]
    [InlineData("mille deux cents", 1200)]
    [InlineData("trois millions mille quatre cent dix", 3_001_410)]
    [InlineData("cinq mille milliards", 5_000_000_000_000)]
    public void French_and_Belgian_numbers(string words, long number) => Assert.True(Reads(words, number, TextLanguage.French));

    [Theory]
    [InlineData("twenty-five hundred", 2500)]
    [InlineData("a hundred thousand", 100_000)]
    [InlineData("five thousand billion", 5_000_000_000_000)]
    [InlineData("nine hundred and ninety-nine trillion", 999_000_000_000_000)]
    public void English_numbers(string words, long number) => Assert.True(Reads(words, number, TextLanguage.English));

    private static bool Reads(string words, long number, TextLanguage language)
    {
        string chips = language == TextLanguage.French ? " puces" : " chips";
        PrintedFigures figures = PrintedFigures.Read("So: " + words + chips + ".", language);
        return figures.Count == 1 && figures[0].Value.Number == number && figures[0].Kind == FigureKind.Count
            && figures[0].Text == words + chips && figures.Faults.Count == 0;
    }

    private static string InEnglish(long number, string and)
    {
        var parts = new List<string>();
        foreach ((long scale, string word) in new[] { (1_000_000_000_000L, "trillion"), (1_000_000_000L, "billion"), (1_000_000L, "million"), (1000L, "thousand") })
        {
            if (number / scale is > 0 and var group)
            {
                parts.Add(EnglishGroup((int)group, and) + " " + word);
            }

            number %= scale;
        }

        if (number > 0)
        {
            parts.Add(EnglishGroup((int)number, and));
        }

        return string.Join(' ', parts);
    }

    private static string EnglishGroup(int number, string and)
    {
        int below = number % 100;
        string small = below < 20 ? English[below] : EnglishTens[below / 10] + (below % 10 == 0 ? string.Empty : "-" + English[below % 10]);
        return number < 100 ? small : English[number / 100] + " hundred" + (below == 0 ? string.Empty : and + small);
    }

    private static string InFrench(long number, bool hyphens)
    {
        var parts = new List<string>();
        foreach ((long scale, string word) in new[] { (1_000_000_000_000L, "billion"), (1_000_000_000L, "milliard"), (1_000_000L, "million"), (1000L, "mille") })
        {
            if (number / scale is > 0 and var group)
            {
                string plural = group > 1 && scale > 1000 ? "s" : string.Empty;
                parts.Add(scale == 1000 && group == 1 ? word : FrenchGroup((int)group) + " " + word + plural);
            }

            number %= scale;
        }

        if (number > 0)
        {
            parts.Add(FrenchGroup((int)number));
        }

        string words = string.Join(' ', parts);
        return hyphens ? words.Replace(' ', '-') : words;
    }

    private static string FrenchGroup(int number)
    {
        int hundreds = number / 100;
        int below = number % 100;
        string hundred = hundreds == 0 ? string.Empty : hundreds == 1 ? "cent" : French[hundreds] + (below == 0 ? " cents" : " cent");
        return below == 0 ? hundred : (hundred + " " + FrenchBelowHundred(below)).Trim();
    }

    private static string FrenchBelowHundred(int number)
    {
        if (number < 20)
        {
            return French[number];
        }

        if (number < 60 || number is >= 60 and < 70)
        {
            string ten = FrenchTens[number / 10];
            return (number % 10) switch { 0 => ten, 1 => ten + " et un", var unit => ten + "-" + French[unit] };
        }

        return number < 80
            ? number == 71 ? "soixante et onze" : "soixante-" + French[number - 60]
            : number == 80 ? "quatre-vingts" : "quatre-vingt-" + French[number - 80];
    }
}

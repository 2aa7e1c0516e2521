using AiInfraMath.Claims;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Claims;

/// <summary>Any text gives figures and located faults, in time linear in its length.</summary>
public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "5", "7", "1,234", "2.000", "1,9", "$", "€", "£", "GW", "mW", "MWh", "kWh/an", "billion", "billions", "milliards", "million", "de", "d'", "of", "and", "et",
        "between", "entre", "from", "to", "à", "-", "–", "+", "×", "%", "percent", "pour cent", "about", "environ", "jusqu'à", "plus de", "half", "a", "un", "une",
        "centaine", "tens", "six", "vingt", "quatre", "hundred", "cent", "mille", "2025", "July", "homes", "puces", "GPUs", "US", "H100", "each", "per year", "/",
        "1e", "1e9", "9e999", "½", "\uD800", "\uDC00", "\u0301", "\u200F", "١٢", "(", ")", ".", ",", "'", "\n", "\n\n", "soit", "X", "x3", "UK", "electricity", "production",
        "doubling", "every year", "99999999999999999999999999999", "0.0000000000000000000000000000000001", "🙂",
    ];

    private static readonly Arbitrary<string> Odd = Arb.From(
        from pieces in Gen.ListOf(Gen.Elements(Pieces))
        from blanks in Gen.Choose(0, 2)
        select string.Join(blanks == 0 ? "" : " ", pieces));

    private static readonly Arbitrary<string> Utf16 = Arb.From(
        from chars in Gen.ListOf(Gen.OneOf(Gen.Choose(0, 0xFFFF), Gen.Choose(0x20, 0x7E), Gen.Choose(0x30, 0x39), Gen.Choose(0x2000, 0x2070)))
        select string.Concat(chars.Select(c => (char)c)));

    [Fact]
    public void Odd_sentences_are_read() => Law.Holds(Odd, Languages, static (text, language) => IsSound(text, language));

    [Fact]
    public void Any_characters_are_read() => Law.Holds(Utf16, Languages, static (text, language) => IsSound(text, language));

    [Theory]
    [InlineData("$5 billion to 7 GW and ")]
    [InlineData("five hundred thousand and ")]
    [InlineData("un million mille ")]
    [InlineData("5-")]
    [InlineData("9")]
    [InlineData("1,")]
    [InlineData("1 000 ")]
    [InlineData("a")]
    [InlineData("((((")]
    [InlineData("x")]
    [InlineData("between 5 ")]
    [InlineData("half of a ")]
    [InlineData("tens of thousands of ")]
    [InlineData("1.e")]
    [InlineData("about up to ")]
    [InlineData("d'")]
    [InlineData("8 million US American British ")]
    [InlineData("12 Big Red House ")]
    [InlineData("١")]
    [InlineData("\uD83D")]
    [InlineData("100 million chips at 750 W each would draw 75 GW. ")]
    public void Reading_looks_at_each_character_a_bounded_number_of_times(string piece)
    {
        long shorter = Steps(piece, 2000);
        long longer = Steps(piece, 4000);
        Assert.InRange(longer, 0, (2.05 * shorter) + 2000);
        Assert.InRange(longer, 0, 200L * piece.Length * 4000);

        static long Steps(string piece, int times) => PrintedFigures.Read(string.Concat(Enumerable.Repeat(piece, times)), TextLanguage.English).Steps;
    }

    [Fact]
    public void A_million_digits_are_a_located_fault()
    {
        FigureFault fault = Assert.Single(PrintedFigures.Read("It is " + new string('7', 1_000_000) + ".").Faults);
        Assert.Equal((6, 1_000_000), (fault.Start, fault.Length));
        Assert.Contains("beyond the range", fault.Reason, StringComparison.Ordinal);
        Assert.Equal("At 0: The digits are not those of 0 to 9; figures in other digits are not read.", Assert.Single(PrintedFigures.Read("١٢٣").Faults).ToString());
        Assert.Equal(5m, Assert.Single(PrintedFigures.Read(new string('0', 100_000) + "5")).Value.Number);
        Assert.Empty(PrintedFigures.Read(string.Empty));
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("1,2345,6")]
    [InlineData("1e99999999999")]
    [InlineData("9e28 billion")]
    [InlineData("nine hundred trillion trillion trillion")]
    public void What_is_no_number_is_a_located_fault_or_stops(string text)
    {
        PrintedFigures figures = PrintedFigures.Read("It is " + text, TextLanguage.English);
        Assert.All(figures.Faults, f => Assert.InRange(f.Start, 6, 6 + text.Length));
        Assert.True(figures.Faults.Count + figures.Count >= 1);
    }

    private static Arbitrary<TextLanguage> Languages => Arb.From(Gen.Elements(TextLanguage.Automatic, TextLanguage.English, TextLanguage.French));

    private static bool IsSound(string text, TextLanguage language)
    {
        var check = ArticleCheck.Read(text, language);
        int end = 0;
        foreach (PrintedFigure figure in check.Figures)
        {
            if (figure.Start < end || figure.Length < 1 || figure.Text != text.Substring(figure.Start, figure.Length) || figure.Readings.Count == 0
                || figure.Readings.Any(r => r.Low > r.High))
            {
                return false;
            }

            end = figure.Start + figure.Length;
        }

        int checkedFigures = check.Claims.SelectMany(c => c.Figures).Distinct().Count();
        return checkedFigures + check.NotChecked.Count == check.Figures.Count
            && check.Figures.Faults.All(f => f.Start >= 0 && f.Length > 0 && f.Start + f.Length <= text.Length && f.Reason.Length > 0)
            && check.Claims.All(c => double.IsFinite(c.Verdict.Deviation) && c.Verdict.Reason.Length > 0);
    }
}

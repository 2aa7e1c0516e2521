using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>A day in a text.</summary>
/// <param name="Next">The token behind it.</param>
/// <param name="Values">What it may be.</param>
internal sealed record PrintedDate(int Next, IReadOnlyList<FigureValue> Values);

/// <summary>Reads days: 2025-10-06, 20 July 2025, July 20, 2025, 1er juillet, 06/10/2025.</summary>
internal sealed class DateReader(TokenText text, Lexicon lexicon, TextLanguage language)
{
    private const int YearLength = 4;
    private const int LastDay = 31;

    /// <summary>Reads the day that begins at a token, or null.</summary>
    public PrintedDate? Read(int at) => text.Kind(at) switch
    {
        TokenKind.Number => Iso(at) ?? Slashed(at) ?? DayFirst(at),
        TokenKind.Word => MonthFirst(at),
        _ => null,
    };

    private PrintedDate? Iso(int at) =>
        text[at].Length == YearLength && Parts(at, '-') && Of(Number(at), Number(at + 2), Number(at + 4)) is { } date ? new PrintedDate(at + 5, [date]) : null;

    private PrintedDate? Slashed(int at)
    {
        if (!Parts(at, '/') || text[at + 4].Length != YearLength)
        {
            return null;
        }

        FigureValue? dayFirst = Of(Number(at + 4), Number(at + 2), Number(at));
        FigureValue? monthFirst = language == TextLanguage.French ? null : Of(Number(at + 4), Number(at), Number(at + 2));
        FigureValue[] dates = [.. new[] { monthFirst, dayFirst }.OfType<FigureValue>().Distinct()];
        return dates.Length == 0 ? null : new PrintedDate(at + 5, dates);
    }

    private PrintedDate? DayFirst(int at)
    {
        int next = Day(at, out int day);
        if (next == at)
        {
            return null;
        }

        next += lexicon.Has("of", text.Word(next)) ? 1 : 0;
        return Month(next) is { } month ? Finish(next + 1, day, month) : null;
    }

    private PrintedDate? MonthFirst(int at)
    {
        if (Month(at) is not { } month || language == TextLanguage.French)
        {
            return null;
        }

        int number = at + (text.Symbol(at + 1) == '.' && text[at + 1].IsTight ? 2 : 1);
        int next = Day(number, out int day);
        return next == number ? null : Finish(next, day, month);
    }

    private PrintedDate Finish(int next, int day, int month)
    {
        int year = next + (text.Symbol(next) == ',' ? 1 : 0);
        if (text.Kind(year) == TokenKind.Number && text[year].Length == YearLength && Of(Number(year), month, day) is { } date)
        {
            return new PrintedDate(year + 1, [date]);
        }

        return new PrintedDate(next, [new FigureValue(FigureKind.Date, string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}"), day, day)]);
    }

    private int Day(int at, out int day)
    {
        day = text.Kind(at) == TokenKind.Number && text[at].Length <= 2 ? Number(at) : 0;
        bool ordinal = text[at + 1].IsTight && lexicon.Has("ordinal", text.Word(at + 1));
        return day is >= 1 and <= LastDay ? at + (ordinal ? 2 : 1) : at;
    }

    // May and March are months with a capital; in French no month has one.
    private int? Month(int at) =>
        lexicon.TryFind("month", text.Word(at), out string month) && (language == TextLanguage.French || char.IsUpper(text.Span(at)[0]) || text.Word(at).Length > 5)
            ? int.Parse(month, CultureInfo.InvariantCulture)
            : null;

    private bool Parts(int at, char separator)
    {
        for (int i = 1; i <= 4; i++)
        {
            bool fits = i % 2 == 0 ? text.Kind(at + i) == TokenKind.Number && text[at + i].Length <= YearLength : text.Symbol(at + i) == separator;
            if (!fits || !text[at + i].IsTight)
            {
                return false;
            }
        }

        return true;
    }

    private int Number(int at) => int.TryParse(text.Span(at), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static FigureValue? Of(int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new FigureValue(FigureKind.Date, string.Empty, day, day) { Date = new DateOnly(year, month, day) }
            : null;
}

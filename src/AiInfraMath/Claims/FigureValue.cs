using System.Globalization;

namespace AiInfraMath.Claims;

/// <summary>One reading of a printed figure: a number or a range, of a kind and in a unit.</summary>
/// <remarks>Numbers are exact decimals, as they are printed. Immutable.</remarks>
public sealed record FigureValue
{
    private const decimal Half = 0.5m;
    private const int MonthsPerYear = 12;
    private const int DaysPerYear = 365;
    private const int DaysPerWeek = 7;

    internal FigureValue(FigureKind kind, string unit, decimal low, decimal high)
    {
        Kind = kind;
        Unit = unit;
        Low = low;
        High = high;
    }

    /// <summary>What it is a figure of.</summary>
    public FigureKind Kind { get; }

    /// <summary>
    /// The unit of <see cref="Low"/> and <see cref="High"/>: a symbol such as <c>GW</c>, the code of a currency, <c>%</c>, <c>x</c>, a span
    /// of time such as <c>year</c>, or the thing that is counted; empty for a plain number.
    /// </summary>
    public string Unit { get; }

    /// <summary>The number in <see cref="Unit"/>, with its power of ten; the lower end of a range.</summary>
    public decimal Low { get; }

    /// <summary>The number in <see cref="Unit"/>, with its power of ten; the upper end of a range.</summary>
    public decimal High { get; }

    /// <summary>Whether two ends are printed, or an order of magnitude such as "tens of thousands".</summary>
    public bool IsRange => Low != High;

    /// <summary>The number, or the middle of the range, in <see cref="Unit"/>.</summary>
    public decimal Number => Low + ((High - Low) * Half);

    /// <summary>
    /// What one more in the last printed digit adds: 1 GW for <c>75 GW</c>, 0.1 for <c>1.9</c>, a million for <c>100 million</c>. 0 where
    /// that is not known.
    /// </summary>
    public decimal Step { get; init; }

    /// <summary>Per what: a unit (<c>MWh</c>), a span of time (<c>year</c>), a thing (<c>chip</c>), or <c>each</c>; null if nothing is said.</summary>
    public string? Per { get; init; }

    /// <summary>The currency of money; null for the other kinds.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The day of a date that is printed with its year; null for the other kinds.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What was taken for granted to read it so, as in <c>billion as French counts: 10^12</c>; null where it is plain.</summary>
    public string? Why { get; init; }

    /// <summary>The power; the middle of a range.</summary>
    /// <exception cref="InvalidOperationException">It is a figure of another kind.</exception>
    public Power Power => Of<Power>(FigureKind.Power, Number);

    /// <summary>The energy; the middle of a range.</summary>
    /// <exception cref="InvalidOperationException">It is a figure of another kind.</exception>
    public Energy Energy => Of<Energy>(FigureKind.Energy, Number);

    /// <summary>The amount of money; the middle of a range.</summary>
    /// <exception cref="InvalidOperationException">It is a figure of another kind.</exception>
    public Money Money => new(Number, Expect(FigureKind.Money).Currency!);

    /// <summary>The share as a number: 0.75 for 75 %.</summary>
    /// <exception cref="InvalidOperationException">It is a figure of another kind.</exception>
    public double Share => (double)(Expect(FigureKind.Percentage).Number / 100);

    /// <summary>The number as a <see cref="double"/>, rounded to its 53 bits.</summary>
    public double ToDouble() => (double)Number;

    /// <summary>The length of time, with years of 8760 hours and months of a twelfth of that.</summary>
    /// <exception cref="InvalidOperationException">It is a figure of another kind.</exception>
    /// <exception cref="OverflowException">It is longer than a <see cref="TimeSpan"/> holds.</exception>
    public TimeSpan Duration => Span(Expect(FigureKind.Duration).Unit, (double)Number);

    /// <summary>The span of time of a unit such as <c>month</c>.</summary>
    internal static TimeSpan Span(string unit, double number) => unit switch
    {
        "year" => Durations.FromYears(number),
        "month" => Durations.FromYears(number / MonthsPerYear),
        "week" => Durations.FromYears(number * DaysPerWeek / DaysPerYear),
        "day" => Durations.FromYears(number / DaysPerYear),
        "hour" => Durations.FromHours(number),
        "minute" => Durations.FromSeconds(number * 60),
        _ => Durations.FromSeconds(number),
    };

    /// <summary>The number, the unit, and per what, as in <c>7000000000000 USD</c> and <c>5..7 GW per year</c>.</summary>
    public override string ToString()
    {
        string number = Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ?? (IsRange ? string.Create(CultureInfo.InvariantCulture, $"{Low:G29}..{High:G29}") : Low.ToString("G29", CultureInfo.InvariantCulture));
        string unit = Unit.Length == 0 || Kind is FigureKind.Date or FigureKind.Year ? number : number + " " + Unit;
        return Per is null ? unit : Per == "each" ? unit + " each" : unit + " per " + Per;
    }

    /// <summary>A number of this reading's unit as a quantity; the step from decimal to double rounds to 53 bits.</summary>
    internal T Of<T>(FigureKind kind, decimal number)
        where T : struct, IQuantity<T> =>
        T.FromCanonical(Quantity.ToCanonical((double)number, Unit<T>.Parse(Expect(kind).Unit)));

    internal FigureValue Expect(FigureKind kind) => Kind == kind
        ? this
        : throw new InvalidOperationException($"The figure is of the kind {Kind}, {this}; one of the kind {kind} was expected.");
}

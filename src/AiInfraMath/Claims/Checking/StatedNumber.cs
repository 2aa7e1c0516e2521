using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Claims;

/// <summary>A stated value as a number of canonical units, with how it is written and what else it can mean.</summary>
internal sealed class StatedNumber
{
    private StatedNumber(double value, double low, double high, FigureBound bound, Func<double, string> write)
    {
        Value = value;
        Low = low;
        High = high;
        Bound = bound;
        Write = write;
    }

    public double Value { get; }

    public double Low { get; }

    public double High { get; }

    public FigureBound Bound { get; }

    /// <summary>How a value of this kind is written.</summary>
    public Func<double, string> Write { get; }

    /// <summary>The other values that the print can mean, with what they take for granted.</summary>
    public IReadOnlyList<(double Value, string Why)> Others { get; private init; } = [];

    /// <summary>Whether words for powers of ten are printed with values of this kind, rather than prefixes of units.</summary>
    public bool TakesScaleWords { get; private init; }

    public string Text => Write(Value);

    public static StatedNumber Of(Stated<Power> stated, string argument) => Of(stated, static p => p.Watts, WritePower, argument, scaleWords: false);

    public static StatedNumber Of(Stated<Energy> stated, string argument) => Of(stated, static e => e.WattHours, WriteEnergy, argument, scaleWords: false);

    // Amounts cross from decimal to double here; a comparison needs 15 digits at most.
    public static StatedNumber Of(Stated<Money> stated, string argument)
    {
        string code = stated.Value.Currency.Code;
        return Of(stated, static m => (double)m.Amount, v => code + " " + Words(v), argument, scaleWords: true);
    }

    public static StatedNumber OfCount(Stated<double> stated, string argument, string things = "") =>
        Of(stated, static d => d, v => things.Length == 0 ? Words(v) : Words(v) + " " + things, argument, scaleWords: true);

    public static StatedNumber OfShare(Stated<double> stated, string argument) => Of(stated, static d => d, WriteShare, argument, scaleWords: false);

    public static StatedNumber OfFactor(Stated<double> stated, string argument) => Of(stated, static d => d, WriteFactor, argument, scaleWords: false);

    public static string WritePower(double watts) => Quantity.FromCanonical<Power>(watts).ToString("G4", CultureInfo.InvariantCulture);

    public static string WriteEnergy(double wattHours) => Quantity.FromCanonical<Energy>(wattHours).ToString("G4", CultureInfo.InvariantCulture);

    public static string WriteShare(double share) => Invariant($"{share * 100:G4} %");

    public static string WriteFactor(double factor) => Invariant($"×{factor:G3}");

    /// <summary>A number with the English word for its power of ten, as in 8.176 million.</summary>
    public static string Words(double value) => Math.Abs(value) switch
    {
        >= 1e15 => value.ToString("G4", CultureInfo.InvariantCulture),
        >= 1e12 => Invariant($"{value / 1e12:G4} trillion"),
        >= 1e9 => Invariant($"{value / 1e9:G4} billion"),
        >= 1e6 => Invariant($"{value / 1e6:G4} million"),
        _ => value.ToString("#,0.####", CultureInfo.InvariantCulture),
    };

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static StatedNumber Of<T>(Stated<T> stated, Func<T, double> number, Func<double, string> write, string argument, bool scaleWords)
        where T : struct
    {
        double value = number(stated.Value);
        NumericsThrow.IfNotAboveZero(value, argument);
        return new StatedNumber(value, number(stated.Low), number(stated.High), stated.Bound, write)
        {
            Others = Alternatives(stated.Figure, value),
            TakesScaleWords = scaleWords,
        };
    }

    // The other readings by their ratio to the first, which is that of the numbers, as their units are the same or power-of-ten relatives.
    private static List<(double Value, string Why)> Alternatives(PrintedFigure? figure, double value)
    {
        var others = new List<(double Value, string Why)>();
        foreach (FigureValue reading in figure?.Readings.Skip(1) ?? [])
        {
            if (reading.Kind == figure!.Kind && figure.Value.Number != 0 && (reading.Unit == figure.Value.Unit || reading.Kind is FigureKind.Power or FigureKind.Energy))
            {
                others.Add((value * Ratio(reading, figure.Value), reading.Why ?? reading.ToString()));
            }
        }

        return others;
    }

    private static double Ratio(FigureValue reading, FigureValue first) => reading.Kind switch
    {
        FigureKind.Power => reading.Power / first.Power,
        FigureKind.Energy => reading.Energy / first.Energy,
        _ => (double)reading.Number / (double)first.Number,
    };
}

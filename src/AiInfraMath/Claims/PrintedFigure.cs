namespace AiInfraMath.Claims;

/// <summary>A figure in a text: where it stands, how it is meant, and every reading that it has.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PrintedFigure
{
    internal PrintedFigure(string article, int start, int end, FigureBound bound, string qualifier, IReadOnlyList<FigureValue> readings)
    {
        Start = start;
        Length = end - start;
        Text = article[start..end];
        Bound = bound;
        Qualifier = qualifier;
        Readings = readings;
    }

    /// <summary>Where it begins, as an index into the text; "about" and the like are not part of it.</summary>
    public int Start { get; }

    /// <summary>How many characters it is long, currency, unit and thing included.</summary>
    public int Length { get; }

    /// <summary>The figure as it is printed.</summary>
    public string Text { get; }

    /// <summary>How it is meant: as printed, about, at most, at least.</summary>
    public FigureBound Bound { get; }

    /// <summary>The words or signs that say so, as in <c>jusqu'à</c> and <c>+</c>; empty if there are none.</summary>
    public string Qualifier { get; }

    /// <summary>What it can mean, the likeliest first; at least one.</summary>
    public IReadOnlyList<FigureValue> Readings { get; }

    /// <summary>Whether it can mean more than one thing.</summary>
    public bool IsAmbiguous => Readings.Count > 1;

    /// <summary>The likeliest reading; the only one unless <see cref="IsAmbiguous"/>.</summary>
    public FigureValue Value => Readings[0];

    /// <summary>The kind of the likeliest reading.</summary>
    public FigureKind Kind => Value.Kind;

    /// <summary>The power that is stated, with the interval that the print covers.</summary>
    /// <exception cref="InvalidOperationException">It is a figure of another kind.</exception>
    public Stated<Power> ToPower() => Stated.OfFigure(this, Value, v => Value.Of<Power>(FigureKind.Power, v));

    /// <summary>The energy that is stated, with the interval that the print covers.</summary>
    /// <exception cref="InvalidOperationException">It is a figure of another kind.</exception>
    public Stated<Energy> ToEnergy() => Stated.OfFigure(this, Value, v => Value.Of<Energy>(FigureKind.Energy, v));

    /// <summary>The money that is stated, with the interval that the print covers.</summary>
    /// <exception cref="InvalidOperationException">It is a figure of another kind.</exception>
    public Stated<Money> ToMoney() => Stated.OfFigure(this, Value.Expect(FigureKind.Money), v => new Money(v, Value.Currency!));

    /// <summary>The number that is stated, in its unit; a percentage as a share, 0.75 for 75 %.</summary>
    public Stated<double> ToNumber() =>
        Stated.OfFigure(this, Value, v => (double)(Kind == FigureKind.Percentage ? v / 100 : v));

    /// <summary>Where it stands, what is printed and what it is read as.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}: \"{Text}\" = {string.Join(" or ", Readings)}");
}

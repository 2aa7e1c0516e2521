using System.Globalization;

namespace AiInfraMath.Charts;

/// <summary>The one unit of a chart's axis: values are divided by it, titles name it.</summary>
/// <param name="Label">What stands behind a number; empty for plain numbers.</param>
/// <param name="Size">How many canonical units one of it is.</param>
internal readonly record struct AxisUnit(string Label, double Size)
{
    /// <summary>Invariant numbers with a real minus sign, as Vega has on its axes.</summary>
    public static NumberFormatInfo Numbers { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NegativeSign = "\u2212" });

    /// <summary>The unit that a person would read the largest of some values in.</summary>
    public static AxisUnit Of<T>(IEnumerable<double> canonical)
        where T : struct, IMeasure<T>
    {
        DisplayScale scale = T.ScaleFor(canonical.Select(Math.Abs).DefaultIfEmpty(0).Max());
        return new(scale.Label, scale.Size);
    }

    /// <summary>Numbers of things: in thousands, millions or billions.</summary>
    public static AxisUnit OfCount(double largest) => largest switch
    {
        >= 1e9 => new("billion", 1e9),
        >= 1e6 => new("million", 1e6),
        >= 1e4 => new("thousand", 1e3),
        _ => new("", 1),
    };

    /// <summary>Prices: the money in its compact form, per the unit that prices of the quantity are quoted in.</summary>
    public static AxisUnit OfPrice<TCurrency, TQuantity>(IEnumerable<double> amounts)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        // Prices of some thousands are read as they are.
        double largest = amounts.Select(Math.Abs).DefaultIfEmpty(0).Max();
        AxisUnit money = largest < 1e5 ? new(TCurrency.Code, 1) : Of<Money<TCurrency>>([largest]);
        return money with { Label = $"{money.Label}/{TQuantity.UnitTable.PriceUnit.Symbol}" };
    }

    /// <summary>A price as a number of the currency per its price unit; crosses to <see cref="double"/>, the nearest.</summary>
    public static double Amount<TCurrency, TQuantity>(Price<TCurrency, TQuantity> price)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity> =>
        new Money<TCurrency>(price.In(TQuantity.UnitTable.PriceUnit)).ToDouble();

    /// <summary>A number of canonical units in this unit.</summary>
    public double Scale(double canonical) => canonical / Size;

    /// <summary>A value in this unit.</summary>
    public double Scale<T>(T value)
        where T : struct, IMeasure<T> => value.ToCanonical() / Size;

    /// <summary>An axis title: what the values are, and the unit.</summary>
    public string Title(string values) => (values.Length, Label.Length) switch
    {
        (0, _) => Label,
        (_, 0) => values,
        _ => $"{values} ({Label})",
    };

    /// <summary>
    /// A number in this unit with the unit, for descriptions and labels, as in 1.9 GW or USD 1.9 billion: three significant digits, whole
    /// numbers in full.
    /// </summary>
    public string Say(double scaled)
    {
        int places = scaled == 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(scaled))), 0, 9);

        // What rounds to zero has no sign.
        double shown = Math.Round(scaled, places) == 0 ? 0 : scaled;
        string number = shown.ToString("#,##0." + new string('#', places), Numbers);
        int space = Label.IndexOf(' ', StringComparison.Ordinal);
        return (Label.Length, space) switch
        {
            (0, _) => number,
            (_, < 0) => $"{number} {Label}",
            _ => $"{Label.AsSpan(0, space)} {number}{Label.AsSpan(space)}",
        };
    }
}

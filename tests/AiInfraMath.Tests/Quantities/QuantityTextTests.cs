using System.Globalization;
using System.Text;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Quantities;

public class QuantityTextTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData(75e9, "75 GW")]
    [InlineData(1.9e9, "1.9 GW")]
    [InlineData(0, "0 W")]
    [InlineData(0.0025, "2.5 mW")]
    [InlineData(-1e6, "-1 MW")]
    [InlineData(1e18, "1000000 TW")]
    [InlineData(999.5, "999.5 W")]
    [InlineData(double.PositiveInfinity, "Infinity W")]
    public void The_default_takes_the_engineering_prefix(double watts, string expected) =>
        Assert.Equal(expected, (Power.FromWatts(1) * watts).ToString(null, Invariant));

    [Fact]
    public void Each_quantity_has_its_own_scale()
    {
        Assert.Equal("657 TWh", (100.Million * 750.Watts * 1.Years).ToString(null, Invariant));
        Assert.Equal("1.5 kg", 1500.Grams.ToString(null, Invariant));
        Assert.Equal("2 kt", 2e6.Kilograms.ToString(null, Invariant));
        Assert.Equal("1.5 m³", 1500.Liters.ToString(null, Invariant));
        Assert.Equal("50 YFLOP", 5e25.Flop.ToString(null, Invariant));
        Assert.Equal("1.979 PFLOP/s", 1979.TeraflopPerSecond.ToString(null, Invariant));
        Assert.Equal("30840000 GPU-h", 30.84.Million.AcceleratorHours.ToString(null, Invariant));
    }

    [Theory]
    [InlineData("F1 GW", "75.0 GW")]
    [InlineData("F1", "75.0 GW")]
    [InlineData("N0 kW", "75,000,000 kW")]
    [InlineData("MW", "75000 MW")]
    [InlineData("G", "75 GW")]
    [InlineData("R W", "75000000000 W")]
    [InlineData("E3 W", "7.500E+010 W")]
    [InlineData("0.00 TW", "0.08 TW")]
    [InlineData("# ##0 MW", "75 000 MW")]
    [InlineData("", "75 GW")]
    [InlineData(" ", "75 GW")]
    [InlineData(" MW", "75000 MW")]
    [InlineData(" F1  GW ", "75.0 GW")]
    public void A_format_is_a_numeric_format_and_a_unit(string format, string expected) =>
        Assert.Equal(expected, 75.Gigawatts.ToString(format, Invariant));

    [Theory]
    [InlineData(999.96e6, "F1", "1.0 GW")]
    [InlineData(999.94e6, "F1", "999.9 MW")]
    [InlineData(-999.96e6, "F1", "-1.0 GW")]
    [InlineData(999.5e6, "N0", "1 GW")]
    [InlineData(960e6, "G1", "1 GW")]
    public void Rounding_up_to_the_next_prefix_takes_that_prefix(double watts, string format, string expected) =>
        Assert.Equal(expected, watts.Watts.ToString(format, Invariant));

    [Theory]
    [InlineData("F1 XW", "'XW' is not a unit of Power")]
    [InlineData("F1 GWh", "'GWh' is not a unit of Power")]
    [InlineData("GWh", "'GWh' is not a unit of Power")]
    [InlineData("C2", "'C2' is not a format of Power")]
    [InlineData("P0 GW", "'P0' is not a numeric format (E, F, G, N, R or custom); expected")]
    [InlineData("X", "'X' is not a format of Power")]
    [InlineData("0.0 gw", "case matters, did you mean GW?")]
    public void A_wrong_format_says_what_was_expected(string format, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => 1.Watts.ToString(format, Invariant)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_finite_stays_in_the_canonical_unit() =>
        Assert.Equal("Infinity W", (1.Watts / 0).ToString("F0", Invariant));

    [Fact]
    public void A_unit_wins_over_a_numeric_format_of_the_same_letter() => Assert.Equal("1500 g", 1.5.Kilograms.ToString("g", Invariant));

    [Theory]
    [InlineData("1.9 GW")]
    [InlineData("1.9GW")]
    [InlineData("  1.9   GW  ")]
    [InlineData("+1.9 GW")]
    [InlineData("1.9e0 GW")]
    [InlineData("1900 MW")]
    [InlineData("1,900 MW")]
    [InlineData("1,900,000,000 W")]
    [InlineData("19E+8 W")]
    [InlineData("1900000\u00A0kW")]
    public void Many_spellings_read_as_the_same_value(string text)
    {
        Assert.Equal(1.9.Gigawatts, Power.Parse(text, Invariant));
        Assert.Equal(1.9.Gigawatts, Power.Parse(Encoding.UTF8.GetBytes(text), Invariant));
    }

    [Theory]
    [InlineData("1,9 GW", "fr-FR", 1.9e9)]
    [InlineData("1 900,5 MW", "fr-FR", 1900.5e6)]
    [InlineData("1\u202F900,5 MW", "fr-FR", 1900.5e6)]
    [InlineData("1.900,5 MW", "de-DE", 1900.5e6)]
    [InlineData("12,34,567 W", "hi-IN", 1234567)]
    [InlineData("\u22121,5 GW", "sv-SE", -1.5e9)]
    public void Numbers_are_those_of_the_culture(string text, string culture, double watts) =>
        Assert.Equal(watts, Power.Parse(text, CultureInfo.GetCultureInfo(culture)).Watts);

    [Theory]
    [InlineData("1,9 GW", "", "'1,9' is not a number of the culture in use")]
    [InlineData("1,90,000 W", "en-US", "not a number")]
    [InlineData(",900 W", "en-US", "not a number")]
    [InlineData("1.9 GW", "de-DE", "not a number")]
    [InlineData("1.9", "", "it has no unit; expected a number and a unit, as in '1.5 W'")]
    [InlineData("GW", "", "it has no number")]
    [InlineData("", "", "it has no unit")]
    [InlineData("1.9 mw", "", "'mw' is not a unit of Power; case matters, did you mean mW or MW?")]
    [InlineData("1.9 GWh", "", "'GWh' is not a unit of Power; expected W, ")]
    [InlineData("1.9 GW per year", "", "'GW per year' is not a unit of Power")]
    [InlineData("1e400 W", "", "must be finite")]
    [InlineData("1e308 GW", "", "must be finite")]
    [InlineData("NaN W", "", "it has no number")]
    [InlineData("1.9.1 GW", "", "'1.9.1' is not a number")]
    [InlineData("0x10 W", "", "'x10 W' is not a unit")]
    [InlineData("1.9 G W", "", "'G W' is not a unit")]
    public void What_cannot_be_read_says_why(string text, string culture, string message)
    {
        CultureInfo info = CultureInfo.GetCultureInfo(culture);
        Assert.Contains(message, Assert.Throws<FormatException>(() => Power.Parse(text, info)).Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Throws<FormatException>(() => Power.Parse(text.AsSpan(), info)).Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Throws<FormatException>(() => Power.Parse(Encoding.UTF8.GetBytes(text), info)).Message, StringComparison.Ordinal);
        Assert.False(Power.TryParse(text, info, out Power result));
        Assert.Equal(Power.Zero, result);
    }

    [Fact]
    public void An_ambiguous_unit_names_the_candidates() =>
        Assert.Contains(
            "'therm' is an ambiguous unit of Energy; write therm(EC) or therm(US).",
            Assert.Throws<FormatException>(() => Energy.Parse("3 therm", Invariant)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Factories_refuse_what_is_not_finite()
    {
        foreach (double value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300 })
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => Power.FromTerawatts(value));
            Assert.Equal("value", error.ParamName);
            Assert.Equal(value, error.ActualValue);
            Assert.Contains("Power in TW must be a finite number", error.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>(() => Power.From(value, Power.Units.Terawatts));
            Assert.Throws<ArgumentOutOfRangeException>(() => value.Terawatts);
        }
    }

    [Fact]
    public void Every_unit_round_trips_in_every_culture()
    {
        RoundTrip<Power>();
        RoundTrip<Energy>();
        RoundTrip<Mass>();
        RoundTrip<Volume>();
        RoundTrip<ComputeWork>();
        RoundTrip<ComputeRate>();
        RoundTrip<AcceleratorTime>();

        static void RoundTrip<T>()
            where T : struct, IQuantity<T>
        {
            foreach (CultureInfo culture in ValueContract.Cultures)
            {
                for (int i = 0; i < T.UnitTable.Count; i++)
                {
                    foreach (double number in new[] { 1.9, -0.07, 1234567.25, 1e-7 / 3 })
                    {
                        T value = T.FromCanonical(Quantity.ToCanonical(number, T.UnitTable[i]));
                        Assert.Equal(value, Quantity.Parse<T>(Quantity.Format(value, T.UnitTable[i].Symbol, culture), culture));
                        Assert.Equal(value, Quantity.Parse<T>(Quantity.Format(value, "N9 " + T.UnitTable[i].Symbol, culture), culture), Close);
                    }
                }
            }

            static bool Close(T left, T right) => Math.Abs((left - right).ToCanonical()) <= Math.Max(1e-12 * Math.Abs(left.ToCanonical()), 1e3 * T.UnitTable.Definitions.Max(d => (double)d.Numerator / (double)d.Denominator) * 1e-9);
        }
    }

    [Fact]
    public void Spans_and_utf8_allocate_nothing()
    {
        var chars = new char[64];
        var bytes = new byte[64];
        byte[] utf8 = "1.9 GW"u8.ToArray();
        byte[] rate = "400 g/kWh"u8.ToArray();
        Power power = (1.9.Gigawatts / 3) + 1.Watts;
        Per<Mass, Energy> intensity = 400.Grams / 1.KilowattHours;
        CultureInfo french = CultureInfo.GetCultureInfo("fr-FR");
        Allocations.None(() => Power.Parse("1.9 GW".AsSpan(), Invariant));
        Allocations.None(() => Power.Parse("1 900,5 MW".AsSpan(), french));
        Allocations.None(() => Power.Parse(utf8, Invariant));
        Allocations.None(() => Power.TryParse("1.9 gw".AsSpan(), Invariant, out _));
        Allocations.None(() => power.TryFormat(chars, out _, default, Invariant));
        Allocations.None(() => power.TryFormat(bytes, out _, default, Invariant));
        Allocations.None(() => power.TryFormat(chars, out _, "F1 GW", french));
        Allocations.None(() => power.TryFormat(bytes, out _, "F1", french));
        Allocations.None(() => Per<Mass, Energy>.Parse(rate, Invariant));
        Allocations.None(() => intensity.TryFormat(bytes, out _, default, Invariant));
    }
}

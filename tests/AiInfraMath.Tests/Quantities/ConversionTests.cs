using System.Globalization;
using System.Numerics;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Quantities;

/// <summary>Every unit's size against an exact rational that is written down here a second time, from the published definition.</summary>
public class ConversionTests
{
    // Conventional values, all exact. BIPM SI Brochure 9th ed.; NIST SP 811 (2008) appendix B.8; 3rd CGPM (1901) for g_n;
    // Federal Register 24 FR 5348 (1959) for foot and pound.
    private const string Btu = "1055.05585262";
    private const string Foot = "0.3048";
    private const string Pound = "0.45359237";
    private const string Gravity = "9.80665";

    public static TheoryData<string, string, string> Sizes()
    {
        var data = new TheoryData<string, string, string>();
        foreach ((string prefix, int exponent) in new[] { ("µ", -6), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12) })
        {
            data.Add("Power", prefix + "W", $"1e{exponent}");
        }

        data.Add("Power", "BTU/h", $"{Btu}/3600");
        data.Add("Power", "hp", $"550*{Foot}*{Pound}*{Gravity}");
        data.Add("Power", "hp(M)", $"75*{Gravity}");
        data.Add("Power", "RT", $"12000*{Btu}/3600");
        foreach ((string prefix, int exponent) in new[] { ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15) })
        {
            data.Add("Energy", prefix + "Wh", $"1e{exponent}");
            data.Add("Energy", prefix + "J", $"1e{exponent}/3600");
            data.Add("ComputeWork", prefix + "FLOP", $"1e{exponent}");
            data.Add("ComputeRate", prefix + "FLOP/s", $"1e{exponent}");
            data.Add("ComputeRate", prefix + "FLOPS", $"1e{exponent}");
        }

        foreach ((string prefix, int exponent) in new[] { ("E", 18), ("Z", 21), ("Y", 24) })
        {
            data.Add("ComputeWork", prefix + "FLOP", $"1e{exponent}");
            data.Add("ComputeRate", prefix + "FLOP/s", $"1e{exponent}");
        }

        data.Add("Energy", "EJ", "1e18/3600");
        data.Add("Energy", "BTU", $"{Btu}/3600");
        data.Add("Energy", "MMBtu", $"1e6*{Btu}/3600");
        data.Add("Energy", "therm(EC)", $"1e5*{Btu}/3600");
        data.Add("Energy", "therm(US)", "1.054804e8/3600");
        data.Add("Energy", "toe", "41.868e9/3600");
        data.Add("Energy", "Mtoe", "41.868e15/3600");
        data.Add("Energy", "quad", $"1e15*{Btu}/3600");
        data.Add("Energy", "GW·d", "24e9");
        data.Add("Energy", "GW·yr", "8760e9");
        data.Add("Mass", "g", "1e-3");
        data.Add("Mass", "kg", "1");
        data.Add("Mass", "t", "1e3");
        data.Add("Mass", "kt", "1e6");
        data.Add("Mass", "Mt", "1e9");
        data.Add("Mass", "Gt", "1e12");
        data.Add("Mass", "lb", Pound);
        data.Add("Volume", "mL", "1e-3");
        data.Add("Volume", "L", "1");
        data.Add("Volume", "m³", "1e3");
        data.Add("Volume", "ML", "1e6");
        data.Add("Volume", "US gal", "231*16.387064/1000");
        data.Add("Volume", "acre-ft", $"43560*{Foot}*{Foot}*{Foot}*1000");
        data.Add("AcceleratorTime", "GPU-h", "1");
        data.Add("AcceleratorTime", "GPU-d", "24");
        data.Add("AcceleratorTime", "GPU-yr", "8760");
        return data;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_unit_has_its_published_size(string quantity, string symbol, string size)
    {
        switch (quantity)
        {
            case "Power": Check<Power>(symbol, Exact(size)); break;
            case "Energy": Check<Energy>(symbol, Exact(size)); break;
            case "Mass": Check<Mass>(symbol, Exact(size)); break;
            case "Volume": Check<Volume>(symbol, Exact(size)); break;
            case "ComputeWork": Check<ComputeWork>(symbol, Exact(size)); break;
            case "ComputeRate": Check<ComputeRate>(symbol, Exact(size)); break;
            default: Check<AcceleratorTime>(symbol, Exact(size)); break;
        }
    }

    [Fact]
    public void Every_unit_of_every_quantity_is_in_the_table_above()
    {
        HashSet<string> covered = [.. Sizes().Select(row => row.Data.Item1 + " " + row.Data.Item2)];
        string[] missing =
        [
            .. Missing<Power>(), .. Missing<Energy>(), .. Missing<Mass>(), .. Missing<Volume>(),
            .. Missing<ComputeWork>(), .. Missing<ComputeRate>(), .. Missing<AcceleratorTime>(),
        ];
        Assert.Equal(["Energy Gtoe", "Energy ktoe", "Energy mWh"], missing.Order(StringComparer.Ordinal));

        IEnumerable<string> Missing<T>()
            where T : struct, IQuantity<T> =>
            Enumerable.Range(0, T.UnitTable.Count).Select(i => T.UnitTable.Name + " " + T.UnitTable[i].Symbol).Where(u => !covered.Contains(u));
    }

    [Theory]
    [InlineData(5.25, "kW", "MW", 0.00525)]
    [InlineData(0.07, "MW", "kW", 70)]
    [InlineData(1.1, "GW", "kW", 1.1e6)]
    public void Unit_to_unit_is_one_operation(double value, string from, string to, double expected) =>
        Assert.Equal(expected, Unit<Power>.Parse(from).To(Unit<Power>.Parse(to)).Convert(value));

    // Through the canonical unit there would be two roundings.
    [Fact]
    public void Kilowatts_become_megawatts_with_one_rounding_for_every_two_decimal_number()
    {
        UnitConversion conversion = Power.Units.Kilowatts.To(Power.Units.Megawatts);
        int differs = 0;
        for (int i = 0; i < 10_000; i++)
        {
            double kilowatts = i / 100.0;
            AssertNearest(kilowatts, (1, 1000), conversion.Convert(kilowatts));
            differs += kilowatts.Kilowatts.Megawatts == conversion.Convert(kilowatts) ? 0 : 1;
        }

        Assert.InRange(differs, 2000, 3000);
    }

    [Fact]
    public void A_conversion_between_any_two_units_rounds_its_constant_and_its_result_once()
    {
        for (int from = 0; from < Energy.Units.Table.Count; from++)
        {
            for (int to = 0; to < Energy.Units.Table.Count; to++)
            {
                UnitDefinition a = Energy.Units.Table.Definitions[from];
                UnitDefinition b = Energy.Units.Table.Definitions[to];
                var ratio = (Numerator: a.Numerator * b.Denominator, Denominator: a.Denominator * b.Numerator);
                foreach (double value in new[] { 1, 0.1, 1.9, 305.53, 1e-5 / 3, 1.9999999999999998, 1.0000000000000002 })
                {
                    AssertNearest(value, ratio, Energy.Units.Table[from].To(Energy.Units.Table[to]).Convert(value), halfUlps: 3);
                }
            }
        }
    }

    // IEA Unit Converter: 1 toe = 11.63 MWh, 1 MMBtu = 0.293 MWh (rounded there); EIA: 1 quad = 293.07 TWh (rounded); both exact here.
    [Fact]
    public void Published_conversions_hold()
    {
        Assert.Equal(11.63, 1.TonnesOfOilEquivalent.MegawattHours, 15);
        Assert.Equal(293.07107017222, 1.Quads.TerawattHours, 10);
        Assert.Equal(3.6, 1.KilowattHours.Megajoules);
        Assert.Equal(1, 3.6.Megajoules.KilowattHours);
        Assert.Equal(745.69987158227022, 1.MechanicalHorsepower.Watts);
        Assert.Equal(735.49875, 1.MetricHorsepower.Watts);
        Assert.Equal(3.5168528420667, 1.TonsOfRefrigeration.Kilowatts, 12);
        Assert.Equal(1233.48183754752, 1.AcreFeet.CubicMeters);
        Assert.Equal(3.785411784, 1.USGallons.Liters);
    }

    [Fact]
    public void Rates_convert_by_one_operation_too()
    {
        Per<Mass, Energy> intensity = Per<Mass, Energy>.From(400, Mass.Units.Grams, Energy.Units.KilowattHours);
        Assert.Equal(400, intensity.In(Mass.Units.Grams, Energy.Units.KilowattHours));
        Assert.Equal(400, intensity.In(Mass.Units.Kilograms, Energy.Units.MegawattHours));
        Assert.Equal(intensity, 400.Grams / 1.KilowattHours);
        Assert.Equal(2.5, intensity.Reciprocal().In(Energy.Units.KilowattHours, Mass.Units.Kilograms));
    }

    private static void Check<T>(string symbol, (BigInteger Numerator, BigInteger Denominator) size)
        where T : struct, IQuantity<T>
    {
        Unit<T> unit = Unit<T>.Parse(symbol);
        Assert.Equal(size.Numerator * unit.Definition.Denominator, size.Denominator * unit.Definition.Numerator);
        foreach (double value in new[] { 1, 0.1, 1.9, 750, 1e-7 / 3, 1e17 / 7 })
        {
            AssertNearest(value, size, Quantity.ToCanonical(value, unit));
            AssertNearest(value, (size.Denominator, size.Numerator), Quantity.FromCanonical(value, unit));
            string text = value.ToString("R", CultureInfo.InvariantCulture) + " " + symbol;
            Assert.Equal(Quantity.ToCanonical(value, unit), Quantity.Parse<T>(text, CultureInfo.InvariantCulture).ToCanonical());
        }
    }

    // |actual − value × ratio| ≤ ½ ulp where the factor or its reciprocal is exact in a double. Elsewhere its rounding comes on top: at
    // most another ulp of the result, and at most half of one for the sizes of the units themselves, as it happens.
    private static void AssertNearest(double value, (BigInteger Numerator, BigInteger Denominator) ratio, double actual, int halfUlps = 2)
    {
        (BigInteger valueNumerator, BigInteger valueDenominator) = Fraction(value);
        (BigInteger actualNumerator, BigInteger actualDenominator) = Fraction(actual);
        (BigInteger ulpNumerator, BigInteger ulpDenominator) = Fraction(Math.BitIncrement(Math.Abs(actual)) - Math.Abs(actual));
        BigInteger difference = BigInteger.Abs((actualNumerator * valueDenominator * ratio.Denominator) - (valueNumerator * ratio.Numerator * actualDenominator));
        BigInteger ulp = ulpNumerator * actualDenominator * valueDenominator * ratio.Denominator;
        BigInteger larger = BigInteger.Max(ratio.Numerator, ratio.Denominator);
        bool exactFactor = BigInteger.Min(ratio.Numerator, ratio.Denominator).IsOne && (double)larger is var d && new BigInteger(d) == larger;
        Assert.True(2 * difference * ulpDenominator <= ulp * (exactFactor ? 1 : halfUlps), $"{value:R} × {ratio} gave {actual:R}");
    }

    private static (BigInteger Numerator, BigInteger Denominator) Fraction(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger significand = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        exponent = Math.Max(exponent, 1) - 1075;
        return exponent >= 0 ? (significand << exponent, BigInteger.One) : (significand, BigInteger.One << -exponent);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Exact(string expression)
    {
        (BigInteger Numerator, BigInteger Denominator) result = (1, 1);
        foreach (string quotient in expression.Split('*'))
        {
            string[] parts = quotient.Split('/');
            result = (result.Numerator * Number(parts[0]).Numerator, result.Denominator * Number(parts[0]).Denominator);
            foreach (string divisor in parts.Skip(1))
            {
                result = (result.Numerator * Number(divisor).Denominator, result.Denominator * Number(divisor).Numerator);
            }
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(result.Numerator, result.Denominator);
        return (result.Numerator / common, result.Denominator / common);

        static (BigInteger Numerator, BigInteger Denominator) Number(string text)
        {
            string[] parts = text.Split('e');
            int exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
            int point = parts[0].IndexOf('.', StringComparison.Ordinal);
            exponent -= point < 0 ? 0 : parts[0].Length - point - 1;
            BigInteger digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            return exponent >= 0 ? (digits * BigInteger.Pow(10, exponent), 1) : (digits, BigInteger.Pow(10, -exponent));
        }
    }
}

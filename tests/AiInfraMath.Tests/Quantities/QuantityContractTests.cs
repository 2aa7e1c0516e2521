using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Quantities;

public class QuantityContractTests
{
    private static readonly double[] Numbers = [-1e30, -1234567.891, -1, -1e-9, 0, 5e-324, 1e-12, 0.1, 1.0 / 3, 1, 999.9999, 1900, 1e9 / 7, 7.5e10, 1e300];

    [Fact]
    public void Power_keeps_the_contract() => Check(Power.FromWatts);

    [Fact]
    public void Energy_keeps_the_contract() => Check(Energy.FromWattHours);

    [Fact]
    public void Mass_keeps_the_contract() => Check(Mass.FromKilograms);

    [Fact]
    public void Volume_keeps_the_contract() => Check(Volume.FromLiters);

    [Fact]
    public void ComputeWork_keeps_the_contract() => Check(ComputeWork.FromFlop);

    [Fact]
    public void ComputeRate_keeps_the_contract() => Check(ComputeRate.FromFlopPerSecond);

    [Fact]
    public void AcceleratorTime_keeps_the_contract() => Check(AcceleratorTime.FromAcceleratorHours);

    [Fact]
    public void A_quantity_declared_by_a_user_keeps_the_contract() => Check(Oil.FromBarrels);

    [Fact]
    public void A_rate_keeps_the_contract() =>
        ValueContract.Holds([.. Numbers.Select(n => Per<Mass, Energy>.From(n, Mass.Units.Kilograms, Energy.Units.WattHours))]);

    [Fact]
    public void Negative_zero_equals_zero_and_hashes_alike()
    {
        Power zero = Power.FromWatts(0);
        Power negative = Power.FromWatts(-0.0);
        Assert.Equal(zero, negative);
        Assert.Equal(zero.GetHashCode(), negative.GetHashCode());
        Assert.Equal(Power.Zero, default);
    }

    [Fact]
    public void Smaller_and_larger_do_not_depend_on_the_order()
    {
        Power one = 1.Watts;
        Power none = Power.Zero / 0;
        Assert.Equal((one, 2.Watts), (Power.Min(2.Watts, one), Power.Max(one, 2.Watts)));
        Assert.All([Power.Min(one, none), Power.Min(none, one), Power.Max(one, none), Power.Max(none, one)], p => Assert.Equal(none, p));

        Per<Mass, Energy> rate = 1.Kilograms / 1.WattHours;
        Per<Mass, Energy> noRate = 0.Kilograms / 0.WattHours;
        Assert.Equal((rate, 2 * rate), (Per<Mass, Energy>.Min(2 * rate, rate), Per<Mass, Energy>.Max(rate, 2 * rate)));
        Assert.Equal((noRate, noRate), (Per<Mass, Energy>.Min(rate, noRate), Per<Mass, Energy>.Min(noRate, rate)));
        Assert.Equal((noRate, noRate), (Per<Mass, Energy>.Max(rate, noRate), Per<Mass, Energy>.Max(noRate, rate)));
        Assert.Equal(rate, +rate);
    }

    [Fact]
    public void A_rate_is_read_in_the_current_culture()
    {
        using var scope = new CultureScope(System.Globalization.CultureInfo.GetCultureInfo("de-DE"));
        Per<Mass, Energy> expected = 1.5.Grams / 1.KilowattHours;
        Assert.True(Per<Mass, Energy>.TryParse("1,5 g/kWh", out Per<Mass, Energy> text));
        Assert.True(Per<Mass, Energy>.TryParse("1,5 g/kWh".AsSpan(), out Per<Mass, Energy> chars));
        Assert.True(Per<Mass, Energy>.TryParse("1,5 g/kWh"u8, out Per<Mass, Energy> bytes));
        Assert.Equal((expected, expected, expected), (text, chars, bytes));
        Assert.False(Per<Mass, Energy>.TryParse("1,5 g", out Per<Mass, Energy> none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void A_sequence_sums_in_its_order() =>
        Assert.Equal(6.Gigawatts, new[] { 1.Gigawatts, 2.Gigawatts, 3.Gigawatts }.Sum());

    private static void Check<T>(Func<double, T> make)
        where T : struct, IQuantity<T>
    {
        ValueContract.Holds([.. Numbers.Select(make)]);
        T two = make(2);
        T three = make(3);
        Assert.True(two < three && two <= three && three > two && three >= two && two != three && !(two == three));
        Assert.Equal(make(5), two + three);
        Assert.Equal(make(-1), two - three);
        Assert.Equal(make(-2), -two);
        Assert.Equal(two, +two);
        Assert.Equal(make(5), two * 2.5);
        Assert.Equal(make(0.8), two / 2.5);
        Assert.Equal(1.5, three / two);
        Assert.Equal(two, T.AdditiveIdentity + two);
    }
}

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

using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Quantities;

public class ProductTests
{
    [Fact]
    public void Power_and_time_make_energy()
    {
        Assert.Equal(657.TerawattHours, 75.Gigawatts * 1.Years);
        Assert.Equal(87.6.TerawattHours, 10.Gigawatts * 1.Years);
        Assert.Equal(1.5.KilowattHours, TimeSpan.FromMinutes(90) * 1.Kilowatts);
        Assert.Equal(75.Gigawatts, 657.TerawattHours / 1.Years);
        Assert.Equal(1.Years, 657.TerawattHours / 75.Gigawatts);
    }

    [Fact]
    public void Compute_rate_and_time_make_work_in_seconds()
    {
        Assert.Equal(3600.Petaflop, 1.PetaflopPerSecond * 1.Hours);
        Assert.Equal(1.PetaflopPerSecond, 3600.Petaflop / 1.Hours);
        Assert.Equal(TimeSpan.FromSeconds(2), 4.Petaflop / 2.PetaflopPerSecond);
    }

    // H100 SXM: 989.4 TFLOP/s dense BF16 at 700 W; NVIDIA H100 Tensor Core GPU datasheet (2023).
    [Fact]
    public void Rates_of_two_quantities()
    {
        Per<ComputeRate, Power> efficiency = 989.4.TeraflopPerSecond / 700.Watts;
        Assert.Equal(1.4134, efficiency.In(ComputeRate.Units.TeraflopPerSecond, Power.Units.Watts), 4);
        Assert.Equal(989.4, (efficiency * 700.Watts).TeraflopPerSecond, 10);
        Assert.Equal(700, (989.4.TeraflopPerSecond / efficiency).Watts, 10);
        Assert.Equal(efficiency, Per.Of(989.4.TeraflopPerSecond, 700.Watts));
    }

    [Fact]
    public void Accelerators_and_time_make_accelerator_time()
    {
        AcceleratorTime time = AcceleratorTime.Of(16384, 54.Days);
        Assert.Equal(16384 * 54 * 24, time.AcceleratorHours);
        Assert.Equal(16384, time / 54.Days);
        Assert.Throws<ArgumentOutOfRangeException>(() => AcceleratorTime.Of(double.NaN, 1.Hours));
    }

    [Fact]
    public void No_time_divides_nothing()
    {
        Assert.Throws<DivideByZeroException>(() => 1.KilowattHours / TimeSpan.Zero);
        Assert.Throws<DivideByZeroException>(() => 1.Flop / TimeSpan.Zero);
        Assert.Throws<DivideByZeroException>(() => 1.AcceleratorHours / TimeSpan.Zero);
    }

    [Fact]
    public void A_time_too_long_for_a_TimeSpan_is_an_error()
    {
        Assert.Contains("TimeSpan", Assert.Throws<OverflowException>(() => 1e30.KilowattHours / 1.Watts).Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => 1.KilowattHours / Power.Zero);
        Assert.Throws<OverflowException>(() => Energy.Zero / Power.Zero);
        Assert.Throws<OverflowException>(() => double.NaN.Years);
    }

    [Fact]
    public void A_year_of_operation_is_8760_hours()
    {
        Assert.Equal(TimeSpan.FromDays(365), 1.Years);
        Assert.Equal(8760, Durations.Hours(1.Years));
        Assert.Equal(2.5, Durations.Years(2.5.Years));
        Assert.Equal(TimeSpan.FromDays(1), 1.Days);
    }

    [Fact]
    public void Large_numbers_are_short_scale()
    {
        Assert.Equal(1e8, 100.Million);
        Assert.Equal(2.5e12, 2.5.Trillion);
        Assert.Equal(500_000_000_000m, 500m.Billion);
        Assert.Equal(2.5, 10.Million / 4.Million);
        Assert.Equal(1e3, 1L.Thousand);
        Assert.Equal(2.5e6, 2.5f.Million);
        Assert.Equal((2500, 2.5e9, 2.5e12), (2.5f.Thousand, 2.5f.Billion, 2.5f.Trillion));
        Assert.Equal((2.5.Hours, 2.5.Days, 2.5.Years), (2.5f.Hours, 2.5f.Days, 2.5f.Years));
    }
}

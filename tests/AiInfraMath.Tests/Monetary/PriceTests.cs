using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Monetary;

public class PriceTests
{
    private static readonly Arbitrary<Price<USD, Energy>> Prices =
        Arb.From(MoneyArbitraries.SmallAmount.Generator.Select(amount => PerMegawattHour(amount)));

    private static Price<USD, Energy> PerMegawattHour(decimal amount) => Price<USD, Energy>.Per(amount, Energy.Units.MegawattHours);

    private static Money<USD> Usd(decimal amount) => new(amount);

    [Fact]
    public void A_price_keeps_the_promises_of_a_value_type()
    {
        ValueContract.Holds(PerMegawattHour(-5), PerMegawattHour(0), PerMegawattHour(0.000045m), PerMegawattHour(45.50m), PerMegawattHour(1e27m));
        ValueContract.Holds(Price<EUR, Volume>.Per(1, default), Price<EUR, Volume>.Per(2, default));
    }

    // 87.6 TWh is 10 GW for a year.
    [Fact]
    public void Forty_five_dollars_per_megawatt_hour_for_10_GW_years()
    {
        Money<USD> bill = PerMegawattHour(45) * Energy.FromTerawattHours(87.6);
        Assert.Equal(3_942_000_000m, bill.Amount);
        Assert.Equal("USD 3942000000", bill.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(bill, Energy.FromTerawattHours(87.6) * PerMegawattHour(45));
    }

    [Fact]
    public void Forty_dollars_per_watt_for_75_GW_is_three_trillion()
    {
        Price<USD, Power> price = Usd(3e12m) / Power.FromGigawatts(75);
        Assert.Equal(40m, price.In(Power.Units.Watts));
        Assert.Equal(Usd(3_000_000_000_000m), price * Power.FromGigawatts(75));
        Assert.Equal(75, (Usd(3e12m) / price).Gigawatts);
    }

    [Fact]
    public void A_price_is_money_by_quantity_in_both_spellings()
    {
        Price<USD, AcceleratorTime> price = Usd(5) / AcceleratorTime.FromAcceleratorHours(2);
        Assert.Equal(2.5m, price.In(AcceleratorTime.Units.AcceleratorHours));
        Assert.Equal(60m, price.In(AcceleratorTime.Units.AcceleratorDays));
        Assert.Equal(price, Price.Of(Usd(5), AcceleratorTime.FromAcceleratorHours(2)));
        Assert.Equal(price, Price<USD, AcceleratorTime>.Per(2.5m, default));
    }

    [Fact]
    public void A_price_per_operation_keeps_its_digits()
    {
        // USD 60 million for 5e25 FLOP.
        Price<USD, ComputeWork> price = Usd(60_000_000) / ComputeWork.FromFlop(5e25);
        Assert.Equal(1.2m, price.In(ComputeWork.Units.Exaflop));
        Assert.Equal(0.0000000000000000012m, price.In(ComputeWork.Units.Flop));
        Assert.Equal(1_200_000m, price.In(ComputeWork.Units.Yottaflop));
        Assert.Equal(Usd(60_000_000), price * ComputeWork.FromFlop(5e25));
    }

    [Fact]
    public void Units_that_differ_by_a_power_of_ten_are_exact() => Law.Holds(
        MoneyArbitraries.SmallAmount,
        amount => Price<USD, Energy>.Per(amount, Energy.Units.KilowattHours).In(Energy.Units.MegawattHours) == amount * 1000
            && Price<USD, Energy>.Per(amount, Energy.Units.KilowattHours).In(Energy.Units.KilowattHours) == amount
            && Price<USD, Energy>.Per(amount, Energy.Units.WattHours).In(Energy.Units.GigawattHours) == amount * 1_000_000_000);

    [Fact]
    public void Other_units_are_as_exact_as_decimal()
    {
        // 3.6 GJ are 1 MWh.
        Assert.Equal(12.5m, PerMegawattHour(45).In(Energy.Units.Gigajoules));
        Assert.Equal(PerMegawattHour(45), Price<USD, Energy>.Per(12.5m, Energy.Units.Gigajoules));
    }

    [Fact]
    public void Gas_at_three_and_a_half_dollars_stays_at_that()
    {
        Price<USD, Energy> gas = Price<USD, Energy>.Per(3.5m, Energy.Units.MillionBtus);
        Assert.Equal(3.5m, gas.In(Energy.Units.MillionBtus));
        Assert.Equal("3.5 USD/MMBtu", gas.ToString("MMBtu", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Gas_is_paid_in_the_unit_that_it_is_quoted_in()
    {
        Price<USD, Energy> gas = Price<USD, Energy>.Per(3.5m, Energy.Units.MillionBtus);
        Assert.Equal(Usd(7), gas.CostOf(2, Energy.Units.MillionBtus));

        // 2 MMBtu as a quantity are a double of watt-hours, which is why the product is not 7.
        Assert.Equal(7, (gas * Energy.Parse("2 MMBtu", System.Globalization.CultureInfo.InvariantCulture)).Amount, 14);
        Assert.Equal(Usd(45_000), PerMegawattHour(45).CostOf(1, Energy.Units.GigawattHours));
        Assert.Throws<OverflowException>(() => gas.CostOf(decimal.MaxValue, Energy.Units.MillionBtus));
    }

    [Fact]
    public void Every_quantity_has_prices()
    {
        Assert.Equal(Usd(4500), PerMegawattHour(45) * Energy.FromMegawattHours(100));
        Assert.Equal(Usd(40_000_000_000), Price<USD, Power>.Per(40, Power.Units.Watts) * Power.FromGigawatts(1));
        Assert.Equal(
            Usd(2_500_000),
            Price<USD, AcceleratorTime>.Per(2.5m, AcceleratorTime.Units.AcceleratorHours) * AcceleratorTime.FromAcceleratorHours(1_000_000));
        Assert.Equal(Usd(200), Price<USD, Mass>.Per(80, Mass.Units.Tonnes) * Mass.FromTonnes(2.5));
        Assert.Equal(Usd(3), Price<USD, Volume>.Per(1.5m, Volume.Units.CubicMeters) * Volume.FromLiters(2000));
        Assert.Equal(Usd(120), Price<USD, ComputeWork>.Per(1.2m, ComputeWork.Units.Exaflop) * ComputeWork.FromFlop(1e20));
    }

    [Fact]
    public void A_price_goes_through_a_rate_to_a_price_of_another_quantity()
    {
        Per<Energy, AcceleratorTime> draw = Energy.FromKilowattHours(1.2) / AcceleratorTime.FromAcceleratorHours(1);
        Price<USD, AcceleratorTime> power = PerMegawattHour(45) * draw;
        Assert.Equal(0.054m, power.In(AcceleratorTime.Units.AcceleratorHours));
        Assert.Equal(power, Price.Through(PerMegawattHour(45), draw));
        Per<Mass, Energy> intensity = Mass.FromGrams(400) / Energy.FromKilowattHours(1);
        Assert.Equal(32m, (Price<EUR, Mass>.Per(80, Mass.Units.Tonnes) * intensity).In(Energy.Units.MegawattHours));
        Assert.Throws<ArgumentException>(() => PerMegawattHour(45) * (Energy.FromWattHours(1) / AcceleratorTime.Zero));
        Assert.Throws<OverflowException>(() => PerMegawattHour(1e28m) * (draw * 1e6));
    }

    // 45 × 1.02^4 is 48.7094472 exactly; the other figures are powers too.
    [Fact]
    public void Prices_grow_by_the_year()
    {
        Assert.Equal(PerMegawattHour(48.7094472m), PerMegawattHour(45).Escalate(0.02m, 4));
        Assert.Equal(PerMegawattHour(45), PerMegawattHour(45).Escalate(0.02m, 0));
        Assert.Equal(PerMegawattHour(45), PerMegawattHour(90).Escalate(1, -1));
        Assert.Equal(PerMegawattHour(45), PerMegawattHour(45).Escalate(0, int.MaxValue));
        Assert.Equal(PerMegawattHour(22.5m), PerMegawattHour(45).Escalate(-0.5m, 1));
        Assert.Equal(45 * Math.Sqrt(1.02), (double)PerMegawattHour(45).Escalate(0.02m, 0.5).In(Energy.Units.MegawattHours), 1e-13);
        Assert.Equal(PerMegawattHour(48.7094472m), PerMegawattHour(45).Escalate(0.02m, 4.0));
        Assert.Equal(45 / Math.Sqrt(1.02), (double)PerMegawattHour(45).Escalate(0.02m, -0.5).In(Energy.Units.MegawattHours), 1e-13);
        Assert.Throws<ArgumentOutOfRangeException>(() => PerMegawattHour(45).Escalate(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PerMegawattHour(45).Escalate(0.02m, double.NaN));
        Assert.Throws<OverflowException>(() => PerMegawattHour(45).Escalate(1, 200));
    }

    [Fact]
    public void A_price_that_grows_has_a_price_in_every_year()
    {
        var contract = new EscalatingPrice<USD, Energy>(PerMegawattHour(45), 2026, 0.02m);
        Assert.Equal(PerMegawattHour(45), contract.In(2026));
        Assert.Equal(PerMegawattHour(48.7094472m), contract.In(2030));
        Assert.Equal(PerMegawattHour(45.9m), contract.In(2027));
        Assert.Equal("45 USD/MWh in 2026, +2 % a year", contract.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new EscalatingPrice<USD, Energy>(PerMegawattHour(45), 2026, -1.5m));
        Law.Holds(Prices, price => new EscalatingPrice<USD, Energy>(price, 2026, 0.5m).In(2029) == price * 3.375m);
    }

    [Fact]
    public void What_is_quoted_per_a_unit_is_read_back_per_that_unit()
    {
        Arbitrary<decimal> amounts = Arb.From(
            from low in Gen.Choose(0, 9_999_999)
            from high in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 99_999_999))
            from negative in ArbMap.Default.GeneratorFor<bool>()
            from scale in Gen.Choose(0, 15)
            let digits = (high * 10_000_000L) + low
            select new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)scale));
        Holds<Energy>();
        Holds<Power>();
        Holds<Mass>();
        Holds<Volume>();

        void Holds<T>()
            where T : struct, IQuantity<T>
        {
            for (int i = 0; i < T.UnitTable.Count; i++)
            {
                Unit<T> unit = T.UnitTable[i];
                Law.Holds(amounts, amount => Price<USD, T>.Per(amount, unit).In(unit) == amount);
            }
        }
    }

    [Fact]
    public void The_cost_of_a_sum_is_the_sum_of_the_costs() => Law.Holds(
        Prices,
        ArbMap.Default.ArbFor<int>(),
        ArbMap.Default.ArbFor<int>(),
        (price, a, b) => price * Energy.FromWattHours((double)a + b) == (price * Energy.FromWattHours(a)) + (price * Energy.FromWattHours(b)));

    [Fact]
    public void Prices_add_and_scale_like_money() => Law.Holds(
        Prices,
        Prices,
        MoneyArbitraries.SmallAmount,
        (a, b, factor) => a + b == b + a
            && a + b - b == a
            && a + -a == Price<USD, Energy>.Zero
            && +a == a
            && (a + b) * factor == (factor * a) + (factor * b)
            && (factor == 0 || a * factor / factor == a)
            && (b == Price<USD, Energy>.Zero || b * 7 / b == 7));

    [Fact]
    public void Order_and_hash_are_those_of_the_amounts()
    {
        Law.Holds(Prices, Prices, (a, b) => a < b == b > a && a <= b == !(a > b) && a >= b == !(a < b) && a == b == !(a != b)
            && Price<USD, Energy>.Min(a, b) <= Price<USD, Energy>.Max(a, b)
            && Price<USD, Energy>.Abs(a) >= Price<USD, Energy>.Zero
            && Math.Sign(a.CompareTo((object)b)) == -Math.Sign(b.CompareTo(a)));
        Assert.Equal(PerMegawattHour(1.0m).GetHashCode(), PerMegawattHour(1.00m).GetHashCode());
        Assert.True(PerMegawattHour(1.0m).Equals((object)PerMegawattHour(1.00m)));
        Assert.Equal(1, PerMegawattHour(1).CompareTo(null));
        Assert.Throws<ArgumentException>(() => PerMegawattHour(1).CompareTo(1m));
        Assert.Equal(PerMegawattHour(2.5m), Price<USD, Energy>.DivideByInt(PerMegawattHour(5), 2));
    }

    [Fact]
    public void Money_by_price_is_the_quantity() => Law.Holds(
        ArbMap.Default.ArbFor<int>(),
        kilowattHours => Math.Abs(((PerMegawattHour(45) * Energy.FromKilowattHours(kilowattHours)) / PerMegawattHour(45)).KilowattHours - kilowattHours) < 1e-6);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_quantity_that_is_not_finite_has_no_price_and_no_cost(double wattHours)
    {
        var energy = Energy.FromWattHours(1) * wattHours;
        Assert.Throws<ArgumentException>(() => Usd(1) / energy);
        Assert.Throws<ArgumentException>(() => PerMegawattHour(1) * energy);
    }

    [Fact]
    public void Zero_divides_nothing()
    {
        Assert.Contains("zero", Assert.Throws<DivideByZeroException>(() => Usd(1) / Energy.Zero).Message);
        Assert.Contains("USD 1", Assert.Throws<DivideByZeroException>(() => Usd(1) / Price<USD, Energy>.Zero).Message);
        Assert.Throws<DivideByZeroException>(() => PerMegawattHour(1) / 0);
        Assert.Throws<DivideByZeroException>(() => PerMegawattHour(1) / Price<USD, Energy>.Zero);
    }

    [Fact]
    public void Quantities_beyond_decimal_still_have_a_cost_if_the_cost_is_not()
    {
        // 1e50 FLOP are 1e32 EFLOP, more than a decimal holds.
        var price = Price<USD, ComputeWork>.Per(0.0000000000000000000000000001m, ComputeWork.Units.Exaflop);
        Assert.Equal(Usd(10_000), price * ComputeWork.FromFlop(1e50));
        Assert.Equal(price, Usd(10_000) / ComputeWork.FromFlop(1e50));

        // 1.234567890123456e-15 FLOP are 1.2e-33 EFLOP, less than a decimal holds.
        var dear = Price<USD, ComputeWork>.Per(1e28m, ComputeWork.Units.Exaflop);
        Assert.Equal(0.00001234567890123456m, (dear * ComputeWork.FromFlop(1.234567890123456e-15)).Amount);
        Assert.Equal(2e28m, (Usd(0.00002469135780246912m) / ComputeWork.FromFlop(1.234567890123456e-15)).In(ComputeWork.Units.Exaflop));
        Assert.Contains("FLOP", Assert.Throws<OverflowException>(() => dear * ComputeWork.FromFlop(1e50)).Message);
        Assert.Throws<OverflowException>(() => dear.In(ComputeWork.Units.Yottaflop));
        Assert.Throws<OverflowException>(() => Price<USD, ComputeWork>.Per(1e28m, ComputeWork.Units.Flop));
    }

    [Fact]
    public void Arithmetic_allocates_nothing()
    {
        Price<USD, Energy> price = PerMegawattHour(45);
        var energy = Energy.FromTerawattHours(87.6);
        Allocations.None(() => _ = price * energy);
        Allocations.None(() => _ = price * (energy * 1.0123456789));
        Allocations.None(() => _ = Usd(1) / energy);
        Allocations.None(() => _ = Usd(1) / price);
        Allocations.None(() => _ = price.In(Energy.Units.KilowattHours));
    }
}

using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Interop.Tests;

public class PriceTests
{
    private static readonly Price<USD, Energy> Price45 = Price<USD, Energy>.Per(45, Energy.Units.MegawattHours);

    [Fact]
    public void Energy_of_UnitsNet_costs_what_energy_here_costs()
    {
        var energy = UnitsNet.Energy.FromTerawattHours(87.6);
        Assert.Equal(new Money<USD>(3_942_000_000m), Price45 * energy);
        Assert.Equal(Price45 * energy, energy * Price45);
        Assert.Equal(Price45 * energy, UnitsNetPrice.Cost(Price45, energy));
    }

    [Fact]
    public void Cost_is_that_of_the_converted_energy() =>
        Law.Holds(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), (cents, kilowattHours) =>
        {
            var price = Price<EUR, Energy>.Per(cents / 100m, Energy.Units.KilowattHours);
            return price * UnitsNet.Energy.FromKilowattHours(kilowattHours) == new Money<EUR>(cents / 100m * kilowattHours);
        });

    [Fact]
    public void More_than_money_holds_is_an_error() =>
        Assert.Throws<OverflowException>(() => Price45 * UnitsNet.Energy.FromTerawattHours(1e30));
}

using System.Globalization;
using AiInfraMath.Tests.Quantities.NumberExtensions;

namespace AiInfraMath.Tests.Quantities;

public class UserQuantityTests
{
    [Fact]
    public void Has_factories_properties_and_number_extensions()
    {
        Oil oil = 2.Kilobarrels;
        Assert.Equal(2000, oil.Barrels);
        Assert.Equal(158.987294928, Oil.FromBarrels(1).Litres, 12);
        Assert.Equal(Oil.FromMegabarrels(0.002), oil);
    }

    [Fact]
    public void Reads_and_writes_its_units()
    {
        Assert.Equal("1.5 kbbl", 1500.Barrels.ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(1500.Barrels, Oil.Parse("1.5 kbarrels", CultureInfo.InvariantCulture));
        Assert.Equal("238480.94 L", 1500.Barrels.ToString("F2 L", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Has_its_products_also_with_types_of_the_library()
    {
        Assert.Equal(BarrelHours.FromBblH(48), 2.Barrels * TimeSpan.FromDays(1));
        Assert.Equal(2.Barrels, BarrelHours.FromBblH(48) / TimeSpan.FromDays(1));
        Energy heat = 2.Barrels * 1700.KilowattHoursPerBarrel;
        Assert.Equal(Energy.FromKilowattHours(3400), heat);
        Assert.Equal(2.Barrels, heat / 1700.KilowattHoursPerBarrel);
        Assert.Equal(1700.KilowattHoursPerBarrel, heat / 2.Barrels);
    }

    [Fact]
    public void Makes_rates_with_quantities_of_the_library()
    {
        Per<Oil, Energy> use = 3.Barrels / Energy.FromMegawattHours(6);
        Assert.Equal(500, use.In(Oil.Units.Barrels, Energy.Units.GigawattHours), 10);
    }
}

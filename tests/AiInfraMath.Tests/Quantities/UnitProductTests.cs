using System.Reflection;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Quantities;

/// <summary>A number times a unit is what the factory of that unit makes of it.</summary>
public class UnitProductTests
{
    private static readonly Arbitrary<double> Numbers = ArbMap.Default.ArbFor<double>().Filter(n => Math.Abs(n) < 1e250);

    [Fact]
    public void It_has_the_bits_of_the_factory_in_every_unit()
    {
        int units = CheckAll<AcceleratorTime>() + CheckAll<ComputeRate>() + CheckAll<ComputeWork>() + CheckAll<Energy>() + CheckAll<Mass>()
            + CheckAll<Power>() + CheckAll<Volume>() + CheckAll<Oil>();
        Assert.True(units > 60);
    }

    [Fact]
    public void The_default_unit_is_the_canonical_one() => Assert.Equal(Power.FromWatts(3), 3 * default(Unit<Power>));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void What_is_no_value_is_refused(double number)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => number * Power.Units.Terawatts * 1);
        Assert.Equal(number, error.ActualValue);
    }

    private static int CheckAll<T>()
        where T : struct, IQuantity<T>
    {
        PropertyInfo[] units = [.. typeof(T).GetNestedType("Units")!.GetProperties().Where(p => p.PropertyType == typeof(Unit<T>))];
        Assert.Equal(T.UnitTable.Count, units.Length);
        foreach (PropertyInfo property in units)
        {
            var unit = (Unit<T>)property.GetValue(null)!;
            MethodInfo factory = typeof(T).GetMethod("From" + property.Name, [typeof(double)])!;
            Law.Holds(Numbers, number => ((T)factory.Invoke(null, [number])!).ToCanonical() == (number * unit).ToCanonical());
        }

        return units.Length;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Quantities;

public class LayoutTests
{
    [Fact]
    public void A_quantity_is_one_double()
    {
        Assert.Equal(8, Unsafe.SizeOf<Power>());
        Assert.Equal(8, Unsafe.SizeOf<Per<Mass, Energy>>());
        Assert.False(RuntimeHelpers.IsReferenceOrContainsReferences<Power>());
    }

    [Fact]
    public void A_span_of_quantities_is_a_span_of_doubles_and_back()
    {
        Power[] powers = [1.Kilowatts, 2.Kilowatts];
        Span<double> watts = MemoryMarshal.Cast<Power, double>(powers.AsSpan());
        Assert.Equal([1000, 2000], watts.ToArray());
        watts[0] = 3;
        Assert.Equal(3.Watts, powers[0]);
        Assert.Equal(2.Kilowatts, MemoryMarshal.Cast<double, Power>(watts)[1]);
    }
}

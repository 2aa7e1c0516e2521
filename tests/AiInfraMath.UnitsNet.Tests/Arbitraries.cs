using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Interop.Tests;

/// <summary>Numbers of every size, and those that people write.</summary>
internal static class Arbitraries
{
    /// <summary>Any finite double that stays finite in every unit.</summary>
    public static Arbitrary<double> Finite { get; } = ArbMap.Default.ArbFor<double>().Filter(d => double.IsFinite(d) && Math.Abs(d) is 0 or (> 1e-200 and < 1e200));

    /// <summary>All 53 bits of a double, within what a decimal holds without loss.</summary>
    public static Arbitrary<double> WithinDecimal { get; } = ArbMap.Default.ArbFor<long>()
        .Convert(bits => Math.ScaleB(1 + ((bits & 0xFFFFFFFFFFFFF) / 4503599627370496.0), (int)((ulong)bits >> 52) % 120 - 35), _ => 0);

    /// <summary>Ticks of any size up to 2^29 s.</summary>
    public static Arbitrary<long> Ticks { get; } = ArbMap.Default.ArbFor<long>().Convert(bits => (bits % (1L << 29)) * 10_000_000 + (bits / 7 % 10_000_000), ticks => ticks);
}

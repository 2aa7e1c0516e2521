using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>What is summed over a block.</summary>
internal interface ISummand
{
    /// <summary>The term of each scenario.</summary>
    TPack Invoke<TPack>(TPack x, TPack y)
        where TPack : struct, IPack<TPack>;
}

/// <summary>Sums over a block of scenarios in 64 lanes, whatever the width of the machine's vectors.</summary>
internal static class BlockSums
{
    private const int HalfLanes = 32;

    /// <summary>Sums a block.</summary>
    /// <param name="x">The first element of the block.</param>
    /// <param name="y">The first element of the other variable, or again of the first.</param>
    /// <param name="summand">What to sum.</param>
    /// <remarks>
    /// Implementation note: two chains of additions for each vector of a pack, because an addition takes longer than the two loads that it waits for.
    /// </remarks>
    [SkipLocalsInit]
    [MethodImpl(PackConstants.Loop)]
    public static double Of<TPack, TSummand>(ref double x, ref double y, TSummand summand)
        where TPack : struct, IPack<TPack>
        where TSummand : struct, ISummand
    {
        LaneSums lanes;
        Unsafe.SkipInit(out lanes);
        ref double sums = ref Unsafe.As<LaneSums, double>(ref lanes);
        for (nuint lane = 0; lane < HalfLanes; lane += (nuint)TPack.Count)
        {
            TPack first = default;
            TPack second = default;
            for (nuint i = lane; i < Workspace.BlockLength; i += 2 * HalfLanes)
            {
                first = first + summand.Invoke(TPack.Load(ref x, i), TPack.Load(ref y, i));
                second = second + summand.Invoke(TPack.Load(ref x, i + HalfLanes), TPack.Load(ref y, i + HalfLanes));
            }

            TPack.Store(first + second, ref sums, lane);
        }

        // Lane i takes lane i + 16, then i + 8, and so on to the first.
        Vector256<double> a = Vector256.LoadUnsafe(ref sums) + Vector256.LoadUnsafe(ref sums, 16);
        Vector256<double> b = Vector256.LoadUnsafe(ref sums, 4) + Vector256.LoadUnsafe(ref sums, 20);
        Vector256<double> c = Vector256.LoadUnsafe(ref sums, 8) + Vector256.LoadUnsafe(ref sums, 24);
        Vector256<double> d = Vector256.LoadUnsafe(ref sums, 12) + Vector256.LoadUnsafe(ref sums, 28);
        Vector256<double> four = a + c + (b + d);
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }

    // Not stackalloc, whose checks cost as much as the sums.
    [InlineArray(HalfLanes)]
    private struct LaneSums
    {
        private double _first;
    }
}

/// <summary>x</summary>
internal readonly struct Value : ISummand
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y)
        where TPack : struct, IPack<TPack> => x;
}

/// <summary>x where y is 1, and 0 where y is 0, even if x is infinite or NaN there</summary>
internal readonly struct ValueWhere : ISummand
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y)
        where TPack : struct, IPack<TPack> => TPack.Choose(TPack.LessThan(TPack.Create(0.0), y), x, TPack.Create(0.0));
}

/// <summary>x − a</summary>
internal readonly struct Deviation(double a) : ISummand
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y)
        where TPack : struct, IPack<TPack> => x - TPack.Create(a);
}

/// <summary>(x − a)(y − b)</summary>
internal readonly struct DeviationProduct(double a, double b) : ISummand
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y)
        where TPack : struct, IPack<TPack> => (x - TPack.Create(a)) * (y - TPack.Create(b));
}

/// <summary>(x − a)² where y is 1, and 0 where y is 0</summary>
internal readonly struct SquareWhere(double a) : ISummand
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y)
        where TPack : struct, IPack<TPack>
    {
        TPack deviation = x - TPack.Create(a);
        return TPack.Choose(TPack.LessThan(TPack.Create(0.0), y), deviation * deviation, TPack.Create(0.0));
    }
}

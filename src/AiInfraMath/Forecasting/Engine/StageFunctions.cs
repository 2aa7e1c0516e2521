using System.Runtime.CompilerServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>value before × 2^(a x + b)</summary>
internal readonly struct GrowthFunction(double[] a, double[] b) : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> =>
        y * VectorMath.Exp2(TPack.FusedMultiplyAdd(x, TPack.Create(a[period]), TPack.Create(b[period])));
}

/// <summary>2^(a x + b)</summary>
internal readonly struct ExponentialFunction(double[] a, double[] b) : IStageFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, int period)
        where TPack : struct, IPack<TPack> =>
        VectorMath.Exp2(TPack.FusedMultiplyAdd(x, TPack.Create(a[period]), TPack.Create(b[period])));
}

/// <summary>x, but not below 0</summary>
internal readonly struct PositivePart : IStageFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, int period)
        where TPack : struct, IPack<TPack> => TPack.Max(TPack.Create(0.0), x);
}

/// <summary>x − y, but not below 0</summary>
internal readonly struct PositiveDifference : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> => TPack.Max(TPack.Create(0.0), x - y);
}

/// <summary>x × y</summary>
internal readonly struct Product : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> => x * y;
}

/// <summary>x ÷ y</summary>
internal readonly struct Quotient : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> => x / y;
}

/// <summary>The lesser of x and y; NaN where one of them is</summary>
internal readonly struct Lesser : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> => TPack.Choose(TPack.Equal(y, y), TPack.Min(y, x), y);
}

/// <summary>The greater of x and y: of two conditions, whether either holds, and of one and itself before, whether it has held</summary>
internal readonly struct Greater : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> => TPack.Max(y, x);
}

/// <summary>1 where x is below y, 0 elsewhere</summary>
internal readonly struct Below : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> => TPack.LessThan(x, y) & TPack.Create(1.0);
}

/// <summary>ln x</summary>
internal readonly struct LogarithmFunction : IStageFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, int period)
        where TPack : struct, IPack<TPack> => VectorMath.Log(x);
}

/// <summary>The discount factor of a period at the rate x, from that before, y; NaN where the rate is −1 or less</summary>
internal readonly struct Discount : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack>
    {
        TPack growth = x + TPack.Create(1.0);
        return TPack.Choose(TPack.LessThan(TPack.Create(0.0), growth), y / growth, TPack.Create(double.NaN));
    }
}

/// <summary>1 where x exceeds a level, 0 elsewhere</summary>
internal readonly struct Exceeds(double[] level) : IStageFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, int period)
        where TPack : struct, IPack<TPack> => TPack.LessThan(TPack.Create(level[period]), x) & TPack.Create(1.0);
}

/// <summary>1 where x = y, 0 elsewhere</summary>
internal readonly struct Equals : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> => TPack.Equal(x, y) & TPack.Create(1.0);
}

/// <summary>1 from the period on in which the uniform x is below a probability; y is the value before</summary>
internal readonly struct Latch(double[] probability) : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> =>
        TPack.Choose(TPack.LessThan(x, TPack.Create(probability[period])), TPack.Create(1.0), y);
}

/// <summary>
/// The label of the first period in which x is not negative, infinite until then, NaN if x is before; y is the value before
/// </summary>
internal readonly struct FirstPeriod(double[] labels) : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack>
    {
        TPack open = TPack.Equal(y, TPack.Create(double.PositiveInfinity));
        TPack reached = TPack.LessThanOrEqual(TPack.Create(0.0), x);
        TPack now = TPack.Choose(reached, TPack.Create(labels[period]), TPack.Choose(TPack.Equal(x, x), y, x));
        return TPack.Choose(open, now, y);
    }
}

/// <summary>z with a wider spread on one side: x times one of two factors by its sign</summary>
internal readonly struct SplitScale(double below, double above) : IStageFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, int period)
        where TPack : struct, IPack<TPack> =>
        x * TPack.Choose(TPack.LessThan(x, TPack.Create(0.0)), TPack.Create(below), TPack.Create(above));
}

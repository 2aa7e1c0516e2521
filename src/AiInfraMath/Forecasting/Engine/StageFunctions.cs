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

/// <summary>The lesser of x and y</summary>
internal readonly struct Lesser : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack> => TPack.Min(y, x);
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

/// <summary>The number of periods until x is no longer negative, infinite until then; y is the value before</summary>
internal readonly struct FirstPeriod : IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack>
    {
        TPack open = TPack.Equal(y, TPack.Create(double.PositiveInfinity));
        TPack reached = TPack.LessThanOrEqual(TPack.Create(0.0), x);
        return TPack.Choose(open & reached, TPack.Create(period + 1.0), y);
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

/// <summary>The triangular distribution's quantile of the uniform x</summary>
internal readonly struct TriangularQuantile(double least, double mode, double greatest) : IStageFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPack Invoke<TPack>(TPack x, int period)
        where TPack : struct, IPack<TPack>
    {
        double width = greatest - least;
        TPack left = TPack.Create(least) + TPack.Sqrt(x * TPack.Create(width * (mode - least)));
        TPack right = TPack.Create(greatest) - TPack.Sqrt((TPack.Create(1.0) - x) * TPack.Create(width * (greatest - mode)));
        return TPack.Choose(TPack.LessThan(x, TPack.Create((mode - least) / width)), left, right);
    }
}

using System.Runtime.CompilerServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>How many x are numbers, infinite ones included.</summary>
internal sealed class NumberCountStatistic<TPack>(int period, int offset, int slot) : Statistic(period, offset, 1), INumberCount
    where TPack : struct, IPack<TPack>
{
    private readonly int[] _slots = [slot];

    public override ReadOnlySpan<int> Slots => _slots;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void OfBlock(Workspace workspace, Span<double> numbers)
    {
        FillRest(workspace, _slots[0], double.NaN);
        ref double x = ref workspace[_slots[0]];
        numbers[0] = BlockSums.Of<TPack, IsNumber>(ref x, ref x, default);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Merge(Span<double> left, double leftCount, ReadOnlySpan<double> right, double rightCount) => left[0] += right[0];

    /// <summary>1 where x is a number, 0 where it is not</summary>
    private readonly struct IsNumber : ISummand
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Invoke<T>(T x, T y)
            where T : struct, IPack<T> => T.Equal(x, y) & T.Create(1.0);
    }
}

/// <summary>A statistic that counts numbers, whatever the pack.</summary>
internal interface INumberCount;

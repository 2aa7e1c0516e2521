using System.Runtime.CompilerServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>
/// Something that is summed over all scenarios: a few numbers for a block, and a rule that makes those of two neighbouring sets of
/// scenarios into those of both.
/// </summary>
internal abstract class Statistic(int period, int offset, int width)
{
    /// <summary>The period after which the block is looked at.</summary>
    public int Period { get; } = period;

    /// <summary>Where its numbers begin among those of all statistics.</summary>
    public int Offset { get; } = offset;

    /// <summary>How many numbers there are.</summary>
    public int Width { get; } = width;

    /// <summary>The slots that are looked at.</summary>
    public abstract ReadOnlySpan<int> Slots { get; }

    /// <summary>The numbers of a block.</summary>
    /// <param name="workspace">The block; only its first <see cref="Workspace.Count"/> scenarios count.</param>
    /// <param name="numbers">Receives them.</param>
    public abstract void OfBlock(Workspace workspace, Span<double> numbers);

    /// <summary>Puts together two sets of scenarios.</summary>
    /// <param name="left">In: the numbers of the first set. Out: those of both.</param>
    /// <param name="leftCount">The scenarios of the first set.</param>
    /// <param name="right">The numbers of the second set.</param>
    /// <param name="rightCount">The scenarios of the second set.</param>
    public abstract void Merge(Span<double> left, double leftCount, ReadOnlySpan<double> right, double rightCount);

    /// <summary>The mean of a variable over the block, and Σ (x − mean)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected static (double Mean, double Squares) Spread<TPack>(Workspace workspace, int slot)
        where TPack : struct, IPack<TPack>
    {
        // The square of a relative error that rounding leaves in the mean of a block.
        const double Rounding = 1e-29;
        FillRest(workspace, slot, 0);
        ref double x = ref workspace[slot];
        double mean = BlockSums.Of<TPack, Value>(ref x, ref x, default) / workspace.Count;
        FillRest(workspace, slot, mean);
        double squares = BlockSums.Of<TPack, DeviationProduct>(ref x, ref x, new DeviationProduct(mean, mean));
        if (squares <= Rounding * workspace.Count * mean * mean)
        {
            // So that what does not vary has no spread, and is correlated with nothing, the error of its mean goes.
            mean += BlockSums.Of<TPack, Deviation>(ref x, ref x, new Deviation(mean)) / workspace.Count;
            FillRest(workspace, slot, mean);
            squares = BlockSums.Of<TPack, DeviationProduct>(ref x, ref x, new DeviationProduct(mean, mean));
        }

        return (mean, squares);
    }

    /// <summary>Sets the scenarios of the block that are not wanted, so that they add nothing.</summary>
    protected static void FillRest(Workspace workspace, int slot, double value)
    {
        Span<double> elements = workspace.Slot(slot);
        for (int i = workspace.Count; i < elements.Length; i++)
        {
            elements[i] = value;
        }
    }
}

/// <summary>Σ x</summary>
internal sealed class SumStatistic<TPack>(int period, int offset, int slot) : Statistic(period, offset, 1)
    where TPack : struct, IPack<TPack>
{
    private readonly int[] _slots = [slot];

    public override ReadOnlySpan<int> Slots => _slots;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void OfBlock(Workspace workspace, Span<double> numbers)
    {
        FillRest(workspace, _slots[0], 0);
        ref double x = ref workspace[_slots[0]];
        numbers[0] = BlockSums.Of<TPack, Value>(ref x, ref x, default);
    }

    public override void Merge(Span<double> left, double leftCount, ReadOnlySpan<double> right, double rightCount) => left[0] += right[0];
}

/// <summary>The mean of x and Σ (x − mean)²</summary>
/// <remarks>
/// Source of the merge: T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for computing the sample variance", The American
/// Statistician 37 (1983). Over a binary tree its error grows with the logarithm of the number of scenarios.
/// </remarks>
internal sealed class MomentStatistic<TPack>(int period, int offset, int slot) : Statistic(period, offset, 2)
    where TPack : struct, IPack<TPack>
{
    private readonly int[] _slots = [slot];

    public override ReadOnlySpan<int> Slots => _slots;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void OfBlock(Workspace workspace, Span<double> numbers)
    {
        (numbers[0], numbers[1]) = Spread<TPack>(workspace, _slots[0]);
    }

    public override void Merge(Span<double> left, double leftCount, ReadOnlySpan<double> right, double rightCount)
    {
        double difference = right[0] - left[0];
        double share = rightCount / (leftCount + rightCount);
        left[0] += difference * share;
        left[1] = left[1] + right[1] + (difference * difference * leftCount * share);
    }
}

/// <summary>Where a weight of 0 or 1 is 1: how many, the mean of x, and Σ (x − mean)²</summary>
internal sealed class ConditionalStatistic<TPack>(int period, int offset, int slot, int weight) : Statistic(period, offset, 3)
    where TPack : struct, IPack<TPack>
{
    private readonly int[] _slots = [slot, weight];

    public override ReadOnlySpan<int> Slots => _slots;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void OfBlock(Workspace workspace, Span<double> numbers)
    {
        FillRest(workspace, _slots[0], 0);
        FillRest(workspace, _slots[1], 0);
        ref double x = ref workspace[_slots[0]];
        ref double w = ref workspace[_slots[1]];
        double count = BlockSums.Of<TPack, Value>(ref w, ref w, default);
        double mean = count == 0 ? 0 : BlockSums.Of<TPack, ValueWhere>(ref x, ref w, default) / count;
        numbers[0] = count;
        numbers[1] = mean;
        numbers[2] = BlockSums.Of<TPack, SquareWhere>(ref x, ref w, new SquareWhere(mean));
    }

    public override void Merge(Span<double> left, double leftCount, ReadOnlySpan<double> right, double rightCount)
    {
        double count = left[0] + right[0];
        double share = count == 0 ? 0 : right[0] / count;
        double difference = right[1] - left[1];
        left[2] = left[2] + right[2] + (difference * difference * left[0] * share);
        left[1] = left[0] == 0 ? right[1] : left[1] + (difference * share);
        left[0] = count;
    }
}

/// <summary>The means of x and y, Σ (x − mean)², Σ (y − mean)² and Σ (x − mean)(y − mean)</summary>
internal sealed class CorrelationStatistic<TPack>(int period, int offset, int slotX, int slotY) : Statistic(period, offset, 5)
    where TPack : struct, IPack<TPack>
{
    private readonly int[] _slots = [slotX, slotY];

    public override ReadOnlySpan<int> Slots => _slots;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void OfBlock(Workspace workspace, Span<double> numbers)
    {
        (numbers[0], numbers[2]) = Spread<TPack>(workspace, _slots[0]);
        (numbers[1], numbers[3]) = Spread<TPack>(workspace, _slots[1]);
        ref double x = ref workspace[_slots[0]];
        ref double y = ref workspace[_slots[1]];
        numbers[4] = BlockSums.Of<TPack, DeviationProduct>(ref x, ref y, new DeviationProduct(numbers[0], numbers[1]));
    }

    public override void Merge(Span<double> left, double leftCount, ReadOnlySpan<double> right, double rightCount)
    {
        double share = rightCount / (leftCount + rightCount);
        double weight = leftCount * share;
        double dx = right[0] - left[0];
        double dy = right[1] - left[1];
        left[0] += dx * share;
        left[1] += dy * share;
        left[2] = left[2] + right[2] + (dx * dx * weight);
        left[3] = left[3] + right[3] + (dy * dy * weight);
        left[4] = left[4] + right[4] + (dx * dy * weight);
    }
}

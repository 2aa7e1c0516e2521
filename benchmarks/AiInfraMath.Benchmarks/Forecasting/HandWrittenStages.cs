using System.Runtime.CompilerServices;
using AiInfraMath.Forecasting;
using AiInfraMath.Numerics;

namespace AiInfraMath.Benchmarks.Forecasting;

/// <summary>
/// The reference workload as a specialist would write it by hand for this one model: the same random numbers and functions, four stages a
/// period, cash flow and sums in one.
/// </summary>
internal struct HandWrittenStages(long scenarios) : IPackKernel
{
    private const double Log2E = 1.44269504088896338700;

    /// <summary>The mean of capacity in each year, and of the net present value.</summary>
    public double[] Means { get; } = new double[ReferenceWorkload.Years + 1];

    public readonly void Run<TPack>()
        where TPack : struct, IPack<TPack>
    {
        var random = new Philox4x32(1);
        var workspace = new Workspace(5);
        double[] discounts = new double[ReferenceWorkload.Years];
        double discount = 1;
        for (int t = 0; t < discounts.Length; t++)
        {
            discount /= 1.1;
            discounts[t] = discount;
        }

        for (long first = 0; first < scenarios; first += Workspace.BlockLength)
        {
            workspace.Slot(2).Fill(1.9);
            workspace.Slot(4).Clear();
            for (int t = 0; t < ReferenceWorkload.Years; t++)
            {
                if ((t & 1) == 0)
                {
                    Philox4x32.RoundKeys keys = random.KeysFor(0, (uint)t >> 1, 0);
                    StandardNormal.Block<TPack>(in keys, (uint)first, ref workspace[0], ref workspace[1], Workspace.BlockLength);
                }

                ref double before = ref workspace[2 + (t & 1)];
                ref double after = ref workspace[3 - (t & 1)];
                Grow<TPack>(ref workspace[t & 1], ref before, ref after);
                Means[t] += Cash<TPack>(ref before, ref after, ref workspace[4], discounts[t]);
            }

            Means[^1] += Sum<TPack>(ref workspace[4]);
        }

        for (int i = 0; i < Means.Length; i++)
        {
            Means[i] /= scenarios;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Grow<TPack>(ref double z, ref double before, ref double after)
        where TPack : struct, IPack<TPack>
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack exponent = TPack.FusedMultiplyAdd(
                TPack.Load(ref z, i), TPack.Create(0.3 * Log2E), TPack.Create((0.5 - (0.3 * 0.3 / 2)) * Log2E));
            TPack.Store(TPack.Load(ref before, i) * VectorMath.Exp2(exponent), ref after, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Cash<TPack>(ref double before, ref double after, ref double value, double discount)
        where TPack : struct, IPack<TPack>
    {
        const double Margin = 10.5 - (0.06 * 8.760 * 0.7 * 1.2);
        TPack sum = TPack.Create(0);
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack c = TPack.Load(ref after, i);
            sum = sum + c;
            TPack built = TPack.Max(TPack.Create(0), c - TPack.Load(ref before, i));
            TPack flow = TPack.FusedMultiplyAdd(built, TPack.Create(-40.0), c * TPack.Create(Margin));
            TPack.Store(TPack.FusedMultiplyAdd(flow, TPack.Create(discount), TPack.Load(ref value, i)), ref value, i);
        }

        return Total(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Sum<TPack>(ref double values)
        where TPack : struct, IPack<TPack>
    {
        TPack sum = TPack.Create(0);
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            sum = sum + TPack.Load(ref values, i);
        }

        return Total(sum);
    }

    private static double Total<TPack>(TPack sum)
        where TPack : struct, IPack<TPack>
    {
        Span<double> lanes = stackalloc double[32];
        TPack.Store(sum, ref lanes[0], 0);
        double total = 0;
        foreach (double lane in lanes[..TPack.Count])
        {
            total += lane;
        }

        return total;
    }
}

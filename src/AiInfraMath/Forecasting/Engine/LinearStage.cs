using System.Runtime.CompilerServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>One term of a stage: a variable some periods ago times a coefficient for each period.</summary>
internal readonly record struct Operand(Place Place, int Lag, double[] Coefficients)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Slot(int period) => Place.At(period - Lag);
}

/// <summary>constant + Σ coefficient × operand, by a chain of fused multiply-adds in the order of the operands.</summary>
/// <remarks>
/// Implementation note: three operands in the first pass, which covers most models; each one more takes a pass over the result, in the
/// same order and so with the same bits.
/// </remarks>
internal sealed class LinearStage<TPack>(Place result, double[] constants, Operand[] operands) : Stage
    where TPack : struct, IPack<TPack>
{
    private const int Pass = 3;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period)
    {
        ref double to = ref workspace[result.At(period)];
        int done = Math.Min(Pass, operands.Length);
        First(workspace, period, ref to, operands.AsSpan(0, done));
        for (; done < operands.Length; done++)
        {
            Operand next = operands[done];
            Add(ref to, ref workspace[next.Slot(period)], next.Coefficients[period]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void First(Workspace workspace, int period, ref double to, ReadOnlySpan<Operand> terms)
    {
        double constant = constants[period];
        if (terms.IsEmpty)
        {
            workspace.Slot(result.At(period)).Fill(constant);
            return;
        }

        ref double a = ref workspace[terms[0].Slot(period)];
        double ka = terms[0].Coefficients[period];
        if (terms.Length == 1)
        {
            Sum1(ref to, constant, ref a, ka);
            return;
        }

        ref double b = ref workspace[terms[1].Slot(period)];
        double kb = terms[1].Coefficients[period];
        if (terms.Length == 2)
        {
            Sum2(ref to, constant, ref a, ka, ref b, kb);
            return;
        }

        ref double c = ref workspace[terms[2].Slot(period)];
        double kc = terms[2].Coefficients[period];
        Sum3(ref to, constant, ref a, ka, ref b, kb, ref c, kc);
    }

    [MethodImpl(PackConstants.Loop)]
    private static void Sum1(ref double to, double constant, ref double a, double ka)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack sum = TPack.FusedMultiplyAdd(TPack.Load(ref a, i), TPack.Create(ka), TPack.Create(constant));
            TPack.Store(sum, ref to, i);
        }
    }

    [MethodImpl(PackConstants.Loop)]
    private static void Sum2(ref double to, double constant, ref double a, double ka, ref double b, double kb)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack sum = TPack.FusedMultiplyAdd(TPack.Load(ref a, i), TPack.Create(ka), TPack.Create(constant));
            sum = TPack.FusedMultiplyAdd(TPack.Load(ref b, i), TPack.Create(kb), sum);
            TPack.Store(sum, ref to, i);
        }
    }

    [MethodImpl(PackConstants.Loop)]
    private static void Sum3(
        ref double to, double constant, ref double a, double ka, ref double b, double kb, ref double c, double kc)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack sum = TPack.FusedMultiplyAdd(TPack.Load(ref a, i), TPack.Create(ka), TPack.Create(constant));
            sum = TPack.FusedMultiplyAdd(TPack.Load(ref b, i), TPack.Create(kb), sum);
            sum = TPack.FusedMultiplyAdd(TPack.Load(ref c, i), TPack.Create(kc), sum);
            TPack.Store(sum, ref to, i);
        }
    }

    [MethodImpl(PackConstants.Loop)]
    private static void Add(ref double to, ref double a, double ka)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack.Store(TPack.FusedMultiplyAdd(TPack.Load(ref a, i), TPack.Create(ka), TPack.Load(ref to, i)), ref to, i);
        }
    }
}

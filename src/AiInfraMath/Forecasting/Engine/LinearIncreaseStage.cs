using System.Runtime.CompilerServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>constant + Σ coefficient × operand + factor × max(0, x − y), with up to two operands.</summary>
/// <remarks>
/// Implementation note: what has to be built, times its price, is in most cash flows and rarely looked at itself. It needs no
/// stage of its own. The bits are those of the two stages.
/// </remarks>
internal sealed class LinearIncreaseStage<TPack>(
    Place result, double[] constants, Operand[] operands, Operand x, Operand y, double[] factors) : Stage
    where TPack : struct, IPack<TPack>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period)
    {
        ref double to = ref workspace[result.At(period)];
        ref double after = ref workspace[x.Slot(period)];
        ref double before = ref workspace[y.Slot(period)];
        switch (operands.Length)
        {
            case 0:
                Sum0(ref to, constants[period], ref after, ref before, factors[period]);
                break;
            case 1:
                Sum1(
                    ref to,
                    constants[period],
                    ref workspace[operands[0].Slot(period)],
                    operands[0].Coefficients[period],
                    ref after,
                    ref before,
                    factors[period]);
                break;
            default:
                Sum2(
                    ref to,
                    constants[period],
                    ref workspace[operands[0].Slot(period)],
                    operands[0].Coefficients[period],
                    ref workspace[operands[1].Slot(period)],
                    operands[1].Coefficients[period],
                    ref after,
                    ref before,
                    factors[period]);
                break;
        }
    }

    [MethodImpl(PackConstants.Loop)]
    private static void Sum0(ref double to, double constant, ref double after, ref double before, double factor)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack.Store(Add(TPack.Create(constant), ref after, ref before, factor, i), ref to, i);
        }
    }

    [MethodImpl(PackConstants.Loop)]
    private static void Sum1(
        ref double to, double constant, ref double a, double ka, ref double after, ref double before, double factor)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack sum = TPack.FusedMultiplyAdd(TPack.Load(ref a, i), TPack.Create(ka), TPack.Create(constant));
            TPack.Store(Add(sum, ref after, ref before, factor, i), ref to, i);
        }
    }

    [MethodImpl(PackConstants.Loop)]
    private static void Sum2(
        ref double to,
        double constant,
        ref double a,
        double ka,
        ref double b,
        double kb,
        ref double after,
        ref double before,
        double factor)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack sum = TPack.FusedMultiplyAdd(TPack.Load(ref a, i), TPack.Create(ka), TPack.Create(constant));
            sum = TPack.FusedMultiplyAdd(TPack.Load(ref b, i), TPack.Create(kb), sum);
            TPack.Store(Add(sum, ref after, ref before, factor, i), ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TPack Add(TPack sum, ref double after, ref double before, double factor, nuint i)
    {
        TPack increase = TPack.Max(TPack.Create(0.0), TPack.Load(ref after, i) - TPack.Load(ref before, i));
        return TPack.FusedMultiplyAdd(increase, TPack.Create(factor), sum);
    }
}

using System.Runtime.CompilerServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>A stage with a function of one variable.</summary>
internal sealed class FunctionStage<TPack, TFunction>(Place result, Operand x, TFunction function) : Stage
    where TPack : struct, IPack<TPack>
    where TFunction : struct, IStageFunction
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period) =>
        Apply(ref workspace[result.At(period)], ref workspace[x.Slot(period)], period, function);

    [MethodImpl(PackConstants.Loop)]
    private static void Apply(ref double to, ref double x, int period, TFunction function)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack.Store(function.Invoke(TPack.Load(ref x, i), period), ref to, i);
        }
    }
}

/// <summary>A stage with a function of two variables.</summary>
internal sealed class FunctionStage2<TPack, TFunction>(Place result, Operand x, Operand y, TFunction function) : Stage
    where TPack : struct, IPack<TPack>
    where TFunction : struct, IStageFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period) =>
        Apply(ref workspace[result.At(period)], ref workspace[x.Slot(period)], ref workspace[y.Slot(period)], period, function);

    [MethodImpl(PackConstants.Loop)]
    private static void Apply(ref double to, ref double x, ref double y, int period, TFunction function)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack.Store(function.Invoke(TPack.Load(ref x, i), TPack.Load(ref y, i), period), ref to, i);
        }
    }
}

/// <summary>A stage with a function of three variables.</summary>
internal sealed class FunctionStage3<TPack, TFunction>(Place result, Operand x, Operand y, Operand z, TFunction function) : Stage
    where TPack : struct, IPack<TPack>
    where TFunction : struct, IStageFunction3
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period) => Apply(
        ref workspace[result.At(period)],
        ref workspace[x.Slot(period)],
        ref workspace[y.Slot(period)],
        ref workspace[z.Slot(period)],
        period,
        function);

    [MethodImpl(PackConstants.Loop)]
    private static void Apply(ref double to, ref double x, ref double y, ref double z, int period, TFunction function)
    {
        for (nuint i = 0; i < Workspace.BlockLength; i += (nuint)TPack.Count)
        {
            TPack value = function.Invoke(TPack.Load(ref x, i), TPack.Load(ref y, i), TPack.Load(ref z, i), period);
            TPack.Store(value, ref to, i);
        }
    }
}

/// <summary>Values before the first period, from a constant or from a variable that is drawn once.</summary>
internal sealed class InitialStage(Place result, int lag, Operand? from, double constant) : Stage
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Workspace workspace, int period)
    {
        for (int before = 1; before <= lag; before++)
        {
            int slot = result.At(-before);
            if (from is { } source)
            {
                workspace.Slot(source.Slot(0)).CopyTo(workspace.Slot(slot));
            }
            else
            {
                workspace.Slot(slot).Fill(constant);
            }
        }
    }
}

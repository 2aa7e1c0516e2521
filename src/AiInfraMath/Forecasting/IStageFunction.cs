using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>A function of one variable that a model applies to every scenario: a stage of one's own, written once for all widths.</summary>
/// <remarks>
/// Implement it by a struct. Its fields are its parameters; a method that is short and marked for aggressive inlining costs what its
/// operations cost. Use the operators of the pack and <see cref="VectorMath"/>, whose results have the same bits on every machine.
/// </remarks>
/// <example><code>
/// readonly struct Square : IStageFunction
/// {
///     public TPack Invoke&lt;TPack&gt;(TPack x, int period)
///         where TPack : struct, IPack&lt;TPack&gt; => x * x;
/// }
/// </code></example>
public interface IStageFunction
{
    /// <summary>The function of each scenario.</summary>
    /// <param name="x">The variable, in canonical units.</param>
    /// <param name="period">The period, from 0 for the first.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    TPack Invoke<TPack>(TPack x, int period)
        where TPack : struct, IPack<TPack>;
}

/// <summary>A function of two variables; otherwise as <see cref="IStageFunction"/>.</summary>
public interface IStageFunction2
{
    /// <summary>The function of each scenario.</summary>
    /// <param name="x">The first variable, in canonical units.</param>
    /// <param name="y">The second variable, in canonical units.</param>
    /// <param name="period">The period, from 0 for the first.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    TPack Invoke<TPack>(TPack x, TPack y, int period)
        where TPack : struct, IPack<TPack>;
}

/// <summary>A function of three variables; otherwise as <see cref="IStageFunction"/>.</summary>
public interface IStageFunction3
{
    /// <summary>The function of each scenario.</summary>
    /// <param name="x">The first variable, in canonical units.</param>
    /// <param name="y">The second variable, in canonical units.</param>
    /// <param name="z">The third variable, in canonical units.</param>
    /// <param name="period">The period, from 0 for the first.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    TPack Invoke<TPack>(TPack x, TPack y, TPack z, int period)
        where TPack : struct, IPack<TPack>;
}

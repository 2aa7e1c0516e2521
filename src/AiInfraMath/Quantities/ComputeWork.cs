namespace AiInfraMath;

/// <summary>Computation done: floating-point operations (FLOP), as in the cost of a training run. How fast it is done is <see cref="ComputeRate"/>.</summary>
/// <remarks>
/// Any finite number of operations; the default is zero. Arithmetic follows <see cref="double"/> and does not check for overflow.
/// Immutable, safe to share between threads. <c>FLOPs</c> is read as work, <c>FLOPS</c> as a rate.
/// </remarks>
[Quantity("FLOP", PriceUnit = "EFLOP")]
[Unit("Flop", "FLOP", Prefixes = "k M G T P E Z Y", Aliases = "FLOPs", Source = "a count; prefixes of the SI Brochure, 9th edition, table 7")]
public readonly partial struct ComputeWork;

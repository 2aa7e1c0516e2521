namespace AiInfraMath;

/// <summary>Computation per time: floating-point operations per second (FLOP/s). What is done in all is <see cref="ComputeWork"/>.</summary>
/// <remarks>
/// Any finite number of operations per second; the default is zero. Arithmetic follows <see cref="double"/> and does not check for
/// overflow. Immutable, safe to share between threads. <c>FLOPS</c> is read as a rate, <c>FLOPs</c> as work.
/// </remarks>
[Quantity("FLOP/s", PriceUnit = "PFLOP/s")]
[Unit("FlopPerSecond", "FLOP/s", Prefixes = "k M G T P E Z Y", Aliases = "FLOPS", Source = "a count per second; prefixes of the SI Brochure, 9th edition, table 7")]
[Product<TimeSpan, ComputeWork>("FLOP/s * s = FLOP")]
public readonly partial struct ComputeRate;

namespace AiInfraMath;

/// <summary>Mass, held in kilograms (kg); also of emitted CO₂, which <c>gCO2</c>, <c>kgCO2</c> and <c>tCO2</c> (and with a final e) spell out.</summary>
/// <remarks>
/// Any finite number of kilograms; the default is zero. Arithmetic follows <see cref="double"/> and does not check for overflow.
/// Immutable, safe to share between threads. <c>ton</c> is not read: it may be metric, short or long.
/// </remarks>
[Quantity("kg", Scale = "g kg t kt Mt Gt", PriceUnit = "t", RateUnit = "kg")]
[Unit("Kilograms", "kg", Aliases = "kgCO2|kgCO₂|kgCO2e", Source = "SI Brochure, 9th edition, table 2")]
[Unit("Grams", "g", "1 / 1000", Aliases = "gCO2|gCO₂|gCO2e", Source = "SI Brochure, 9th edition")]
[Unit("Tonnes", "t", "1000", Prefixes = "k M G", Aliases = "tCO2|tCO₂|tCO2e", Source = "SI Brochure, 9th edition, table 8")]
[Unit("Pounds", "lb", "0.45359237", Aliases = "lbs|lbm", Source = "international avoirdupois pound, NIST SP 811 (2008) appendix B.8")]
public readonly partial struct Mass;

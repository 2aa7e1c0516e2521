namespace AiInfraMath;

/// <summary>Volume, of water above all, held in litres (L).</summary>
/// <remarks>
/// Any finite number of litres; the default is zero. Arithmetic follows <see cref="double"/> and does not check for overflow.
/// Immutable, safe to share between threads. The acre-foot is that of the international foot; the survey foot was retired in 2022.
/// </remarks>
[Quantity("L", Scale = "mL L m³ ML", PriceUnit = "m³", RateUnit = "L")]
[Unit("Liters", "L", Prefixes = "m M", Aliases = "l", Source = "1 dm³, SI Brochure, 9th edition, table 8")]
[Unit("CubicMeters", "m³", "1000", Aliases = "m3|m^3", Source = "SI Brochure, 9th edition")]
[Unit("USGallons", "US gal", "231 * 0.0254 * 0.0254 * 0.0254 * 1000", Aliases = "gal(US)|usgal", Source = "231 cubic inches, NIST SP 811 (2008) appendix B.8")]
[Unit("AcreFeet", "acre-ft", "43560 * 0.3048 * 0.3048 * 0.3048 * 1000", Aliases = "acre·ft|ac-ft|acre-foot|acre-feet", Source = "43 560 cubic feet, NIST SP 811 (2008) appendix B.8, with the international foot")]
public readonly partial struct Volume;

namespace AiInfraMath;

/// <summary>Power: energy per time, held in watts (W). Nameplate, draw and capacity are all powers; what flows in a year is <see cref="Energy"/>.</summary>
/// <remarks>
/// Any finite number of watts, negative ones included; the default is zero. Arithmetic follows <see cref="double"/> and does not check
/// for overflow, so a division by zero can make an infinite or NaN power, which factories and parsing refuse. Immutable, safe to share
/// between threads.
/// </remarks>
[Quantity("W", Scale = "mW W kW MW GW TW")]
[Unit("Watts", "W", Prefixes = "µ m k M G T", Source = "SI Brochure, 9th edition, table 4")]
[Unit("BtusPerHour", "BTU/h", "1055.05585262 / 3600", Aliases = "Btu/h|BTU/hr|Btu/hr", Source = "international table BTU of 1055.05585262 J, NIST SP 811 (2008) appendix B.8")]
[Unit("MechanicalHorsepower", "hp", "550 * 0.3048 * 0.45359237 * 9.80665", Source = "550 ft·lbf/s, NIST SP 811 (2008) appendix B.8, with the international foot and pound and standard gravity")]
[Unit("MetricHorsepower", "hp(M)", "75 * 9.80665", Aliases = "PS|CV|hp(metric)", Source = "75 kgf·m/s, NIST SP 811 (2008) appendix B.8")]
[Unit("TonsOfRefrigeration", "RT", "12000 * 1055.05585262 / 3600", Aliases = "TR|USRT", Source = "12 000 BTU (IT) per hour, NIST SP 811 (2008) appendix B.8")]
[Product<TimeSpan, Energy>("W * h = Wh")]
public readonly partial struct Power;

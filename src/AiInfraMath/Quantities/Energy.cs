namespace AiInfraMath;

/// <summary>Energy: power over time, held in watt-hours (Wh).</summary>
/// <remarks>
/// Any finite number of watt-hours; the default is zero. Arithmetic follows <see cref="double"/> and does not check for overflow.
/// Immutable, safe to share between threads. The therm differs between the United States and Europe, so <c>therm</c> alone is refused.
/// </remarks>
[Quantity("Wh", Scale = "mWh Wh kWh MWh GWh TWh PWh", RateUnit = "kWh", PriceUnit = "MWh")]
[Unit("WattHours", "Wh", Prefixes = "m k M G T P", Aliases = "W·h", Source = "3600 J, SI Brochure, 9th edition")]
[Unit("Joules", "J", "1 / 3600", Prefixes = "k M G T P E", Source = "SI Brochure, 9th edition, table 4")]
[Unit("Btus", "BTU", "1055.05585262 / 3600", Aliases = "Btu", Source = "international table BTU of 1055.05585262 J, NIST SP 811 (2008) appendix B.8")]
[Unit("MillionBtus", "MMBtu", "1e6 * 1055.05585262 / 3600", Aliases = "MMBTU", Source = "a million BTU (IT)")]
[Unit("ThermsEC", "therm(EC)", "1e5 * 1055.05585262 / 3600", Aliases = "therm (EC)|therm|therms", Source = "100 000 BTU (IT), NIST SP 811 (2008) appendix B.8")]
[Unit("ThermsUS", "therm(US)", "105480400 / 3600", Aliases = "therm (US)|therm|therms", Source = "1.054804e8 J, NIST SP 811 (2008) appendix B.8")]
[Unit("TonnesOfOilEquivalent", "toe", "41.868e9 / 3600", Prefixes = "k M G", Source = "41.868 GJ, IEA and Eurostat, Energy Statistics Manual (2004)")]
[Unit("Quads", "quad", "1e15 * 1055.05585262 / 3600", Aliases = "quads", Source = "10^15 BTU (IT), U.S. Energy Information Administration glossary")]
[Unit("GigawattDays", "GW·d", "24e9", Aliases = "GWd|GW-d", Source = "24 h of 1 GW")]
[Unit("GigawattYears", "GW·yr", "8760e9", Aliases = "GWyr|GW-yr|GWy|GW·a|GWa", Source = "8760 h of 1 GW, the year of operation of this library")]
public readonly partial struct Energy;

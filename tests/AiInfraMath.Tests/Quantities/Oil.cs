namespace AiInfraMath.Tests.Quantities;

/// <summary>A quantity of this project's own, as a user of the package would declare it.</summary>
[Quantity("bbl")]
[Unit("Barrels", "bbl", Prefixes = "k M", Aliases = "barrel|barrels")]
[Unit("Litres", "L", "1 / 158.987294928", Source = "42 US gallons of 231 cubic inches")]
[Product<TimeSpan, BarrelHours>("bbl * h = bbl·h")]
[Product<HeatContent, Energy>("bbl * kWh/bbl = 1000 Wh")]
public readonly partial struct Oil;

/// <summary>A product that is declared in this project too.</summary>
[Quantity("bbl·h")]
public readonly partial struct BarrelHours;

/// <summary>Energy in a barrel, to try a product whose result belongs to the library.</summary>
[Quantity("kWh/bbl")]
[Unit("KilowattHoursPerBarrel", "kWh/bbl")]
public readonly partial struct HeatContent;

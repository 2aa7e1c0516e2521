using AiInfraMath;
using AiInfraMath.Finance;

namespace ProjectionService.Sites;

/// <summary>A site to plan: its load, what feeds it, and the years that count.</summary>
internal sealed record SiteRequest
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "site";

    /// <summary>Its load in phases, each from another year on.</summary>
    public required LoadRequest[] Load { get; set; }

    /// <summary>Its own power stations.</summary>
    public PlantRequest[] Plants { get; set; } = [];

    /// <summary>Its batteries.</summary>
    public BatteryRequest[] Batteries { get; set; } = [];

    /// <summary>Its connection to the grid; without it there is none.</summary>
    public GridRequest? Grid { get; set; }

    /// <summary>The first year that counts.</summary>
    public required int First { get; set; }

    /// <summary>The last year that counts.</summary>
    public required int Last { get; set; }

    /// <summary>The real rate to discount at: "7.27 %".</summary>
    public required AnnualRate DiscountRate { get; set; }
}

/// <summary>A load from a year on.</summary>
/// <param name="FromYear">The first year of it.</param>
/// <param name="Peak">The most that it draws.</param>
/// <param name="LoadFactor">The average by the peak; 1 if not given.</param>
internal sealed record LoadRequest(int FromYear, Power Peak, double LoadFactor = 1);

/// <summary>A power station. What is not given is what the library has of its kind, with its sources.</summary>
/// <param name="Technology">Its kind, as "combined cycle", "nuclear, large", "solar" or "wind, onshore".</param>
/// <param name="Capacity">What it gives at most.</param>
/// <param name="InService">The first year of service.</param>
/// <param name="Retirement">The first year in which it serves no more; after its life if not given.</param>
/// <param name="Capital">What it costs to build, by the capacity.</param>
/// <param name="FixedYearly">What it costs in each year, by the capacity.</param>
/// <param name="Variable">What operation costs, by the electricity.</param>
/// <param name="FuelPrice">What the fuel costs, by its energy.</param>
internal sealed record PlantRequest(
    string Technology,
    Power Capacity,
    int InService,
    int? Retirement = null,
    Price<USD, Power>? Capital = null,
    Price<USD, Power>? FixedYearly = null,
    Price<USD, Energy>? Variable = null,
    Price<USD, Energy>? FuelPrice = null);

/// <summary>A battery of the kind that the library knows.</summary>
/// <param name="Power">What it takes and gives at most.</param>
/// <param name="InService">The first year of service.</param>
internal sealed record BatteryRequest(Power Power, int InService);

/// <summary>A connection to the grid.</summary>
/// <param name="Capacity">What it carries at most.</param>
/// <param name="Price">What energy from it costs.</param>
/// <param name="CarbonIntensity">What energy from it emits: "400 g/kWh".</param>
/// <param name="AvailableFrom">The first year in which it is there.</param>
/// <param name="ExportPrice">What the grid pays for energy; without it the site delivers none.</param>
/// <param name="Capital">What the connection costs to build; nothing if not given.</param>
/// <param name="FixedYearly">What it costs in each year; nothing if not given.</param>
/// <param name="Availability">The share of the year in which the grid delivers; 1 if not given.</param>
/// <param name="FirmShare">The share of its capacity that can be counted on; 1 if not given.</param>
internal sealed record GridRequest(
    Power Capacity,
    Price<USD, Energy> Price,
    Per<Mass, Energy> CarbonIntensity,
    int AvailableFrom,
    Price<USD, Energy>? ExportPrice = null,
    Money<USD>? Capital = null,
    Money<USD>? FixedYearly = null,
    double Availability = 1,
    double FirmShare = 1);

using AiInfraMath;

namespace ProjectionService.Sites;

/// <summary>A site over the years.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Years">The years, in order.</param>
/// <param name="Cost">What the energy served costs; absent where there is no answer.</param>
/// <param name="NoCost">Why there is no answer; absent where there is one.</param>
internal sealed record SiteReply(string Name, SiteYearReply[] Years, CostReply? Cost = null, string? NoCost = null);

/// <summary>One year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Demand">What the load takes.</param>
/// <param name="Generated">What the site's own power stations make.</param>
/// <param name="Curtailed">What they could have made and nobody took.</param>
/// <param name="FromGrid">What comes from the grid.</param>
/// <param name="ToGrid">What goes to the grid.</param>
/// <param name="StorageLosses">What the batteries lose.</param>
/// <param name="Unserved">What is missing.</param>
/// <param name="Emissions">What the site emits, with what it takes from the grid.</param>
/// <param name="FirmCapacity">What can be counted on at the peak.</param>
/// <param name="Capital">What is built.</param>
/// <param name="FixedCost">What is paid whatever is made.</param>
/// <param name="RunningCost">Operation and fuel.</param>
/// <param name="GridCost">Energy from the grid, less what the grid pays.</param>
/// <param name="Plants">The site's own power stations.</param>
/// <param name="FirmMargin">Firm capacity by the peak, less one; absent without a load.</param>
internal sealed record SiteYearReply(
    int Year,
    Energy Demand,
    Energy Generated,
    Energy Curtailed,
    Energy FromGrid,
    Energy ToGrid,
    Energy StorageLosses,
    Energy Unserved,
    Mass Emissions,
    Power FirmCapacity,
    Money<USD> Capital,
    Money<USD> FixedCost,
    Money<USD> RunningCost,
    Money<USD> GridCost,
    PlantReply[] Plants,
    double? FirmMargin = null);

/// <summary>A power station in a year.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Generated">What it makes.</param>
/// <param name="Curtailed">What it could have made and nobody took.</param>
/// <param name="CapacityFactor">What it makes by what it would at full power all year.</param>
internal sealed record PlantReply(string Name, Energy Generated, Energy Curtailed, double CapacityFactor);

/// <summary>A levelised cost and its parts, which sum to it.</summary>
/// <param name="Total">The whole.</param>
/// <param name="Capital">What pays for what is built.</param>
/// <param name="FixedYearly">What is paid whatever is made.</param>
/// <param name="Running">Operation and fuel.</param>
/// <param name="Grid">Energy from the grid, less what the grid pays.</param>
internal sealed record CostReply(
    Price<USD, Energy> Total, Price<USD, Energy> Capital, Price<USD, Energy> FixedYearly, Price<USD, Energy> Running, Price<USD, Energy> Grid);

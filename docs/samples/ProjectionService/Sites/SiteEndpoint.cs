using AiInfraMath;
using AiInfraMath.Finance;
using AiInfraMath.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using ProjectionService.Problems;

namespace ProjectionService.Sites;

/// <summary>The endpoint that plans a site.</summary>
internal static class SiteEndpoint
{
    public static void MapSites(this IEndpointRouteBuilder routes) => routes.MapPost("/sites", PlanAsync)
        .RequireRateLimiting(Service.RunsPolicy)
        .WithName("PlanSite")
        .WithSummary("Plans a site.")
        .WithDescription("Energy, emissions, costs and firm capacity of a campus and what feeds it, year by year, and what its energy costs.")
        .ProducesProblems();

    private static async Task<Ok<SiteReply>> PlanAsync(SiteRequest request, Limits limits, CancellationToken stop) =>
        TypedResults.Ok(await OwnThread.RunAsync(() => Plan(request, limits), stop));

    private static SiteReply Plan(SiteRequest request, Limits limits)
    {
        Input.AtMost("#/load", request.Load.Length, limits.Entries, "phases");
        Input.AtMost("#/plants", request.Plants.Length, limits.Entries, "power stations");
        Input.AtMost("#/batteries", request.Batteries.Length, limits.Entries, "batteries");
        Input.AtMost("#/last", (long)request.Last - request.First + 1, limits.SiteYears, "years of a site");
        Site<USD> site = SiteOf(request);
        SiteYear<USD>[] years = [.. Input.Fields("#", () => site.Years(request.First, request.Last), "last")];
        Solution<MixCost<USD>> cost = site.LevelisedCost(request.DiscountRate, request.First, request.Last);
        return new SiteReply(
            site.Name, [.. years.Select(YearOf)], cost.TryGetValue(out MixCost<USD>? mix) ? CostOf(mix) : null, cost.HasValue ? null : cost.Reason);
    }

    private static Site<USD> SiteOf(SiteRequest request)
    {
        LoadPhase[] load = [.. request.Load.Select((phase, i) => Input.Fields(
            $"#/load/{i}", () => new LoadPhase(phase.FromYear, LoadProfile.Flat(phase.Peak, phase.LoadFactor)), "peak", "loadFactor"))];
        Plant<USD>[] plants = [.. request.Plants.Select(PlantOf)];
        SiteStorage<USD>[] storage = [.. request.Batteries.Select((battery, i) => Input.Fields(
            $"#/batteries/{i}", () => SiteStorage<USD>.Of(StorageTechnology.Battery, battery.Power, battery.InService), "power"))];
        GridConnection<USD>? grid = request.Grid is { } connection ? GridOf(connection) : null;
        return Input.Fields("#", () => new Site<USD>(request.Name, load, plants, storage, grid), "name", "load");
    }

    private static Plant<USD> PlantOf(PlantRequest request, int place)
    {
        string pointer = $"#/plants/{place}";
        GenerationTechnology technology = Input.Field($"{pointer}/technology", () => GenerationTechnology.Find(request.Technology));
        GenerationCosts<USD> costs = technology.Costs<USD>();
        costs = costs with
        {
            Capital = Given(request.Capital, costs.Capital),
            FixedYearly = Given(request.FixedYearly, costs.FixedYearly),
            Variable = Given(request.Variable, costs.Variable),
            FuelPrice = Given(request.FuelPrice, costs.FuelPrice),
        };
        return Input.Fields(
            pointer, () => new Plant<USD>(technology, request.Capacity, request.InService, request.Retirement, costs), "capacity", "retirement");
    }

    private static Figure<T> Given<T>(T? given, Figure<T> printed)
        where T : struct => given is { } value ? Figure<T>.Assumed(value) : printed;

    private static GridConnection<USD> GridOf(GridRequest grid) => Input.Fields(
        "#/grid",
        () => new GridConnection<USD>(grid.Capacity, grid.Price, grid.CarbonIntensity, grid.AvailableFrom)
        {
            ExportPrice = grid.ExportPrice,
            Capital = grid.Capital ?? default,
            FixedYearly = grid.FixedYearly ?? default,
            Availability = grid.Availability,
            FirmShare = grid.FirmShare,
        },
        "capacity", "carbonIntensity", "capital", "fixedYearly", "availability", "firmShare");

    private static SiteYearReply YearOf(SiteYear<USD> year) => new(
        year.Year,
        year.Demand,
        year.Generated,
        year.Curtailed,
        year.FromGrid,
        year.ToGrid,
        year.StorageLosses,
        year.Unserved,
        year.Emissions,
        year.FirmCapacity,
        year.Capital,
        year.FixedCost,
        year.RunningCost,
        year.GridCost,
        [.. year.Plants.Select(p => new PlantReply(p.Plant.Name, p.Generated, p.Curtailed, p.CapacityFactor))],
        year.FirmMargin);

    private static CostReply CostOf(MixCost<USD> mix) => new(mix.Total, mix.Capital, mix.FixedYearly, mix.Running, mix.Grid);
}

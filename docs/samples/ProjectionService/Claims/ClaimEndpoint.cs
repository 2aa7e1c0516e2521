using AiInfraMath;
using AiInfraMath.Claims;
using AiInfraMath.Grids;
using Microsoft.AspNetCore.Http.HttpResults;
using ProjectionService.Problems;

namespace ProjectionService.Claims;

/// <summary>The endpoint that checks a claim.</summary>
internal static class ClaimEndpoint
{
    public static void MapClaims(this IEndpointRouteBuilder routes) => routes.MapPost("/claims", CheckAsync)
        .RequireRateLimiting(Service.RunsPolicy)
        .WithName("CheckClaim")
        .WithSummary("Checks a claim.")
        .WithDescription("Computes again what a text or a set of figures claims, and says how it stands and on which sources.")
        .ProducesProblems();

    private static async Task<Ok<ClaimReply>> CheckAsync(ClaimRequest request, CancellationToken stop) =>
        TypedResults.Ok(await OwnThread.RunAsync(() => Check(request), stop));

    private static ClaimReply Check(ClaimRequest request)
    {
        int given = new object?[] { request.Text, request.Product, request.EnergyOver, request.PerGigawatt, request.ShareOfGrid, request.Households }
            .Count(c => c is not null);
        if (given != 1)
        {
            throw Input.Wrong("#", $"It has {given} claims; one of text, product, energyOver, perGigawatt, shareOfGrid and households was expected.");
        }

        ClaimTolerance tolerance = Input.Field("#/within", () => ClaimTolerance.Default with { Within = request.Within });
        return request.Text is { } text ? Read(text, request.Language, tolerance) : One(ClaimOf(request), tolerance);
    }

    private static ClaimReply Read(string text, TextLanguage language, ClaimTolerance tolerance)
    {
        ArticleCheck article = ArticleCheck.Read(text, language, tolerance);
        return new ClaimReply(
            [.. article.Claims.Select(c => VerdictReply.Of(c.Claim, c.Verdict) with { Start = c.Start, Length = c.Length })],
            [.. article.NotChecked.Select(u => new UncheckedReply(u.Figure.Text, u.Figure.Start, u.Reason))]);
    }

    private static ClaimReply One(Claim claim, ClaimTolerance tolerance) => new([VerdictReply.Of(claim, claim.Check(tolerance))]);

    private static Claim ClaimOf(ClaimRequest request) => request switch
    {
        { Product: { } c } => Input.Fields("#/product", () => Claim.Product(c.Count, c.Each, c.Total), "count", "each", "total"),
        { EnergyOver: { } c } => Input.Fields(
            "#/energyOver", () => Claim.EnergyOver(c.Power, YearsOf(c.Years), c.Energy), "power", "years", "energy"),
        { PerGigawatt: { } c } => Input.Fields(
            "#/perGigawatt", () => Claim.PerPower(c.Amount, c.Power, c.PerGigawatt, Power.Units.Gigawatts), "amount", "power"),
        { ShareOfGrid: { } c } => Input.Fields(
            "#/shareOfGrid", () => Claim.ShareOfGrid(c.Load, Grid.Find(c.Country), c.Share, c.Measure), "load", "country", "share", "measure"),
        { Households: { } c } => Input.Fields(
            "#/households", () => Claim.Households(c.Load, Grid.Find(c.Country), c.Households), "load", "country", "households"),
        _ => throw new InvalidOperationException("A claim was expected."),
    };

    private static TimeSpan YearsOf(double years) => years is > 0 and <= 1000
        ? Durations.FromYears(years)
        : throw new ArgumentOutOfRangeException(nameof(years), years, FormattableString.Invariant($"It is {years}; a number above 0, at most 1000, was expected."));
}

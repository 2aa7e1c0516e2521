using AiInfraMath;
using AiInfraMath.Deals;
using Microsoft.AspNetCore.Http.HttpResults;
using ProjectionService.Problems;

namespace ProjectionService.Deals;

/// <summary>The endpoint that clears a network of deals.</summary>
internal static class DealEndpoint
{
    public static void MapDeals(this IEndpointRouteBuilder routes) => routes.MapPost("/deals", ClearAsync)
        .RequireRateLimiting(Service.RunsPolicy)
        .WithName("ClearDeals")
        .WithSummary("Clears a network of deals.")
        .WithDescription("Who owes whom, what flows in circles, and what is paid when all settle at once and some cannot pay in full.")
        .ProducesProblems();

    private static async Task<Ok<DealReply>> ClearAsync(DealRequest request, Limits limits, CancellationToken stop) =>
        TypedResults.Ok(await OwnThread.RunAsync(() => Clear(request, limits), stop));

    private static DealReply Clear(DealRequest request, Limits limits)
    {
        Input.AtMost("#/commitments", request.Commitments.Length, limits.Deals, "commitments");
        Input.AtMost("#/balances", request.Balances.Length, limits.Deals, "balances");
        Commitment<USD>[] commitments = [.. request.Commitments.Select(CommitmentOf)];
        Balance<USD>[] balances = [.. request.Balances.Select(BalanceOf)];
        DefaultCosts costs = Input.Fields("#", () => new DefaultCosts(request.Alpha, request.Beta), "alpha", "beta");
        DealNetwork<USD> network = Input.Field("#/commitments", () => NetworkOf(commitments, request.Expected));
        return ReplyOf(network, Input.Fields("#", () => network.Clear(balances, costs), "balances"));
    }

    private static DealNetwork<USD> NetworkOf(Commitment<USD>[] commitments, bool expected)
    {
        var network = new DealNetwork<USD>(commitments);
        return expected ? network.Expected() : network;
    }

    private static Commitment<USD> CommitmentOf(CommitmentRequest c, int place)
    {
        string pointer = $"#/commitments/{place}";
        Party payer = Input.Field($"{pointer}/payer", () => new Party(c.Payer));
        Party payee = Input.Field($"{pointer}/payee", () => new Party(c.Payee));
        return Input.Fields(
            pointer, () => new Commitment<USD>(payer, payee, c.Amount) { Probability = c.Probability }, "payee", "amount", "probability");
    }

    private static Balance<USD> BalanceOf(BalanceRequest b, int place)
    {
        string pointer = $"#/balances/{place}";
        Party party = Input.Field($"{pointer}/party", () => new Party(b.Party));
        return Input.Fields(
            pointer,
            () => new Balance<USD>(party, b.Cash) { SeniorDebt = b.SeniorDebt ?? default, EqualDebt = b.EqualDebt ?? default },
            "cash", "seniorDebt", "equalDebt");
    }

    private static DealReply ReplyOf(DealNetwork<USD> network, Clearing<USD> clearing) => new(
        network.Gross,
        [.. network.Positions.Select(p => new PositionReply(p.Party.Name, p.Pays, p.Receives, p.Net))],
        new CirculationReply(
            network.Circulation.Total,
            network.Circulation.Share,
            [.. network.Circulation.Cycles.Select(c => new CycleReply(Names(c.Parties), c.Flow))]),
        clearing.IsUnique,
        [.. clearing.Waves.Select(Names)],
        PartiesOf(clearing.Greatest),
        clearing.IsUnique ? null : PartiesOf(clearing.Least));

    private static ClearedReply[] PartiesOf(ClearingVector<USD> vector) =>
    [
        .. vector.Parties.Select(p => new ClearedReply(
            p.Party.Name, p.Cash, p.Received, p.Owed, p.Paid, p.Recovery, p.Equity, p.Lost, p.IsInDefault)),
    ];

    private static string[] Names(IReadOnlyList<Party> parties) => [.. parties.Select(p => p.Name)];
}

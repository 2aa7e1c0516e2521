using AiInfraMath;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ProjectionService;

/// <summary>Whether the service answers, and with which version of the library.</summary>
internal sealed record HealthReply(string Status, string Library);

/// <summary>The health endpoint. It waits for no run.</summary>
internal static class HealthEndpoint
{
    private static readonly string Library = typeof(Power).Assembly.GetName().Version!.ToString(3);

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/health", static () => TypedResults.Ok(new HealthReply("healthy", Library)))
            .WithName("Health")
            .WithSummary("Tells whether the service answers.");
}

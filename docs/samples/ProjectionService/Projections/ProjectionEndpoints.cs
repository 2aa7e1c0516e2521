using Microsoft.AspNetCore.Http.HttpResults;
using ProjectionService.Problems;

namespace ProjectionService.Projections;

/// <summary>The endpoints that project a build-out.</summary>
internal static class ProjectionEndpoints
{
    public static void MapProjections(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/projections", ProjectAsync)
            .RequireRateLimiting(Service.RunsPolicy)
            .WithName("Project")
            .WithSummary("Projects a build-out.")
            .WithDescription("The power of each year to come, its energy and its capital, from what was observed. The same request gets the same bytes.")
            .ProducesProblems();
        routes.MapPost("/projections/stream", StreamAsync)
            .RequireRateLimiting(Service.RunsPolicy)
            .WithName("StreamProjection")
            .WithSummary("Projects a build-out and tells how far it is.")
            .WithDescription("Server-sent events: 'progress' as the work goes on, then 'result', or 'problem' if there is none.")
            .Produces<ProjectionEvent>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesProblems();
    }

    // The token is cancelled when the caller goes away or the service is stopped, and with it the projection.
    private static async Task<Ok<ProjectionReply>> ProjectAsync(ProjectionRequest request, Limits limits, CancellationToken stop) =>
        TypedResults.Ok(await ProjectionRun.Start(ProjectionJob.Of(request, limits), stop).Completion);

    private static async Task<ServerSentEventsResult<ProjectionEvent>> StreamAsync(ProjectionRequest request, Limits limits, CancellationToken stop)
    {
        ProjectionRun run = ProjectionRun.Start(ProjectionJob.Of(request, limits), stop);
        await run.WaitForFirstStepAsync(stop);
        return TypedResults.ServerSentEvents(run.EventsAsync(stop));
    }
}

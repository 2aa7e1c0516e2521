namespace ProjectionService.Problems;

/// <summary>Tells the OpenAPI document which problems an endpoint can answer with.</summary>
internal static class ProblemMetadata
{
    private static readonly int[] Statuses =
    [
        StatusCodes.Status400BadRequest,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status415UnsupportedMediaType,
        StatusCodes.Status503ServiceUnavailable,
    ];

    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder endpoint)
    {
        foreach (int status in Statuses)
        {
            endpoint.Produces<Problem>(status, Problem.ContentType);
        }

        return endpoint;
    }
}

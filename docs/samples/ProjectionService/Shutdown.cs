namespace ProjectionService;

/// <summary>Stops long work when the service is stopped, as it stops when its caller goes away.</summary>
internal static class Shutdown
{
    public static void UseShutdown(this WebApplication app) => app.Use(async (context, next) =>
    {
        CancellationToken requestAborted = context.RequestAborted;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(requestAborted, app.Lifetime.ApplicationStopping);
        context.RequestAborted = either.Token;
        try
        {
            await next(context);
        }
        finally
        {
            // The token of the caller alone tells whether there is still somebody to answer.
            context.RequestAborted = requestAborted;
        }
    });
}

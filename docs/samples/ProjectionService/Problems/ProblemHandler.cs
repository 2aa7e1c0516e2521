using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace ProjectionService.Problems;

/// <summary>Makes every failure of a request a problem that says what the caller can do about it.</summary>
internal sealed partial class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    /// <summary>The problem of an exception; null for a fault of the service's own.</summary>
    public static Problem? Describe(Exception exception) => exception switch
    {
        RequestException error => Problem.Invalid(error.Problem),
        BadHttpRequestException { InnerException: JsonException error } => Problem.Invalid(JsonFault.Describe(error)),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } =>
            Problem.Invalid(new FieldProblem("#", "The request has no body; a JSON object was expected.")),
        BadHttpRequestException error => Problem.For(error.StatusCode, error.Message),
        OverflowException error => Problem.Invalid(new FieldProblem("#", error.Message)),
        OperationCanceledException => Problem.For(StatusCodes.Status503ServiceUnavailable, "The service is being stopped."),
        _ => null,
    };

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        Problem? problem = Describe(exception);
        if (problem is null)
        {
            LogFault(log, exception);
        }

        await (problem ?? Problem.For(StatusCodes.Status500InternalServerError)).ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed.")]
    private static partial void LogFault(ILogger logger, Exception exception);
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ProjectionService.Problems;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Pointer">Where it is, as a JSON pointer (RFC 6901) in a URI fragment: <c>#/observations/1/power</c>; <c>#</c> for the whole.</param>
/// <param name="Detail">What is wrong, in the words of the library.</param>
/// <param name="Line">The line of the body, from 1; null where the fault is not in one place.</param>
/// <param name="Position">The byte of the line, from 1.</param>
internal sealed record FieldProblem(string Pointer, string Detail, long? Line = null, long? Position = null);

/// <summary>A problem as RFC 9457 has it. The field <c>errors</c> is that of the example in its section 3.</summary>
internal sealed record Problem(string Type, string Title, int Status, string? Detail = null, FieldProblem[]? Errors = null) : IResult
{
    public const string ContentType = "application/problem+json";

    /// <summary>The problem that a status code alone says.</summary>
    public static Problem For(int status, string? detail = null) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail);

    /// <summary>A request that cannot be computed, and which field is why.</summary>
    public static Problem Invalid(FieldProblem error) =>
        For(StatusCodes.Status400BadRequest, $"{error.Pointer}: {error.Detail}") with { Errors = [error] };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        JsonSerializerOptions options = httpContext.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(
            this, (JsonTypeInfo<Problem>)options.GetTypeInfo(typeof(Problem)), ContentType, httpContext.RequestAborted);
    }
}

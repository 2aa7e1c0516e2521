using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProjectionService.Problems;

/// <summary>What is wrong with a body that is no JSON or not the JSON of a request.</summary>
internal static partial class JsonFault
{
    // What the serializer says of the service's types, of which a caller knows nothing. The library's messages stand as they are.
    private static readonly (string BySerializer, string ToCaller)[] Said =
    [
        ("missing required properties", "It is missing."),
        ("could not be mapped to any .NET member", "There is no such field."),
        ("doesn't allow null values", "It is null; a value was expected."),
        ("Duplicate property", "It comes twice."),
        ("could not be converted to", "It is not of the type that the field has in /openapi/v1.json."),
    ];

    public static FieldProblem Describe(JsonException error)
    {
        string message = WithoutPosition(error.Message);
        string pointer = PointerOf(error.Path);
        if (Missing().Match(message) is { Success: true } missing)
        {
            pointer += $"/{missing.Groups["field"].Value}";
        }

        string detail = error.InnerException is JsonException
            ? $"The body is no JSON: {message}"
            : Said.FirstOrDefault(s => message.Contains(s.BySerializer, StringComparison.Ordinal)).ToCaller ?? message;
        return new FieldProblem(pointer, detail, error.LineNumber + 1, error.BytePositionInLine + 1);
    }

    /// <summary>The JSON pointer for a path as the serializer writes it: <c>$.observations[1].power</c>, <c>$['strange name']</c>.</summary>
    internal static string PointerOf(string? path)
    {
        var pointer = new StringBuilder("#");
        foreach (Match step in Step().Matches(path ?? string.Empty))
        {
            string name = step.Groups["name"].Value;
            pointer.Append('/').Append(Uri.EscapeDataString(
                name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        }

        return pointer.ToString();
    }

    private static string WithoutPosition(string message)
    {
        int end = message.IndexOf(" Path: $", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    [GeneratedRegex(@"\.(?<name>[^.\[]+)|\[(?<name>\d+)\]|\['(?<name>.*?)'\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();

    // The first of the fields that the serializer lists.
    [GeneratedRegex(@"missing required properties including: '(?<field>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missing();
}

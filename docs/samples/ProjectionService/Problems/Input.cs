using System.Globalization;
using System.Text.Json;

namespace ProjectionService.Problems;

/// <summary>Calls the library with what a request says, and tells which field it did not take.</summary>
internal static class Input
{
    /// <summary>Everything that the library says against an argument is about one field.</summary>
    public static T Field<T>(string pointer, Func<T> compute) => Compute(compute, _ => pointer);

    /// <summary>The arguments and options of the library have the names of the fields of an object.</summary>
    /// <param name="pointer">The object.</param>
    /// <param name="compute">The call.</param>
    /// <param name="fields">The fields; an argument that is none of them is about the object.</param>
    public static T Fields<T>(string pointer, Func<T> compute, params string[] fields) => Compute(
        compute,
        argument => JsonNamingPolicy.CamelCase.ConvertName(argument) is var name && fields.Contains(name, StringComparer.Ordinal)
            ? $"{pointer}/{name}"
            : pointer);

    /// <summary>A limit of the service.</summary>
    public static void AtMost(string pointer, long value, long limit, string what)
    {
        if (value > limit)
        {
            throw new RequestException(new FieldProblem(
                pointer, string.Create(CultureInfo.InvariantCulture, $"It is {value}; this service takes at most {limit} {what}.")));
        }
    }

    public static RequestException Wrong(string pointer, string detail) => new(new FieldProblem(pointer, detail));

    private static T Compute<T>(Func<T> compute, Func<string, string> pointerOf)
    {
        try
        {
            return compute();
        }
        catch (ArgumentException error)
        {
            throw new RequestException(new FieldProblem(pointerOf(error.ParamName ?? string.Empty), MessageOf(error)), error);
        }
        catch (InvalidOperationException error)
        {
            // A figure that no document states, or amounts of two currencies: of several arguments together.
            throw new RequestException(new FieldProblem(pointerOf(string.Empty), error.Message), error);
        }
    }

    // The framework adds the argument and its value to the message; the field says the one, the message itself the other.
    private static string MessageOf(ArgumentException error)
    {
        int end = error.Message.IndexOf($" (Parameter '{error.ParamName}')", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }
}

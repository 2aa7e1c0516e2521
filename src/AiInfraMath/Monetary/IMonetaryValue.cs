using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <summary>
/// What serializers need that know a type only as a <see cref="Type"/>. The struct itself makes its converter, so that nothing has
/// to build a generic type at run time, which trimming and native AOT could not follow.
/// </summary>
internal interface IMonetaryValue
{
    JsonConverter CreateJsonConverter();

    object ParseInvariant(string text);

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2067:UnrecognizedReflectionPattern",
        Justification = "The type is a struct, whose default value needs no constructor to be kept.")]
    static IMonetaryValue? Of(Type type) =>
        typeof(IMonetaryValue).IsAssignableFrom(type) && type.IsValueType
            ? (IMonetaryValue)RuntimeHelpers.GetUninitializedObject(type)
            : null;
}

/// <summary>What the shared parsing and the JSON converter need of money and prices.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
internal interface IMonetaryValue<TSelf> : IMonetaryValue, IUtf8SpanFormattable, IFormattable
    where TSelf : struct, IMonetaryValue<TSelf>
{
    /// <summary>A valid text, for messages.</summary>
    static abstract string Example { get; }

    /// <summary>The code that the type says; null if the value does.</summary>
    static abstract string? Code { get; }

    /// <summary>Whether the type is money per a unit, which the object form in JSON then has to name.</summary>
    static abstract bool IsPerUnit { get; }

    static abstract TextFault TryRead(ReadOnlySpan<char> text, IFormatProvider? provider, out TSelf result);

    static abstract Exception Describe(TextFault fault, string text, IFormatProvider? provider);
}

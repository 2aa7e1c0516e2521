namespace AiInfraMath;

/// <summary>What the shared parsing and the JSON converter need of money and prices.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
internal interface IMonetaryValue<TSelf> : IConvertibleValue, IUtf8SpanFormattable, IFormattable
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

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <summary>
/// A value that makes the converters of its own type: attributes cannot name a converter of open type parameters, and building one at run
/// time is what trimming and native AOT cannot follow.
/// </summary>
internal interface IConvertibleValue
{
    JsonConverter MakeJsonConverter();

    TypeConverter MakeTypeConverter();

    /// <summary>A value of a type, to ask it for its converters; null if the type is none of these.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The type is a struct: making its default value runs no constructor.")]
    static IConvertibleValue? DefaultOf(Type type) =>
        typeof(IConvertibleValue).IsAssignableFrom(type) && type.IsValueType
            ? (IConvertibleValue)RuntimeHelpers.GetUninitializedObject(type)
            : null;
}

/// <summary>
/// Makes the JSON converters of the types with type parameters: rates, written as by <see cref="QuantityJsonConverter{T}"/>; money, as the
/// string <c>"USD 1.9"</c>, and prices, as <c>"45 USD/MWh"</c>, invariant and with all digits.
/// </summary>
/// <remarks>
/// <para>Money and prices are read from those strings and from <c>{"amount":1.9,"currency":"USD"}</c>, with <c>"per":"MWh"</c> for a price; or,
/// as quantities are, from <c>{"value":1.9,"unit":"USD"}</c> and <c>{"value":45,"unit":"USD/MWh"}</c>. Amounts never pass through <see cref="double"/>; more digits than a decimal holds are an error. A bare number is refused: it does not
/// say in which currency. The string is what is written, as it is one value: it can be a key of a dictionary, and a reader that takes every
/// number for a double does not get at its digits.</para>
/// <para>The types carry it as an attribute; nothing has to be registered. Works with source-generated contexts, trimming and native
/// AOT.</para>
/// </remarks>
public sealed class GenericValueJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(IConvertibleValue).IsAssignableFrom(typeToConvert) && typeToConvert.IsValueType;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        IConvertibleValue.DefaultOf(typeToConvert)?.MakeJsonConverter();
}

/// <summary>
/// Converts values of the types with type parameters from and to text in the invariant culture; see <see cref="ParsableTypeConverter{T}"/>.
/// </summary>
/// <param name="type">The closed type, which the component model passes: <c>Money&lt;USD&gt;</c>, for example.</param>
public sealed class GenericValueTypeConverter(Type type) : TypeConverter
{
    private readonly TypeConverter _converter = IConvertibleValue.DefaultOf(type)?.MakeTypeConverter()
        ?? throw new ArgumentException($"{type} is no rate, money or price, which were expected.", nameof(type));

    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => _converter.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        _converter.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override bool CanConvertTo(ITypeDescriptorContext? context, [NotNullWhen(true)] Type? destinationType) =>
        _converter.CanConvertTo(context, destinationType);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        _converter.ConvertTo(context, culture, value, destinationType);
}

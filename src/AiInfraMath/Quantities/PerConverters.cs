using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <summary>A rate that makes the converters of its own type: attributes cannot name a converter of open type parameters.</summary>
internal interface IRate
{
    JsonConverter MakeJsonConverter();

    TypeConverter MakeTypeConverter();

    /// <summary>A value of a rate type, to ask it for its converters.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The type is a struct: making its default value runs no constructor.")]
    static IRate DefaultOf(Type type) => (IRate)RuntimeHelpers.GetUninitializedObject(type);
}

/// <summary>Makes the JSON converter of a rate; see <see cref="QuantityJsonConverter{T}"/> for what it writes and reads.</summary>
public sealed class PerJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IRate).IsAssignableFrom(typeToConvert) && typeToConvert.IsValueType;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        IRate.DefaultOf(typeToConvert).MakeJsonConverter();
}

/// <summary>Converts a rate from and to text in the invariant culture; see <see cref="QuantityTypeConverter{T}"/>.</summary>
/// <param name="type">The rate's type.</param>
public sealed class PerTypeConverter(Type type) : TypeConverter
{
    private readonly TypeConverter _converter = IRate.DefaultOf(type).MakeTypeConverter();

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

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiInfraMath;

/// <summary>Converts a quantity or a rate from and to text, always in the invariant culture: configuration files read the same everywhere.</summary>
/// <typeparam name="T">The quantity or rate.</typeparam>
public sealed class QuantityTypeConverter<T> : TypeConverter
    where T : struct, IDimensioned<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not a number and a unit.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? Quantity.Parse<T>(text, CultureInfo.InvariantCulture) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override bool CanConvertTo(ITypeDescriptorContext? context, [NotNullWhen(true)] Type? destinationType) =>
        destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T quantity && destinationType == typeof(string)
            ? Quantity.Format(quantity, null, CultureInfo.InvariantCulture)
            : base.ConvertTo(context, culture, value, destinationType);
}

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiInfraMath;

/// <summary>
/// Converts money and prices from and to text, always in the invariant culture: configuration files read the same everywhere.
/// </summary>
/// <param name="type">The closed type, which the component model passes: <c>Money&lt;USD&gt;</c>, for example.</param>
public sealed class MonetaryTypeConverter(Type type) : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not a value of the type; the message says what was found and expected.</exception>
    /// <exception cref="OverflowException">The amount is beyond the range of decimal.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text && IMonetaryValue.Of(type) is { } target
            ? target.ParseInvariant(text)
            : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override bool CanConvertTo(ITypeDescriptorContext? context, [NotNullWhen(true)] Type? destinationType) =>
        destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is IMonetaryValue and IFormattable text && destinationType == typeof(string)
            ? text.ToString(null, CultureInfo.InvariantCulture)
            : base.ConvertTo(context, culture, value, destinationType);
}

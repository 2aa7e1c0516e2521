using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AiInfraMath.Tests.Kit;

/// <summary>
/// What every value type of the library promises: equality, hashing, ordering, and that what it writes it reads back, in every
/// culture, encoding and serializer. One test per type hands in a few values in ascending order.
/// </summary>
internal static class ValueContract
{
    /// <summary>Cultures whose numbers differ in every way that matters: separators, blanks, minus signs, direction, group sizes.</summary>
    public static readonly CultureInfo[] Cultures =
        [.. new[] { "", "en-US", "fr-FR", "de-DE", "de-CH", "sv-SE", "hi-IN", "ar-SA", "fa-IR", "pl-PL", "ja-JP", "he-IL" }.Select(CultureInfo.GetCultureInfo)];

    public static void Holds<T>(params T[] ascending)
        where T : struct, IComparable, IComparable<T>, IEquatable<T>, ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable
    {
        for (int i = 0; i < ascending.Length; i++)
        {
            RoundTripsText(ascending[i]);
            RoundTripsConverters(ascending[i]);
            for (int j = 0; j < ascending.Length; j++)
            {
                Compares(ascending[i], ascending[j], i.CompareTo(j));
            }
        }

        RefusesOtherThings(ascending[0]);
    }

    private static void Compares<T>(T left, T right, int order)
        where T : struct, IComparable, IComparable<T>, IEquatable<T>
    {
        Assert.Equal(order, Math.Sign(left.CompareTo(right)));
        Assert.Equal(order, Math.Sign(left.CompareTo((object)right)));
        Assert.Equal(order == 0, left.Equals(right));
        Assert.Equal(order == 0, left.Equals((object)right));
        if (order == 0)
        {
            Assert.Equal(left.GetHashCode(), right.GetHashCode());
        }
    }

    private static void RoundTripsText<T>(T value)
        where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable, IEquatable<T>
    {
        foreach (CultureInfo culture in Cultures)
        {
            string text = value.ToString(null, culture);
            Assert.True(T.TryParse(text, culture, out T back), $"'{text}' in '{culture.Name}'");
            Assert.Equal(value, back);
            Assert.Equal(value, T.Parse(text, culture));
            Assert.Equal(value, T.Parse($"  {text} ".AsSpan(), culture));
            Assert.Equal(value, T.Parse(Encoding.UTF8.GetBytes(text), culture));

            var chars = new char[text.Length];
            Assert.True(value.TryFormat(chars, out int written, default, culture));
            Assert.Equal(text, new string(chars, 0, written));
            Assert.False(value.TryFormat(chars.AsSpan(1), out written, default, culture));
            Assert.Equal(0, written);

            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            var bytes = new byte[utf8.Length];
            Assert.True(value.TryFormat(bytes, out written, default, culture));
            Assert.Equal(utf8, bytes[..written]);
            Assert.False(value.TryFormat(bytes.AsSpan(1), out written, default, culture));
            Assert.Equal(0, written);
        }
    }

    private static void RoundTripsConverters<T>(T value)
        where T : struct, IFormattable, IEquatable<T>
    {
        string invariant = value.ToString(null, CultureInfo.InvariantCulture);
        foreach (CultureInfo culture in Cultures)
        {
            using var scope = new CultureScope(culture);
            string json = JsonSerializer.Serialize(value);
            Assert.Equal(invariant, JsonDocument.Parse(json).RootElement.GetString());
            Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
            string keyed = JsonSerializer.Serialize(new Dictionary<T, int> { [value] = 1 });
            Assert.Equal(value, JsonSerializer.Deserialize<Dictionary<T, int>>(keyed)!.Keys.Single());

            TypeConverter converter = TypeDescriptor.GetConverter(typeof(T));
            Assert.Equal(invariant, converter.ConvertToString(value));
            Assert.Equal(value, converter.ConvertFromString(invariant));
        }
    }

    private static void RefusesOtherThings<T>(T value)
        where T : struct, IComparable, ISpanParsable<T>, IUtf8SpanParsable<T>
    {
        Assert.Equal(1, value.CompareTo(null));
        Assert.Throws<ArgumentException>(() => value.CompareTo("something else"));
        Assert.False(value.Equals("something else"));
        Assert.Equal("s", Assert.Throws<ArgumentNullException>(() => Parse<T>(null!)).ParamName);
        Assert.False(T.TryParse((string?)null, null, out _));
        foreach (string bad in new[] { "", " ", "\u0000", "?", "1", "--1 W", "\ud800", new string('9', 5000), "1 " + new string('x', 5000) })
        {
            Assert.False(T.TryParse(bad, CultureInfo.InvariantCulture, out T result));
            Assert.Equal(default, result);
            Assert.False(T.TryParse(Encoding.UTF8.GetBytes(bad), CultureInfo.InvariantCulture, out _));
            Assert.Throws<FormatException>(() => Parse<T>(bad));
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(bad)));
        }

        Assert.False(T.TryParse(new byte[] { 0xFF, 0xFE }, CultureInfo.InvariantCulture, out _));
        foreach (string bad in new[] { "1.5", "null", "true", "[]", "{}" })
        {
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>(bad));
        }
    }

    // The overload for strings: among the interfaces together the one for spans would win.
    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
}

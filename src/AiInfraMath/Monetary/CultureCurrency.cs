using System.Collections.Concurrent;
using System.Globalization;

namespace AiInfraMath;

/// <summary>The currency of a culture's region, which decides what an ambiguous symbol means there.</summary>
internal static class CultureCurrency
{
    // Looking a region up allocates; there are as many cultures as a program uses.
    private static readonly ConcurrentDictionary<string, Currency?> Currencies = new(StringComparer.Ordinal);

    /// <summary>The culture of a provider, the current one if null; null for a provider that is none.</summary>
    internal static CultureInfo? CultureOf(IFormatProvider? provider) =>
        provider is null ? CultureInfo.CurrentCulture : provider as CultureInfo;

    /// <summary>
    /// The currency of the culture's region; null for the invariant culture, a language without a region, and other providers.
    /// </summary>
    internal static Currency? Of(IFormatProvider? provider) =>
        CultureOf(provider) is { IsNeutralCulture: false } culture && culture.Name.Length > 0
            ? Currencies.GetOrAdd(culture.Name, static name => Find(name))
            : null;

    private static Currency? Find(string name)
    {
        try
        {
            return Currency.TryParse(new RegionInfo(name).ISOCurrencySymbol, out Currency? currency) ? currency : null;
        }
        catch (ArgumentException)
        {
            // A culture of somebody's own need not have a region.
            return null;
        }
    }
}

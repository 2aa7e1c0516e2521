using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AiInfraMath;

/// <summary>
/// A currency that is known at run time: every code of ISO 4217, active and historic, and the currencies of your own types.
/// </summary>
/// <remarks>
/// <para>Codes that ISO has withdrawn are found here, so that old data can be read, but are no types. The list is that of 2026-01-01 with
/// amendments up to 180.</para>
/// <para>Two currencies are equal if their codes and numbers are. Immutable and safe to share between threads.</para>
/// </remarks>
/// <example><code>
/// Currency yen = Currency.Parse("JPY");       // number 392, no minor unit below 1
/// Currency mark = Currency.Parse("DEM");      // withdrawn in March 2002
/// </code></example>
[DebuggerDisplay("{Code,nq}")]
[JsonConverter(typeof(CurrencyJsonConverter))]
[TypeConverter(typeof(ParsableTypeConverter<Currency>))]
public sealed class Currency : IEquatable<Currency>, ISpanParsable<Currency>
{
    internal Currency(string code, int numericCode, int? minorUnits, string name, decimal? cashStep, DateOnly? withdrawn)
    {
        Code = code;
        NumericCode = numericCode;
        MinorUnits = minorUnits;
        Name = name;
        CashStep = cashStep;
        Withdrawn = withdrawn;
    }

    /// <summary>The code that amounts are written with, as in <c>USD</c>.</summary>
    public string Code { get; }

    /// <summary>The ISO 4217 number, 1 to 999; 0 where ISO gives none and for a currency outside ISO 4217.</summary>
    public int NumericCode { get; }

    /// <summary>
    /// How many decimals the minor unit has: 2 for cents, 0 for yen. Null for metals, units of account and codes without a minor unit,
    /// and for historic codes of which no list states it.
    /// </summary>
    public int? MinorUnits { get; }

    /// <summary>The English name in ISO 4217, as in <c>US Dollar</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The smallest amount that cash pays, in units of the currency, where it is not the minor unit: 0.05 for CHF. Null for the others.
    /// </summary>
    /// <remarks>Source: CLDR 42, and the country's own rule for AUD, HUF, ILS, MYR and NZD; see <c>cash-steps.csv</c>.</remarks>
    public decimal? CashStep { get; }

    /// <summary>
    /// When ISO 4217 withdrew the code; null for an active one. ISO gives a month, of which this is the first day; where it gives a range
    /// of years, this is the first day of the last.
    /// </summary>
    public DateOnly? Withdrawn { get; }

    /// <summary>Whether the code is on ISO's list of current ones. Currencies of your own are always active.</summary>
    public bool IsActive => Withdrawn is null;

    /// <summary>ISO 4217's XXX: no currency is involved.</summary>
    public static Currency None => CurrencyTable.None;

    /// <summary>The active currencies, funds, metals and units of account of ISO 4217, by code.</summary>
    public static IReadOnlyList<Currency> Active => CurrencyTable.Active;

    /// <summary>The codes that ISO 4217 has withdrawn, by code.</summary>
    public static IReadOnlyList<Currency> Historic => CurrencyTable.Historic;

    /// <summary>
    /// The run-time twin of a currency type: that of the table, or one of the type's own data for a currency of your own.
    /// </summary>
    /// <typeparam name="TCurrency">The currency, as in <see cref="USD"/>.</typeparam>
    public static Currency Of<TCurrency>()
        where TCurrency : struct, ICurrency => CurrencyOf<TCurrency>.Value;

    /// <summary>Finds a currency by its ISO 4217 code.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="FormatException">ISO 4217 has no such code.</exception>
    public static Currency Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Parse(code.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Currency Parse(ReadOnlySpan<char> code) => TryParse(code, out Currency? currency)
        ? currency
        : throw new FormatException($"'{code}' is no ISO 4217 code, active or historic; expected three capital letters, as in 'USD'.");

    /// <summary>Finds a currency by its ISO 4217 code. Never throws.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <param name="currency">The currency, or null.</param>
    public static bool TryParse([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Currency? currency) =>
        TryParse(code.AsSpan(), out currency);

    /// <inheritdoc cref="TryParse(string, out Currency)"/>
    public static bool TryParse(ReadOnlySpan<char> code, [NotNullWhen(true)] out Currency? currency) =>
        CurrencyTable.TryFind(code, out currency);

    /// <summary>Finds a currency by its ISO 4217 number: the active one, or else the one that had it last.</summary>
    /// <param name="number">The number, 1 to 999.</param>
    /// <exception cref="ArgumentOutOfRangeException">ISO 4217 has no such number.</exception>
    public static Currency FromNumber(int number) => TryFromNumber(number, out Currency? currency)
        ? currency
        : throw new ArgumentOutOfRangeException(nameof(number), number, "It is no number of ISO 4217, active or historic.");

    /// <summary>Finds a currency by its ISO 4217 number. Never throws.</summary>
    /// <param name="number">The number, 1 to 999.</param>
    /// <param name="currency">The active currency of that number, or else the one that had it last, or null.</param>
    public static bool TryFromNumber(int number, [NotNullWhen(true)] out Currency? currency) => CurrencyTable.TryFind(number, out currency);

    /// <summary>Whether two currencies are the same.</summary>
    public static bool operator ==(Currency? left, Currency? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two currencies differ.</summary>
    public static bool operator !=(Currency? left, Currency? right) => !(left == right);

    /// <summary>Whether two currencies have the same code and number.</summary>
    /// <param name="other">The other currency.</param>
    public bool Equals([NotNullWhen(true)] Currency? other) =>
        ReferenceEquals(this, other) || (other is not null && Code == other.Code && NumericCode == other.NumericCode);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Currency);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    static Currency IParsable<Currency>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Currency>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Currency result) =>
        TryParse(s, out result);

    static Currency ISpanParsable<Currency>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Currency>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Currency result) =>
        TryParse(s, out result);
}

/// <summary>The run-time twin of a currency type, made once.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
internal static class CurrencyOf<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal static readonly Currency Value = Make();

    private static Currency Make() =>
        Currency.TryParse(TCurrency.Code, out Currency? listed) && listed.NumericCode == TCurrency.NumericCode
            ? listed
            : new Currency(TCurrency.Code, TCurrency.NumericCode, TCurrency.MinorUnits, TCurrency.Name, cashStep: null, withdrawn: null);
}

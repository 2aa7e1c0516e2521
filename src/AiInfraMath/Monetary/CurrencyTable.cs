using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiInfraMath;

/// <summary>The currencies of ISO 4217, read once from the tables beside this file.</summary>
internal static class CurrencyTable
{
    private const int Numbers = 1000;

    private static readonly Dictionary<string, decimal> CashSteps = MonetaryResource.Rows("cash-steps.csv")
        .ToDictionary(cells => cells[0], cells => decimal.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    internal static readonly ReadOnlyCollection<Currency> Active = Read("iso4217.csv");

    internal static readonly ReadOnlyCollection<Currency> Historic = Read("iso4217-historic.csv");

    private static readonly Dictionary<string, Currency> ByCode =
        Active.Concat(Historic).ToDictionary(currency => currency.Code, StringComparer.Ordinal);

    private static readonly Dictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> ByCodeSpan =
        ByCode.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Currency?[] ByNumber = MakeByNumber();

    internal static readonly Currency None = ByCode["XXX"];

    internal static bool TryFind(ReadOnlySpan<char> code, [NotNullWhen(true)] out Currency? currency) =>
        ByCodeSpan.TryGetValue(code, out currency);

    internal static bool TryFind(int number, [NotNullWhen(true)] out Currency? currency)
    {
        currency = number is > 0 and < Numbers ? ByNumber[number] : null;
        return currency is not null;
    }

    private static ReadOnlyCollection<Currency> Read(string file) => Array.AsReadOnly<Currency>([.. MonetaryResource.Rows(file).Select(Make)]);

    private static Currency Make(string[] cells) => new(
        cells[0],
        cells[1].Length == 0 ? 0 : int.Parse(cells[1], CultureInfo.InvariantCulture),
        cells[2].Length == 0 ? null : int.Parse(cells[2], CultureInfo.InvariantCulture),
        cells[3],
        CashSteps.TryGetValue(cells[0], out decimal step) ? step : null,
        cells.Length == 4 ? null : MonthOf(cells[4]));

    private static DateOnly MonthOf(string text) =>
        DateOnly.ParseExact(text, ["yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    // Active codes win over historic ones of the same number, and later withdrawals over earlier ones.
    private static Currency?[] MakeByNumber()
    {
        var currencies = new Currency?[Numbers];
        foreach (Currency currency in Historic.OrderBy(c => c.Withdrawn).Concat(Active))
        {
            currencies[currency.NumericCode] = currency;
        }

        currencies[0] = null;
        return currencies;
    }
}

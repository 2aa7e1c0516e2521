using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Monetary;

public class ExchangeRateTests
{
    private static readonly DateOnly Day = new(2025, 1, 31);

    private static readonly Arbitrary<decimal> Rates = Arb.From(
        from digits in Gen.Choose(1, 999_999)
        from scale in Gen.Choose(0, 6)
        select new decimal(digits, 0, 0, isNegative: false, (byte)scale));

    private static readonly Currency Euro = Currency.Of<EUR>();
    private static readonly Currency Dollar = Currency.Of<USD>();
    private static readonly Currency Yen = Currency.Of<JPY>();

    // The euro reference rates of the ECB of 2025-01-31: USD 1.0393, JPY 160.99.
    private static readonly ExchangeRate<EUR, USD> EurUsd = new(1.0393m, Day);

    private static ExchangeRate Rate(string from, string to, decimal rate, int day = 1) =>
        new(Currency.Parse(from), Currency.Parse(to), rate, new DateOnly(2025, 1, day));

    [Fact]
    public void Money_is_exchanged_forward_and_back()
    {
        Assert.Equal(new Money<USD>(103.93m), new Money<EUR>(100) * EurUsd);
        Assert.Equal(new Money<USD>(103.93m), EurUsd * new Money<EUR>(100));
        Assert.Equal(new Money<USD>(103.93m), EurUsd.Convert(new Money<EUR>(100)));
        Assert.Equal(new Money<EUR>(100), new Money<USD>(103.93m) / EurUsd);
        Assert.Equal(new Money(103.93m, "USD"), new Money(100, "EUR") * (ExchangeRate)EurUsd);
        Assert.Equal(new Money(103.93m, "USD"), ((ExchangeRate)EurUsd).Convert(new Money(100, "EUR")));
        Assert.Equal(new Money(100, "EUR"), new Money(103.93m, "USD") / (ExchangeRate)EurUsd);
        Assert.Equal("1 EUR = 1.0393 USD (2025-01-31)", EurUsd.ToString());
    }

    [Fact]
    public void There_and_back_is_the_same_up_to_the_last_digits() => Law.Holds(
        MoneyArbitraries.SmallAmount,
        Rates,
        (amount, rate) =>
        {
            var exchange = new ExchangeRate<EUR, USD>(rate, Day);
            Money<EUR> money = new(amount);
            return money * exchange / exchange == money
                && Math.Abs((exchange.Inverse().Inverse().Rate / rate) - 1) < 1e-20m
                && exchange.Inverse().Rate == 1 / rate;
        });

    [Fact]
    public void Chains_multiply() => Law.Holds(MoneyArbitraries.SmallAmount, Rates, Rates, (amount, first, second) =>
    {
        var euros = new ExchangeRate<EUR, USD>(first, Day);
        var dollars = new ExchangeRate<USD, JPY>(second, Day);
        return new Money<EUR>(amount) * euros * dollars == new Money<EUR>(amount) * (euros * dollars)
            && euros * dollars == euros.Then(dollars)
            && euros * dollars == ExchangeRate.Compose(euros, dollars)
            && (ExchangeRate)(euros * dollars) == ((ExchangeRate)euros).Then(dollars);
    });

    [Fact]
    public void A_chain_is_as_old_as_its_oldest_link()
    {
        var dollars = new ExchangeRate<USD, JPY>(154.9m, Day.AddDays(-3));
        ExchangeRate<EUR, JPY> yen = EurUsd * dollars;
        Assert.Equal(160.98757m, yen.Rate);
        Assert.Equal(Day.AddDays(-3), yen.Date);
        Assert.Equal(Day.AddDays(-3), dollars.Inverse().Then(EurUsd.Inverse()).Date);
        Assert.Equal(1, EurUsd.Then(EurUsd.Inverse()).Rate);
    }

    [Fact]
    public void A_rate_is_positive_and_its_currencies_are_checked()
    {
        Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => new ExchangeRate<EUR, USD>(0, Day)).ParamName);
        Assert.Contains("-1", Assert.Throws<ArgumentOutOfRangeException>(() => new ExchangeRate(Euro, Dollar, -1, Day)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExchangeRate<EUR, EUR>(1.1m, Day));
        Assert.Throws<ArgumentNullException>(() => new ExchangeRate(null!, Dollar, 1, Day));
        Assert.Throws<InvalidOperationException>(() => new Money<EUR>(1) * default(ExchangeRate<EUR, USD>));
        Assert.Throws<InvalidOperationException>(() => default(ExchangeRate).From);
        Assert.Throws<InvalidOperationException>(() => default(ExchangeRate).Inverse());
        CurrencyMismatchException e = Assert.Throws<CurrencyMismatchException>(() => new Money(1, "JPY") * (ExchangeRate)EurUsd);
        Assert.Equal((Yen, Euro), (e.Left, e.Right));
        Assert.Throws<CurrencyMismatchException>(() => new Money(1, "EUR") / (ExchangeRate)EurUsd);
        Assert.Throws<CurrencyMismatchException>(() => ((ExchangeRate)EurUsd).Then(EurUsd));
        Assert.Throws<CurrencyMismatchException>(() => (ExchangeRate<EUR, JPY>)(ExchangeRate)EurUsd);
        Assert.Equal(EurUsd, (ExchangeRate<EUR, USD>)(ExchangeRate)EurUsd);
        Assert.True(EurUsd == new ExchangeRate<EUR, USD>(1.03930m, Day) && EurUsd != new ExchangeRate<EUR, USD>(1.04m, Day));
        Assert.Equal(EurUsd.GetHashCode(), new ExchangeRate<EUR, USD>(1.03930m, Day).GetHashCode());
    }

    [Fact]
    public void What_decimal_cannot_hold_is_an_overflow()
    {
        var huge = new ExchangeRate<EUR, USD>(7e28m, Day);
        var tiny = new ExchangeRate<USD, JPY>(1e-28m, Day);
        Assert.Throws<OverflowException>(() => huge.Inverse());
        Assert.Throws<OverflowException>(() => tiny.Then(new ExchangeRate<JPY, EUR>(0.1m, Day)));
        Assert.Throws<OverflowException>(() => new Money<EUR>(10) * huge);
    }

    [Fact]
    public void A_table_finds_the_shortest_path_and_goes_it_backwards_too()
    {
        var table = new ExchangeRateTable { EurUsd, Rate("EUR", "JPY", 160.99m), Rate("GBP", "USD", 1.24m), Rate("USD", "CAD", 1.45m) };
        Assert.Equal(1.0393m, table.Find<EUR, USD>().Rate);
        Assert.Equal(1 / 1.0393m, table.Find<USD, EUR>().Rate);
        Assert.Equal(["EURUSD", "USDCAD"], Steps(table, "EUR", "CAD"));
        Assert.Equal(["GBPUSD", "EURUSD", "EURJPY"], Steps(table, "GBP", "JPY"));
        Assert.Equal(new DateOnly(2025, 1, 1), table.Find(Currency.Parse("GBP"), Yen).Date);

        // Divided by what was quoted the other way, not multiplied by a rounded inverse.
        Assert.Equal(new Money(100 * 1.24m / 1.0393m * 160.99m, "JPY"), table.Convert(new Money(100, "GBP"), Yen));
        Assert.Equal(new Money(100, "GBP"), table.Convert(new Money(124, "USD"), Currency.Parse("GBP")));
        Assert.Equal(4, table.Count());
    }

    [Fact]
    public void Of_equal_paths_the_first_by_code_is_taken_whatever_was_added_first()
    {
        ExchangeRate[] rates = [Rate("EUR", "USD", 2), Rate("USD", "JPY", 100), Rate("EUR", "CHF", 1), Rate("CHF", "JPY", 201)];
        Assert.Equal(["EURCHF", "CHFJPY"], Steps(new ExchangeRateTable(rates), "EUR", "JPY"));
        Assert.Equal(["EURCHF", "CHFJPY"], Steps(new ExchangeRateTable(rates.Reverse()), "EUR", "JPY"));
        Assert.Equal(201m, new ExchangeRateTable(rates).Find<EUR, JPY>().Rate);
    }

    [Fact]
    public void The_latest_rate_up_to_the_day_counts_in_whichever_direction()
    {
        var table = new ExchangeRateTable { Rate("EUR", "USD", 1.01m, 10), Rate("EUR", "USD", 1.02m, 20), Rate("USD", "EUR", 0.5m, 15), Rate("EUR", "USD", 1.03m, 25) };
        decimal At(int day) => table.Find(Euro, Dollar, new DateOnly(2025, 1, day)).Rate;
        Assert.Equal(1.01m, At(10));
        Assert.Equal(1.01m, At(14));
        Assert.Equal(2m, At(15));
        Assert.Equal(1.02m, At(24));
        Assert.Equal(1.03m, table.Find(Euro, Dollar).Rate);
        Assert.Throws<KeyNotFoundException>(() => At(9));
        table.Add(Rate("EUR", "USD", 1.5m, 25));
        Assert.Equal(1.5m, table.Find(Euro, Dollar).Rate);
    }

    [Fact]
    public void No_path_says_so_and_names_the_currencies()
    {
        var table = new ExchangeRateTable { EurUsd, Rate("CHF", "JPY", 170) };
        string message = Assert.Throws<KeyNotFoundException>(() => table.Find(Euro, Yen)).Message;
        Assert.Contains("from EUR to JPY", message);
        Assert.Contains("lead to: USD", message);
        Assert.Contains("none", Assert.Throws<KeyNotFoundException>(() => table.Convert(new Money(1, "GBP"), Euro, Day)).Message);
        Assert.False(table.TryFind(Euro, Yen, null, out ExchangeRate rate));
        Assert.Equal(default, rate);
        Assert.False(table.TryFind(null, Yen, null, out _));
        Assert.True(table.TryFind(Dollar, Euro, null, out _));
        Assert.Throws<ArgumentNullException>(() => table.Find(null!, Euro));
        Assert.Throws<InvalidOperationException>(() => table.Add(default));
        Assert.Equal(new Money(5, "GBP"), table.Convert(new Money(5, "GBP"), Currency.Parse("GBP")));
        Assert.Equal(1, table.Find(Euro, Euro, Day).Rate);
    }

    [Fact]
    public void Every_pair_of_a_connected_table_has_a_rate_and_the_inverse_pair_its_inverse()
    {
        string[] codes = ["EUR", "USD", "JPY", "GBP", "CHF", "CAD"];
        Law.Holds(Arb.From(Rates.Generator.ArrayOf(codes.Length - 1)), rates =>
        {
            var table = new ExchangeRateTable(rates.Select((rate, i) => Rate(codes[i], codes[i + 1], rate)));
            return codes.All(a => codes.All(b =>
            {
                decimal there = table.Find(Currency.Parse(a), Currency.Parse(b)).Rate;
                decimal back = table.Find(Currency.Parse(b), Currency.Parse(a)).Rate;
                return there < 1e-10m || back < 1e-10m || Math.Abs((there * back) - 1) < 1e-12m;
            }));
        });
    }

    private static string[] Steps(ExchangeRateTable table, string from, string to) =>
        [.. table.Path(Currency.Parse(from), Currency.Parse(to)).Select(rate => rate.From.Code + rate.To.Code)];
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Monetary;

public class RuntimeMoneyTests
{
    private static readonly Currency Dollar = Currency.Of<USD>();

    private static readonly Arbitrary<Money> Amounts =
        Arb.From(MoneyArbitraries.SmallAmount.Generator.Select(amount => new Money(amount, "USD")));

    private static Money Usd(decimal amount) => new(amount, Dollar);

    private static Money Eur(decimal amount) => new(amount, "EUR");

    [Fact]
    public void Money_keeps_the_promises_of_a_value_type() =>
        ValueContract.Holds(Usd(decimal.MinValue), Usd(-1234567.89m), Usd(0), Usd(0.0000000000000000000000000001m), Usd(1.90m), Usd(5e12m));

    [Fact]
    public void It_computes_like_money_of_a_type() => Law.Holds(
        MoneyArbitraries.SmallMoney,
        MoneyArbitraries.SmallMoney,
        MoneyArbitraries.SmallAmount,
        (a, b, factor) =>
        {
            Money x = a;
            Money y = b;
            return x + y == a + b && x - y == a - b && -x == -a && +x == a && x * factor == a * factor && factor * x == factor * a
                && (factor == 0 || x / factor == a / factor)
                && (b == Money<USD>.Zero || x / y == a / b)
                && x < y == a < b && x > y == a > b && x <= y == a <= b && x >= y == a >= b && x.CompareTo(y) == a.CompareTo(b)
                && Money.Min(x, y) == Money<USD>.Min(a, b) && Money.Max(x, y) == Money<USD>.Max(a, b) && Money.Abs(x) == Money<USD>.Abs(a)
                && x.Round() == a.Round() && x.Quantize().Remainder == a.Quantize().Remainder
                && (Money<USD>)x == a && x.As<USD>() == a;
        });

    [Fact]
    public void Sums_are_associative() => Law.Holds(Amounts, Amounts, Amounts, (a, b, c) => a + b + c == a + (b + c) && a - a == Usd(0));

    [Fact]
    public void Two_currencies_never_meet()
    {
        Assert.All(
            (Action[])
            [
                () => _ = Usd(1) + Eur(1),
                () => _ = Usd(1) - Eur(1),
                () => _ = Usd(1) / Eur(1),
                () => _ = Usd(1) < Eur(1),
                () => _ = Usd(1) >= Eur(1),
                () => _ = Usd(1).CompareTo(Eur(1)),
                () => _ = Usd(1).CompareTo((object)Eur(1)),
                () => Money.Min(Usd(1), Eur(1)),
                () => Money.Max(Usd(1), Eur(1)),
                () => new[] { Usd(1), Eur(1) }.Sum(),
                () => Usd(0).CompareTo(Eur(0)),
                () => _ = Usd(0) + Eur(1),
                () => _ = (Money<EUR>)Usd(1),
                () => Usd(1).As<EUR>(),
            ],
            mix =>
            {
                CurrencyMismatchException e = Assert.Throws<CurrencyMismatchException>(mix);
                Assert.Contains("USD", e.Message);
                Assert.Contains("EUR", e.Message);
                Assert.Equal("EUR, USD", string.Join(", ", new[] { e.Left!.Code, e.Right!.Code }.Order(StringComparer.Ordinal)));
            });
        Assert.False(Usd(1) == Eur(1));
        Assert.True(Usd(1) != Eur(1));
        Assert.False(Usd(1).TryAs(out Money<EUR> none));
        Assert.Equal(Money<EUR>.Zero, none);
    }

    [Fact]
    public void Money_of_a_type_meets_money_of_run_time_checked()
    {
        Money sum = new Money<USD>(1) + Usd(2);
        Assert.Equal(Usd(3), sum);
        Assert.Throws<CurrencyMismatchException>(() => new Money<EUR>(1) + Usd(2));
    }

    [Fact]
    public void The_default_is_the_neutral_zero()
    {
        Assert.Equal(Currency.None, Money.Zero.Currency);
        Assert.Equal(Usd(5), Money.Zero + Usd(5));
        Assert.Equal(Usd(5), Usd(5) - default(Money));
        Assert.Equal(Usd(-5), default(Money) - Usd(5));
        Assert.Equal(Money.Zero, new Money(0, "XXX"));
        Assert.Equal(0, default(Money).CompareTo(Usd(0)));
        Assert.NotEqual(Money.Zero, Usd(0));
        Assert.Equal(Money<USD>.Zero, Money.Zero.As<USD>());
        Assert.Equal("XXX 0", Money.Zero.ToString(null, CultureInfo.InvariantCulture));
        Assert.Throws<CurrencyMismatchException>(() => new Money(1, "XXX") + Usd(1));
    }

    [Fact]
    public void Sums_start_from_nothing()
    {
        Assert.Equal(Usd(6), new[] { Usd(1), Usd(2), Usd(3) }.Sum());
        Assert.Equal(Usd(6), MoneySums.Sum([Usd(1), Usd(2), Usd(3)]));
        Assert.Equal(Money.Zero, Array.Empty<Money>().Sum());
        Assert.Equal(new Money<USD>(6), new List<Money<USD>> { new(1), new(2), new(3) }.Sum());
        Assert.Equal(new Money<USD>(6), Enumerable.Range(1, 3).Select(n => new Money<USD>(n)).Sum());
        Assert.Equal(new Money<USD>(6), new Money<USD>[] { new(1), new(2), new(3) }.Sum());
        Assert.Equal(Money<USD>.Zero, Array.Empty<Money<USD>>().Sum());
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<Money>)null!).Sum());
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<Money<USD>>)null!).Sum());
    }

    [Fact]
    public void Nothing_rounds_by_itself()
    {
        Assert.Equal(0.115172m, (0.0004m * Usd(287.93m)).Amount);
        Assert.InRange((Eur(100) / 3 * 3).Amount, 100 - 1e-26m, 100 + 1e-26m);
        Assert.Equal(Usd(2.5m), Money.DivideByInt(Usd(5), 2));
    }

    [Fact]
    public void Errors_name_the_amount()
    {
        Assert.Contains("USD 5", Assert.Throws<DivideByZeroException>(() => Usd(5) / 0).Message);
        Assert.Contains("USD 5", Assert.Throws<DivideByZeroException>(() => Usd(5) / Usd(0)).Message);
        Assert.Contains("USD", Assert.Throws<OverflowException>(() => Usd(decimal.MaxValue) * 2).Message);
        Assert.Equal("currency", Assert.Throws<ArgumentNullException>(() => new Money(1, (Currency)null!)).ParamName);
        Assert.Contains("usd", Assert.Throws<FormatException>(() => new Money(1, "usd")).Message);
    }

    [Fact]
    public void A_currency_of_ones_own_is_known_at_run_time_too()
    {
        Money credits = new Money<Token>(5);
        Assert.Equal("TOKEN", credits.Currency.Code);
        Assert.Equal("Compute token", credits.Currency.Name);
        Assert.Equal(new Money<Token>(5), (Money<Token>)credits);
        Assert.Equal("TOKEN 5", credits.ToString(null, CultureInfo.InvariantCulture));
        Assert.Throws<CurrencyMismatchException>(() => credits + Usd(1));
    }

    [Fact]
    public void Json_is_the_string_and_reads_the_object()
    {
        Assert.Equal("\"USD 1.90\"", JsonSerializer.Serialize(Usd(1.90m)));
        Assert.Equal(Usd(1.9m), JsonSerializer.Deserialize<Money>("""{"amount": 1.9, "currency": "USD"}"""));
        Assert.Equal(Usd(1.9m), JsonSerializer.Deserialize<Money>("\"USD 1.9\""));
        Assert.Equal(Usd(1_900_000_000m), JsonSerializer.Deserialize<Money>("\"USD 1.9 billion\""));
        Assert.Equal(Usd(1.9e10m), JsonSerializer.Deserialize<Money>("""{"amount": 19e9, "currency": "USD"}"""));
        Assert.Equal(new Money(5, "DEM"), JsonSerializer.Deserialize<Money>("\"DEM 5\""));
        Assert.Equal(
            79228162514264337593543950.335m,
            JsonSerializer.Deserialize<Money>("""{"amount":79228162514264337593543950.335,"currency":"EUR"}""").Amount);
        Assert.Contains("digits", Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Money>("""{"amount":0.12345678901234567890123456789,"currency":"EUR"}""")).Message);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>("""{"amount":1.9,"currency":"billion USD"}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money<USD>>("""{"amount":1.9,"currency":"$"}"""));
        Assert.Contains("'QQQ'", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>("\"5 QQQ\"")).Message);
    }

    [Fact]
    public void Spans_and_utf8_allocate_nothing()
    {
        char[] chars = new char[64];
        byte[] bytes = new byte[64];
        Money money = Usd(-1234567.89m);
        var english = new CultureInfo("en-US");
        int written = 0;
        Assert.All(new[] { "N2", "C", "C0", "K", "K2", "L" }, format =>
        {
            Allocations.None(() => money.TryFormat(chars, out written, format, english));
            Allocations.None(() => _ = Money.TryParse(chars.AsSpan(0, written), english, out _));
            Allocations.None(() => money.TryFormat(bytes, out written, format, english));
            Allocations.None(() => _ = Money.TryParse(bytes.AsSpan(0, written), english, out _));
        });
        Allocations.None(() => _ = (money + money) * 2);
        Assert.Equal("-$1.23M", money.ToString("K2", english));
    }

    [Fact]
    public void TryParse_never_throws()
    {
        Assert.False(Money.TryParse((string?)null, null, out _));
        Law.Holds(ArbMap.Default.ArbFor<string?>(), text =>
        {
            _ = Money.TryParse(text, CultureInfo.InvariantCulture, out _);
            _ = Money.TryParse("5 " + text, new CultureInfo("de-DE"), out _);
            _ = Money.TryParse(Encoding.UTF8.GetBytes(text + "$5 B"), new CultureInfo("fr-FR"), out _);
            return true;
        });
    }

    private readonly struct Token : ICurrency
    {
        public static string Code => "TOKEN";

        public static int NumericCode => 0;

        public static int? MinorUnits => 2;

        public static string Name => "Compute token";
    }
}

using System.Globalization;
using System.Text;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Monetary;

public class MoneyTextTests
{
    private static readonly CultureInfo English = new("en-US");

    public static TheoryData<string> Cultures =>
    [
        "", "en-US", "en-IN", "fr-FR", "de-DE", "de-CH", "de-AT", "sv-SE", "fa-IR", "ar-SA", "ar-EG", "he-IL", "hi-IN", "pl-PL", "es-ES", "pt-PT",
        "nb-NO", "fi-FI", "et-EE", "ja-JP", "zh-CN", "ru-RU", "tr-TR", "it-CH", "gsw-CH", "ks-Arab", "ckb-IQ", "en-US-POSIX", "ff-Adlm",
    ];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void What_is_written_reads_back_with_all_its_digits(string name)
    {
        var culture = new CultureInfo(name);
        Law.Holds(MoneyArbitraries.AnyMoney, money =>
        {
            string text = money.ToString(null, culture);
            return Money<USD>.Parse(text, culture).ToString(null, culture) == text && Money<USD>.Parse(text, culture) == money;
        });
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Grouped_digits_read_back(string name)
    {
        var culture = new CultureInfo(name);
        Law.Holds(MoneyArbitraries.SmallMoney, money => Money<USD>.Parse((money * 1_000_003).ToString("N6", culture), culture) == money * 1_000_003);
    }

    [Theory]
    [InlineData("USD 1.9", "1.9")]
    [InlineData("1.9 USD", "1.9")]
    [InlineData("  USD\u00A01.90  ", "1.90")]
    [InlineData("1.9USD", "1.9")]
    [InlineData("USD -1,234,567.5", "-1234567.5")]
    [InlineData("USD \u22121.5", "-1.5")]
    [InlineData("+5 USD", "5")]
    [InlineData("USD 1e9", "1000000000")]
    [InlineData("2.5E-3 USD", "0.0025")]
    [InlineData("USD .5", "0.5")]
    [InlineData("USD 5.", "5")]
    [InlineData("USD 79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("USD 0.00000000000000000000000000010", "0.0000000000000000000000000001")]
    [InlineData("USD 100000000000000000000000000000000000000000000e-44", "1.0000000000000000000000000000")]
    [InlineData("USD 0.00", "0.00")]
    [InlineData("USD -0", "0")]
    public void Amounts_are_read(string text, string amount) =>
        Assert.Equal(amount, Money<USD>.Parse(text, English).Amount.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("USD 1,9")]
    [InlineData("USD 1,23")]
    [InlineData("USD 12,34,567")]
    [InlineData("USD 1234,567")]
    [InlineData("USD ,123")]
    [InlineData("USD 1,,234")]
    [InlineData("USD 1,234,")]
    public void A_separator_where_English_groups_no_digits_is_an_error(string text)
    {
        Assert.False(Money<USD>.TryParse(text, English, out _));
        Assert.Contains("group separator ','", Assert.Throws<FormatException>(() => Money<USD>.Parse(text, English)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1.9")]
    [InlineData("USD")]
    [InlineData("USD x")]
    [InlineData("USD 1.2.3")]
    [InlineData("USD 1 2")]
    [InlineData("USD 1 USD")]
    [InlineData("usd 1")]
    [InlineData("USD --1")]
    [InlineData("USD 1e")]
    [InlineData("USD e5")]
    [InlineData("USD .")]
    [InlineData("USD 0x10")]
    [InlineData("USD NaN")]
    [InlineData("USD ٣")]
    [InlineData("5 billion")]
    [InlineData("USD 5 gazillion")]
    [InlineData("USD billion")]
    [InlineData("$5 USD")]
    [InlineData("-$-5")]
    [InlineData("MUSD 5")]
    [InlineData("5 MUSD")]
    [InlineData("USD.5")]
    public void Other_texts_are_errors(string text)
    {
        Assert.False(Money<USD>.TryParse(text, English, out Money<USD> money));
        Assert.Equal(Money<USD>.Zero, money);
        Assert.Contains("USD 1.9", Assert.Throws<FormatException>(() => Money<USD>.Parse(text, English)).Message);
        Assert.Throws<FormatException>(() => Money<USD>.Parse(Encoding.UTF8.GetBytes(text), English));
    }

    [Fact]
    public void Another_currency_is_named_beside_the_expected_one()
    {
        string message = Assert.Throws<FormatException>(() => Money<USD>.Parse("5 EUR", English)).Message;
        Assert.Contains("'EUR'", message);
        Assert.Contains("USD", message);
    }

    [Theory]
    [InlineData("USD 79228162514264337593543950336")]
    [InlineData("USD 1e29")]
    [InlineData("USD 1e999999999999")]
    [InlineData("USD -99999999999999999999999999999999999999999999999999")]
    public void What_no_decimal_holds_is_an_overflow(string text)
    {
        Assert.Throws<OverflowException>(() => Money<USD>.Parse(text, English));
        Assert.False(Money<USD>.TryParse(text, English, out _));
    }

    [Theory]
    [InlineData("USD 0.00000000000000000000000000001")]
    [InlineData("USD 1.00000000000000000000000000001")]
    [InlineData("USD 1e-29")]
    public void More_digits_than_a_decimal_holds_are_not_rounded(string text) =>
        Assert.Contains("digits", Assert.Throws<FormatException>(() => Money<USD>.Parse(text, English)).Message);

    [Theory]
    [InlineData("fr-FR", "1 234 567,5 EUR")]
    [InlineData("fr-FR", "EUR 1\u202F234\u202F567,5")]
    [InlineData("de-CH", "EUR 1'234'567.5")]
    [InlineData("de-CH", "EUR 1’234’567.5")]
    [InlineData("de-DE", "1.234.567,5 EUR")]
    [InlineData("hi-IN", "12,34,567.5 EUR")]
    public void Groups_are_read_as_people_type_them(string culture, string text) =>
        Assert.Equal(1234567.5m, Money<EUR>.Parse(text, new CultureInfo(culture)).Amount);

    [Fact]
    public void A_decimal_comma_of_German_is_not_one_of_English()
    {
        Assert.Equal(1.9m, Money<EUR>.Parse("1,9 EUR", new CultureInfo("de-DE")).Amount);
        Assert.Throws<FormatException>(() => Money<EUR>.Parse("1.9 EUR", new CultureInfo("de-DE")));
    }

    [Fact]
    public void The_format_is_that_of_the_amount()
    {
        var money = new Money<USD>(1234.5m);
        Assert.Equal("USD 1234.5", money.ToString(null, English));
        Assert.Equal("USD 1,234.50", money.ToString("N2", English));
        Assert.Equal("USD 1235", money.ToString("F0", English));
        Assert.Equal("USD 001234.50", money.ToString("000000.00", English));
        Assert.Equal("USD 1234,5", money.ToString(null, new CultureInfo("de-DE")));
        Assert.Equal("USD 1234.5", string.Create(CultureInfo.InvariantCulture, $"{money}"));
        Assert.Throws<FormatException>(() => money.ToString("K29", English));
        Assert.Throws<FormatException>(() => money.ToString("Cx", English));
        Assert.Throws<FormatException>(() => money.ToString("p1", English));
        Assert.Equal("USD 1234.".Length + 300, money.ToString("F300", English).Length);
    }

    [Fact]
    public void The_current_culture_is_the_default()
    {
        using var scope = new CultureScope(new CultureInfo("de-DE"));
        Assert.Equal("USD 1,9", new Money<USD>(1.9m).ToString());
        Assert.Equal("USD 1,90", new Money<USD>(1.9m).ToString("F2"));
        Assert.True(Money<USD>.TryParse("USD 1,9", out Money<USD> money));
        Assert.Equal(1.9m, money.Amount);
    }

    [Fact]
    public void A_span_that_is_too_short_gets_nothing()
    {
        var money = new Money<USD>(1234.5m);
        for (int length = 0; length < 10; length++)
        {
            Assert.False(money.TryFormat(new char[length], out int chars, default, English));
            Assert.False(money.TryFormat(new byte[length], out int bytes, default, English));
            Assert.Equal(0, chars + bytes);
        }

        Assert.True(money.TryFormat(new char[10], out int written, default, English));
        Assert.Equal(10, written);
    }

    [Fact]
    public void Utf8_is_the_same_text() => Law.Holds(MoneyArbitraries.AnyMoney, money =>
    {
        Span<byte> utf8 = stackalloc byte[80];
        return money.TryFormat(utf8, out int written, default, English)
            && Encoding.UTF8.GetString(utf8[..written]) == money.ToString(null, English)
            && Money<USD>.Parse(utf8[..written], English) == money;
    });

    [Fact]
    public void TryParse_never_throws()
    {
        Assert.False(Money<USD>.TryParse((string?)null, null, out _));
        Assert.False(Money<USD>.TryParse([0xFF, 0xFE, 0x31], English, out _));
        Assert.False(Money<USD>.TryParse(new string('1', 100_000) + " USD", English, out _));
        Law.Holds(FsCheck.Fluent.ArbMap.Default.ArbFor<string?>(), text =>
        {
            _ = Money<USD>.TryParse(text, English, out _);
            _ = Money<USD>.TryParse("USD " + text, English, out _);
            return true;
        });
        Assert.Throws<ArgumentNullException>(() => Money<USD>.Parse((string)null!, English));
    }

    [Fact]
    public void Spans_and_utf8_allocate_nothing()
    {
        char[] chars = new char[64];
        byte[] bytes = new byte[64];
        var money = new Money<USD>(-1234567.89m);
        int written = 0;
        Allocations.None(() => money.TryFormat(chars, out written, "N2", English));
        Allocations.None(() => _ = Money<USD>.TryParse(chars.AsSpan(0, written), English, out _));
        Allocations.None(() => money.TryFormat(bytes, out written, "N2", English));
        Allocations.None(() => _ = Money<USD>.TryParse(bytes.AsSpan(0, written), English, out _));
        Allocations.None(() => Money<USD>.FromDouble(money.ToDouble() * 1.1));
        Allocations.None(() => _ = Money<USD>.Max(money + (2 * money), money / 3) > money);
    }
}

using System.Globalization;
using System.Text;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Monetary;

/// <summary>Symbols, number words and compact texts.</summary>
public class MoneyWordsTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData("", "USD 1.9 billion", "USD 1900000000")]
    [InlineData("", "1.9 billion USD", "USD 1900000000")]
    [InlineData("", "EUR 1.9 milliard", "EUR 1900000000")]
    [InlineData("en-US", "$1.9B", "USD 1900000000")]
    [InlineData("en-US", "-$1.9B", "USD -1900000000")]
    [InlineData("en-US", "$-1.9B", "USD -1900000000")]
    [InlineData("en-US", "−$ 1.9 billion", "USD -1900000000")]
    [InlineData("en-US", "$500k", "USD 500000")]
    [InlineData("en-US", "$1.2T", "USD 1200000000000")]
    [InlineData("en-US", "$1.2 Trillion", "USD 1200000000000")]
    [InlineData("en-GB", "£5m", "GBP 5000000")]
    [InlineData("en-GB", "£1.9bn", "GBP 1900000000")]
    [InlineData("en-US", "US$2.5 thousand", "USD 2500")]
    [InlineData("en-US", "$5MM", "USD 5000000")]
    [InlineData("en-US", "$1,234.56 million", "USD 1234560000")]
    [InlineData("en-US", "$0.05", "USD 0.05")]
    [InlineData("en-US", "$.05", "USD 0.05")]
    [InlineData("en-US", "+$5", "USD 5")]
    [InlineData("en-US", "$1e3 million", "USD 1000000000")]
    [InlineData("en-CA", "$5", "CAD 5")]
    [InlineData("en-AU", "$5", "AUD 5")]
    [InlineData("en-AU", "US$5", "USD 5")]
    [InlineData("es-MX", "$5", "MXN 5")]
    [InlineData("fr-FR", "1,9 Md€", "EUR 1900000000")]
    [InlineData("fr-FR", "1,9 Md €", "EUR 1900000000")]
    [InlineData("fr-FR", "1,9 milliard €", "EUR 1900000000")]
    [InlineData("fr-FR", "1,9 milliards EUR", "EUR 1900000000")]
    [InlineData("fr-FR", "3 M€", "EUR 3000000")]
    [InlineData("fr-FR", "3 k€", "EUR 3000")]
    [InlineData("fr-FR", "1 234,5 €", "EUR 1234.5")]
    [InlineData("fr-FR", "2 $US", "USD 2")]
    [InlineData("de-DE", "1,9 Mrd. €", "EUR 1900000000")]
    [InlineData("de-DE", "1,9 Mrd €", "EUR 1900000000")]
    [InlineData("de-DE", "1,9 Milliarden EUR", "EUR 1900000000")]
    [InlineData("de-DE", "EUR 1,9 Mio.", "EUR 1900000")]
    [InlineData("de-DE", "1,9 Billionen EUR", "EUR 1900000000000")]
    [InlineData("de-DE", "1.234,5 €", "EUR 1234.5")]
    [InlineData("de-CH", "CHF 1.5 Mio", "CHF 1500000")]
    [InlineData("sv-SE", "1,9 miljarder kr", "SEK 1900000000")]
    [InlineData("da-DK", "1,9 mia. kr.", "DKK 1900000000")]
    [InlineData("da-DK", "kr. 500", "DKK 500")]
    [InlineData("nb-NO", "3 mill. kr", "NOK 3000000")]
    [InlineData("ja-JP", "¥500", "JPY 500")]
    [InlineData("ja-JP", "￥500", "JPY 500")]
    [InlineData("zh-CN", "¥500", "CNY 500")]
    [InlineData("zh-CN", "500元", "CNY 500")]
    [InlineData("zh-TW", "500元", "TWD 500")]
    [InlineData("de-CH", "Fr. 5.50", "CHF 5.50")]
    [InlineData("da-DK", "kr.500", "DKK 500")]
    [InlineData("es-ES", "5 mil millones €", "EUR 5000000000")]
    [InlineData("nl-NL", "€ 3 mld.", "EUR 3000000000")]
    [InlineData("pl-PL", "3 mld zł", "PLN 3000000000")]
    [InlineData("en-IN", "₹5 crore", "INR 50000000")]
    [InlineData("en-IN", "Rs.500", "INR 500")]
    [InlineData("", "€5", "EUR 5")]
    [InlineData("", "£5", "GBP 5")]
    [InlineData("", "₩5", "KRW 5")]
    [InlineData("", "R$5", "BRL 5")]
    [InlineData("", "A$5", "AUD 5")]
    [InlineData("", "500 JP¥", "JPY 500")]
    [InlineData("", "12 ct", null)]
    [InlineData("de-DE", "12 ct", "EUR 0.12")]
    [InlineData("en-US", "99¢", "USD 0.99")]
    [InlineData("", "250p", "GBP 2.50")]
    [InlineData("", "DEM 5", "DEM 5")]
    public void Texts_are_read_as_people_write_them(string culture, string text, string? expected)
    {
        bool read = Money.TryParse(text, new CultureInfo(culture), out Money money);
        Assert.Equal(expected, read ? money.ToString(null, Invariant) : null);
        Assert.Equal(read, Money.TryParse(Encoding.UTF8.GetBytes(text), new CultureInfo(culture), out Money fromUtf8));
        Assert.Equal(money, fromUtf8);
    }

    [Theory]
    [InlineData("", "$5", "USD, AUD, CAD")]
    [InlineData("", "5 $", "USD, AUD, CAD")]
    [InlineData("", "$1.9B", "USD, AUD, CAD")]
    [InlineData("", "¥5", "JPY, CNY")]
    [InlineData("", "5 kr", "SEK, NOK, DKK, ISK")]
    [InlineData("en", "$5", "USD")]
    [InlineData("de-DE", "5 $", "USD, AUD")]
    [InlineData("en-US", "¥5", "JPY, CNY")]
    [InlineData("de-DE", "5 kr", "SEK, NOK")]
    [InlineData("", "C$5", "CAD, NIO")]
    [InlineData("en-US", "Rs 5", "INR, PKR")]
    [InlineData("de-DE", "5 Fr.", "CHF, XAF")]
    public void An_ambiguous_symbol_without_its_culture_is_an_error_that_lists_the_candidates(string culture, string text, string candidates) =>
        Assert.Contains(candidates, Assert.Throws<FormatException>(() => Money.Parse(text, new CultureInfo(culture))).Message);

    [Fact]
    public void The_type_says_which_currency_a_symbol_is()
    {
        Assert.Equal(5, Money<USD>.Parse("$5", Invariant).Amount);
        Assert.Equal(5, Money<CAD>.Parse("$5", Invariant).Amount);
        Assert.Equal(5, Money<USD>.Parse("$5", new CultureInfo("en-CA")).Amount);
        Assert.Equal(5, Money<CNY>.Parse("¥5", Invariant).Amount);
        Assert.Equal(5, Money<NOK>.Parse("5 kr", Invariant).Amount);
        Assert.Equal(1_900_000_000, Money<EUR>.Parse("1,9 Md€", new CultureInfo("fr-FR")).Amount);
        string message = Assert.Throws<FormatException>(() => Money<EUR>.Parse("$5", Invariant)).Message;
        Assert.Contains("'$'", message);
        Assert.Contains("EUR", message);
        Assert.Throws<FormatException>(() => Money<USD>.Parse("CA$5", Invariant));
    }

    // A billion is 10^9 in English and 10^12 in German, French and most languages of the continent.
    [Theory]
    [InlineData("de-DE", "1,9 Billion €", "10^9 in English and 10^12")]
    [InlineData("de-DE", "EUR 1,9 billion", "10^9 in English and 10^12")]
    [InlineData("fr-FR", "1,9 billion EUR", "10^9 in English and 10^12")]
    [InlineData("fr-FR", "1,9 billions EUR", "10^9 in English and 10^12")]
    [InlineData("es-ES", "1,9 B€", "10^9 in English and 10^12")]
    [InlineData("it-IT", "1,9 bn €", "10^9 in English and 10^12")]
    [InlineData("sv-SE", "1,9 trillion kr", "10^12 in English and 10^18")]
    [InlineData("pl-PL", "1,9 T zł", "10^12 in English and 10^18")]
    public void A_word_of_two_meanings_is_an_error_that_names_both(string culture, string text, string meanings) =>
        Assert.Contains(meanings, Assert.Throws<FormatException>(() => Money.Parse(text, new CultureInfo(culture))).Message);

    [Theory]
    [InlineData("en-US", "1.9 Mrd. €")]
    [InlineData("", "1.9 Md€")]
    [InlineData("de-DE", "1,9 Md€")]
    [InlineData("fr-FR", "1,9 m€")]
    [InlineData("en-US", "$5 kB")]
    [InlineData("en-US", "5 TEUR")]
    [InlineData("en-US", "5 kUSD")]
    public void A_word_of_another_language_is_an_error(string culture, string text)
    {
        string message = Assert.Throws<FormatException>(() => Money.Parse(text, new CultureInfo(culture))).Message;
        Assert.Contains("USD 1.9", message);
        Assert.False(Money.TryParse(text, new CultureInfo(culture), out _));
    }

    [Theory]
    [InlineData("QQQ 5", "'QQQ'")]
    [InlineData("5 Q€", "'Q'")]
    [InlineData("5", "no currency")]
    [InlineData("5 million", "no currency")]
    [InlineData("USD", "no number")]
    [InlineData("", "empty")]
    [InlineData("USD 5 gazillion", "'gazillion'")]
    public void Errors_name_the_part_that_is_wrong(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Money.Parse(text, new CultureInfo("en-US"))).Message);

    [Fact]
    public void Words_lose_no_digit_and_respect_the_range()
    {
        Assert.Equal(1_234_567_890.1234567890123456789m, Money.Parse("USD 1.2345678901234567890123456789 billion", Invariant).Amount);
        Assert.Throws<OverflowException>(() => Money.Parse("USD 79228162514264337.6 trillion", Invariant));
        Assert.Contains("digits", Assert.Throws<FormatException>(() => Money.Parse("12.000000000000000000000000001 ct", new CultureInfo("en-US"))).Message);
    }

    [Theory]
    [InlineData("en-US", "K", "1234567890123", "$1.2T")]
    [InlineData("en-US", "K1", "999950000", "$1B")]
    [InlineData("en-US", "K1", "999949999", "$999.9M")]
    [InlineData("en-US", "K2", "999950000", "$999.95M")]
    [InlineData("en-US", "K0", "999500", "$1M")]
    [InlineData("en-US", "K1", "-999950000", "-$1B")]
    [InlineData("en-US", "K", "999.95", "$1K")]
    [InlineData("en-US", "K", "999.94", "$999.9")]
    [InlineData("en-US", "K", "0", "$0")]
    [InlineData("en-US", "K", "1500", "$1.5K")]
    [InlineData("en-US", "K3", "1234567", "$1.235M")]
    [InlineData("en-US", "K", "7922816251426433759354395033", "$7,922,816,251,426,433.8T")]
    [InlineData("", "K", "1200000000000", "$1.2T")]
    [InlineData("en", "K", "1200000000000", "$1.2T")]
    [InlineData("en-CA", "K", "1200000000000", "US$1.2T")]
    [InlineData("", "L", "1900000000", "USD 1.9 billion")]
    [InlineData("en-US", "L0", "999500000", "USD 1 billion")]
    [InlineData("en-US", "L", "12.34", "USD 12.3")]
    [InlineData("en-US", "C", "1234.5", "$1,234.50")]
    [InlineData("en-US", "C0", "1234.5", "$1,235")]
    [InlineData("en-US", "C", "-1234.5", "-$1,234.50")]
    [InlineData("en-US", "c4", "0.115172", "$0.1152")]
    [InlineData("", "C", "5", "$5.00")]
    public void Dollars_in_the_formats_of_money(string culture, string format, string amount, string expected) =>
        Assert.Equal(expected, new Money<USD>(decimal.Parse(amount, Invariant)).ToString(format, new CultureInfo(culture)));

    [Theory]
    [InlineData("fr-FR", "K", "1,9 Md€")]
    [InlineData("de-DE", "K", "1,9 Mrd. €")]
    [InlineData("de-DE", "L", "EUR 1,9 Mrd.")]
    [InlineData("fr-FR", "L", "EUR 1,9 Md")]
    [InlineData("fi-FI", "L", "EUR 1,9 milliard")]
    [InlineData("es-ES", "L", "EUR 1,9 mil millones")]
    [InlineData("en-IE", "K", "€1.9B")]
    [InlineData("fr-FR", "C0", "1 900 000 000 €")]
    [InlineData("de-DE", "C", "1.900.000.000,00 €")]
    [InlineData("en-US", "C0", "€1,900,000,000")]
    public void Euros_in_the_formats_of_money(string culture, string format, string expected) => Assert.Equal(
        expected, Plain(new Money<EUR>(1_900_000_000).ToString(format, new CultureInfo(culture))));

    [Fact]
    public void A_unit_without_decimals_or_without_a_symbol_is_written_as_it_is()
    {
        Assert.Equal("¥1,234", new Money<JPY>(1234).ToString("C", Invariant));
        Assert.Equal("XAU 1,234.125", Plain(new Money<XAU>(1234.125m).ToString("C", new CultureInfo("en-US"))));
        Assert.Equal("CHF 1.9M", Plain(new Money<CHF>(1_900_000).ToString("K", new CultureInfo("en-US"))));
        Assert.Equal("5.00 SEK", Plain(new Money(5, "SEK").ToString("C", new CultureInfo("de-DE")).Replace(',', '.')));
    }

    // What is written compactly reads back, in its culture, as the amount rounded to what was written.
    [Theory]
    [InlineData("")]
    [InlineData("en-US")]
    [InlineData("en-GB")]
    [InlineData("en-IN")]
    [InlineData("fr-FR")]
    [InlineData("de-DE")]
    [InlineData("de-CH")]
    [InlineData("sv-SE")]
    [InlineData("da-DK")]
    [InlineData("nb-NO")]
    [InlineData("fi-FI")]
    [InlineData("es-ES")]
    [InlineData("it-IT")]
    [InlineData("nl-NL")]
    [InlineData("pl-PL")]
    [InlineData("pt-BR")]
    [InlineData("ja-JP")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("he-IL")]
    [InlineData("cs-CZ")]
    public void Compact_texts_read_back(string name)
    {
        var culture = new CultureInfo(name);
        Law.Holds(MoneyArbitraries.SmallAmount, FsCheck.Fluent.Arb.From(FsCheck.Fluent.Gen.Elements(1m, 1000m, 1_000_000m, 1_000_000_000m)), (amount, size) =>
        {
            var money = new Money<EUR>(amount * size);
            return Near(money, Money<EUR>.Parse(money.ToString("K3", culture), culture), 0.0005m)
                && Near(money, (Money<EUR>)Money.Parse(money.ToString("L3", culture), culture), 0.0005m)
                && Money<EUR>.Parse(money.ToString("C2", culture), culture) == new Money<EUR>(Math.Round(money.Amount, 2, MidpointRounding.AwayFromZero))
                && Money.TryParse(new Money(amount, "SEK").ToString("C", culture), culture, out Money krona)
                && krona.Currency.Code == "SEK";
        });

        static bool Near(Money<EUR> money, Money<EUR> read, decimal places) =>
            Math.Abs(read.Amount - money.Amount) <= Math.Max(places, Math.Abs(money.Amount) * places);
    }

    [Fact]
    public void Prices_have_no_symbol_formats()
    {
        var price = Price<USD, Energy>.Per(45, Energy.Units.MegawattHours);
        Assert.Throws<FormatException>(() => price.ToString("K", Invariant));
        Assert.Throws<FormatException>(() => price.ToString("L1", Invariant));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}

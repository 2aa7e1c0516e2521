using System.Globalization;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Quantities;

public class NumberTextTests
{
    [Theory]
    [InlineData("1.9 GW", "1.9", "GW")]
    [InlineData("5E3J", "5E3", "J")]
    [InlineData("5EJ", "5", "EJ")]
    [InlineData("5e-3 EJ", "5e-3", "EJ")]
    [InlineData("5 E", "5", "E")]
    [InlineData("12", "12", "")]
    [InlineData("m³", "", "m³")]
    [InlineData("", "", "")]
    public void Splits_at_the_first_letter_that_is_no_exponent(string text, string number, string rest)
    {
        NumberText.Split(text, out ReadOnlySpan<char> left, out ReadOnlySpan<char> right);
        Assert.Equal(number, left.ToString());
        Assert.Equal(rest, right.ToString());
    }

    [Fact]
    public void Reads_what_any_culture_writes_with_its_separators() =>
        Law.Holds(ArbMap.Default.ArbFor<int>(), n =>
        {
            double value = n * 1234.5;
            return ValueContract.Cultures.All(culture =>
                NumberText.TryParse(value.ToString("N1", culture), culture, out double back) && back == value);
        });

    [Theory]
    [InlineData("1,9")]
    [InlineData("19,0")]
    [InlineData("1,9000")]
    [InlineData("1,,900")]
    [InlineData("1,900,")]
    [InlineData("1900,000")]
    public void Refuses_group_separators_in_the_wrong_place(string text) =>
        Assert.False(NumberText.TryParse(text, CultureInfo.GetCultureInfo("en-US"), out _));

    [Theory]
    [InlineData("\u22125", -5)]
    [InlineData("\u22121,900.5", -1900.5)]
    [InlineData("5e\u22123", 0.005)]
    [InlineData("\u200E-5", -5)]
    [InlineData("\u061C\u2212\u200F5\u200E", -5)]
    public void A_minus_can_be_that_of_typography_with_marks_of_direction(string text, double value)
    {
        foreach (string culture in new[] { "", "en-US", "he-IL", "sv-SE" })
        {
            bool english = culture is "" or "en-US" or "he-IL";
            Assert.Equal(
                english || !text.Contains(',', StringComparison.Ordinal),
                NumberText.TryParse(text, CultureInfo.GetCultureInfo(culture), out double read));
            Assert.Equal(english || !text.Contains(',', StringComparison.Ordinal) ? value : 0, read);
        }
    }

    [Theory]
    [InlineData("5\u22123")]
    [InlineData("\u2212\u22125")]
    [InlineData("1\u200E9")]
    [InlineData("\u2212")]
    [InlineData("\u200E")]
    public void Refuses_a_minus_or_a_mark_in_the_wrong_place(string text) =>
        Assert.False(NumberText.TryParse(text, CultureInfo.InvariantCulture, out _));

    [Fact]
    public void Refuses_a_longer_number_than_it_has_room_for() =>
        Assert.False(NumberText.TryParse("\u2212" + new string('9', NumberText.LongestGrouped), CultureInfo.InvariantCulture, out _));

    [Fact]
    public void Quantities_and_money_read_the_same_minus_without_allocating()
    {
        Assert.Equal(Power.FromWatts(-5), Power.Parse("\u22125 W", CultureInfo.InvariantCulture));
        Assert.Equal(new Money<USD>(-5), Money<USD>.Parse("USD \u22125", CultureInfo.InvariantCulture));
        Allocations.None(() => _ = Power.Parse("\u22125 W", CultureInfo.InvariantCulture));
    }
}

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
}

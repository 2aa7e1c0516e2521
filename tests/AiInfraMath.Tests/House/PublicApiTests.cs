namespace AiInfraMath.Tests.House;

/// <summary>The public API is the one that is listed: a change of it is a decision, not an accident.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_listed_one() =>
        new PublicApiListing("tests/AiInfraMath.Tests/House/PublicApi.txt", "tests/AiInfraMath.Tests").Holds(PublicApi.Lines(PublicApi.Library));

    [Theory]
    [InlineData("AiInfraMath.Power: public static Power FromGigawatts(double value)")]
    [InlineData("AiInfraMath.Price<TCurrency, TQuantity>: public static Money<TCurrency> operator *(TQuantity quantity, Price<TCurrency, TQuantity> price)")]
    [InlineData("AiInfraMath.Durations: public const double HoursPerYear = 8760")]
    [InlineData("AiInfraMath.Forecasting.TimeSeries: ")]
    public void The_listing_shows_members_as_they_are_written(string start) =>
        Assert.Contains(PublicApi.Lines(PublicApi.Library), line => line.StartsWith(start, StringComparison.Ordinal));

    [Fact]
    public void Currencies_are_listed_as_types_only()
    {
        string[] currencies = [.. PublicApi.Lines(PublicApi.Library).Where(l => l.Contains(" = readonly struct : ICurrency", StringComparison.Ordinal))];
        Assert.True(currencies.Length > 150);
        Assert.Contains("AiInfraMath.USD = readonly struct : ICurrency", currencies);
        Assert.DoesNotContain(PublicApi.Lines(PublicApi.Library), l => l.StartsWith("AiInfraMath.USD: ", StringComparison.Ordinal));
    }
}

using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.House;

/// <summary>The public API is the one that is listed: a change of it is a decision, not an accident.</summary>
public class PublicApiTests
{
    private const string Listing = "tests/AiInfraMath.Tests/House/PublicApi.txt";
    private const string AcceptVariable = "AIINFRAMATH_ACCEPT_API";
    private const int Shown = 60;

    [Fact]
    public void The_public_api_is_the_listed_one()
    {
        string[] lines = [.. PublicApi.Lines()];
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Listing), string.Join('\n', lines) + "\n");
        }

        // Sets, so that a merge of two additions needs no new listing.
        string[] listed = Repository.Read(Listing).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] differences = [.. lines.Except(listed).Select(l => "+ " + l).Concat(listed.Except(lines).Select(l => "- " + l))
            .OrderBy(l => l[2..], StringComparer.Ordinal)];
        Assert.True(differences.Length == 0, Message(differences));
    }

    [Theory]
    [InlineData("AiInfraMath.Power: public static Power FromGigawatts(double value)")]
    [InlineData("AiInfraMath.Price<TCurrency, TQuantity>: public static Money<TCurrency> operator *(TQuantity quantity, Price<TCurrency, TQuantity> price)")]
    [InlineData("AiInfraMath.Durations: public const double HoursPerYear = 8760")]
    [InlineData("AiInfraMath.Forecasting.TimeSeries: ")]
    public void The_listing_shows_members_as_they_are_written(string start) =>
        Assert.Contains(PublicApi.Lines(), line => line.StartsWith(start, StringComparison.Ordinal));

    [Fact]
    public void Currencies_are_listed_as_types_only()
    {
        string[] currencies = [.. PublicApi.Lines().Where(l => l.Contains(" = readonly struct : ICurrency", StringComparison.Ordinal))];
        Assert.True(currencies.Length > 150);
        Assert.Contains("AiInfraMath.USD = readonly struct : ICurrency", currencies);
        Assert.DoesNotContain(PublicApi.Lines(), l => l.StartsWith("AiInfraMath.USD: ", StringComparison.Ordinal));
    }

    private static string Message(string[] differences) =>
        $"""
        The public API is not the listed one ({differences.Length} lines: + is new, - is gone):
        {string.Join('\n', differences.Take(Shown))}{(differences.Length > Shown ? $"\n... and {differences.Length - Shown} more" : "")}

        If this is meant (and, once there is a release, a "-" in the next major version only), accept it and commit {Listing}:
            {AcceptVariable}=1 dotnet test tests/AiInfraMath.Tests --filter PublicApiTests
        """;
}

using AiInfraMath.Tests.House;

namespace AiInfraMath.Interop.Tests;

/// <summary>The public API is the one that is listed, as that of the library is.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_listed_one() =>
        new PublicApiListing("tests/AiInfraMath.UnitsNet.Tests/PublicApi.txt", "tests/AiInfraMath.UnitsNet.Tests")
            .Holds(PublicApi.Lines(PublicApi.Load(typeof(PowerInterop).Assembly), isQualified: true));
}

using FsCheck.Fluent;

namespace AiInfraMath.Tests.Kit;

public class LawTests
{
    [Fact]
    public void A_broken_law_fails_with_the_shrunk_case_and_the_seed()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Law.Holds(ArbMap.Default.ArbFor<int>(), n => n < 10));
        Assert.Contains("10", failure.Message);
        Assert.Matches(@"\(\d+,\d+\)", failure.Message);
    }
}

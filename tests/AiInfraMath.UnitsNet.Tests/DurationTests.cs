using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using UnitsNet.Units;

namespace AiInfraMath.Interop.Tests;

public class DurationTests
{
    [Fact]
    public void There_and_back_is_exact_to_the_tick_for_seventeen_years() =>
        Law.Holds(Arbitraries.Ticks, ticks => new TimeSpan(ticks).ToUnitsNet().ToAiInfraMath().Ticks == ticks);

    [Fact]
    public void Whole_seconds_are_exact_for_as_long_as_there_is_time() =>
        Law.Holds(Arbitraries.Ticks, ticks =>
        {
            TimeSpan seconds = TimeSpan.FromSeconds(ticks % 100_000_000_000);
            return seconds.ToUnitsNet().ToAiInfraMath() == seconds && seconds.ToUnitsNet().Seconds == seconds.TotalSeconds;
        });

    [Fact]
    public void The_nearest_tick_is_taken()
    {
        // The cast of UnitsNet drops what is left of a tick.
        var duration = UnitsNet.Duration.FromSeconds(0.0000021);
        Assert.Equal(21, duration.ToAiInfraMath().Ticks);
        Assert.Equal(20, duration.ToTimeSpan().Ticks);
        Assert.Equal(TimeSpan.FromTicks(2), UnitsNet.Duration.FromNanoseconds(160).ToAiInfraMath());
    }

    [Fact]
    public void A_year_here_is_not_a_julian_year()
    {
        Assert.Equal(8760.0, 1.Years.ToUnitsNet().Hours);
        Assert.Equal(TimeSpan.FromHours(8766), UnitsNet.Duration.FromJulianYears(1).ToAiInfraMath());
        Assert.Equal(1.5, TimeSpan.FromMinutes(90).ToUnitsNet(DurationUnit.Hour).Value);
    }

    [Theory]
    [InlineData(1e12)]
    [InlineData(-1e12)]
    [InlineData(1e300)]
    public void What_no_time_span_holds_is_an_error_that_says_so(double seconds) =>
        Assert.Contains(
            "29,247 years",
            Assert.Throws<OverflowException>(() => UnitsNet.Duration.FromSeconds(seconds).ToAiInfraMath()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_longest_and_shortest_time_spans_go_there()
    {
        Assert.Equal(TimeSpan.MaxValue.TotalSeconds, TimeSpan.MaxValue.ToUnitsNet().Seconds);

        // A double of that size counts in tenths of a millisecond.
        Assert.True(TimeSpan.MinValue.ToUnitsNet().ToAiInfraMath() - TimeSpan.MinValue < TimeSpan.FromMilliseconds(0.1));
    }
}

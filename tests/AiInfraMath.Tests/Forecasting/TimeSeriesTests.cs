using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

public class TimeSeriesTests
{
    [Fact]
    public void Years_decimal_years_and_dates_are_one_scale_of_time()
    {
        TimeSeries<Gigawatts> byYear = TimeSeries.Of((2024, new Gigawatts(1)), (2025, new Gigawatts(2)));
        TimeSeries<Gigawatts> byDecimal = TimeSeries.Of((2024.0, new Gigawatts(1)), (2025.0, new Gigawatts(2)));
        TimeSeries<Gigawatts> byDate = TimeSeries.Of(
            (new DateOnly(2024, 1, 1), new Gigawatts(1)), (new DateOnly(2025, 1, 1), new Gigawatts(2)));
        Assert.Equal(byYear.AsEnumerable(), byDecimal);
        Assert.Equal(byYear.AsEnumerable(), byDate);
    }

    [Theory]
    [InlineData("2025-01-01", 2025)]
    [InlineData("2025-07-01", 2025 + (181 / 365.0))]
    [InlineData("2024-07-01", 2024 + (182 / 366.0))]
    [InlineData("2024-12-31", 2024 + (365 / 366.0))]
    [InlineData("0001-01-01", 1)]
    public void A_date_is_the_share_of_its_year_that_has_passed(string date, double year) =>
        Assert.Equal(year, DecimalYear.Of(DateOnly.Parse(date)));

    [Fact]
    public void Observations_come_in_order_of_time()
    {
        TimeSeries<Gigawatts> series = TimeSeries.Of((2025, new Gigawatts(3)), (2023, new Gigawatts(1)), (2024, new Gigawatts(2)));
        Assert.Equal([2023, 2024, 2025], series.Select(o => o.Year));
        Assert.Equal((3, 1, 3, 2), (series.Count, series.First.Value.Value, series.Last.Value.Value, series[1].Value.Value));
        Assert.Equal("2025: 3 GW", series.Last.ToString());
    }

    [Fact]
    public void Nothing_is_no_series()
    {
        Assert.Equal("observations", Assert.Throws<ArgumentException>(() => new TimeSeries<Gigawatts>([])).ParamName);
        Assert.Throws<ArgumentNullException>(() => new TimeSeries<Gigawatts>(null!));
    }

    [Fact]
    public void Two_values_at_a_time_are_refused_by_naming_it()
    {
        var error = Assert.Throws<ArgumentException>(
            () => TimeSeries.Of((2024, new Gigawatts(1)), (2023, new Gigawatts(1)), (2024, new Gigawatts(7))));
        Assert.Contains("2024", error.Message);
        Assert.Contains("one observation for each time", error.Message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_not_finite_is_refused_by_naming_it(double value)
    {
        var error = Assert.Throws<ArgumentException>(() => Samples.Series(2023, 1, value));
        Assert.Contains("Observation 1 (year 2024)", error.Message);
        Assert.Contains("finite", error.Message);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => new Observation<Gigawatts>(value, default)).ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    public void A_value_without_a_logarithm_is_refused_by_whoever_needs_it(double value)
    {
        TimeSeries<Gigawatts> series = Samples.Series(2020, 1, 2, value, 4, 5);
        foreach (Action action in new Action[]
        {
            () => Trend.FitExponential(series), () => Trend.FitLogistic(series), () => Elasticity.Between(series, series),
        })
        {
            var error = Assert.Throws<ArgumentException>(action);
            Assert.Contains(FormattableString.Invariant($"Observation 2 (year 2022) is {value} GW; a positive value"), error.Message);
            Assert.True(error.ParamName is "series" or "x");
        }
    }
}

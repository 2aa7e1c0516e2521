using System.Globalization;
using AiInfraMath.Forecasting;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Forecasting;

public class FanChartTests
{
    private static readonly FanChart<Gigawatts> Power = Projection.Run(
        Trend.FitExponential(Samples.Capacity), 2028, new() { Scenarios = 5000, Seed = 3, YearlyVolatility = 0.4 });

    [Fact]
    public void A_period_is_found_by_its_year_and_a_percentile_by_its_probability()
    {
        Assert.Equal(2027, Power.At(2027).Year);
        Assert.Contains("2026, 2027, 2028", Assert.Throws<ArgumentException>(() => Power.At(2030)).Message);
        Assert.Equal(0.95, Power.At(2027).Percentile(0.95).Probability);
        Assert.Contains("0.05, 0.5, 0.95", Assert.Throws<ArgumentException>(() => Power.At(2027).Percentile(0.9)).Message);
        Assert.Equal((2025, 1.9, 5000, 3UL), (Power.StartYear, Power.Start.Value, Power.Scenarios, Power.Seed));
    }

    [Fact]
    public void Percentiles_ascend_and_lie_in_their_intervals()
    {
        foreach (FanPeriod<Gigawatts> period in Power.Periods)
        {
            Assert.Equal(period.Percentiles.Select(p => p.Value).Order(), period.Percentiles.Select(p => p.Value));
            Assert.All(period.Percentiles, p => Assert.True(p.Lower.Value <= p.Value.Value && p.Value.Value <= p.Upper.Value));
        }
    }

    [Fact]
    public void A_factor_scales_the_mean_the_deviation_and_the_percentiles()
    {
        FanChart<Dollars> capital = Power.Scale(p => new Dollars((decimal)(p.Value * 40e9)));
        FanPeriod<Gigawatts> from = Power.At(2027);
        FanPeriod<Dollars> to = capital.At(2027);
        Assert.Equal(40e9 * from.Mean.Value, (double)to.Mean.Value, 1);
        Assert.Equal(40e9 * from.StandardDeviation.Value, (double)to.StandardDeviation.Value, 1);
        Assert.Equal(40e9 * from.MeanStandardError.Value, (double)to.MeanStandardError.Value, 1);
        Assert.Equal(40e9 * from.Percentile(0.95).Upper.Value, (double)to.Percentile(0.95).Upper.Value, 1);
        Assert.Equal(from.Percentile(0.95).Coverage, to.Percentile(0.95).Coverage);
        Assert.Equal(76e9m, capital.Start.Value);
        Assert.Equal((Power.Scenarios, Power.Seed, Power.StartYear), (capital.Scenarios, capital.Seed, capital.StartYear));
        Assert.Equal(Power.Percentiles, capital.Percentiles);
    }

    [Fact]
    public void What_is_not_a_positive_factor_is_refused()
    {
        Func<Gigawatts, Gigawatts>[] maps =
        [
            p => new(p.Value + 1), p => new(-p.Value), p => new(p.Value * p.Value), p => new(Math.Max(0, p.Value - 1)),
            p => new(Math.Min(p.Value, 20)), p => default, p => new(double.NaN), p => new(1),
        ];
        foreach (Func<Gigawatts, Gigawatts> map in maps)
        {
            var error = Assert.Throws<ArgumentException>(() => Power.Scale(map));
            Assert.Equal("map", error.ParamName);
            Assert.Contains("positive factor", error.Message);
        }
    }

    [Fact]
    public void As_text_it_is_a_table_in_the_unit_of_its_largest_value()
    {
        FanChart<AiInfraMath.Power> fan = Real();
        string[] lines = fan.ToString(null, CultureInfo.InvariantCulture).Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Equal(["GW", "mean", "P2.5", "P50", "P97.5"], Cells(lines[0]));
        foreach ((FanPeriod<AiInfraMath.Power> period, string line) in fan.Periods.Zip(lines.Skip(1)))
        {
            string[] values = [.. period.Percentiles.Select(p => p.Value).Prepend(period.Mean).Select(v => v.Gigawatts.ToString("N2", CultureInfo.InvariantCulture))];
            Assert.Equal([period.Year.ToString("R", CultureInfo.InvariantCulture), .. values], Cells(line));
            Assert.Equal(lines[0].Length, line.Length);
        }

        Assert.Equal("1,000 scenarios, seed 3", lines[4]);

        static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void The_table_takes_a_format_and_a_culture()
    {
        var german = new CultureInfo("de-DE");
        string text = Real().ToString("F1", german);
        Assert.StartsWith("2026 ", text.Split('\n')[1].TrimStart(), StringComparison.Ordinal);
        Assert.Contains(Real().At(2026).Mean.Gigawatts.ToString("F1", german), text, StringComparison.Ordinal);
        Assert.EndsWith("1.000 scenarios, seed 3", text, StringComparison.Ordinal);
        using (new CultureScope(new CultureInfo("de-DE")))
        {
            Assert.Equal(text, $"{Real():F1}");
            Assert.Equal(Real().ToString(null, german), Real().ToString());
        }

        Assert.Throws<FormatException>(() => Real().ToString("Q", german));
    }

    [Fact]
    public void A_table_of_nothing_but_zeros_is_one_too()
    {
        var model = new ProjectionModel(2025, periods: 1);
        Output<FanChart<AiInfraMath.Power>> fan = model.Observe(model.Constant(AiInfraMath.Power.Zero));
        string text = model.Run(new() { Scenarios = 10 }, cancellationToken: TestContext.Current.CancellationToken).Get(fan).ToString(null, CultureInfo.InvariantCulture);
        Assert.Equal(["W", "2026"], text.Split('\n').Take(2).Select(line => line.TrimStart().Split(' ')[0]));
        Assert.Contains(" 0.000  0.000", text, StringComparison.Ordinal);
    }

    private static FanChart<AiInfraMath.Power> Real() => Projection.Run(
        Trend.FitExponential(TimeSeries.Of((2023, AiInfraMath.Power.FromGigawatts(0.2)), (2024, AiInfraMath.Power.FromGigawatts(0.6)), (2025, AiInfraMath.Power.FromGigawatts(1.9)))),
        2027.5,
        new() { Scenarios = 1000, Seed = 3, Percentiles = [0.025, 0.5, 0.975] });
}

using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Forecasting;

public class BuildoutSeriesTests
{
    private static readonly RunOptions Options = new() { Scenarios = 4000, Seed = 2 };

    // The reference workload in its own words has the numbers that its factors give.
    [Fact]
    public void The_reference_workload_is_written_in_domain_words()
    {
        var model = new ProjectionModel(2025, 10);
        Series<Power> capacity = model.Lognormal(1.9.Gigawatts, drift: 0.5, volatility: 0.3);
        Series<Energy> energy = capacity.EnergyUse(utilization: 0.7, pue: 1.2);
        Series<Money<USD>> revenue = capacity.At(Price<USD, Power>.Per(10.5m, Power.Units.Watts));
        Series<Money<USD>> operating = energy.At(Price<USD, Energy>.Per(0.06e9m, Energy.Units.TerawattHours));
        Series<Money<USD>> capital = capacity.Increase().At(Price<USD, Power>.Per(40, Power.Units.Watts));
        Output<Money<USD>> value = model.ObserveMean((revenue - operating - capital).PresentValue(0.10));
        var reference = new ReferenceModel();
        Output<Money<USD>> expected = reference.Model.ObserveMean(reference.PresentValue);
        double mean = Run(model, value).ToDouble();
        Assert.Equal(1, mean / Run(reference.Model, expected).ToDouble(), 1e-12);
    }

    [Fact]
    public void Energy_follows_the_length_of_periods_and_schedules()
    {
        var model = new ProjectionModel(2025, [2026.0, 2026.5]);
        Output<IReadOnlyList<Energy>> energy = model.ObserveMean(model.Constant(1.0.Gigawatts).EnergyUse(new[] { 0.5, 1.0 }));
        Assert.Equal([4.38, 4.38], Run(model, energy).Select(e => Math.Round(e.TerawattHours, 12)));
        Series<Ratio> use = model.Uniform();
        Output<IReadOnlyList<double>> correlation =
            model.ObserveCorrelation(model.Constant(1.0.Gigawatts).EnergyUse(use, pue: model.Constant(new Ratio(1.3))), use);
        Assert.Equal(1, Run(model, correlation)[1], 1e-12);
    }

    [Fact]
    public void A_price_erodes_steadily_by_schedule_or_at_random()
    {
        var model = new ProjectionModel(2025, 3);
        Series<Energy> energy = model.Constant(Energy.FromMegawattHours(2));
        Price<USD, Energy> price = Price<USD, Energy>.Per(50, Energy.Units.MegawattHours);
        Output<IReadOnlyList<Money<USD>>> steady = model.ObserveMean(energy.At(price, model.Index(0.8)));
        Output<IReadOnlyList<Money<USD>>> scheduled = model.ObserveMean(energy.At(price, model.Index(new[] { 1.0, 0.5, 2.0 })));
        Series<Ratio> growth = model.Uniform(new Ratio(0.6), new Ratio(0.8), Draw.EveryPeriod);
        Series<Ratio> index = model.Index(growth);
        Output<ScenarioColumns<Ratio>> factors = model.ObserveScenarios(growth);
        Output<ScenarioColumns<Money<USD>>> random = model.ObserveScenarios(energy.At(price, index));
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        Assert.Equal([80, 64, 51.2], result.Get(steady).Select(m => Math.Round(m.ToDouble(), 9)));
        Assert.Equal([100, 50, 100], result.Get(scheduled).Select(m => m.ToDouble()));
        for (int s = 0; s < Options.Scenarios; s++)
        {
            double product = 100;
            for (int t = 0; t < 3; t++)
            {
                product *= result.Get(factors).Canonical(t)[s];
                Assert.Equal(product, result.Get(random).Canonical(t)[s], 1e-12 * product);
            }
        }
    }

    // A FLOP costs some 1e-18 dollars, which decimal has few digits for.
    [Fact]
    public void A_price_per_FLOP_is_a_factor_like_any_other()
    {
        var model = new ProjectionModel(2025, 1);
        Series<ComputeWork> work = model.Constant(ComputeWork.FromFlop(1e26));
        Price<USD, ComputeWork> price = Price<USD, ComputeWork>.Per(1.3456789012345678m, ComputeWork.Units.Exaflop);
        Output<IReadOnlyList<Money<USD>>> at = model.ObserveMean(work.At(price));
        Output<IReadOnlyList<Money<USD>>> to = model.ObserveMean(work.To(w => price * w));
        Output<IReadOnlyList<Money<USD>>> tiny = model.ObserveMean(work.To(w => Money<USD>.FromDouble(w.Flop * 1.2345678901e-25)));
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        Assert.Equal(134567890.12345678, result.Get(at)[0].ToDouble(), 1e-6);
        Assert.Equal(134567890.12345678, result.Get(to)[0].ToDouble(), 1e-6);
        Assert.Equal(12.345678901, result.Get(tiny)[0].ToDouble(), 1e-10);
    }

    [Fact]
    public void A_chart_of_small_values_is_scaled_and_what_is_no_factor_is_refused()
    {
        var model = new ProjectionModel(2025, 2);
        Output<FanChart<ComputeWork>> small = model.Observe(model.LognormalDraw(ComputeWork.FromFlop(1000), 0.3));
        Output<FanChart<Power>> capped = model.Observe(model.Least(model.Lognormal(1.0.Gigawatts, 0, 0.3), model.Constant(1.0.Gigawatts)));
        ProjectionResult result = model.Run(Options, null, TestContext.Current.CancellationToken);
        Price<USD, ComputeWork> price = Price<USD, ComputeWork>.Per(0.001m, ComputeWork.Units.Exaflop);
        FanChart<Money<USD>> cost = result.Get(small).Scale(w => price * w);
        Assert.Equal(1e-18, cost.Periods[1].Percentile(0.5).Value.ToDouble(), 0.02e-18);

        // The chart of a least of others starts from nothing that could be divided by.
        Assert.Equal(2, result.Get(capped).Scale(p => Money<USD>.FromDouble(p.Gigawatts * 2)).Periods[0].Percentile(0.95).Value.ToDouble(), 1e-9);
        Series<Power> power = model.Constant(1.0.Gigawatts);
        Assert.Throws<ArgumentException>(() => power.To(_ => Money<USD>.Zero));
        Assert.Throws<ArgumentException>(() => power.To(p => p * Price<USD, Power>.Zero));
        Assert.Throws<ArgumentException>(() => power.To(p => Money<USD>.FromDouble(-p.Watts)));
        Assert.Throws<ArgumentException>(() => power.To(p => Money<USD>.FromDouble(p.Watts + 1)));
        Assert.Throws<ArgumentException>(() => power.To(p => Money<USD>.FromDouble(p.Watts * p.Watts * 1e-12)));
        Assert.Throws<ArgumentException>(() => result.Get(small).Scale(w => Money<USD>.FromDouble(w.Flop < 1500 ? w.Flop : 2 * w.Flop)));
    }

    private static TResult Run<TResult>(ProjectionModel model, Output<TResult> output) =>
        model.Run(Options, null, TestContext.Current.CancellationToken).Get(output);
}

using AiInfraMath.Charts;
using AiInfraMath.Deals;
using AiInfraMath.Finance;
using AiInfraMath.Fleets;
using AiInfraMath.Forecasting;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;
using Term = AiInfraMath.Finance.Term;

namespace AiInfraMath.ChartTests;

/// <summary>Charts at the edges of what can be drawn.</summary>
internal static class HardCharts
{
    private const string Hostile = "</script><script>alert(1)</script> <b>&amp; \"'` \\\" \\ \r\n\t\u2028\u2029 ${x} \ud83d\udd0c";

    public static IReadOnlyDictionary<string, VegaLiteChart> All { get; } = new Dictionary<string, VegaLiteChart>(StringComparer.Ordinal)
    {
        ["fan-of-money-without-median"] = FanChartSpecification.Create(Fan([0.1, 0.9]).Scale(p => p * (new Money<USD>(40m) / 1.Watts))),
        ["fan-of-one-percentile"] = FanChartSpecification.Create(Fan([0.5])),
        ["fan-of-many-percentiles"] = FanChartSpecification.Create(Fan([0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99])),
        ["fan-with-hostile-words"] = FanChartSpecification.Create(
            Fan([0.05, 0.5, 0.95]),
            new FanChartStyle<Power> { Title = Hostile, Subtitle = "Two\nlines", ValueTitle = Hostile, TimeTitle = Hostile, StartBand = (1.Gigawatts, 3.Gigawatts) }),
        ["trend-of-two"] = TrendChartSpecification.Create(Trend.FitExponential(TimeSeries.Of((2024, new Money<EUR>(2_000_000_000m)), (2025, new Money<EUR>(6_000_000_000m))))),
        ["trend-within-a-year"] = TrendChartSpecification.Create(
            Trend.FitExponential(TimeSeries.Of((2025.0, 5.Kilowatts), (2025.25, 4.Kilowatts), (2025.5, 3.Kilowatts))), new TrendChartStyle { Through = 2025.75, Level = 0.5 }),
        ["trend-logistic"] = TrendChartSpecification.Create(Logistic(), new TrendChartStyle { Through = 2040, ValueTitle = "Capacity" }),
        ["fleet-of-one"] = FleetChartSpecification.Create(Plan(1), 2025, 2025),
        ["fleet-of-many"] = FleetChartSpecification.Create(Plan(25), 2020, 2055, new FleetChartStyle { Measure = FleetMeasure.Accelerators }),
        ["fleet-energy"] = FleetChartSpecification.Create(Plan(3), 2018, 2028, new FleetChartStyle { Measure = FleetMeasure.Energy, Width = 300, Height = 200 }),
        ["fleet-not-yet"] = FleetChartSpecification.Create(Plan(1), 2001, 2003),
        ["stack-without-demand"] = SupplyStackSpecification.Create(Order(3)),
        ["stack-of-nothing-dear"] = SupplyStackSpecification.Create(new MeritOrder<USD>([new(Hostile, 1.Watts, Price<USD, Energy>.Zero)]), [new(Hostile, 2.Watts)]),
        ["stack-of-many"] = SupplyStackSpecification.Create(
            Order(30), Enumerable.Range(0, 6).Select(i => new DemandLine($"Demand {i}", (i * 8).Gigawatts)), new ChartStyle { Theme = ChartTheme.Dark }),
        ["npv-one-rate"] = NetPresentValueSpecification.Create(CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, -10000, 3000, 4200, 6800)),
        ["npv-no-rate"] = NetPresentValueSpecification.Create(CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, 100, -200, 150)),
        ["npv-negative-rate"] = NetPresentValueSpecification.Create(CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, -100, 20, 20, 20)),
        ["npv-touching"] = NetPresentValueSpecification.Create(CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, 100, -220, 121)),
        ["npv-all-zero"] = NetPresentValueSpecification.Create(CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, 0, 0)),
        ["npv-monthly"] = NetPresentValueSpecification.Create(
            CashFlows<JPY>.Regular(FlowTiming.EndOfPeriod, 12, [new(-1_000_000m), .. Enumerable.Repeat(new Money<JPY>(20_000m), 60)])),
        ["npv-far-rate"] = NetPresentValueSpecification.Create(CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, -1, 12)),
        ["npv-range-asked-for"] = NetPresentValueSpecification.Create(
            CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, 100, -230, 132), new NetPresentValueStyle { From = 0.15, Through = 0.3 }),
        ["waterfall-of-one"] = CostWaterfallSpecification.Create(LevelisedCost.ByFixedChargeRate(Plan(0m))),
        ["waterfall-dear"] = CostWaterfallSpecification.Create(LevelisedCost.ByFullCashFlow(Plan(9m)), new ChartStyle { Theme = ChartTheme.Dark }),
        ["reconciliation-of-itself"] = CostWaterfallSpecification.Create(LevelisedCost.ByFullCashFlow(Plan(1m)).Reconcile(LevelisedCost.ByFullCashFlow(Plan(1m)))),
        ["deals-there-and-back"] = DealFlowSpecification.Create(new DealNetwork<EUR>(new("A", Hostile, new(100)), new(Hostile, "A", new(0.01m)))),
        ["deals-of-many"] = DealFlowSpecification.Create(
            new DealNetwork<USD>(Enumerable.Range(0, 60).Select(i => new Commitment<USD>($"Party {i % 25}", $"Party {(i + 1 + (i % 24)) % 25}", new(1 + (i * i))))),
            new ChartStyle { Theme = ChartTheme.Dark, Width = 300, Height = 100 }),
        ["deals-of-nothing"] = DealFlowSpecification.Create([new DealFlow<USD>("A", "B", Money<USD>.Zero)]),
        ["binding-in-one-year"] = BindingConstraintSpecification.Create(Binding(1)),
        ["binding-surely"] = BindingConstraintSpecification.Create(Binding(2), new ChartStyle { Theme = ChartTheme.Dark }),
    };

    private static BindingForecast Binding(int years)
    {
        var model = new ProjectionModel(2025, years);
        return new BindingScenarios(model.Constant(1.Gigawatts), model.Constant(2.Gigawatts), model.Constant(2.Gigawatts)).Run(new RunOptions { Scenarios = 10 });
    }

    private static FanChart<Power> Fan(double[] percentiles) => Projection.Run(
        Trend.FitExponential(TimeSeries.Of((2023, 0.2.Gigawatts), (2024, 0.6.Gigawatts), (2025, 1.9.Gigawatts))),
        2028,
        new ProjectionOptions<Power> { Scenarios = 1000, Percentiles = percentiles });

    private static LogisticTrend<Power> Logistic() => Trend.FitLogistic(
        TimeSeries.Of((2020, 1.Gigawatts), (2022, 2.6.Gigawatts), (2024, 5.1.Gigawatts), (2026, 7.6.Gigawatts), (2028, 8.9.Gigawatts), (2030, 9.7.Gigawatts))).Trend;

    private static FleetPlan<USD> Plan(int cohorts) => new(
        Enumerable.Range(0, cohorts).Select(i => new Cohort<USD>(Accelerator.Find(i % 2 == 0 ? "H100" : "B200"), 1000 * (i + 1), 2020 + i, new(30_000m), 5)),
        PowerChain.EpochAi,
        DutyCycle.Always);

    private static MeritOrder<USD> Order(int units) => new(Enumerable.Range(0, units).Select(i =>
        new GeneratingUnit<USD>($"Unit {i % 12}", (1 + (i % 3)).Gigawatts, Price<USD, Energy>.Per((5 * i) - 20, Energy.Units.MegawattHours))));

    private static CostPlan<IRR, Energy> Plan(decimal variable) => new()
    {
        Capital = new(100_000_000_000m),
        Variable = Price<IRR, Energy>.Per(variable * 1_000_000m, Energy.Units.MegawattHours),
        Life = Term.FromYears(10),
        Rate = AnnualRate.Parse("20 %"),
        YearlyQuantity = Energy.FromMegawattHours(2500),
    };
}

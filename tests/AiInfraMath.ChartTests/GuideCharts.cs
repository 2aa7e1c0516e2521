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

/// <summary>The charts of docs/charts.md. A test compares their descriptions with what the guide prints.</summary>
internal static class GuideCharts
{
    public static Dictionary<string, VegaLiteChart> Of(ChartTheme theme) => new(StringComparer.Ordinal)
    {
        ["fan"] = Fan(theme),
        ["trend"] = TrendLine(theme),
        ["fleet-by-cohort"] = Fleet(theme),
        ["supply-stack"] = SupplyStack(theme),
        ["npv-profile"] = NetPresentValue(theme),
        ["cost-waterfall"] = Waterfall(theme),
        ["cost-reconciliation"] = Reconciliation(theme),
        ["deal-flows"] = DealFlows(theme),
        ["binding-constraint"] = BindingConstraint(theme),
    };

    private static TimeSeries<Power> Sold { get; } = TimeSeries.Of(
        (2022.5, 175.Megawatts),
        (2023.0, 345.Megawatts),
        (2023.5, 590.Megawatts),
        (2024.0, 1168.Megawatts),
        (2024.5, 2160.Megawatts),
        (2025.0, 3675.Megawatts),
        (2025.5, 5722.Megawatts),
        (2026.0, 8562.Megawatts));

    private static VegaLiteChart TrendLine(ChartTheme theme) => TrendChartSpecification.Create(Trend.FitExponential(Sold), new TrendChartStyle
    {
        Title = "Rated power of the NVIDIA chips sold since 2022",
        Subtitle = "Estimates of Epoch AI",
        ValueTitle = "Rated power",
        Logarithmic = true,
        Through = 2028,
        Theme = theme,
    });

    private static VegaLiteChart Fan(ChartTheme theme)
    {
        FanChart<Power> fan = Projection.Run(
            Trend.FitExponential(Sold), through: 2030, new ProjectionOptions<Power> { Percentiles = [0.05, 0.25, 0.5, 0.75, 0.95] });
        return FanChartSpecification.Create(fan, new FanChartStyle<Power>
        {
            Title = "If the growth of four years goes on for four more",
            ValueTitle = "Rated power",
            Logarithmic = true,
            Observed = [.. Sold.Select(o => new ObservedBand<Power>(o.Year, o.Value, o.Value, o.Value))],
            Theme = theme,
        });
    }

    private static VegaLiteChart Fleet(ChartTheme theme)
    {
        var plan = new FleetPlan<USD>(
            [
                new(Accelerator.Find("H100"), 100_000, year: 2023.5, new(30_000m), lifeYears: 4),
                new(Accelerator.Find("H200"), 150_000, year: 2024.5, new(32_000m), lifeYears: 4),
                new(Accelerator.Find("GB200"), 200_000, year: 2025.5, new(40_000m), lifeYears: 5),
                new(Accelerator.Find("GB300"), 250_000, year: 2026.5, new(45_000m), lifeYears: 5),
            ],
            PowerChain.EpochAi,
            new DutyCycle(utilization: 0.8, idleFraction: 0.3));
        return FleetChartSpecification.Create(plan, 2023, 2030, new FleetChartStyle { Theme = theme, Title = "A fleet by cohort" });
    }

    private static VegaLiteChart SupplyStack(ChartTheme theme)
    {
        Price<EUR, Energy> PerMWh(decimal euros) => Price<EUR, Energy>.Per(euros, Energy.Units.MegawattHours);
        var order = new MeritOrder<EUR>(
        [
            new("Wind and sun", 18.Gigawatts, PerMWh(0)),
            new("Nuclear", 15.Gigawatts, PerMWh(12)),
            new("Lignite", 8.Gigawatts, PerMWh(48)),
            new("Coal", 10.Gigawatts, PerMWh(66)),
            new("Gas, combined cycle", 16.Gigawatts, PerMWh(84)),
            new("Gas, open cycle", 6.Gigawatts, PerMWh(130)),
            new("Oil", 2.Gigawatts, PerMWh(210)),
        ]);
        DemandLine[] demands = [new("Today", 48.Gigawatts), new("With 10 GW of data centres", 58.Gigawatts), new("On a winter evening", 70.Gigawatts)];
        return SupplyStackSpecification.Create(order, demands, new ChartStyle { Theme = theme, Title = "What ten gigawatts more do to the price" });
    }

    private static VegaLiteChart NetPresentValue(ChartTheme theme)
    {
        var flows = CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, -1_000_000_000, 3_600_000_000, -4_310_000_000, 1_716_000_000);
        return NetPresentValueSpecification.Create(flows, new NetPresentValueStyle { Theme = theme, Title = "Three rates of return, and none of them the answer" });
    }

    private static VegaLiteChart Waterfall(ChartTheme theme)
    {
        var accelerator = new CostPlan<USD, AcceleratorTime>
        {
            Capital = new(40_000),
            FixedYearly = new(1_200),
            Variable = Price<USD, AcceleratorTime>.Per(0.09m, AcceleratorTime.Units.AcceleratorHours),
            Salvage = new(4_000),
            Life = Term.FromYears(5),
            Rate = AnnualRate.Parse("10 %"),
            YearlyQuantity = AcceleratorTime.FromAcceleratorHours(0.7 * 8760),
        };
        return CostWaterfallSpecification.Create(
            LevelisedCost.ByFullCashFlow(accelerator), new ChartStyle { Theme = theme, Title = "What an hour of an accelerator costs" });
    }

    private static VegaLiteChart Reconciliation(ChartTheme theme)
    {
        var turbine = new CostPlan<USD, Energy>
        {
            Capital = new(165_000),
            Replacement = new(95_000),
            ReplacementInterval = Term.FromYears(20),
            FixedYearly = new(5_000),
            Life = Term.FromYears(25),
            Rate = AnnualRate.Parse("6 %"),
            YearlyQuantity = Energy.FromMegawattHours(250),
        };
        CostReconciliation<USD, Energy> why = LevelisedCost.ByFixedChargeRate(turbine).Reconcile(LevelisedCost.ByAnnualisedCost(turbine));
        return CostWaterfallSpecification.Create(why, new ChartStyle { Theme = theme, Title = "Two conventions, two costs of one turbine" });
    }

    // Announced in 2025; the sources stand in the guide.
    private static VegaLiteChart DealFlows(ChartTheme theme)
    {
        Money<USD> Billion(decimal dollars) => new(dollars * 1_000_000_000);
        var network = new DealNetwork<USD>(
            new("OpenAI", "Oracle", Billion(300)),
            new("NVIDIA", "OpenAI", Billion(100)),
            new("OpenAI", "Microsoft", Billion(250)),
            new("OpenAI", "Amazon", Billion(38)),
            new("OpenAI", "CoreWeave", Billion(22.4m)),
            new("Oracle", "NVIDIA", Billion(40)),
            new("Anthropic", "Microsoft", Billion(30)),
            new("NVIDIA", "Anthropic", Billion(10)),
            new("Microsoft", "Anthropic", Billion(5)));
        return DealFlowSpecification.Create(network, new ChartStyle
        {
            Title = "Announced commitments, as if all of them were kept",
            Subtitle = "May to November 2025",
            Height = 520,
            Theme = theme,
        });
    }

    private static VegaLiteChart BindingConstraint(ChartTheme theme)
    {
        var model = new ProjectionModel(2024, 6);
        Series<Power> byChips = model.Lognormal(4.5.Gigawatts, model.Normal(0.45, 0.15), volatility: 0.1);
        Series<Power> byPower = model.Lognormal(5.5.Gigawatts, model.Normal(0.26, 0.08), volatility: 0.15);
        Series<Power> byCapital = model.Lognormal(6.Gigawatts, model.Normal(0.24, 0.1), volatility: 0.15);
        BindingForecast forecast = new BindingScenarios(byChips, byPower, byCapital).Run(new RunOptions { Seed = 1 });
        return BindingConstraintSpecification.Create(forecast, new ChartStyle { Theme = theme, Title = "What binds: chips, power or capital?" });
    }
}

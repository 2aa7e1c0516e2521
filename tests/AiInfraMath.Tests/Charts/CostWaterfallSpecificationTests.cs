using System.Text.Json;
using AiInfraMath.Charts;
using AiInfraMath.Finance;

namespace AiInfraMath.Tests.Charts;

public class CostWaterfallSpecificationTests
{
    // The wind turbine of HOMER's documentation; see the tests of levelised costs.
    private static readonly CostPlan<USD, Energy> Turbine = new()
    {
        Capital = new(165_000),
        Replacement = new(95_000),
        ReplacementInterval = Term.FromYears(20),
        FixedYearly = new(5_000),
        Life = Term.FromYears(25),
        Rate = AnnualRate.Parse("6 %"),
        YearlyQuantity = Energy.FromMegawattHours(250),
    };

    [Fact]
    public void Each_part_begins_where_the_one_before_ended_and_the_last_bar_is_the_sum()
    {
        LevelisedCostResult<USD, Energy> cost = LevelisedCost.ByAnnualisedCost(Turbine);
        JsonElement[] rows = CostWaterfallSpecification.Create(cost).Rows();
        Assert.Equal(["Capital", "Replacement", "Fixed yearly", "Salvage", "Levelised cost"], rows.Select(r => r.Text("part")));
        Assert.Equal(["Adds", "Adds", "Adds", "Takes away", "Total"], rows.Select(r => r.Text("kind")));
        Assert.Equal(rows[..4].Select(r => r.Number("to")).Prepend(0).Take(4), rows[..4].Select(r => r.Number("from")));
        Assert.Equal(0, rows[4].Number("from"));
        Assert.Equal(new Money<USD>(cost.PerQuantity.In(Energy.Units.MegawattHours)).ToDouble(), rows[4].Number("to"));
        Assert.Equal(rows[4].Number("to"), rows[3].Number("to"), 1e-9);
    }

    [Fact]
    public void A_reconciliation_leads_from_one_cost_to_the_other()
    {
        CostReconciliation<USD, Energy> why = LevelisedCost.ByFixedChargeRate(Turbine).Reconcile(LevelisedCost.ByAnnualisedCost(Turbine));
        VegaLiteChart chart = CostWaterfallSpecification.Create(why);
        Assert.Equal(["fixed charge rate", "Replacement", "Salvage", "annualised cost"], chart.Rows().Select(r => r.Text("part")));
        Assert.Equal("From 71.6 USD/MWh (fixed charge rate) to 75.7 USD/MWh (annualised cost). Replacement +9.27, Salvage −5.19.", chart.Description);
    }

    [Fact]
    public void Two_costs_of_one_convention_keep_bars_of_their_own()
    {
        LevelisedCostResult<USD, Energy> cost = LevelisedCost.ByAnnualisedCost(Turbine);
        VegaLiteChart chart = CostWaterfallSpecification.Create(cost.Reconcile(cost));
        Assert.Equal(["First", "Second"], chart.Rows().Select(r => r.Text("part")));
        Assert.EndsWith("No part differs.", chart.Description, StringComparison.Ordinal);
    }
}

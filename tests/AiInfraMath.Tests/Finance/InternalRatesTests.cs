using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Finance;

public class InternalRatesTests
{
    private static InternalRates Of(params decimal[] amounts) => CashFlows<USD>.Yearly(FlowTiming.BeginningOfPeriod, amounts).InternalRates();

    // numpy-financial, test_financial.py, TestIrr, which gives 4 or 5 digits; here are all rates, with 20 digits from an independent program.
    [Theory]
    [InlineData(new double[] { -150000, 15000, 25000, 35000, 45000, 60000 }, new[] { 0.052432888859414102957 })]
    [InlineData(new double[] { -100, 0, 0, 74 }, new[] { -0.095495830348972519838 })]
    [InlineData(new double[] { -100, 39, 59, 55, 20 }, new[] { 0.28094842115996110458 })]
    [InlineData(new double[] { -100, 100, 0, -7 }, new[] { -0.67889437363238651773, -0.083299666184932686484 })]
    [InlineData(new double[] { -100, 100, 0, 7 }, new[] { 0.062058485629929459869 })]
    [InlineData(new double[] { -5, 10.5, 1, -8, 1 }, new[] { -0.87020124748474117853, 0.08859833852775534567, 0.70955952768618357115 })]
    [InlineData(new double[] { -50, -100, 600, 300, -100 }, new[] { -0.76889547068078064433, 1.8544178284561779286 })]
    [InlineData(new double[] { 100, -230, 132 }, new[] { 0.1, 0.2 })]
    public void All_rates_are_found_to_the_last_bit(double[] amounts, double[] rates)
    {
        InternalRates found = Of([.. amounts.Select(a => (decimal)a)]);
        Assert.Equal(rates, found.All.Select(r => r.Rate));
        Assert.All(found.All, r => Assert.InRange(r.Residual, 0, 1e-14));
        Assert.Equal(rates.Length == 1 ? InternalRateOutcome.One : InternalRateOutcome.Several, found.Outcome);
    }

    // Excel's documentation of XIRR prints 0.373362535; the other conventions by an independent program.
    [Theory]
    [InlineData(DayCount.Actual365Fixed, 0.37336253351883151031)]
    [InlineData(DayCount.Actual360, 0.36740677353260080033)]
    [InlineData(DayCount.ActualActualIsda, 0.37444669660775518102)]
    [InlineData(DayCount.Thirty360, 0.37336610787202736258)]
    public void Xirr_is_that_of_the_spreadsheet(DayCount convention, double expected) =>
        Assert.Equal(expected, CashFlows<USD>.Dated(convention, CashFlowsTests.ExcelFlows).InternalRates().Only.Value.Rate);

    [Fact]
    public void The_profile_and_the_policies_are_stated()
    {
        InternalRates rates = Of(100, -230, 132);
        Assert.Equal([(-1, 0.1, 1), (0.1, 0.2, -1), (0.2, double.PositiveInfinity, 1)], rates.Profile.Select(p => (p.FromRate, p.ToRate, p.Sign)));
        Assert.Equal([NpvCrossing.Falling, NpvCrossing.Rising], rates.All.Select(r => r.Crossing));
        Assert.Equal(2, rates.SignChanges);
        Assert.Equal(0.1, rates.Preferred.Value.Rate);
        Assert.Equal(0.2, rates.NearestTo(CashFlowsTests.Percent(18)).Value.Rate);
        Assert.Equal(0.1, rates.NearestTo(CashFlowsTests.Percent(-5)).Value.Rate);
        Assert.False(rates.Only.HasValue);
        Assert.Contains("2 internal rates", rates.Only.Reason);
        Assert.Equal("10 %, 20 %", rates.ToString());
        Assert.Equal(-0.083299666184932686484, Of(-100, 100, 0, -7).Preferred.Value.Rate);
        Assert.Equal(1.8544178284561779286, Of(-50, -100, 600, 300, -100).Preferred.Value.Rate);
        Assert.Equal(0.1m, rates.All[0].ToAnnualRate().Effective);
    }

    [Theory]
    [InlineData(new double[] { 1, -2.2, 1.21 }, 2)]
    [InlineData(new double[] { -1, 3.3, -3.63, 1.331 }, 3)]
    [InlineData(new double[] { 1, -4.4, 7.26, -5.324, 1.4641 }, 4)]
    [InlineData(new double[] { -1, 5.5, -12.1, 13.31, -7.3205, 1.61051 }, 5)]
    public void A_rate_that_the_profile_touches_is_found_with_its_multiplicity(double[] amounts, int multiplicity)
    {
        InternalRates found = Of([.. amounts.Select(a => (decimal)a)]);
        InternalRate rate = Assert.Single(found.All);
        Assert.Equal((0.1, multiplicity), (rate.Rate, rate.Multiplicity));
        Assert.Equal(multiplicity % 2 == 0 ? NpvCrossing.Touching : NpvCrossing.Falling, rate.Crossing);
        Assert.Equal(multiplicity % 2 == 0, found.Profile[0].Sign == found.Profile[1].Sign);
    }

    [Fact]
    public void Two_rates_that_double_precision_cannot_tell_apart_are_two()
    {
        // (1 − 1.1x)² shifted by 1e-26: the rates are 1e-13 apart.
        InternalRates found = Of(1m, -2.2m, 1.21m - 1e-26m);
        Assert.Equal(2, found.All.Count);
        Assert.All(found.All, r => Assert.Equal(0.1, r.Rate, 2e-13));
        Assert.True(found.All[0].Rate < found.All[1].Rate);
        Assert.Equal(InternalRateOutcome.NoRate, Of(1m, -2.2m, 1.21m + 1e-26m).Outcome);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 0 }, InternalRateOutcome.AllZero, "All flows are zero", 0)]
    [InlineData(new[] { 0, 5, 0 }, InternalRateOutcome.OneFlow, "Only one time", 1)]
    [InlineData(new[] { 5 }, InternalRateOutcome.OneFlow, "Only one time", 1)]
    [InlineData(new[] { 100, 500, 200 }, InternalRateOutcome.NoSignChange, "are positive", 1)]
    [InlineData(new[] { -100, -500 }, InternalRateOutcome.NoSignChange, "are negative", 1)]
    [InlineData(new[] { 100, -200, 150 }, InternalRateOutcome.NoRate, "positive at every rate", 1)]
    [InlineData(new[] { -100, 200, -150 }, InternalRateOutcome.NoRate, "negative at every rate", 1)]
    public void Where_there_is_no_rate_the_result_says_why(int[] amounts, InternalRateOutcome outcome, string reason, int intervals)
    {
        InternalRates rates = Of([.. amounts.Select(a => (decimal)a)]);
        Assert.Equal(outcome, rates.Outcome);
        Assert.Contains(reason, rates.Reason);
        Assert.Empty(rates.All);
        Assert.Equal(intervals, rates.Profile.Count);
        Assert.All([rates.Preferred, rates.Only, rates.NearestTo(default)], s => Assert.Equal((false, rates.Reason), (s.HasValue, s.Reason)));
        Assert.Equal(rates.Reason, rates.ToString());
    }

    [Fact]
    public void Rates_of_every_size_are_found()
    {
        Assert.Equal(0, Of(-100, 50, 50).Only.Value.Rate);
        Assert.Equal(1e-9, Of(-1m, 1.000000001m).Only.Value.Rate);
        Assert.Equal(1e-28, Of(-1m, 1.0000000000000000000000000001m).Only.Value.Rate);
        Assert.Equal(9e27, Of(-1e-28m, 0.9m).Only.Value.Rate, 1e12);
        Assert.Equal(-0.9999999, Of(-10000000m, 1m).Only.Value.Rate);
        Assert.Equal(1e-28, Of(-1e28m, 1m).Only.Value.Factor);

        // A hundredfold in a day is 100^365 in a year, beyond the range of double; the result says so by infinity, and that there is one.
        InternalRate day = CashFlows<USD>.Dated(DayCount.Actual365Fixed, (new(2025, 1, 1), new(-1)), (new(2025, 1, 2), new(100))).InternalRates().Only.Value;
        Assert.Equal((double.PositiveInfinity, 1), (day.Rate, day.Multiplicity));
        InternalRate loss = CashFlows<USD>.Dated(DayCount.Actual365Fixed, (new(2025, 1, 1), new(-100)), (new(2025, 1, 2), new(1))).InternalRates().Only.Value;
        Assert.Equal((-1.0, 0.0), (loss.Rate, loss.Factor));
    }

    [Fact]
    public void Regular_flows_have_rates_per_period()
    {
        InternalRate rate = CashFlows<USD>.Regular(FlowTiming.BeginningOfPeriod, 12, new(-100), new(101)).InternalRates().Only.Value;
        Assert.Equal((0.01, 0.12682503013196972066), (rate.Rate, rate.EffectiveAnnual));
        var flows = CashFlows<USD>.Regular(FlowTiming.MiddleOfPeriod, 12, [.. Enumerable.Range(0, 13).Select(i => new Money<USD>(i == 0 ? -100 : i == 12 ? 110 : 0))]);
        Assert.Equal(0.1, flows.InternalRates().Only.Value.EffectiveAnnual);
    }

    [Fact]
    public void Every_rate_has_a_residual_and_none_is_missed() => Law.Holds(
        CashFlowsTests.AnyAmounts,
        amounts =>
        {
            InternalRates rates = Of(amounts);
            return rates.All.All(r => r.Residual < 1e-12 && double.IsFinite(r.Factor))
                && rates.All.Sum(r => r.Multiplicity) <= rates.SignChanges
                && (rates.SignChanges - rates.All.Sum(r => r.Multiplicity)) % 2 == 0
                && rates.All.Zip(rates.All.Skip(1)).All(p => p.First.Rate < p.Second.Rate)
                && rates.Profile.All(p => KeepsItsSign(amounts, p));
        });

    [Fact]
    public void Rates_that_flows_are_made_from_are_found() => Law.Holds(
        Arb.From(Gen.Choose(-95, 300).ArrayOf(4).Where(r => r.Distinct().Count() == 4)),
        percents => Of(FlowsWithRates(percents)).All.Select(r => r.Rate).SequenceEqual(percents.Order().Select(p => (double)(p / 100m))));

    [Fact]
    public void Twelve_rates_a_percent_apart_are_found_to_the_last_bit()
    {
        // As ill-conditioned as Wilkinson's polynomial: double precision finds none of them.
        int[] percents = [.. Enumerable.Range(1, 12)];
        InternalRates found = Of(FlowsWithRates(percents));
        Assert.Equal(percents.Select(p => (double)(p / 100m)), found.All.Select(r => r.Rate));
        Assert.Equal(12, found.SignChanges);
    }

    [Fact]
    public void On_yearly_dates_under_365_day_years_xirr_is_irr() => Law.Holds(
        CashFlowsTests.AnyAmounts,
        amounts =>
        {
            var start = new DateOnly(2021, 1, 1);
            (DateOnly, Money<USD>)[] dated = [.. amounts.Select((a, i) => (start.AddDays(365 * i), new Money<USD>(a)))];
            InternalRates irr = Of(amounts);
            InternalRates xirr = CashFlows<USD>.Dated(DayCount.Actual365Fixed, dated).InternalRates();
            return irr.Outcome == xirr.Outcome && irr.All.Select(r => r.Rate).SequenceEqual(xirr.All.Select(r => r.Rate));
        });

    [Fact]
    public void Flows_at_irregular_dates_have_all_their_rates() => Law.Holds(
        Arb.From(
            from gaps in Gen.Choose(1, 900).ArrayOf(8)
            from amounts in Gen.Choose(-1000, 1000).ArrayOf(9)
            select (gaps, amounts)),
        flows =>
        {
            var date = new DateOnly(2020, 2, 29);
            var dated = new List<(DateOnly, Money<USD>)> { (date, new(flows.amounts[0])) };
            for (int i = 0; i < flows.gaps.Length; i++)
            {
                date = date.AddDays(flows.gaps[i]);
                dated.Add((date, new(flows.amounts[i + 1])));
            }

            InternalRates rates = CashFlows<USD>.Dated(DayCount.ActualActualIsda, [.. dated]).InternalRates();
            return rates.All.All(r => r.Residual < 1e-11)
                && rates.All.Sum(r => r.Multiplicity) <= rates.SignChanges
                && (rates.SignChanges - rates.All.Sum(r => r.Multiplicity)) % 2 == 0;
        });

    [Fact]
    public void Long_projects_and_alternating_flows_come_to_an_end()
    {
        // A mortgage of 30 years, and flows whose 360 signs alternate.
        decimal payment = 599.5505251527523m;
        InternalRate monthly = CashFlows<USD>.Regular(
            FlowTiming.BeginningOfPeriod, 12, [new(-100_000), .. Enumerable.Repeat(new Money<USD>(payment), 360)]).InternalRates().Only.Value;
        Assert.Equal(0.005, monthly.Rate, 1e-15);
        InternalRates alternating = Of([.. Enumerable.Range(0, 60).Select(i => (i % 2 == 0 ? 1m : -1m) * (100 + ((i * 37) % 23)))]);
        Assert.Equal(59, alternating.SignChanges);
        Assert.NotEmpty(alternating.All);
    }

    // Π (x (1 + r) − 1) has the discount factors 1 / (1 + r) as roots.
    private static decimal[] FlowsWithRates(int[] percents)
    {
        decimal[] amounts = [1];
        foreach (int percent in percents)
        {
            amounts = [.. Enumerable.Range(0, amounts.Length + 1).Select(i =>
                (i > 0 ? amounts[i - 1] * (1 + (percent / 100m)) : 0) - (i < amounts.Length ? amounts[i] : 0))];
        }

        return amounts;
    }

    private static bool KeepsItsSign(decimal[] amounts, NpvInterval interval)
    {
        double high = double.IsFinite(interval.ToRate) ? interval.ToRate : (2 * Math.Max(1, interval.FromRate)) + 10;
        for (int i = 1; i < 20; i++)
        {
            double rate = interval.FromRate + (i * (high - interval.FromRate) / 20);
            if (rate <= -1 || rate == interval.FromRate || rate == interval.ToRate)
            {
                continue;
            }

            double value = amounts.Select((a, t) => (double)a / Math.Pow(1 + rate, t)).Sum();
            double gross = amounts.Select((a, t) => Math.Abs((double)a) / Math.Pow(1 + rate, t)).Sum();
            if (Math.Abs(value) > 1e-12 * gross && Math.Sign(value) != interval.Sign)
            {
                return false;
            }
        }

        return true;
    }
}

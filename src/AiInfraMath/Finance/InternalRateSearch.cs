using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>From the roots of a flow polynomial to rates per period, with their residuals and the profile between them.</summary>
/// <param name="flows">The flows.</param>
/// <param name="unitsPerPeriod">How many units of time of the polynomial make a period that rates are stated for, as a fraction.</param>
/// <param name="periodsPerYear">How many such periods make a year.</param>
internal readonly ref struct InternalRateSearch(FlowPolynomial flows, (long Numerator, long Denominator) unitsPerPeriod, int periodsPerYear)
{
    // The double nearest to the rate needs 53 bits of it, and a rate may be as small as 1e-28 beside 1.
    private const int RateBits = 170;

    public InternalRates Run()
    {
        (InternalRateOutcome Outcome, string Reason)? none = flows.Count switch
        {
            0 => (
                InternalRateOutcome.AllZero,
                "All flows are zero: the net present value is zero at every rate, so that no rate is the rate of return."),
            1 => (InternalRateOutcome.OneFlow, "Only one time has a flow that is not zero: the net present value is zero at no rate."),
            _ when flows.SignChanges == 0 => (
                InternalRateOutcome.NoSignChange,
                $"All flows are {(flows.FirstSign > 0 ? "positive" : "negative")}: the net present value is zero at no rate."),
            _ => null,
        };

        if (none is { } reason)
        {
            return new(reason.Outcome, reason.Reason, [], flows.Count == 0 ? [] : [new(-1, double.PositiveInfinity, flows.FirstSign)], 0);
        }

        List<FlowRoot> roots = FlowRoots.Of(flows);
        var rates = new List<InternalRate>(roots.Count);
        var profile = new List<NpvInterval>(roots.Count + 1);
        int sign = flows.LastSign;
        double from = -1;
        foreach (FlowRoot root in roots)
        {
            NpvCrossing crossing = (root.Multiplicity & 1) == 0
                ? NpvCrossing.Touching
                : sign > 0 ? NpvCrossing.Falling : NpvCrossing.Rising;
            InternalRate rate = RateOf(root, crossing);
            rates.Add(rate);
            profile.Add(new(from, rate.Rate, sign));
            from = rate.Rate;
            sign = crossing == NpvCrossing.Touching ? sign : -sign;
        }

        profile.Add(new(from, double.PositiveInfinity, sign));
        (InternalRateOutcome outcome, string text) = Describe(roots.Count, sign);
        return new(outcome, text, rates, profile, flows.SignChanges);
    }

    private (InternalRateOutcome Outcome, string Reason) Describe(int count, int sign) => count switch
    {
        0 => (
            InternalRateOutcome.NoRate,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The flows change sign {flows.SignChanges} times, but the net present value is {(sign > 0 ? "positive" : "negative")} at every rate.")),
        1 => (InternalRateOutcome.One, "There is one internal rate of return."),
        _ => (InternalRateOutcome.Several, string.Create(CultureInfo.InvariantCulture, $"There are {count} internal rates of return.")),
    };

    private InternalRate RateOf(FlowRoot root, NpvCrossing crossing)
    {
        BigReal u = root.DiscountFactor(RateBits);

        // The only rate at which every discount factor is 1 exactly.
        bool isZero = (u - BigReal.One).IsNegligibleBeside(BigReal.One, RateBits / 2) && flows.Evaluate(BigReal.One).Value.Sign == 0;
        BigReal factor = isZero ? BigReal.One : BigReal.Pow(u, -unitsPerPeriod.Numerator, unitsPerPeriod.Denominator);
        double rate = (factor - BigReal.One).ToDouble();
        double annual = periodsPerYear == 1 ? rate : (BigReal.Pow(factor, periodsPerYear) - BigReal.One).ToDouble();
        return new(rate, factor.ToDouble(), annual, root.Multiplicity, crossing, Residual(rate, factor.ToDouble(), root.Z));
    }

    // From the rate as it is reported, as its user would compute it, unless that is out of the range of double.
    private double Residual(double rate, double factor, double z)
    {
        double force = Math.Abs(rate) < 0.5 ? VectorMath.Log1p(rate) : VectorMath.Log(factor);
        double place = force * unitsPerPeriod.Denominator / unitsPerPeriod.Numerator;
        (double value, _, double gross, _) = flows.Approximate(double.IsFinite(place) ? place : z);
        return Math.Abs(value) / gross;
    }
}

using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <content>What a scenario comes to: its value at the end, its present value, when it has paid back.</content>
public sealed partial class Series<T>
{
    /// <summary>The value of each scenario in the last period.</summary>
    public Outcome<T> AtEnd() => new(Model, Form);

    /// <summary>
    /// The value now of what comes at the end of each period: Σ value ÷ (1 + rate)ᵗ, with t counted in periods from the start.
    /// </summary>
    /// <param name="rate">
    /// The discount rate a period, above −1; with a schedule, each period has its own. It may be uncertain, drawn once or in every period;
    /// a scenario that draws −1 or less has no present value, which the result then says.
    /// </param>
    /// <exception cref="ArgumentException">The rate is of another model, or a schedule of another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A known rate is −1 or less.</exception>
    public Outcome<T> PresentValue(Parameter rate)
    {
        if (rate.IsUncertain)
        {
            var discount = new FunctionNode2<Discount>(rate.In(Model, nameof(rate)), null, default) { Initial = 1 };
            var value = new FunctionNode2<Product>(Form, Linear.Of(discount, Form.Periods), default);
            return Accumulate(Linear.Of(value, Form.Periods)).AtEnd();
        }

        double[] factors = rate.Known(Model, nameof(rate));
        double factor = 1;
        for (int i = 0; i < factors.Length; i++)
        {
            if (!(factors[i] > -1))
            {
                NumericsThrow.OutOfRange(nameof(rate), factors[i], "a rate above -1");
            }

            factor /= 1 + factors[i];
            factors[i] = factor;
        }

        return Accumulate(Form.Scale(factors)).AtEnd();
    }

    /// <summary>
    /// The number of periods until the sum of the values is no longer negative: when an investment has paid back. Infinite for scenarios
    /// in which it never is, so ask for its percentiles, for the probability of a level, or for its mean given that it is not above one.
    /// </summary>
    public Outcome<Ratio> PaybackPeriods() => Payback([.. Enumerable.Range(1, Form.Periods).Select(static i => (double)i)]);

    /// <summary>
    /// The decimal year at the end of the first period in which the sum of the values is no longer negative; otherwise as
    /// <see cref="PaybackPeriods"/>.
    /// </summary>
    public Outcome<Ratio> PaybackYear() => Payback([.. Model.Years]);

    private Outcome<Ratio> Payback(double[] labels)
    {
        var node = new FunctionNode2<FirstPeriod>(Accumulate(Form).Form, null, new FirstPeriod(labels)) { Initial = double.PositiveInfinity };
        return new Outcome<Ratio>(Model, Linear.Of(node, Form.Periods));
    }
}

using AiInfraMath.Deals;
using AiInfraMath.Forecasting;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Deals;

public class BacklogAtRiskTests
{
    private const double Sure = 4.5;

    // Revenue doubles each year: 50, 100, and so 200, 400, 800.
    private static readonly ExponentialTrend<Money<USD>> Doubling = Trend.FitExponential(
        new TimeSeries<Money<USD>>([new(2024, new(50)), new(2025, new(100))]));

    private static readonly ProjectionOptions<Money<USD>> Known = new() { YearlyVolatility = 0, LogGrowthStandardError = 0, Scenarios = 100 };

    private static readonly ProjectionOptions<Money<USD>> Shocked = Known with { YearlyVolatility = 0.5, Scenarios = 200_000, Seed = 7 };

    [Fact]
    public void A_known_revenue_pays_what_it_can()
    {
        DealNetwork<USD> network = Owing(150, 150);
        BacklogAtRisk<USD> backlog = Run(network, "A", Doubling, 0.5, Known);
        Assert.Equal([2026, 2027], backlog.Years.Select(y => y.Year));
        Assert.Equal([150m, 150m], backlog.Years.Select(y => y.Due.Amount));
        Assert.Equal([100.0, 150.0], backlog.Years.Select(y => Math.Round(y.Paid.Mean.ToDouble(), 9)));
        Assert.Equal([1.0, 0.0], backlog.Years.Select(y => y.CannotPay.Value));
        Assert.Equal(1, backlog.CannotPay.Value);
        Assert.Equal(250, backlog.Expected.ToDouble(), 9);
        Assert.Equal(250, backlog.P5.Value.ToDouble(), 9);
        Assert.Equal((300m, 300m, 0m), (backlog.Due.Amount, backlog.ExpectedDue.Amount, backlog.NotProjected.Amount));
        Assert.Equal("A", backlog.Payer.Name);

        // With a schedule each year has its own share: 0.25 × 200 + 0.25 × 400.
        Assert.Equal(150, Run(network, "A", Doubling, new[] { 0.25, 0.25 }, Known).Expected.ToDouble(), 9);
    }

    [Fact]
    public void A_revenue_of_exactly_what_is_due_pays_it()
    {
        // 110 + 10 % is 121, and 133.1 the year after, though a double has less: a payer is not short because of that.
        ExponentialTrend<Money<USD>> growing = Trend.FitExponential(new TimeSeries<Money<USD>>([new(2024, new(100)), new(2025, new(110))]));
        BacklogAtRisk<USD> backlog = Run(Owing(121, 133.1m), "A", growing, 1, Known);
        Assert.Equal([0.0, 0.0], backlog.Years.Select(y => y.CannotPay.Value));
        Assert.Equal(0, backlog.CannotPay.Value);
        Assert.Equal(254.1, backlog.Expected.ToDouble(), 9);

        // A cent more, it is.
        Assert.Equal([1.0, 0.0], Run(Owing(121.01m, 133.1m), "A", growing, 1, Known).Years.Select(y => y.CannotPay.Value));
    }

    [Fact]
    public void A_lognormal_revenue_has_its_closed_form()
    {
        // In one year the share of revenue is S = m e^(σz) with m = ½ × 200: P(S < D) = Φ(d), E min(S, D) = m e^(σ²/2) Φ(d − σ) + D (1 − Φ(d)),
        // d = ln(D / m) / σ; and the 5th percentile of min(S, D) is m e^(−1.645 σ).
        const double Due = 150;
        const double Median = 100;
        const double Sigma = 0.5;
        double d = Math.Log(Due / Median) / Sigma;
        BacklogAtRisk<USD> backlog = Run(Owing(150), "A", Doubling, 0.5, Shocked);
        double expected = (Median * Math.Exp(Sigma * Sigma / 2) * Normal(d - Sigma)) + (Due * (1 - Normal(d)));
        Assert.Equal(expected, backlog.Expected.ToDouble(), Sure * backlog.ExpectedStandardError.ToDouble());
        Assert.InRange(backlog.ExpectedStandardError.ToDouble(), 0.05, 0.15);
        Assert.Equal(Normal(d), backlog.CannotPay.Value, Sure * backlog.CannotPay.StandardError);
        Assert.Equal(backlog.CannotPay, Assert.Single(backlog.Years).CannotPay);
        double percentile = Median * Math.Exp(-1.6448536269514722 * Sigma);
        Assert.Equal(percentile, backlog.P5.Value.ToDouble(), 2 * (backlog.P5.Upper.ToDouble() - backlog.P5.Lower.ToDouble()));
        Assert.InRange(backlog.P5.Coverage, 0.95, 0.96);
    }

    [Fact]
    public void A_commitment_that_may_fall_through_is_paid_as_often_as_it_stands()
    {
        var network = new DealNetwork<USD>(
            new Commitment<USD>("A", "B", new(100)) { Probability = 0.3m, Schedule = PaymentSchedule<USD>.Yearly(2026, new(60), new(40)) },
            new Commitment<USD>("A", "C", new(10)) { Schedule = PaymentSchedule<USD>.Yearly(2026, new Money<USD>(10)) },
            new("B", "A", new(1000)));
        BacklogAtRisk<USD> backlog = Run(network, "A", Doubling, 1, Known with { Scenarios = 100_000 });
        Assert.Equal((110m, 40m), (backlog.Due.Amount, backlog.ExpectedDue.Amount));
        Assert.Equal(40, backlog.Expected.ToDouble(), Sure * backlog.ExpectedStandardError.ToDouble());
        Assert.Equal(10, backlog.P5.Value.ToDouble(), 9);
        Assert.Equal(0, backlog.CannotPay.Value);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits()
    {
        DealNetwork<USD> network = Owing(150, 250, 500);
        BacklogAtRisk<USD> one = Run(network, "A", Doubling, 0.5, Shocked with { DegreeOfParallelism = 1 });
        BacklogAtRisk<USD> two = Run(network, "A", Doubling, 0.5, Shocked with { DegreeOfParallelism = 2 });
        BacklogAtRisk<USD> other = Run(network, "A", Doubling, 0.5, Shocked with { Seed = 8 });
        Assert.Equal((one.Expected, one.P5, one.CannotPay), (two.Expected, two.P5, two.CannotPay));
        Assert.NotEqual(one.Expected, other.Expected);
    }

    [Fact]
    public void A_larger_share_never_pays_less() => Law.Holds(
        Gen.Choose(0, 100).Two().ToArbitrary(),
        Gen.Choose(1, 1000).ToArbitrary(),
        static (shares, due) =>
        {
            ProjectionOptions<Money<USD>> few = Shocked with { Scenarios = 300, DegreeOfParallelism = 1 };
            BacklogAtRisk<USD> low = Run(Owing(due, due), "A", Doubling, Math.Min(shares.Item1, shares.Item2) / 100.0, few);
            BacklogAtRisk<USD> high = Run(Owing(due, due), "A", Doubling, Math.Max(shares.Item1, shares.Item2) / 100.0, few);
            return low.Expected <= high.Expected && low.P5.Value <= high.P5.Value && low.CannotPay.Value >= high.CannotPay.Value
                && high.Expected.ToDouble() <= high.Due.ToDouble() * (1 + 1e-12);
        },
        cases: 60);

    [Fact]
    public void Revenue_may_be_a_variable_of_any_model()
    {
        var model = new ProjectionModel(2025, 3);
        Series<Money<USD>> revenue = model.Lognormal(new Money<USD>(100), 0.2, 0.3);
        Series<Ratio> share = model.Uniform(new Ratio(0.2), new Ratio(0.4));
        var network = new DealNetwork<USD>(new Commitment<USD>("A", "B", new(120)) { Schedule = PaymentSchedule<USD>.PerStep(new(120), 1.Gigawatts, 4) }, new("B", "A", new(1)));
        var plan = DeliveryPlan.Yearly(2026, 1.Gigawatts, 1.Gigawatts, 1.Gigawatts);
        BacklogAtRisk<USD> backlog = Run(network, "A", revenue, share, new RunOptions { Scenarios = 1000 }, plan);
        Assert.Equal([30m, 30m, 30m], backlog.Years.Select(y => y.Due.Amount));
        Assert.Equal(30m, backlog.NotProjected.Amount);
        Assert.InRange(backlog.CannotPay.Value, 0.1, 0.9);
        Assert.StartsWith("A owes USD 90.00; expected USD ", backlog.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_refused()
    {
        DealNetwork<USD> network = Owing(150);
        Assert.Equal("share", Assert.Throws<ArgumentOutOfRangeException>(() => Run(network, "A", Doubling, 1.1, Known)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Run(network, "A", Doubling, -0.1, Known));
        Assert.StartsWith("No party is named \"AA\"", Assert.Throws<ArgumentException>(() => Run(network, "AA", Doubling, 1, Known)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "B has nothing due in 2026 or the years projected after it; payments with dates there were expected.",
            Assert.Throws<ArgumentException>(() => Run(network, "B", Doubling, 1, Known)).Message,
            StringComparison.Ordinal);
        var far = new DealNetwork<USD>(
            new Commitment<USD>("A", "B", new(1)) { Schedule = PaymentSchedule<USD>.Yearly(2126, new Money<USD>(1)) });
        ArgumentException tooLate = Assert.Throws<ArgumentException>(() => Run(far, "A", Doubling, 1, Known));
        Assert.Equal("payer", tooLate.ParamName);
        Assert.StartsWith(
            "A has something due in 2126; payments until 2125, 100 years after the last observation, were expected.", tooLate.Message, StringComparison.Ordinal);
        Series<Money<USD>> late = new ProjectionModel(2030, 2).Constant(new Money<USD>(1));
        Assert.StartsWith("A has nothing due in 2031", Assert.Throws<ArgumentException>(() => Run(network, "A", late, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("YearlyVolatility", Assert.Throws<ArgumentException>(() => Run(network, "A", Doubling, 1)).Message, StringComparison.Ordinal);
    }

    private static BacklogAtRisk<USD> Run(
        DealNetwork<USD> network, Party payer, ExponentialTrend<Money<USD>> revenue, Parameter share, ProjectionOptions<Money<USD>>? options = null) =>
        network.BacklogAtRisk(payer, revenue, share, options, cancellationToken: TestContext.Current.CancellationToken);

    private static BacklogAtRisk<USD> Run(
        DealNetwork<USD> network, Party payer, Series<Money<USD>> revenue, Parameter share, RunOptions? options = null, DeliveryPlan? deliveries = null) =>
        network.BacklogAtRisk(payer, revenue, share, options, deliveries, cancellationToken: TestContext.Current.CancellationToken);

    private static double Normal(double z) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, z);

    private static DealNetwork<USD> Owing(params decimal[] amounts) => new(
        new Commitment<USD>("A", "B", new(amounts.Sum()))
        {
            Schedule = PaymentSchedule<USD>.Yearly(2026, Array.ConvertAll(amounts, a => new Money<USD>(a))),
        },
        new("B", "A", new(1)));
}

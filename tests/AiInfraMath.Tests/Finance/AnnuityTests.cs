using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;
using static AiInfraMath.Tests.Finance.CashFlowsTests;

namespace AiInfraMath.Tests.Finance;

/// <summary>
/// The cases of Excel's documentation of each function and of numpy-financial's test_financial.py, which print two to nine digits; here are
/// 28, computed with 60 by an independent program.
/// </summary>
public class AnnuityTests
{
    private const PaymentTiming Beginning = PaymentTiming.BeginningOfPeriod;

    private static readonly Arbitrary<(PeriodRate Rate, Term Term, PaymentTiming Timing)> AnyTerms = Arb.From(
        from nominal in Gen.Choose(-5000, 60000)
        from periods in Gen.Choose(1, 400)
        from due in Gen.Elements(PaymentTiming.EndOfPeriod, Beginning)
        select (PeriodRate.FromNominal(nominal / 100_000m, 12), Term.FromMonths(periods), due));

    private static PeriodRate Monthly(decimal percent) => PeriodRate.FromNominal(percent / 100, 12);

    private static PeriodRate Yearly(decimal percent) => PeriodRate.Of(percent / 100, 1);

    // numpy-financial prints −304.1459143262052370338701494, whose last four digits its arithmetic of 28 digits has lost.
    [Fact]
    public void Payments_are_right_to_the_28th_digit()
    {
        Assert.Equal(Usd(-304.1459143262052370338701620m), Annuity.Payment(Monthly(8), Term.FromMonths(60), Usd(15000)));
        Assert.Equal(-304.1459143262052370338701494m, Annuity.Payment(Monthly(8), Term.FromYears(5), Usd(15000)).Amount, 20);
        Assert.Equal(Usd(-1037.032089359152175652094829m), Annuity.Payment(Monthly(8), Term.FromMonths(10), Usd(10000)));
        Assert.Equal(Usd(-1030.164327177965737402743208m), Annuity.Payment(Monthly(8), Term.FromMonths(10), Usd(10000), timing: Beginning));
        Assert.Equal(Usd(-129.0811608679909230510914953m), Annuity.Payment(Monthly(6), Term.FromYears(18), Usd(0), Usd(50000)));
        Assert.Equal(Usd(-250), Annuity.Payment(Monthly(0), Term.FromMonths(60), Usd(15000)));
    }

    [Fact]
    public void Future_and_present_values_are_those_of_spreadsheets()
    {
        Assert.Equal(Usd(2581.403374060179153725006836m), Annuity.FutureValue(Monthly(6), Term.FromMonths(10), Usd(-200), Usd(-500), Beginning));
        Assert.Equal(Usd(12682.5030131969720661201m), Annuity.FutureValue(Monthly(12), Term.FromYears(1), Usd(-1000)));
        Assert.Equal(Usd(82846.24637189952008238315611m), Annuity.FutureValue(Monthly(11), Term.FromMonths(35), Usd(-2000), timing: Beginning));
        Assert.Equal(Usd(2301.401830340940901462830728m), Annuity.FutureValue(Monthly(6), Term.FromMonths(12), Usd(-100), Usd(-1000), Beginning));
        Assert.Equal(Usd(86609.36267304300040536731625m), Annuity.FutureValue(Yearly(7.5m), Term.FromYears(20), Usd(-2000)));
        Assert.Equal(Usd(-59777.14585118802181680803884m), Annuity.PresentValue(Monthly(8), Term.FromYears(20), Usd(500)));
        Assert.Equal(Usd(-127128.1709461939327295222005m), Annuity.PresentValue(Yearly(7), Term.FromYears(20), Usd(12000)));
    }

    [Fact]
    public void The_number_of_periods_is_that_of_spreadsheets()
    {
        Assert.Equal(59.67386567429462558750359043m, Annuity.Periods(Monthly(12), Usd(-100), Usd(-1000), Usd(10000), Beginning).Value);
        Assert.Equal(60.08212285376172255376910751m, Annuity.Periods(Monthly(12), Usd(-100), Usd(-1000), Usd(10000)).Value);
        Assert.Equal(-9.578594039813166670372792513m, Annuity.Periods(Monthly(12), Usd(-100), Usd(-1000)).Value);
        Assert.Equal(21.54494419732332669217901129m, Annuity.Periods(Yearly(7.5m), Usd(-2000), Usd(0), Usd(100000)).Value);
        Assert.Equal(50m, Annuity.Periods(Yearly(0), Usd(-2000), Usd(0), Usd(100000)).Value);
    }

    [Fact]
    public void Payments_below_the_interest_never_pay_back_and_the_result_says_so()
    {
        Assert.Contains("do not outweigh", Annuity.Periods(Monthly(12), Usd(-9), Usd(1000)).Reason);
        Assert.Contains("do not outweigh", Annuity.Periods(Monthly(12), Usd(-10), Usd(1000)).Reason);
        Assert.True(Annuity.Periods(Monthly(12), Usd(-11), Usd(1000)).HasValue);
        Assert.Contains("never changes", Annuity.Periods(Monthly(0), Usd(0), Usd(1000)).Reason);
    }

    [Fact]
    public void Interest_and_principal_are_those_of_spreadsheets()
    {
        Assert.Equal(Usd(-66.66666666666666666666666667m), Annuity.InterestPayment(Monthly(10), 1, Term.FromYears(3), Usd(8000)));
        Assert.Equal(Usd(-292.4471299093655589123867069m), Annuity.InterestPayment(Yearly(10), 3, Term.FromYears(3), Usd(8000)));
        Assert.Equal(Usd(-16.66666666666666666666666667m), Annuity.InterestPayment(Monthly(10), 1, Term.FromMonths(24), Usd(2000)));
        Assert.Equal(Usd(-75.62318600836634023904237863m), Annuity.PrincipalPayment(Monthly(10), 1, Term.FromMonths(24), Usd(2000)));
        Assert.Equal(Usd(-27598.0534624213754586355454m), Annuity.PrincipalPayment(Yearly(8), 10, Term.FromYears(10), Usd(200000)));
        Assert.Equal(Usd(-710.2541257864217612489830555m), Annuity.PrincipalPayment(Monthly(10), 1, Term.FromMonths(60), Usd(55000)));
        Assert.Equal(Usd(0), Annuity.InterestPayment(Monthly(10), 1, Term.FromMonths(24), Usd(2000), timing: Beginning));
        Assert.Equal(Usd(-930.0128168398438331248630986m), Annuity.InterestPayment(Monthly(9), 2, Term.FromYears(30), Usd(125000), timing: Beginning));
    }

    [Fact]
    public void Cumulative_parts_are_those_of_spreadsheets()
    {
        Term years = Term.FromYears(30);
        Assert.Equal(Usd(-11135.23213075084268837751014m), Annuity.CumulativeInterest(Monthly(9), years, Usd(125000), 13, 24));
        Assert.Equal(Usd(-937.5m), Annuity.CumulativeInterest(Monthly(9), years, Usd(125000), 1, 1));
        Assert.Equal(Usd(-934.1071234208983143431748475m), Annuity.CumulativePrincipal(Monthly(9), years, Usd(125000), 13, 24));
        Assert.Equal(Usd(-68.27827118097841689339041603m), Annuity.CumulativePrincipal(Monthly(9), years, Usd(125000), 1, 1));
        Assert.Equal(Usd(-11052.33958387180415719852124m), Annuity.CumulativeInterest(Monthly(9), years, Usd(125000), 13, 24, Beginning));
        Assert.Equal(Usd(-927.1534723780628430205209405m), Annuity.CumulativePrincipal(Monthly(9), years, Usd(125000), 13, 24, Beginning));
    }

    [Fact]
    public void Rates_are_those_of_spreadsheets_and_all_of_them()
    {
        Assert.Equal(0.007701472488202043816, Annuity.Rates(Term.FromMonths(48), 12, Usd(-200), Usd(8000)).Only.Value.Rate);
        Assert.Equal(0.11069085371075280625, Annuity.Rates(Term.FromYears(10), 1, Usd(0), Usd(-3500), Usd(10000)).Only.Value.Rate);
        Assert.Equal(0, Annuity.Rates(Term.FromYears(5), 1, Usd(-200), Usd(1000)).Only.Value.Rate);
        Assert.Equal(InternalRateOutcome.NoSignChange, Annuity.Rates(Term.FromYears(12), 1, Usd(400), Usd(10000), Usd(5000)).Outcome);
        Assert.Equal(2, Annuity.Rates(Term.FromYears(10), 1, Usd(250), Usd(-1000), Usd(-1400)).All.Count);
    }

    // HOMER Pro's glossary, "Capital recovery factor", and every textbook: 0.07823 for 6 % and 25 years.
    [Fact]
    public void The_capital_recovery_factor_goes_to_1_over_n()
    {
        Assert.Equal(0.0782267182122739817236586097m, Annuity.CapitalRecoveryFactor(Percent(6), Term.FromYears(25)));
        Assert.Equal(0.04m, Annuity.CapitalRecoveryFactor(Percent(0), Term.FromYears(25)));
        Assert.Equal(1.06m, Annuity.CapitalRecoveryFactor(Percent(6), Term.FromYears(1)));
        Assert.Equal(0.04m, Annuity.CapitalRecoveryFactor(AnnualRate.FromEffective(1e-27m), Term.FromYears(25)), 26);
    }

    [Fact]
    public void Payment_present_and_future_value_invert_each_other() => Law.Holds(
        AnyTerms,
        Arb.From(Gen.Choose(-1_000_000, 1_000_000).Select(n => Usd(n / 100m))),
        (c, amount) =>
        {
            Money<USD> payment = Annuity.Payment(c.Rate, c.Term, amount, timing: c.Timing);
            Money<USD> back = Annuity.PresentValue(c.Rate, c.Term, payment, timing: c.Timing);
            Money<USD> rest = Annuity.FutureValue(c.Rate, c.Term, payment, amount, c.Timing);
            return Near(amount, back, 1e-17m)
                && Math.Abs(rest.Amount) <= 1e-14m * (1 + Math.Abs(amount.Amount))
                && Near(payment, Annuity.Payment(c.Rate, c.Term, back, timing: c.Timing), 1e-17m);
        });

    [Fact]
    public void Interest_and_principal_make_up_the_payments_and_pay_back() => Law.Holds(
        AnyTerms,
        Arb.From(Gen.Choose(1, 1_000_000).Select(n => Usd(n))),
        (c, amount) =>
        {
            int periods = c.Term.InPeriods(12);
            Money<USD> payment = Annuity.Payment(c.Rate, c.Term, amount, timing: c.Timing);
            int middle = (periods + 1) / 2;
            return Near(payment, Annuity.InterestPayment(c.Rate, middle, c.Term, amount, timing: c.Timing) + Annuity.PrincipalPayment(c.Rate, middle, c.Term, amount, timing: c.Timing), 1e-20m)
                && Near(-amount, Annuity.CumulativePrincipal(c.Rate, c.Term, amount, 1, periods, c.Timing), 1e-20m)
                && Near(
                    Annuity.CumulativeInterest(c.Rate, c.Term, amount, 1, periods, c.Timing),
                    Annuity.CumulativeInterest(c.Rate, c.Term, amount, 1, middle, c.Timing)
                        + (middle < periods ? Annuity.CumulativeInterest(c.Rate, c.Term, amount, middle + 1, periods, c.Timing) : default),
                    1e-15m);
        });

    [Fact]
    public void The_rate_of_a_payment_is_the_rate_it_was_made_from() => Law.Holds(
        Arb.From(Gen.Choose(1, 3000).Select(n => n / 10_000m)),
        Arb.From(Gen.Choose(2, 60)),
        (rate, periods) =>
        {
            Money<USD> payment = Annuity.Payment(PeriodRate.Of(rate, 1), Term.FromYears(periods), Usd(1000));
            return Annuity.Rates(Term.FromYears(periods), 1, payment, Usd(1000)).Only.Value.Rate == (double)rate;
        },
        100);

    // R. Brealey, S. Myers, F. Allen, Principles of Corporate Finance, chapter 2: the growing annuity.
    [Fact]
    public void Growing_annuities_are_continuous_where_growth_is_the_rate()
    {
        Assert.Equal(Usd(-135868.4357003637290160570826m), Annuity.GrowingPresentValue(Yearly(12), Yearly(5), Term.FromYears(10), Usd(20000)));
        Assert.Equal(Usd(-2777.777777777777777777777778m), Annuity.GrowingPresentValue(Yearly(8), Yearly(8), Term.FromYears(30), Usd(100)));
        PeriodRate almost = PeriodRate.Of(0.08m - 1e-20m, 1);
        Assert.Equal(Usd(-2777.777777777777777404835391m), Annuity.GrowingPresentValue(Yearly(8), almost, Term.FromYears(30), Usd(100)));
        Assert.Equal(Usd(-100), Annuity.GrowingPresentValue(Yearly(8), Yearly(3), Term.FromYears(1), Usd(100), Beginning));
    }

    [Fact]
    public void Near_the_rate_growth_changes_the_value_by_no_more_than_its_difference() => Law.Holds(
        AnyTerms,
        Arb.From(Gen.Choose(1, 27).Select(n => (decimal)Math.Pow(10, -n))),
        (c, step) =>
        {
            Money<USD> At(decimal growth) => Annuity.GrowingPresentValue(c.Rate, PeriodRate.Of(growth, 12), c.Term, Usd(100), c.Timing);
            int n = c.Term.InPeriods(12);
            decimal at = At(c.Rate.Rate).Amount;
            return step > 1e-3m || Math.Abs(At(c.Rate.Rate + step).Amount - at) <= (step * n * n * 2 * Math.Abs(at)) + 1e-20m;
        });

    [Fact]
    public void Without_growth_a_growing_annuity_is_level() => Law.Holds(
        AnyTerms,
        c =>
        {
            PeriodRate none = Monthly(0);
            return Near(Annuity.PresentValue(c.Rate, c.Term, Usd(100), timing: c.Timing), Annuity.GrowingPresentValue(c.Rate, none, c.Term, Usd(100), c.Timing), 1e-20m)
                && Near(Annuity.FutureValue(c.Rate, c.Term, Usd(100), timing: c.Timing), Annuity.GrowingFutureValue(c.Rate, none, c.Term, Usd(100), c.Timing), 1e-20m)
                && Near(Annuity.Payment(c.Rate, c.Term, Usd(100), timing: c.Timing), Annuity.GrowingFirstPayment(c.Rate, none, c.Term, Usd(100), c.Timing), 1e-20m);
        });

    [Fact]
    public void What_is_no_annuity_is_an_error()
    {
        Assert.Equal("term", Assert.Throws<ArgumentException>(() => Annuity.Payment(Yearly(8), Term.FromMonths(61), Usd(1))).ParamName);
        Assert.Equal("term", Assert.Throws<ArgumentException>(() => Annuity.Payment(Yearly(8), default, Usd(1))).ParamName);
        Assert.Equal("timing", Assert.Throws<ArgumentOutOfRangeException>(() => Annuity.Payment(Yearly(8), Term.FromYears(1), Usd(1), timing: (PaymentTiming)3)).ParamName);
        Assert.Equal("period", Assert.Throws<ArgumentOutOfRangeException>(() => Annuity.InterestPayment(Yearly(8), 11, Term.FromYears(10), Usd(1))).ParamName);
        Assert.Equal("last", Assert.Throws<ArgumentOutOfRangeException>(() => Annuity.CumulativeInterest(Yearly(8), Term.FromYears(10), Usd(1), 3, 2)).ParamName);
        Assert.Equal("growth", Assert.Throws<ArgumentException>(() => Annuity.GrowingPresentValue(Yearly(8), Monthly(1), Term.FromYears(10), Usd(1))).ParamName);
        Assert.Contains("future value", Assert.Throws<OverflowException>(() => Annuity.FutureValue(Yearly(100), Term.FromYears(100), Usd(1))).Message);
    }

    private static bool Near(Money<USD> expected, Money<USD> actual, decimal relative) =>
        Math.Abs(expected.Amount - actual.Amount) <= relative * Math.Max(1, Math.Abs(expected.Amount));
}

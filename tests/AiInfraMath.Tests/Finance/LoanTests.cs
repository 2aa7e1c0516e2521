using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;
using static AiInfraMath.Tests.Finance.CashFlowsTests;

namespace AiInfraMath.Tests.Finance;

public class LoanTests
{
    private static readonly LedgerRounding Cents = LedgerRounding.MinorUnit();

    private static readonly Arbitrary<(Money<USD> Principal, PeriodRate Rate, Term Term, LedgerRounding Rounding)> AnyLoan = Arb.From(
        from principal in Gen.Choose(1, 100_000_000)
        from nominal in Gen.Choose(0, 3000)
        from months in Gen.Choose(1, 120)
        from rounding in Gen.Elements(LedgerRounding.Unrounded, Cents, LedgerRounding.Decimals(0))
        select (Usd(principal), PeriodRate.FromNominal(nominal / 10_000m, 12), Term.FromMonths(months), rounding));

    private static PeriodRate Yearly(decimal percent) => PeriodRate.Of(percent / 100, 1);

    // The amortisation of numpy-financial's documentation of ppmt: 2500 at 8.24 % over 12 months.
    [Fact]
    public void A_level_loan_is_the_textbooks_table()
    {
        LoanSchedule<USD> loan = Loan.Level(Usd(2500), PeriodRate.FromNominal(0.0824m, 12), Term.FromYears(1), Cents);
        Assert.Equal([Usd(200.58m), Usd(201.96m), Usd(203.35m), Usd(204.74m)], loan.Periods.Take(4).Select(p => p.Principal));
        Assert.Equal([Usd(17.17m), Usd(15.79m), Usd(14.40m), Usd(13.01m)], loan.Periods.Take(4).Select(p => p.Interest));
        Assert.Equal(Usd(217.75m), loan.Periods[0].Payment);
        Assert.Equal(112.98m, loan.TotalInterest.Amount, 1);
    }

    [Fact]
    public void Every_loan_pays_back_exactly() => Law.Holds(
        AnyLoan,
        c =>
        {
            int periods = c.Term.InPeriods(12);
            return IsExact(Loan.Level(c.Principal, c.Rate, c.Term, c.Rounding), c.Principal)
                && IsExact(Loan.Bullet(c.Principal, c.Rate, c.Term, BulletInterest.PaidEachPeriod, c.Rounding), c.Principal)
                && IsExact(Loan.Bullet(c.Principal, c.Rate, c.Term, BulletInterest.AddedToPrincipal, c.Rounding), c.Principal)
                && (periods < 2 || IsExact(Loan.InterestOnly(c.Principal, c.Rate, Term.FromMonths(periods / 2), c.Term, c.Rounding), c.Principal));
        });

    [Fact]
    public void Without_rounding_a_level_loan_is_the_annuity() => Law.Holds(
        AnyLoan,
        c =>
        {
            LoanSchedule<USD> loan = Loan.Level(c.Principal, c.Rate, c.Term);
            decimal payment = -Annuity.Payment(c.Rate, c.Term, c.Principal).Amount;
            return loan.Periods.All(p => Math.Abs(p.Payment.Amount - payment) < 1e-10m)
                && Math.Abs(loan.TotalInterest.Amount + Annuity.CumulativeInterest(c.Rate, c.Term, c.Principal, 1, loan.Periods.Count).Amount) < 1e-10m;
        });

    [Fact]
    public void What_a_loan_costs_is_its_rate()
    {
        LoanSchedule<USD> loan = Loan.InterestOnly(Usd(1000), Yearly(7), Term.FromYears(2), Term.FromYears(6));
        Assert.Equal([Usd(70), Usd(70)], loan.Periods.Take(2).Select(p => p.Payment));
        Assert.Equal(0.07, loan.ToCashFlows().InternalRates().Only.Value.Rate, 1e-14);
        LoanSchedule<USD> bullet = Loan.Bullet(Usd(1000), Yearly(10), Term.FromYears(3), BulletInterest.AddedToPrincipal);
        Assert.Equal([Usd(0), Usd(0), Usd(1331)], bullet.Periods.Select(p => p.Payment));
        Assert.Equal([Usd(100), Usd(110), Usd(121)], bullet.Periods.Select(p => p.Interest));
        Assert.Equal([Usd(100), Usd(100), Usd(1100)], Loan.Bullet(Usd(1000), Yearly(10), Term.FromYears(3)).Periods.Select(p => p.Payment));
    }

    [Fact]
    public void Sculpted_debt_has_the_cover_asked_for()
    {
        Money<USD>[] cash = [Usd(100), Usd(120), Usd(90), Usd(80)];
        LoanSchedule<USD> loan = Loan.Sculpted(cash, Yearly(7), 1.3m);
        Assert.Equal(255.9761670784597990487181m, loan.Principal.Amount, 20);
        Assert.All(loan.Periods.Zip(cash), p => Assert.Equal(1.3m, p.Second / p.First.Payment, 18));
        Assert.True(IsExact(Loan.Sculpted(cash, Yearly(7), 1.3m, Cents), Usd(255.98m)));
    }

    [Fact]
    public void What_is_no_loan_is_an_error()
    {
        Term term = Term.FromYears(5);
        Assert.Equal("principal", Assert.Throws<ArgumentOutOfRangeException>(() => Loan.Level(Usd(0), Yearly(5), term)).ParamName);
        Assert.Equal("term", Assert.Throws<ArgumentException>(() => Loan.Level(Usd(1), Yearly(5), Term.FromMonths(7))).ParamName);
        Assert.Equal("interestOnly", Assert.Throws<ArgumentException>(() => Loan.InterestOnly(Usd(1), Yearly(5), term, term)).ParamName);
        Assert.Equal("interest", Assert.Throws<ArgumentOutOfRangeException>(() => Loan.Bullet(Usd(1), Yearly(5), term, (BulletInterest)2)).ParamName);
        Assert.Equal("rounding", Assert.Throws<ArgumentException>(() => Loan.Level(new Money<XAU>(1), Yearly(5), term, LedgerRounding.MinorUnit())).ParamName);
        Assert.Equal("cover", Assert.Throws<ArgumentOutOfRangeException>(() => Loan.Sculpted([Usd(1)], Yearly(5), 0)).ParamName);
        Assert.Equal("cashAvailable", Assert.Throws<ArgumentException>(() => Loan.Sculpted([Usd(0)], Yearly(5), 1)).ParamName);
        Assert.Equal("cashAvailable", Assert.Throws<ArgumentOutOfRangeException>(() => Loan.Sculpted([Usd(-1)], Yearly(5), 1)).ParamName);
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => LedgerRounding.Decimals(29)).ParamName);
        Assert.Equal("mode", Assert.Throws<ArgumentOutOfRangeException>(() => LedgerRounding.MinorUnit((MidpointRounding)9)).ParamName);
    }

    private static bool IsExact(LoanSchedule<USD> loan, Money<USD> principal) =>
        loan.Principal == principal
        && loan.Periods[^1].Closing == default
        && loan.Periods.Aggregate(default(Money<USD>), (sum, p) => sum + p.Principal) == principal
        && loan.TotalPayment - loan.TotalInterest == principal
        && loan.Periods.Zip(loan.Periods.Skip(1)).All(p => p.First.Closing == p.Second.Opening)
        && loan.Periods.All(p => p.Opening - p.Principal == p.Closing);
}

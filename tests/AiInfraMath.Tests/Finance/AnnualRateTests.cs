using AiInfraMath.Finance;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Finance;

/// <summary>Reference figures are computed with 60 digits by an independent program and rounded to 28.</summary>
public class AnnualRateTests
{
    internal static Arbitrary<AnnualRate> AnyRate { get; } = Arb.From(
        from digits in Gen.Choose(-999_999, 9_999_999)
        from scale in Gen.Choose(6, 12)
        select AnnualRate.FromEffective(new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale)));

    [Fact]
    public void A_rate_keeps_the_promises_of_a_value_type() => ValueContract.Holds(
        AnnualRate.FromEffective(-0.9999999999999999999999999999m),
        AnnualRate.FromEffective(-0.05m),
        default,
        AnnualRate.FromEffective(0.0000000000000000000000000001m),
        AnnualRate.FromEffective(0.0825m),
        AnnualRate.FromEffective(1234.5m));

    // 8 % nominal, monthly: 8.29995 % effective, in every textbook.
    [Fact]
    public void Conversions_are_right_to_the_28th_digit()
    {
        Assert.Equal(0.0829995068075107437314206787m, AnnualRate.FromNominal(0.08m, 12).Effective);
        Assert.Equal(0.0512710963760240396975176363m, AnnualRate.FromContinuous(0.05m).Effective);
        Assert.Equal(0.0953101798043248600439521233m, AnnualRate.FromFactor(1.1m).ToContinuous());
        Assert.Equal(0.0079741404289037410660318442m, AnnualRate.FromEffective(0.1m).ToPeriodRate(12).Rate);
        Assert.Equal(0.0956896851468448927923821307m, AnnualRate.FromEffective(0.1m).ToNominal(12));
        Assert.Equal(1.269058706285883371859658752m, AnnualRate.FromEffective(0.1m).FactorOver(Term.FromMonths(30)));
        Assert.Equal(1.009149498071992749940705937m, AnnualRate.FromEffective(0.07m).FactorOver(Term.FromPeriods(7, 52)));
        Assert.Equal(0.00000000000000000001m, AnnualRate.FromNominal(1e-20m, 12).Effective);
    }

    [Fact]
    public void Exact_conversions_stay_exact()
    {
        Assert.Equal(0.1025m, AnnualRate.FromNominal(0.1m, 2).Effective);
        Assert.Equal(0.1m, AnnualRate.FromEffective(0.1025m).ToNominal(2) / 1m);
        Assert.Equal(0.08m, AnnualRate.FromFactor(1.08m).Effective);
        Assert.Equal(1.08m, AnnualRate.FromEffective(0.08m).Factor);
        Assert.Equal(1m / 150, PeriodRate.FromNominal(0.08m, 12).Rate);
        Assert.Equal(0.08m, PeriodRate.FromNominal(0.08m, 12).Nominal);
        Assert.Equal("8 %", AnnualRate.FromNominal(0.08m, 1).ToString(null, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(1m, AnnualRate.FromEffective(0.5m).FactorOver(default));
    }

    // I. Fisher, The Theory of Interest (1930): 1 + nominal = (1 + real)(1 + inflation).
    [Fact]
    public void Real_and_nominal_differ_by_inflation()
    {
        var inflation = AnnualRate.FromEffective(0.025m);
        AnnualRate real = AnnualRate.FromEffective(0.08m).ToReal(inflation);
        Assert.Equal(0.0536585365853658536585365854m, real.Effective);
        Assert.Equal(0.08m, Math.Round(AnnualRate.FromReal(real, inflation).Effective, 26));
        Assert.Equal(0.107m, AnnualRate.FromReal(AnnualRate.FromEffective(0.08m), inflation).Effective);
    }

    [Fact]
    public void Every_conversion_comes_back() => Law.Holds(
        AnyRate,
        rate => Near(rate, AnnualRate.FromNominal(rate.ToNominal(12), 12))
            && Near(rate, AnnualRate.FromContinuous(rate.ToContinuous()))
            && Near(rate, rate.ToPeriodRate(365).ToAnnual())
            && rate == AnnualRate.FromFactor(rate.Factor)
            && rate == AnnualRate.FromDouble(rate.ToDouble()));

    [Theory]
    [InlineData("8%", "0.08")]
    [InlineData("  8.25 % ", "0.0825")]
    [InlineData("-99.5%", "-0.995")]
    [InlineData("0 %", "0")]
    [InlineData("1,250 %", "12.5")]
    public void Percentages_are_read(string text, string effective) =>
        Assert.Equal(decimal.Parse(effective, System.Globalization.CultureInfo.InvariantCulture), AnnualRate.Parse(text, System.Globalization.CultureInfo.InvariantCulture).Effective);

    [Theory]
    [InlineData("0.08")]
    [InlineData("8")]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("-100 %")]
    [InlineData("1,2 %")]
    [InlineData("0.00000000000000000000000000001 %")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(AnnualRate.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out AnnualRate result));
        Assert.Equal(default, result);
        Assert.Contains("'8.25 %'", Assert.Throws<FormatException>(() => AnnualRate.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).Message);
    }

    [Fact]
    public void Rates_of_minus_100_percent_and_below_are_refused()
    {
        Assert.Equal("effective", Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.FromEffective(-1m)).ParamName);
        Assert.Equal("effective", Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.FromDouble(double.NaN)).ParamName);
        Assert.Equal("effective", Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.FromDouble(double.PositiveInfinity)).ParamName);
        Assert.Equal("nominal", Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.FromNominal(-12m, 12)).ParamName);
        Assert.Equal("compoundingsPerYear", Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.FromNominal(0.1m, 0)).ParamName);
        Assert.Equal("factor", Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.FromFactor(0)).ParamName);
        Assert.Equal("force", Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.FromContinuous(-65)).ParamName);
        Assert.Throws<OverflowException>(() => AnnualRate.FromContinuous(1000));
        Assert.Contains("-1", Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.FromEffective(-1m)).Message);
    }

    private static bool Near(AnnualRate expected, AnnualRate actual) =>
        Math.Abs(expected.Effective - actual.Effective) <= 1e-25m * Math.Max(1, expected.Factor);
}

using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Monetary;

public class RoundingTests
{
    private static readonly Arbitrary<MidpointRounding> Modes = Arb.From(Gen.Elements(Enum.GetValues<MidpointRounding>()));

    [Fact]
    public void Rounding_to_the_minor_unit_is_what_decimal_does() => Law.Holds(
        MoneyArbitraries.AnyAmount,
        Modes,
        (amount, mode) => new Money<USD>(amount).Round(mode).Amount == Math.Round(amount, 2, mode)
            && new Money<JPY>(amount).Round(mode).Amount == Math.Round(amount, 0, mode)
            && new Money<KWD>(amount).Round(mode).Amount == Math.Round(amount, 3, mode)
            && new Money<CLF>(amount).Round(mode).Amount == Math.Round(amount, 4, mode));

    [Fact]
    public void Rounding_to_cash_is_the_nearest_step_and_twice_is_once() => Law.Holds(MoneyArbitraries.AnyAmount, Modes, (amount, mode) =>
    {
        var francs = new Money<CHF>(amount);
        Money<CHF> rounded = francs.RoundToCash(mode);
        decimal away = Math.Abs(rounded.Amount - amount);
        bool nearest = mode is MidpointRounding.ToEven or MidpointRounding.AwayFromZero ? away <= 0.025m : away < 0.05m;
        return rounded.Amount % 0.05m == 0 && nearest && rounded.RoundToCash(mode) == rounded;
    });

    [Fact]
    public void Quantizing_splits_without_loss() => Law.Holds(MoneyArbitraries.AnyAmount, Modes, (amount, mode) =>
    {
        (Money<USD> rounded, Money<USD> remainder) = new Money<USD>(amount).Quantize(mode);
        (Money<CHF> cash, Money<CHF> rest) = new Money<CHF>(amount).QuantizeToCash(mode);
        return rounded + remainder == new Money<USD>(amount)
            && rounded == new Money<USD>(amount).Round(mode)
            && cash + rest == new Money<CHF>(amount)
            && Math.Abs(remainder.Amount) < 0.01m
            && Math.Abs(rest.Amount) < 0.05m;
    });

    [Theory]
    [InlineData("0.125", "0.12")]
    [InlineData("0.135", "0.14")]
    [InlineData("-0.125", "-0.12")]
    [InlineData("0.115172", "0.12")]
    [InlineData("33.333333", "33.33")]
    public void Half_goes_to_even_if_nothing_else_is_said(string amount, string expected) =>
        Assert.Equal(decimal.Parse(expected), new Money<USD>(decimal.Parse(amount)).Round().Amount);

    // What shops of the country do: 0.02 down, 0.03 up; 25 øre are 50, 74 are 50, 75 a krone; 50 öre are a krona; 2 forint 0, 3 are 5.
    [Theory]
    [InlineData("CHF", "9.92", "9.90")]
    [InlineData("CHF", "9.93", "9.95")]
    [InlineData("CHF", "-9.975", "-10.00")]
    [InlineData("DKK", "1.24", "1.0")]
    [InlineData("DKK", "1.25", "1.5")]
    [InlineData("DKK", "1.74", "1.5")]
    [InlineData("DKK", "1.75", "2.0")]
    [InlineData("SEK", "7.50", "8")]
    [InlineData("NOK", "7.49", "7")]
    [InlineData("HUF", "102", "100")]
    [InlineData("HUF", "103", "105")]
    [InlineData("CAD", "1.02", "1.00")]
    [InlineData("AUD", "1.03", "1.05")]
    [InlineData("NZD", "1.26", "1.3")]
    public void Cash_is_rounded_as_in_the_country(string code, string amount, string expected)
    {
        var money = new Money(decimal.Parse(amount), code);
        Assert.Equal(new Money(decimal.Parse(expected), code), money.RoundToCash());
        (Money rounded, Money rest) = money.QuantizeToCash();
        Assert.Equal(money, rounded + rest);
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("EUR")]
    [InlineData("JPY")]
    [InlineData("XAU")]
    public void A_currency_without_a_cash_step_is_an_error(string code)
    {
        var money = new Money(1.234m, code);
        Assert.Contains(code, Assert.Throws<InvalidOperationException>(() => money.RoundToCash()).Message);
        Assert.Contains("cash step", Assert.Throws<InvalidOperationException>(() => money.QuantizeToCash()).Message);
        Assert.Throws<InvalidOperationException>(() => money.AllocateCash(2));
        Assert.Throws<InvalidOperationException>(() => money.AllocateCash([1, 2]));
    }

    [Theory]
    [InlineData("XAU")]
    [InlineData("XDR")]
    [InlineData("DDM")]
    public void A_currency_without_a_minor_unit_is_an_error(string code)
    {
        var money = new Money(1.234m, code);
        Assert.Contains("no minor unit", Assert.Throws<InvalidOperationException>(() => money.Round()).Message);
        Assert.Throws<InvalidOperationException>(() => money.Quantize());
        Assert.Throws<InvalidOperationException>(() => money.Allocate(2));
    }

    [Fact]
    public void An_unknown_mode_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Money<USD>(1.005m).Round((MidpointRounding)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Money<USD>(1).Round((MidpointRounding)9));
    }

    [Fact]
    public void The_largest_amounts_are_rounded_too()
    {
        Assert.Equal(decimal.MaxValue, new Money<CHF>(decimal.MaxValue).RoundToCash().Amount);
        Assert.Equal(decimal.MaxValue, new Money<HUF>(decimal.MaxValue - 1).RoundToCash().Amount);
        Assert.Equal(decimal.MinValue, new Money<USD>(decimal.MinValue).Round().Amount);
    }

    [Fact]
    public void Rounding_allocates_nothing()
    {
        var money = new Money<CHF>(1234.567m);
        Allocations.None(() => _ = money.Round());
        Allocations.None(() => _ = money.QuantizeToCash());
    }
}

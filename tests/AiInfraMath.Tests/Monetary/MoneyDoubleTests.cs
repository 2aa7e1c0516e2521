using System.Globalization;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Monetary;

/// <summary>The crossing between double and decimal.</summary>
public class MoneyDoubleTests
{
    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "0")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(123456789.12345679, "123456789.12345679")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    [InlineData(9007199254740993.0, "9007199254740992")]
    [InlineData(7.9e28, "79000000000000000000000000000")]
    [InlineData(1.5e-28, "0.0000000000000000000000000002")]
    [InlineData(2.5e-28, "0.0000000000000000000000000002")]
    [InlineData(4.9e-324, "0")]
    public void A_double_becomes_its_shortest_digits(double value, string expected) =>
        Assert.Equal(expected, Money<USD>.FromDouble(value).Amount.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(8e28)]
    [InlineData(-1e300)]
    public void What_no_decimal_holds_is_refused_with_the_value(double value)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Money<USD>.FromDouble(value));
        Assert.Equal(value, error.ActualValue);
        Assert.Contains("USD", error.Message);
    }

    [Fact]
    public void A_double_comes_back_the_same() => Law.Holds(
        MoneyArbitraries.FiniteDouble,
        value => Math.Abs(value) is not (0 or (>= 1e-10 and < 7e28)) || Money<USD>.FromDouble(value).ToDouble() == value);

    [Fact]
    public void Integers_take_the_same_digits_on_the_fast_path() => Law.Holds(
        FsCheck.Fluent.ArbMap.Default.ArbFor<long>(),
        n => Math.Abs(n % (1L << 53)) is var m && Money<USD>.FromDouble(m).Amount == m && Money<USD>.FromDouble(-m).Amount == -m);

    [Fact]
    public void ToDouble_is_the_nearest_double() => Law.Holds(
        MoneyArbitraries.AnyAmount,
        amount => new Money<USD>(amount).ToDouble()
            .Equals(double.Parse(amount.ToString("E28", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));

    [Fact]
    public void As_a_measure_money_has_short_scales()
    {
        Assert.Equal("EUR", CanonicalUnit<Money<EUR>>());
        Assert.Equal(new DisplayScale("USD", 1), Scale<Money<USD>>(999));
        Assert.Equal(new DisplayScale("USD", 1), Scale<Money<USD>>(double.NaN));
        Assert.Equal(new DisplayScale("USD thousand", 1e3), Scale<Money<USD>>(-1e3));
        Assert.Equal(new DisplayScale("USD million", 1e6), Scale<Money<USD>>(999e6));
        Assert.Equal(new DisplayScale("USD billion", 1e9), Scale<Money<USD>>(-5e9));
        Assert.Equal(new DisplayScale("USD trillion", 1e12), Scale<Money<USD>>(3e15));
        Assert.Equal(12.5, RoundTrip(new Money<USD>(12.50m)));
    }

    private static string CanonicalUnit<T>()
        where T : struct, IMeasure<T> => T.CanonicalUnit;

    private static DisplayScale Scale<T>(double magnitude)
        where T : struct, IMeasure<T> => T.ScaleFor(magnitude);

    private static double RoundTrip<T>(T value)
        where T : struct, IMeasure<T> => T.FromCanonical(value.ToCanonical()).ToCanonical();
}

using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Monetary;

public class MoneyTests
{
    private static Money<USD> Usd(decimal amount) => new(amount);

    [Fact]
    public void Money_keeps_the_promises_of_a_value_type() =>
        ValueContract.Holds(Usd(decimal.MinValue), Usd(-1234567.89m), Usd(0), Usd(0.0000000000000000000000000001m), Usd(1.90m), Usd(5e12m));

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Money<USD>.Zero, default);
        Assert.Equal(0m, default(Money<USD>).Amount);
    }

    [Fact]
    public void Addition_is_commutative() => Law.Holds(MoneyArbitraries.SmallMoney, MoneyArbitraries.SmallMoney, (a, b) => a + b == b + a);

    [Fact]
    public void Addition_is_associative() => Law.Holds(
        MoneyArbitraries.SmallMoney, MoneyArbitraries.SmallMoney, MoneyArbitraries.SmallMoney, (a, b, c) => a + b + c == a + (b + c));

    [Fact]
    public void Zero_and_the_negative_undo() => Law.Holds(
        MoneyArbitraries.AnyMoney, a => a + Money<USD>.Zero == a && a - a == Money<USD>.Zero && a + -a == Money<USD>.Zero && +a == a);

    [Fact]
    public void Subtraction_undoes_addition() => Law.Holds(MoneyArbitraries.SmallMoney, MoneyArbitraries.SmallMoney, (a, b) => a + b - b == a);

    [Fact]
    public void Multiplication_distributes_over_addition() => Law.Holds(
        MoneyArbitraries.SmallMoney,
        MoneyArbitraries.SmallMoney,
        MoneyArbitraries.SmallAmount,
        (a, b, factor) => (a + b) * factor == (a * factor) + (b * factor) && factor * a == a * factor);

    [Fact]
    public void The_ratio_is_what_the_amount_was_multiplied_by() => Law.Holds(
        MoneyArbitraries.SmallMoney, MoneyArbitraries.SmallAmount, (a, factor) => a.Amount == 0 || a * factor / a == factor);

    [Fact]
    public void Order_is_that_of_the_amounts_and_total() => Law.Holds(
        MoneyArbitraries.AnyMoney,
        MoneyArbitraries.AnyMoney,
        (a, b) => a < b == a.Amount < b.Amount
            && a > b == b < a
            && a <= b == !(a > b)
            && a >= b == !(a < b)
            && a == b == (a.CompareTo(b) == 0)
            && Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
            && Money<USD>.Min(a, b) <= Money<USD>.Max(a, b)
            && Money<USD>.Abs(a) >= Money<USD>.Zero);

    [Fact]
    public void Equal_amounts_are_equal_whatever_their_trailing_zeros()
    {
        Assert.Equal(Usd(1.0m), Usd(1.00m));
        Assert.True(Usd(1.0m) == Usd(1.00m));
        Assert.Equal(Usd(1.0m).GetHashCode(), Usd(1.00m).GetHashCode());
        Assert.False(Usd(1).Equals(new Money<EUR>(1)));
        Assert.False(Usd(1).Equals(1m));
    }

    [Fact]
    public void Comparison_with_something_else_names_both_types()
    {
        Assert.Equal(1, Usd(1).CompareTo(null));
        Assert.Equal(0, Usd(1).CompareTo((object)Usd(1.0m)));
        Assert.Contains("EUR", Assert.Throws<ArgumentException>(() => Usd(1).CompareTo(new Money<EUR>(1))).Message);
    }

    [Fact]
    public void A_hundred_euros_by_three_times_three_is_a_hundred_up_to_the_last_digit_of_decimal()
    {
        Money<EUR> again = new Money<EUR>(100) / 3 * 3;
        Assert.InRange(again.Amount, 100 - 1e-26m, 100 + 1e-26m);
    }

    [Fact]
    public void A_product_keeps_every_decimal() => Assert.Equal(0.115172m, (0.0004m * Usd(287.93m)).Amount);

    [Fact]
    public void An_int_is_a_factor() => Assert.Equal(Usd(30), Usd(10) * 3);

    [Fact]
    public void DivideByInt_is_what_an_average_needs() => Assert.Equal(Usd(2.5m), Money<USD>.DivideByInt(Usd(5), 2));

    [Fact]
    public void Overflow_names_the_operation_and_the_currency()
    {
        Money<USD> largest = Usd(decimal.MaxValue);
        Assert.Contains("USD", Assert.Throws<OverflowException>(() => largest + largest).Message);
        Assert.Contains("−", Assert.Throws<OverflowException>(() => -largest - largest).Message);
        Assert.Contains("× 2", Assert.Throws<OverflowException>(() => largest * 2).Message);
        Assert.Contains("÷ 0.1", Assert.Throws<OverflowException>(() => largest / 0.1m).Message);
    }

    [Fact]
    public void Sums_of_any_size_are_those_of_decimal() => Law.Holds(MoneyArbitraries.AnyAmount, MoneyArbitraries.AnyAmount, (a, b) =>
    {
        bool small = ((uint)decimal.GetBits(a)[2] | (uint)decimal.GetBits(b)[2]) < 1u << 30;
        if (small != Ledger.AreSmall(a, b))
        {
            return false;
        }

        try
        {
            return (Usd(a) + Usd(b)).Amount == a + b && (Usd(a) - Usd(b)).Amount == a - b;
        }
        catch (OverflowException e)
        {
            return !small && e.Message.Contains("USD");
        }
    });

    [Fact]
    public void Division_by_zero_names_the_amount()
    {
        Assert.Contains("USD 5", Assert.Throws<DivideByZeroException>(() => Usd(5) / 0).Message);
        Assert.Contains("USD 5", Assert.Throws<DivideByZeroException>(() => Usd(5) / Money<USD>.Zero).Message);
        Assert.Throws<DivideByZeroException>(() => Money<USD>.DivideByInt(Usd(5), 0));
    }
}

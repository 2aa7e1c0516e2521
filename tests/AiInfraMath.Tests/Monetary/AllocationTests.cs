using System.Numerics;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Monetary;

/// <summary>The six laws of allocation, and examples worked out by hand.</summary>
public class AllocationTests
{
    /// <summary>Whole cents, up to all the digits of a decimal.</summary>
    private static readonly Arbitrary<decimal> Cents = Arb.From(Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(n => n / 100m),
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Choose(int.MinValue, int.MaxValue)
        from high in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, int.MaxValue))
        from negative in ArbMap.Default.GeneratorFor<bool>()
        select new decimal(low, middle, high, negative, 2)));

    /// <summary>Up to eight weights: small, of all digits, huge, tiny, and zeros among them.</summary>
    private static readonly Arbitrary<decimal[]> Weights = Arb.From(
        from weights in Gen.OneOf(
            Gen.Choose(0, 100).Select(n => (decimal)n),
            MoneyArbitraries.AnyAmount.Generator.Select(Math.Abs),
            Gen.Elements(0m, decimal.MaxValue, 0.0000000000000000000000000001m, 1m / 3)).ArrayOf()
        where weights.Length is > 0 and <= 8 && weights.Any(w => w > 0)
        select weights);

    private static readonly Arbitrary<int> Parts = Arb.From(Gen.OneOf(Gen.Choose(1, 10), Gen.Choose(1, 2000)));

    private static Money<USD> Usd(decimal amount) => new(amount);

    private static Money<USD>[] Usds(params decimal[] amounts) => Array.ConvertAll(amounts, Usd);

    [Fact]
    public void Law_1_the_shares_add_up_to_the_total() => Law.Holds(
        Cents, Weights, (total, weights) => Exact(Usd(total).Allocate(weights)) == Hundredths(total));

    [Fact]
    public void Law_2_each_share_is_the_floor_or_the_ceiling_of_its_quota() => Law.Holds(Cents, Weights, (total, weights) =>
    {
        Money<USD>[] shares = Usd(total).Allocate(weights);
        BigInteger all = Sum(weights);
        return Enumerable.Range(0, weights.Length).All(i =>
        {
            BigInteger floor = BigInteger.DivRem(BigInteger.Abs(Hundredths(total)) * Whole(weights[i]), all, out BigInteger rest);
            BigInteger share = BigInteger.Abs(Hundredths(shares[i].Amount));
            return share == floor || (!rest.IsZero && share == floor + 1);
        });
    });

    [Fact]
    public void Law_3_the_largest_remainders_come_first_and_ties_go_to_the_lower_index() => Law.Holds(Cents, Weights, (total, weights) =>
    {
        Money<USD>[] shares = Usd(total).Allocate(weights);
        BigInteger all = Sum(weights);
        (BigInteger Left, bool Larger)[] given = [.. weights.Select((weight, i) =>
        {
            BigInteger floor = BigInteger.DivRem(BigInteger.Abs(Hundredths(total)) * Whole(weight), all, out BigInteger rest);
            return (rest, BigInteger.Abs(Hundredths(shares[i].Amount)) > floor);
        })];
        return Pairs(weights.Length).All(p => (!given[p.J].Larger || given[p.I].Larger || given[p.J].Left > given[p.I].Left)
            && (!given[p.I].Larger || given[p.J].Larger || given[p.I].Left >= given[p.J].Left));
    });

    [Fact]
    public void Law_4_a_larger_weight_never_gets_less() => Law.Holds(Cents, Weights, (total, weights) =>
    {
        Money<USD>[] shares = Usd(Math.Abs(total)).Allocate(weights);
        return Pairs(weights.Length).All(p => (weights[p.I] <= weights[p.J] || shares[p.I] >= shares[p.J])
            && (weights[p.J] <= weights[p.I] || shares[p.J] >= shares[p.I]));
    });

    [Fact]
    public void Law_5_a_negative_total_mirrors_the_positive_one() => Law.Holds(
        Cents,
        Weights,
        (total, weights) => Usd(-total).Allocate(weights).SequenceEqual(Usd(total).Allocate(weights).Select(share => -share)));

    [Fact]
    public void Law_6_zero_weights_get_zero() => Law.Holds(
        Cents, Weights, (total, weights) => weights.Zip(Usd(total).Allocate(weights)).All(pair => pair.First > 0 || pair.Second == Usd(0)));

    [Fact]
    public void Equal_parts_are_equal_weights() => Law.Holds(
        Cents, Parts, (total, parts) => Usd(total).Allocate(parts).SequenceEqual(Usd(total).Allocate(Enumerable.Repeat(0.5m, parts).ToArray())));

    // Eight times a weight of 29 digits is rounded by decimal: another weight.
    [Fact]
    public void Only_the_proportion_of_weights_counts() => Law.Holds(
        Cents,
        Weights,
        (total, weights) => weights.Any(w => w > decimal.MaxValue / 8 || Whole(w * 8) != Whole(w) * 8)
            || Usd(total).Allocate(weights).SequenceEqual(Usd(total).Allocate(Array.ConvertAll(weights, w => w * 8))));

    [Fact]
    public void Cash_shares_are_whole_steps_that_add_up() => Law.Holds(Cents, Weights, (total, weights) =>
    {
        var francs = new Money<CHF>(new Money<CHF>(total).RoundToCash().Amount);
        Money<CHF>[] shares = francs.AllocateCash(weights);
        return shares.All(share => share.Amount % 0.05m == 0)
            && shares.Aggregate(BigInteger.Zero, (sum, share) => sum + Hundredths(share.Amount)) == Hundredths(francs.Amount);
    });

    // The examples of the design: minor units here are cents and yen.
    [Fact]
    public void Examples()
    {
        Assert.Equal([new(3), new(2)], new Money<JPY>(5).Allocate(2));
        Assert.Equal([new(17), new(17), new(17), new(17), new(16), new(16)], new Money<JPY>(100).Allocate(6));
        Assert.Equal(Usds(0.17m, 0.17m, 0.17m, 0.17m, 0.16m, 0.16m), Usd(1).Allocate(6));
        Assert.Equal(Usds(74.99m, 25.00m), Usd(99.99m).Allocate([75, 25]));
        Assert.Equal(Usds(0, 0.04m, 0.01m), Usd(0.05m).Allocate([0, 7, 3]));
        Assert.Equal(Usds(0, -0.04m, -0.01m), Usd(-0.05m).Allocate([0, 7, 3]));
        Assert.Equal([new(0.35m), new(0.35m), new(0.30m)], new Money<CHF>(1).AllocateCash(3));
        Assert.Equal([new(0.70m), new(0.30m)], new Money<CHF>(1).AllocateCash([2, 0.9m]));
        Assert.Equal([new(0.334m), new(0.333m), new(0.333m)], new Money<KWD>(1).Allocate(3));
        Assert.Equal("USD 25.00", Usd(99.99m).Allocate([75, 25])[1].ToString(null, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Ties_go_to_the_lower_index()
    {
        Assert.Equal(Usds(0.02m, 0.01m, 0.01m, 0.01m), Usd(0.05m).Allocate([1, 1, 1, 1]));
        Assert.Equal(Usds(0.01m, 0, 0.01m, 0), Usd(0.02m).Allocate([0.5m, 0, 0.5m, 0.5m]));
    }

    [Fact]
    public void Weights_of_any_size_meet()
    {
        Assert.Equal(Usds(0.01m, 0), Usd(0.01m).Allocate([decimal.MaxValue, 0.0000000000000000000000000001m]));
        Assert.Equal(Usds(0.05m, 0.05m), Usd(0.10m).Allocate([decimal.MaxValue, decimal.MaxValue]));
        Assert.Equal(Usds(0, 0.01m), Usd(0.01m).Allocate([1, 1.0000000000000000000000000001m]));
    }

    [Fact]
    public void The_largest_amounts_are_divided_if_decimal_has_the_digits()
    {
        Assert.Equal(Usds(decimal.MaxValue), Usd(decimal.MaxValue).Allocate(1));
        Assert.Equal(Usds(decimal.MinValue / 5, decimal.MinValue / 5 * 4), Usd(decimal.MinValue).Allocate([1, 4]));

        // Half of an odd number of 29 digits would need two decimals behind them.
        Assert.Contains("digits", Assert.Throws<OverflowException>(() => Usd(decimal.MaxValue).Allocate(2)).Message);
    }

    [Fact]
    public void What_is_no_whole_number_of_steps_is_an_error_and_quantizing_loses_nothing()
    {
        string message = Assert.Throws<InvalidOperationException>(() => Usd(10.005m).Allocate(2)).Message;
        Assert.Contains("10.005", message);
        Assert.Contains("0.01", message);
        Assert.Throws<InvalidOperationException>(() => new Money<CHF>(0.99m).AllocateCash(2));
        (Money<USD> rounded, Money<USD> remainder) = Usd(10.005m).Quantize();
        Assert.Equal(Usd(10.005m), rounded.Allocate(2).Sum() + remainder);
    }

    [Fact]
    public void Bad_parts_and_weights_are_errors()
    {
        Assert.Equal("parts", Assert.Throws<ArgumentOutOfRangeException>(() => Usd(1).Allocate(0)).ParamName);
        Assert.Equal("parts", Assert.Throws<ArgumentOutOfRangeException>(() => Usd(1).Allocate(-1)).ParamName);
        Assert.Equal("weights", Assert.Throws<ArgumentException>(() => Usd(1).Allocate([])).ParamName);
        Assert.Equal("weights", Assert.Throws<ArgumentException>(() => Usd(1).Allocate([0, 0m])).ParamName);
        Assert.Contains("-3", Assert.Throws<ArgumentOutOfRangeException>(() => Usd(1).Allocate([5, -3])).Message);
        Assert.Throws<ArgumentException>(() => Usd(1).AllocateInto([]));
        Assert.Throws<ArgumentException>(() => Usd(1).AllocateInto([1, 2], new Money<USD>[3]));
        Assert.Contains("XAU", Assert.Throws<InvalidOperationException>(() => new Money<XAU>(1).Allocate(2)).Message);
        Assert.Contains("cash step", Assert.Throws<InvalidOperationException>(() => Usd(1).AllocateCash(2)).Message);
    }

    [Fact]
    public void Money_of_run_time_currency_is_divided_alike() => Law.Holds(Cents, Weights, (total, weights) =>
        ((Money)Usd(total)).Allocate(weights).SequenceEqual(Usd(total).Allocate(weights).Select(share => (Money)share))
            && ((Money)Usd(total)).Allocate(3).SequenceEqual(Usd(total).Allocate(3).Select(share => (Money)share)));

    [Fact]
    public void Into_a_span_nothing_is_allocated()
    {
        var shares = new Money<USD>[3];
        decimal[] weights = [50, 30.5m, 19.5m];
        Allocations.None(() => Usd(1_000_000_000.01m).AllocateInto(weights, shares));
        Assert.Equal(Usd(1_000_000_000.01m), shares.Sum());
        Allocations.None(() => Usd(decimal.MaxValue / 100).Round().AllocateInto(shares));
    }

    private static IEnumerable<(int I, int J)> Pairs(int count) =>
        from j in Enumerable.Range(0, count) from i in Enumerable.Range(0, j) select (i, j);

    private static BigInteger Exact(Money<USD>[] shares) => shares.Aggregate(BigInteger.Zero, (sum, share) => sum + Hundredths(share.Amount));

    // In integers, as decimals of 29 digits do not add exactly.
    private static BigInteger Hundredths(decimal amount) => (BigInteger)decimal.Truncate(amount) * 100 + (BigInteger)(amount % 1 * 100);

    private static BigInteger Whole(decimal weight)
    {
        int[] bits = decimal.GetBits(weight);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return digits * BigInteger.Pow(10, 28 - ((bits[3] >> 16) & 0xFF));
    }

    private static BigInteger Sum(decimal[] weights) => weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + Whole(weight));
}

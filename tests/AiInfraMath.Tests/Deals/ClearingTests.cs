using AiInfraMath.Deals;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Deals;

public class ClearingTests
{
    private static readonly DefaultCosts Halves = new(0.5m, 0.5m);

    // 1 → 2: 6, 1 → 3: 4, 2 → 3: 8, 3 → 1: 2.
    private static readonly DealNetwork<USD> Three = new(
        new("1", "2", new(6)), new("1", "3", new(4)), new("2", "3", new(8)), new("3", "1", new(2)));

    private static readonly Balance<USD>[] ThreeCash = [new("1", new(3)), new("2", new(1)), new("3", new(0))];

    [Fact]
    public void Three_parties_clear()
    {
        // p₁ = 3 + 2 = 5; p₂ = 1 + 6 × 5/10 = 4; 3 has 4 × 5/10 + 4 = 6 and pays its 2.
        Clearing<USD> clearing = Three.Clear(ThreeCash);
        Assert.True(clearing.IsUnique);
        Assert.All([clearing.Greatest, clearing.Least], vector =>
        {
            Assert.Equal([5m, 4m, 2m], vector.Parties.Select(p => p.Paid.Amount));
            Assert.Equal([0m, 0m, 4m], vector.Parties.Select(p => p.Equity.Amount));
            Assert.Equal([0.5m, 0.5m, 1m], vector.Parties.Select(p => p.Recovery));
            Assert.Equal([3m, 2m, 4m, 2m], vector.Flows.Select(f => f.Amount.Amount));
            Assert.Equal(["1", "2"], vector.Defaults.Select(p => p.Name));
            Assert.Equal(0m, vector.Residual.Amount);
            Assert.Equal(4m, vector.Of("2").Paid.Amount);
        });

        // 1 has 5 of 10 even if all pay; 2 has 7 of 8 even if all pay.
        Assert.Equal([["1", "2"]], clearing.Waves.Select(w => w.Select(p => p.Name)));
    }

    [Fact]
    public void Defaults_that_cost_half_of_everything_leave_less()
    {
        // p₁ = ½ × 3 + ½ × 2 = 5/2; p₂ = ½ × 1 + ½ × 6 × ¼ = 5/4; 3 has 4 × ¼ + 5/4 = 9/4 and pays its 2.
        Clearing<USD> clearing = Three.Clear(ThreeCash, Halves);
        Assert.Equal([2.5m, 1.25m, 2m], clearing.Greatest.Parties.Select(p => p.Paid.Amount));
        Assert.Equal([0m, 0m, 0.25m], clearing.Greatest.Parties.Select(p => p.Equity.Amount));
        Assert.Equal([2.5m, 1.25m, 0m], clearing.Greatest.Parties.Select(p => p.Lost.Amount));

        // From below all three are in default: p₁ = 3/2 + p₃/2, p₂ = ½ + 3/10 p₁, p₃ = 1/5 p₁ + ½ p₂, so that p₁ = 65/33, and 3 has 62/33.
        Assert.False(clearing.IsUnique);
        Assert.Equal(65m / 33, clearing.Least.Of("1").Paid.Amount, 25);
        Assert.Equal(62m / 33, clearing.Least.Of("3").Received.Amount, 25);
        Assert.Equal(["1", "2", "3"], clearing.Least.Defaults.Select(p => p.Name));
    }

    [Fact]
    public void A_ring_without_cash_pays_all_or_nothing()
    {
        var ring = new DealNetwork<USD>(new("A", "B", new(5)), new("B", "C", new(5)), new("C", "A", new(5)));
        Clearing<USD> clearing = ring.Clear([]);
        Assert.Equal([5m, 5m, 5m], clearing.Greatest.Parties.Select(p => p.Paid.Amount));
        Assert.Equal([0m, 0m, 0m], clearing.Least.Parties.Select(p => p.Paid.Amount));
        Assert.Empty(clearing.Greatest.Defaults);
        Assert.Equal(3, clearing.Least.Defaults.Count);
        Assert.Empty(clearing.Waves);
        Assert.False(clearing.IsUnique);

        // A cent from outside decides.
        Assert.True(ring.Clear([new("B", new(0.01m))]).IsUnique);
        Assert.Equal([5m, 5m, 5m], ring.Clear([new("B", new(0.01m))]).Least.Parties.Select(p => p.Paid.Amount));
    }

    [Fact]
    public void Defaults_come_in_waves()
    {
        // D has nothing; C lives on D, B on C, A on B.
        var chain = new DealNetwork<USD>(new("D", "C", new(10)), new("C", "B", new(10)), new("B", "A", new(10)), new("A", "E", new(4)));
        Clearing<USD> clearing = chain.Clear([new("C", new(1)), new("B", new(2)), new("A", new(2))]);
        Assert.Equal([["D"], ["C"], ["B"]], clearing.Waves.Select(w => w.Select(p => p.Name)));
        Assert.Equal([0m, 1m, 3m, 4m, 0m], clearing.Greatest.Parties.Select(p => p.Paid.Amount));
        Assert.Equal(1m, clearing.Greatest.Of("A").Equity.Amount);
        Assert.Equal(4m, clearing.Greatest.Of("E").Equity.Amount);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_long_chain_defaults_party_by_party(bool alongTheOrder)
    {
        // The first has 1 for 10, and each passes on what it is paid; the last but one has 9 more, and nobody loses by it.
        const int Length = 120;
        var debts = Enumerable.Range(0, Length - 1).Select(i => new Commitment<USD>($"P{i}", $"P{i + 1}", new(10))).ToList();
        Clearing<USD> clearing = new DealNetwork<USD>(alongTheOrder ? debts : Enumerable.Reverse(debts))
            .Clear([new("P0", new(1)), new($"P{Length - 2}", new(9))]);
        Assert.Equal(Enumerable.Range(0, Length - 2).Select(i => $"P{i}"), clearing.Waves.Select(w => Assert.Single(w).Name));
        Assert.All(clearing.Greatest.Defaults, p => Assert.Equal(1m, clearing.Greatest.Of(p).Paid.Amount));
        Assert.Equal(10m, clearing.Greatest.Of($"P{Length - 1}").Equity.Amount);
        Assert.True(clearing.IsUnique);
    }

    [Fact]
    public void Senior_debt_is_paid_first_and_equal_debt_in_proportion()
    {
        var pair = new DealNetwork<USD>(new Commitment<USD>("A", "B", new(6)));
        ClearedParty<USD> senior = pair.Clear([new("A", new(5)) { SeniorDebt = new(4) }]).Greatest.Of("A");
        Assert.Equal((1m, 4m), (senior.Paid.Amount, senior.SeniorPaid.Amount));
        ClearedParty<USD> broke = pair.Clear([new("A", new(3)) { SeniorDebt = new(4) }]).Greatest.Of("A");
        Assert.Equal((0m, 3m), (broke.Paid.Amount, broke.SeniorPaid.Amount));

        // 5 for debts of 6 + 4: half of each.
        Clearing<USD> equal = pair.Clear([new("A", new(5)) { EqualDebt = new(4) }]);
        Assert.Equal((5m, 10m, 0.5m), (equal.Greatest.Of("A").Paid.Amount, equal.Greatest.Of("A").Owed.Amount, equal.Greatest.Of("A").Recovery));
        Assert.Equal(3m, equal.Greatest.Of("B").Received.Amount);
    }

    [Fact]
    public void Senior_debt_can_empty_a_ring()
    {
        // Each round costs 1, until A has nothing to give on.
        var ring = new DealNetwork<USD>(new("A", "B", new(5)), new("B", "A", new(5)));
        Clearing<USD> clearing = ring.Clear([new("A", new(0)) { SeniorDebt = new(1) }]);
        Assert.Equal([0m, 0m], clearing.Greatest.Parties.Select(p => p.Paid.Amount));
        Assert.True(clearing.IsUnique);

        // What B has is what A pays first: the rest goes round, or not.
        Clearing<USD> balanced = ring.Clear([new("A", new(0)) { SeniorDebt = new(1) }, new("B", new(1))]);
        Assert.Equal([4m, 5m], balanced.Greatest.Parties.Select(p => p.Paid.Amount));
        Assert.Equal([0m, 1m], balanced.Least.Parties.Select(p => p.Paid.Amount));
        Assert.Equal([0m, 0m], balanced.Least.Parties.Select(p => p.Equity.Amount));
    }

    [Fact]
    public void Thirds_on_the_edge_of_default_are_no_default()
    {
        // A owes three thirds of 1 and B passes on exactly what it is paid: with costs, a default by rounding would lose half.
        var network = new DealNetwork<USD>(
            new("A", "B", new(1)), new("A", "C", new(1)), new("A", "D", new(1)), new("B", "C", new(1m / 3)));
        Clearing<USD> clearing = network.Clear([new("A", new(2))], Halves);
        Assert.Equal(["A"], clearing.Greatest.Defaults.Select(p => p.Name));
        Assert.Equal(1m / 3, clearing.Greatest.Of("B").Paid.Amount);
    }

    [Fact]
    public void Large_networks_of_amounts_of_all_sizes_clear_to_rounding() => Law.Holds(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        Gen.Choose(5, 40).ToArbitrary(),
        static (seed, size) =>
        {
            var random = new Random(seed);
            decimal Amount() => Math.Round((decimal)(random.NextDouble() * Math.Pow(10, random.Next(0, 12))), 2);
            var network = new DealNetwork<USD>(
                from i in Enumerable.Range(0, size)
                from j in Enumerable.Range(0, size)
                where i != j && random.NextDouble() < 0.3
                select new Commitment<USD>($"P{i}", $"P{j}", new(Amount())));
            Clearing<USD> clearing = network.Clear(
                network.Parties.Select(p => new Balance<USD>(p, new(Amount() / 100)) { SeniorDebt = new(Amount() / 1000) }),
                random.Next(2) == 0 ? DefaultCosts.None : new(0.9m, 0.8m));
            decimal rounding = network.Gross.Amount * 1e-26m;
            return clearing.Greatest.Residual.Amount <= rounding && clearing.Least.Residual.Amount <= rounding
                && clearing.Greatest.Parties.Zip(clearing.Least.Parties).All(p => p.First.Paid.Amount >= p.Second.Paid.Amount - rounding)
                && clearing.Greatest.Parties.All(p =>
                    Math.Abs((p.Cash + p.Received - p.Paid - p.SeniorPaid - p.Equity - p.Lost).Amount) <= rounding);
        },
        cases: 60);

    [Fact]
    public void The_solutions_are_those_of_all_sets_of_defaults() => Law.Holds(
        ClearingReference.Cases.ToArbitrary(),
        static c =>
        {
            Clearing<USD> clearing = c.Clear();
            (Rational[] greatest, Rational[] least) = c.Extremes();
            return Agrees(clearing.Greatest, greatest) && Agrees(clearing.Least, least)
                && clearing.IsUnique == greatest.SequenceEqual(least);
        });

    [Fact]
    public void Payments_keep_the_rules() => Law.Holds(
        ClearingReference.Cases.ToArbitrary(),
        static c =>
        {
            Clearing<USD> clearing = c.Clear();
            return Keeps(clearing.Greatest) && Keeps(clearing.Least)
                && clearing.Waves.SelectMany(w => w).ToHashSet().SetEquals(clearing.Greatest.Defaults)
                && clearing.Greatest.Parties.Zip(clearing.Least.Parties).All(static p => p.First.Paid >= p.Second.Paid)
                && (c.Costs != DefaultCosts.None || clearing.Greatest.Parties.Zip(clearing.Least.Parties).All(static p => Near(p.First.Equity, p.Second.Equity)));
        });

    [Fact]
    public void More_cash_never_means_smaller_payments() => Law.Holds(
        ClearingReference.Cases.ToArbitrary(),
        Gen.Choose(0, 5).Three().ToArbitrary(),
        static (c, more) =>
        {
            Clearing<USD> before = c.Clear();
            Clearing<USD> after = c.With([more.Item1, more.Item2, more.Item3, 0]).Clear();
            return before.Greatest.Parties.Zip(after.Greatest.Parties).All(static p => p.Second.Paid.Amount >= p.First.Paid.Amount - 1e-20m)
                && before.Least.Parties.Zip(after.Least.Parties).All(static p => p.Second.Paid.Amount >= p.First.Paid.Amount - 1e-20m);
        });

    [Fact]
    public void A_wrong_balance_is_refused()
    {
        ArgumentException unknown = Assert.Throws<ArgumentException>(() => Three.Clear([new("11", new(3))]));
        Assert.Equal("balances", unknown.ParamName);
        Assert.StartsWith("No party is named \"11\". Did you mean 1, ", unknown.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Two of them are of 1; one for each party was expected.",
            Assert.Throws<ArgumentException>(() => Three.Clear([new("1", new(3)), new("1", new(3))])).Message,
            StringComparison.Ordinal);
        Assert.Equal("cash", Assert.Throws<ArgumentOutOfRangeException>(() => new Balance<USD>("1", new(-1))).ParamName);
        Assert.Equal("SeniorDebt", Assert.Throws<ArgumentOutOfRangeException>(() => new Balance<USD>("1", new(1)) { SeniorDebt = new(-1) }).ParamName);
        Assert.Equal("EqualDebt", Assert.Throws<ArgumentOutOfRangeException>(() => new Balance<USD>("1", new(1)) { EqualDebt = new(-1) }).ParamName);
        Assert.Equal("alpha", Assert.Throws<ArgumentOutOfRangeException>(() => new DefaultCosts(1.1m, 1)).ParamName);
        Assert.Equal("beta", Assert.Throws<ArgumentOutOfRangeException>(() => new DefaultCosts(1, -0.1m)).ParamName);
        Assert.Contains("It is 1.1; a share from 0 to 1 was expected.", Assert.Throws<ArgumentOutOfRangeException>(() => new DefaultCosts(1.1m, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Three.Clear([]).Greatest.Of("4"));
    }

    private static bool Agrees(ClearingVector<USD> vector, Rational[] payments) =>
        vector.Parties.Select((p, i) => Math.Abs((double)p.Paid.Amount - payments[i].ToDouble()) < 1e-12).All(static a => a);

    private static bool Keeps(ClearingVector<USD> vector) =>
        vector.Residual.Amount < 1e-20m
        && Near(vector.Flows.Select(f => f.Amount).Sum(), vector.Parties.Select(p => p.Received).Sum())
        && vector.Parties.All(static p =>
            p.Paid >= Money<USD>.Zero && p.Paid <= p.Owed && p.SeniorPaid <= p.SeniorOwed && p.Lost >= Money<USD>.Zero
            && p.Recovery is >= 0 and <= 1
            && Near(p.Cash + p.Received, p.Paid + p.SeniorPaid + p.Equity + p.Lost)
            && (p.IsInDefault ? p.Equity == Money<USD>.Zero : p.Paid == p.Owed && p.SeniorPaid == p.SeniorOwed)
            && (p.SeniorPaid == p.SeniorOwed || p.Paid == Money<USD>.Zero));

    private static bool Near(Money<USD> a, Money<USD> b) => Math.Abs(a.Amount - b.Amount) < 1e-20m;
}

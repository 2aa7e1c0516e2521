using System.Globalization;
using AiInfraMath.Deals;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Deals;

public class DealNetworkTests
{
    // A → B 100, B → C 80, C → A 60.
    private static readonly DealNetwork<USD> Ring = new(new("A", "B", new(100)), new("B", "C", new(80)), new("C", "A", new(60)));

    private static readonly Gen<(int From, int To, int Amount)[]> FewEdges =
        from size in Gen.Choose(2, 4)
        from edges in (from i in Gen.Choose(0, size - 1) from j in Gen.Choose(1, size - 1) from amount in Gen.Choose(1, 3) select (i, (i + j) % size, amount)).NonEmptyListOf()
        select edges.DistinctBy(e => (e.i, e.Item2)).Take(6).ToArray();

    private static readonly Gen<(int From, int To, int Amount)[]> Edges =
        from size in Gen.Choose(2, 9)
        from edges in (from i in Gen.Choose(0, size - 1) from j in Gen.Choose(1, size - 1) from cents in Gen.Choose(0, 100_000) select (i, (i + j) % size, cents)).NonEmptyListOf()
        select edges.Append((0, 1, 1)).ToArray();

    [Fact]
    public void A_ring_has_its_cycle_and_its_nets()
    {
        Assert.Equal(240m, Ring.Gross.Amount);
        Assert.Equal([-40m, 20m, 20m], Ring.Positions.Select(p => p.Net.Amount));
        Assert.Equal([100m, 80m, 60m], Ring.Positions.Select(p => p.Pays.Amount));
        DealCycle<USD> cycle = Assert.Single(Ring.Cycles().Cycles);
        Assert.True(Ring.Cycles().IsComplete);
        Assert.Equal(60m, cycle.Flow.Amount);
        Assert.Equal("A → B → C → A: USD 60", cycle.ToString());

        // Of 240, 3 × 60 go round.
        Assert.Equal(0.75m, Ring.Circulation.Share);
        Assert.Equal(180m, Ring.Circulation.Total.Amount);
        Assert.Equal(60m, Assert.Single(Ring.Circulation.Cycles).Flow.Amount);
        Assert.Equal(["A to B: USD 40", "B to C: USD 20"], Ring.Circulation.Remainder.Select(f => f.ToString()));
    }

    [Fact]
    public void Circularity_does_not_depend_on_which_cycle_is_taken_first()
    {
        // A–B–A and A–B–C–A share A → B of 10. Taking the pair first gives 2 × 10; taking the triangle, 3 × 10.
        var network = new DealNetwork<USD>(new("A", "B", new(10)), new("B", "A", new(10)), new("B", "C", new(10)), new("C", "A", new(10)));
        Assert.Equal(30m, network.Circulation.Total.Amount);
        Assert.Equal(0.75m, network.Circulation.Share);
        Assert.Equal(["A → B → C → A: USD 10"], network.Circulation.Cycles.Select(c => c.ToString()));
        Assert.Equal(["A → B → A: USD 10", "A → B → C → A: USD 10"], network.Cycles().Cycles.Select(c => c.ToString()));
    }

    [Fact]
    public void Parallel_commitments_are_one_flow_and_stay_apart()
    {
        var network = new DealNetwork<USD>(new("OpenAI", "Oracle", new(100)), new("Open AI", "ORACLE", new(200)), new("Oracle", "NVIDIA", new(40)));
        Assert.Equal(3, network.Commitments.Count);
        Assert.Equal(["OpenAI", "Oracle", "NVIDIA"], network.Parties.Select(p => p.Name));
        Assert.Equal([300m, 40m], network.Flows.Select(f => f.Amount.Amount));
        Assert.Equal((new Party("OpenAI"), new Party("Oracle")), (network.Flows[0].Source, network.Flows[0].Target));
        Assert.Equal(260m, network.Position("oracle").Net.Amount);
        Assert.Equal(0m, network.Circulation.Share);
        Assert.Empty(network.Cycles().Cycles);
    }

    [Fact]
    public void Too_many_cycles_are_said_to_be()
    {
        // Six parties that all pay each other: Σ C(6, k) (k − 1)! for k = 2 … 6 is 15 + 40 + 90 + 144 + 120 = 409 cycles.
        Commitment<USD>[] all = [.. from i in Enumerable.Range(0, 6) from j in Enumerable.Range(0, 6) where i != j select new Commitment<USD>($"P{i}", $"P{j}", new(1))];
        var network = new DealNetwork<USD>(all);
        Assert.Equal(409, network.Cycles().Cycles.Count);
        Assert.Equal("All 409 cycles.", network.Cycles(409).ToString());
        Assert.False(network.Cycles(408).IsComplete);
        Assert.Equal(408, network.Cycles(408).Cycles.Count);
        Assert.Equal("The first 10 cycles; there are more than this limit.", network.Cycles(10).ToString());
        Assert.Equal("limit", Assert.Throws<ArgumentOutOfRangeException>(() => network.Cycles(0)).ParamName);
        Assert.Equal(1m, network.Circulation.Share);
    }

    [Fact]
    public void A_long_ring_is_no_trouble()
    {
        var ring = new DealNetwork<USD>(Enumerable.Range(0, 3000).Select(i => new Commitment<USD>($"P{i}", $"P{(i + 1) % 3000}", new(i + 1))));
        Assert.Equal(3000, Assert.Single(ring.Cycles().Cycles).Parties.Count);
        Assert.Equal(3000m, ring.Circulation.Total.Amount);
    }

    [Fact]
    public void The_cycles_are_all_there_are() => Law.Holds(Edges.ToArbitrary(), static edges =>
    {
        DealNetwork<USD> network = NetworkOf(edges);
        var found = network.Cycles().Cycles.Select(c => string.Join(' ', Rotated(c.Parties))).ToList();
        HashSet<string> expected = Reference(network);
        return found.Count > 9_999 || (found.Count == expected.Count && expected.SetEquals(found));
    });

    [Fact]
    public void The_circulation_is_the_greatest() => Law.Holds(FewEdges.ToArbitrary(), static edges =>
        NetworkOf(edges).Circulation.Total.Amount * 100 == Greatest(edges, new int[edges.Length], 0));

    [Fact]
    public void Circulation_and_netting_keep_every_position_exactly() => Law.Holds(Edges.ToArbitrary(), static edges =>
    {
        DealNetwork<USD> network = NetworkOf(edges);
        Circulation<USD> circulation = network.Circulation;
        return network.Positions.Select(p => p.Net).Sum() == Money<USD>.Zero
            && circulation.Cycles.Select(c => c.Gross).Sum() == circulation.Total
            && circulation.Flows.Select(f => f.Amount).Sum() == circulation.Total
            && circulation.Share == circulation.Total / network.Gross
            && Nets(network, circulation.Flows).All(n => n == 0)
            && (circulation.Remainder.Count == 0 || !new DealNetwork<USD>(circulation.Remainder.Select(f => new Commitment<USD>(f.Source, f.Target, f.Amount))).Cycles(1).Cycles.Any())
            && new[] { network.NetBilaterally(), network.NetCycles(), network.NetMultilaterally() }.All(n =>
                Nets(network, n.Payments).SequenceEqual(network.Positions.Select(p => p.Net.Amount)) && n.Saving is >= 0 and <= 1)
            && network.NetMultilaterally().Total == network.Positions.Select(p => p.Net).Where(n => n > Money<USD>.Zero).Sum()
            && network.NetMultilaterally().Payments.Count < network.Parties.Count
            && network.NetCycles().Total <= network.NetBilaterally().Total;
    });

    [Fact]
    public void Amounts_whose_sum_no_decimal_holds_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new DealNetwork<USD>(new("A", "B", new(1m / 3)), new("B", "A", new(300_000_000_000m))));
        Assert.StartsWith(
            "Their sum has more digits than a decimal holds: 28 of them are decimal places. Rounded amounts were expected.", error.Message, StringComparison.Ordinal);
        Assert.Equal(4m, new DealNetwork<USD>(new("A", "B", new(1.0000000000000000000000000000m)), new("B", "A", new(3m))).Gross.Amount);
    }

    [Fact]
    public void Concentration_is_the_sum_of_squared_percentages()
    {
        Assert.Equal(2600m, HerfindahlIndex.Of(30, 30, 20, 20));
        Assert.Equal(2600m, HerfindahlIndex.Of([new Money<USD>(3), new(3), new(2), new(2)]));
        Assert.Equal(10_000m, HerfindahlIndex.Of(7));
        Assert.Equal(10_000m / 3, HerfindahlIndex.Of(1, 1, 1), 20);
        var network = new DealNetwork<USD>(new("A", "X", new(30)), new("B", "X", new(30)), new("C", "X", new(20)), new("D", "X", new(20)));
        Assert.Equal(2600m, network.PayerConcentration);
        Assert.Equal(10_000m, network.PayeeConcentration);
        Assert.Equal("sizes", Assert.Throws<ArgumentOutOfRangeException>(() => HerfindahlIndex.Of(1, -1)).ParamName);
        Assert.Throws<ArgumentException>(() => HerfindahlIndex.Of(0, 0));
        Assert.Throws<ArgumentException>(() => HerfindahlIndex.Of());
    }

    [Fact]
    public void A_vendor_finances_what_it_sells()
    {
        // 10 of 35 is 28.571 %, and each dollar from outside buys 7/5.
        var network = new DealNetwork<USD>(new("OpenAI", "NVIDIA", new(35)), new("NVIDIA", "OpenAI", new(10)), new("Oracle", "NVIDIA", new(15)));
        VendorFinancing<USD> financing = network.VendorFinancing("NVIDIA", "OpenAI").Value;
        Assert.Equal(10m / 35, financing.Share);
        Assert.Equal("28.571 %", financing.Share.ToString("P3", CultureInfo.InvariantCulture));
        Assert.Equal(1.4m, financing.Multiplier.Value);
        Assert.Equal(0.2m, network.VendorFinancing("NVIDIA").Value.Share);
        Assert.Equal(1.25m, network.VendorFinancing("NVIDIA").Value.Multiplier.Value);
        Assert.Equal("Nobody pays Oracle.", network.VendorFinancing("Oracle").Reason);
        Assert.Equal("Oracle does not pay OpenAI.", network.VendorFinancing("OpenAI", "Oracle").Reason);
        Assert.Equal(
            "No money comes from outside: the vendor pays USD 5 and is paid USD 5.", new VendorFinancing<USD>(new(5), new(5)).Multiplier.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => new VendorFinancing<USD>(new(0), new(5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VendorFinancing<USD>(new(1), new(-5)));
    }

    [Fact]
    public void Power_has_a_price_where_it_is_known()
    {
        var network = new DealNetwork<USD>(
            new Commitment<USD>("OpenAI", "Oracle", new(300_000_000_000m)) { Capacity = 4.5.Gigawatts, Duration = 5.Years },
            new Commitment<USD>("NVIDIA", "OpenAI", new(100_000_000_000m)) { Capacity = 10.Gigawatts },
            new("OpenAI", "AMD", new(1)));
        Assert.Equal(400_000_000_000m / 14.5m, network.PricePerPower.Value.In(Power.Units.Gigawatts), 12);
        Assert.Equal(300_000_000_000m / 22.5m, network.PricePerPowerAndTime.Value.In(Energy.Units.GigawattYears), 12);
        Assert.Equal("The power that none of the commitments pays for is not known.", Ring.PricePerPower.Reason);
    }

    [Fact]
    public void What_is_expected_and_what_is_due_are_networks_too()
    {
        var network = new DealNetwork<USD>(
            new Commitment<USD>("A", "B", new(100)) { Probability = 0.5m, Schedule = PaymentSchedule<USD>.Even(new(100), 2027, 4) },
            new Commitment<USD>("B", "A", new(30)) { Schedule = PaymentSchedule<USD>.PerStep(new(30), 1.Gigawatts, 3) });
        Assert.Equal([50m, 30m], network.Expected().Flows.Select(f => f.Amount.Amount));
        Assert.Equal([25m], network.DueIn(2028).Flows.Select(f => f.Amount.Amount));
        var plan = DeliveryPlan.Yearly(2027, 0.5.Gigawatts, 1.5.Gigawatts);
        Assert.Equal([25m, 20m], network.DueIn(2028, plan).Flows.Select(f => f.Amount.Amount));
        Assert.StartsWith(
            "It is 2031, in which nothing is due; one of 2027, 2028, 2029, 2030 was expected.",
            Assert.Throws<ArgumentException>(() => network.DueIn(2031)).Message,
            StringComparison.Ordinal);
        Assert.Contains("a network with dated payments", Assert.Throws<ArgumentException>(() => Ring.DueIn(2031)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_expected_may_have_digits_without_end()
    {
        // A third of 100 billion beside 900 billion: a sum of all digits of the third would be no decimal.
        var network = new DealNetwork<USD>(
            new Commitment<USD>("A", "B", new(100_000_000_000m)) { Probability = 1m / 3 }, new("B", "C", new(900_000_000_000m)));
        Assert.Equal([33_333_333_333.333333333333333m, 900_000_000_000m], network.Expected().Flows.Select(f => f.Amount.Amount));
        Assert.Equal(933_333_333_333.333333333333333m, network.Expected().Gross.Amount);

        // Nothing is rounded where all digits fit.
        Assert.Equal(0.0000000000000001m, new DealNetwork<USD>(
            new Commitment<USD>("A", "B", new(0.001m)) { Probability = 0.0000000000001m }, new("B", "C", new(99_999_999_999m))).Expected().Flows[0].Amount.Amount);
    }

    [Fact]
    public void What_is_wrong_is_refused()
    {
        ArgumentException unknown = Assert.Throws<ArgumentException>(() => new DealNetwork<USD>(new("OpenAI", "Oracle", new(1)), new("NVIDIA", "AMD", new(1))).Position("Orcale"));
        Assert.StartsWith("No party is named \"Orcale\". Did you mean Oracle, ", unknown.Message, StringComparison.Ordinal);
        Assert.Equal("party", unknown.ParamName);
        Assert.StartsWith("No party is named \"D\"", Assert.Throws<ArgumentException>(() => Ring.VendorFinancing("D")).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Nothing is committed; at least one amount above zero was expected.",
            Assert.Throws<ArgumentException>(() => new DealNetwork<USD>([])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DealNetwork<USD>(new("A", "B", new(0)), new("B", "A", new(0))));
        Assert.Throws<ArgumentNullException>(() => new DealNetwork<USD>(null!, new("A", "B", new(1))));
    }

    private static DealNetwork<USD> NetworkOf((int From, int To, int Amount)[] edges) =>
        new(edges.Select(e => new Commitment<USD>($"P{e.From}", $"P{e.To}", new(e.Amount / 100m))));

    private static decimal[] Nets(DealNetwork<USD> network, IReadOnlyList<DealFlow<USD>> flows) =>
    [
        .. network.Parties.Select(p =>
            flows.Where(f => f.Target == p).Sum(f => f.Amount.Amount) - flows.Where(f => f.Source == p).Sum(f => f.Amount.Amount)),
    ];

    // Every way to let whole amounts flow, edge by edge: as all amounts are whole, a greatest circulation is.
    private static int Greatest((int From, int To, int Amount)[] edges, int[] flows, int edge)
    {
        if (edge < edges.Length)
        {
            int greatest = 0;
            for (int flow = 0; flow <= edges[edge].Amount; flow++)
            {
                flows[edge] = flow;
                greatest = Math.Max(greatest, Greatest(edges, flows, edge + 1));
            }

            return greatest;
        }

        int[] nets = new int[4];
        for (int i = 0; i < edges.Length; i++)
        {
            nets[edges[i].From] -= flows[i];
            nets[edges[i].To] += flows[i];
        }

        return nets.All(n => n == 0) ? flows.Sum() : 0;
    }

    private static IEnumerable<string> Rotated(IReadOnlyList<Party> cycle)
    {
        string[] names = [.. cycle.Select(p => p.Name)];
        int least = Array.IndexOf(names, names.Min(StringComparer.Ordinal));
        return names[least..].Concat(names[..least]);
    }

    // Every path without a party twice, from its least party on.
    private static HashSet<string> Reference(DealNetwork<USD> network)
    {
        var cycles = new HashSet<string>(StringComparer.Ordinal);
        foreach (string start in network.Parties.Select(p => p.Name))
        {
            Extend([start]);
        }

        return cycles;

        void Extend(List<string> path)
        {
            foreach (string next in network.Flows.Where(f => f.Source.Name == path[^1]).Select(f => f.Target.Name))
            {
                if (next == path[0])
                {
                    cycles.Add(string.Join(' ', path));
                }
                else if (!path.Contains(next) && string.CompareOrdinal(next, path[0]) > 0 && cycles.Count < 10_000)
                {
                    Extend([.. path, next]);
                }
            }
        }
    }
}

using AiInfraMath.Deals;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Deals;

public class CommitmentTests
{
    // Announcements, from the wire reports that announcements.csv lists.
    private static readonly Commitment<USD> Oracle = new("OpenAI", "Oracle", new(300_000_000_000m))
    {
        Schedule = PaymentSchedule<USD>.Even(new(300_000_000_000m), 2027, 5),
        Capacity = 4.5.Gigawatts,
        Duration = 5.Years,
        Source = new Source("OpenAI, Oracle Sign $300 Billion Cloud Deal", "The Wall Street Journal", "2025-09-10"),
    };

    private static readonly Commitment<USD> Nvidia = new("NVIDIA", "OpenAI", new(100_000_000_000m))
    {
        Schedule = PaymentSchedule<USD>.PerStep(new(100_000_000_000m), 1.Gigawatts, 10),
        Capacity = 10.Gigawatts,
        Source = new Source("OpenAI and NVIDIA announce strategic partnership to deploy 10 gigawatts of NVIDIA systems", "NVIDIA", "2025-09-22"),
    };

    [Fact]
    public void Oracle_is_sixty_billion_a_year()
    {
        Assert.Equal(60_000_000_000m, Oracle.DueIn(2027).Amount);
        Assert.Equal(0m, Oracle.DueIn(2026).Amount);
        Assert.Equal(0m, Oracle.DueIn(2032).Amount);
        Assert.Equal(180_000_000_000m, Oracle.DueBy(new DateOnly(2029, 12, 31)).Amount);
        Assert.Equal(120_000_000_000m, Oracle.DueBy(new DateOnly(2029, 12, 30)).Amount);
        Assert.Equal(0m, Oracle.Unscheduled.Amount);

        // 300 / 4.5 = 66.67 billion a gigawatt; 300 / 22.5 = 13.33 billion a gigawatt and year.
        Assert.Equal(300_000_000_000m / 4.5m, Oracle.PricePerPower.Value.In(Power.Units.Gigawatts), 12);
        Assert.Equal(300_000_000_000m / 22.5m, Oracle.PricePerPowerAndTime.Value.In(Energy.Units.GigawattYears), 12);
        Assert.Equal("OpenAI to Oracle: USD 300000000000", Oracle.ToString());
    }

    [Fact]
    public void Nvidia_is_ten_billion_a_gigawatt()
    {
        Assert.Equal(10_000_000_000m, Nvidia.PricePerPower.Value.In(Power.Units.Gigawatts));
        Assert.Equal(0m, Nvidia.DueAfter(0.9.Gigawatts).Amount);
        Assert.Equal(10_000_000_000m, Nvidia.DueAfter(1.Gigawatts).Amount);
        Assert.Equal(30_000_000_000m, Nvidia.DueAfter(3.5.Gigawatts).Amount);
        Assert.Equal(100_000_000_000m, Nvidia.DueAfter(12.Gigawatts).Amount);
        Assert.Equal(0m, Nvidia.DueIn(2027).Amount);
        Assert.Equal("The power that the commitment of NVIDIA to OpenAI pays for, and for how long, is not known.", Nvidia.PricePerPowerAndTime.Reason);

        // The first gigawatt in the second half of 2026 is announced; the others are an assumption.
        var plan = DeliveryPlan.Yearly(2026, 1.Gigawatts, 2.Gigawatts, 3.Gigawatts);
        Commitment<USD> dated = Nvidia.Dated(plan);
        Assert.Equal([10m, 20m, 30m, 0m], Enumerable.Range(2026, 4).Select(y => dated.DueIn(y).Amount / 1_000_000_000m));
        Assert.Equal(40_000_000_000m, dated.Schedule.Instalments.Where(i => i.Milestone is not null).Select(i => i.Amount).Sum().Amount);
    }

    [Fact]
    public void Probability_scales_what_is_expected()
    {
        Commitment<USD> half = Oracle with { Probability = 0.5m };
        Assert.Equal(150_000_000_000m, half.Expected.Amount);
        Assert.Equal(30_000_000_000m, half.ExpectedDueIn(2028).Amount);
        Assert.Equal(60_000_000_000m, half.ExpectedDueBy(new DateOnly(2028, 12, 31)).Amount);
        Assert.Equal(5_000_000_000m, (Nvidia with { Probability = 0.5m }).ExpectedDueAfter(1.Gigawatts).Amount);
        Assert.Equal(300_000_000_000m, Oracle.Expected.Amount);
    }

    [Fact]
    public void Equal_parts_lose_nothing() => Law.Holds(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        Gen.Choose(1, 30).ToArbitrary(),
        static (cents, parts) =>
        {
            var amount = new Money<USD>(cents / 100m);
            var byYear = PaymentSchedule<USD>.Even(amount, 2027, parts);
            var byPower = PaymentSchedule<USD>.PerStep(amount, 0.1.Gigawatts, parts);
            return byYear.Total == amount && byPower.Total == amount
                && Enumerable.Range(2027, parts).Select(byYear.DueIn).Sum() == amount
                && byYear.DueBy(DateOnly.MaxValue) == amount
                && byPower.DueAfter(0.1.Gigawatts * parts) == amount;
        });

    [Fact]
    public void A_schedule_may_be_less_than_the_amount_but_not_more()
    {
        var part = PaymentSchedule<USD>.OnDates((new DateOnly(2026, 7, 1), new(40)), (new DateOnly(2026, 1, 1), new(20)));
        var deal = new Commitment<USD>("A", "B", new(100)) { Schedule = part };
        Assert.Equal(40m, deal.Unscheduled.Amount);
        Assert.Equal(20m, deal.DueBy(new DateOnly(2026, 6, 30)).Amount);
        Assert.Equal([2026, 2026], part.Instalments.Select(i => i.Date!.Value.Year));
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Commitment<USD>("A", "B", new(59.99m)) { Schedule = part });
        Assert.Equal("Schedule", error.ParamName);
        Assert.StartsWith("Its parts sum to USD 60; USD 59.99, the amount, or less was expected.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mixed_schedule_has_dates_and_milestones()
    {
        var schedule = new PaymentSchedule<USD>([new(2.Gigawatts, new(5)), new(new DateOnly(2026, 1, 1), new(1)), new(1.Gigawatts, new(3))]);
        Assert.Equal([1m, 3m, 5m], schedule.Instalments.Select(i => i.Amount.Amount));
        Assert.Equal((1m, 8m), (schedule.DueBy(new DateOnly(2030, 1, 1)).Amount, schedule.DueAfter(2.Gigawatts).Amount));
        Assert.Equal("3 parts of USD 9 together", schedule.ToString());
        var plan = new DeliveryPlan((new DateOnly(2027, 6, 1), 0.6.Gigawatts), (new DateOnly(2026, 6, 1), 0.5.Gigawatts));
        Assert.Equal(new DateOnly(2027, 6, 1), plan.DateOf(1.Gigawatts));
        Assert.Null(plan.DateOf(2.Gigawatts));
        Assert.Equal(0.5.Gigawatts, plan.DeliveredBy(new DateOnly(2027, 5, 31)));
        Assert.Equal(Power.Zero, plan.DeliveredBy(new DateOnly(2026, 5, 31)));
        Assert.Equal(1.1e9, plan.Total.Watts);
        Assert.Equal(4m, schedule.Dated(plan).DueBy(new DateOnly(2027, 6, 1)).Amount);
    }

    [Fact]
    public void Names_that_differ_in_spaces_and_case_are_one_party()
    {
        Assert.Equal(new Party("OpenAI"), "open-ai");
        Assert.Equal(new Party("OpenAI").GetHashCode(), new Party("Open AI").GetHashCode());
        Assert.NotEqual(new Party("OpenAI"), new Party("Oracle"));
        Assert.Equal("Open AI", new Party("Open AI").ToString());
        Assert.StartsWith("It is \" -\"; a name with at least one letter or digit was expected.", Assert.Throws<ArgumentException>(() => new Party(" -")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new Party(null!));
    }

    [Fact]
    public void What_is_wrong_is_refused()
    {
        ArgumentException self = Assert.Throws<ArgumentException>(() => new Commitment<USD>("OpenAI", "Open AI", new(1)));
        Assert.Equal("payee", self.ParamName);
        Assert.StartsWith("It is Open AI, the payer; a deal with another party was expected.", self.Message, StringComparison.Ordinal);
        ArgumentOutOfRangeException probability = Assert.Throws<ArgumentOutOfRangeException>(() => Oracle with { Probability = 1.01m });
        Assert.Equal("Probability", probability.ParamName);
        Assert.Contains("It is 1.01; a probability from 0 to 1 was expected.", probability.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Oracle with { Probability = -0.01m });
        ArgumentOutOfRangeException amount = Assert.Throws<ArgumentOutOfRangeException>(() => new Commitment<USD>("A", "B", new(-1)));
        Assert.Equal("amount", amount.ParamName);
        Assert.Contains("It is USD -1; an amount of 0 or more was expected.", amount.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new Commitment<USD>(null!, "B", new(1)));
        Assert.Throws<ArgumentNullException>(() => Oracle with { Schedule = null! });
        Assert.Throws<ArgumentNullException>(() => Oracle with { InReturn = null! });
        Assert.Equal("Capacity", Assert.Throws<ArgumentOutOfRangeException>(() => Oracle with { Capacity = 0.Gigawatts }).ParamName);
        Assert.Equal("Duration", Assert.Throws<ArgumentOutOfRangeException>(() => Oracle with { Duration = TimeSpan.Zero }).ParamName);
        Assert.Equal("milestone", Assert.Throws<ArgumentOutOfRangeException>(() => new Instalment<USD>(0.Gigawatts, new(1))).ParamName);
        Assert.Equal("amount", Assert.Throws<ArgumentOutOfRangeException>(() => new Instalment<USD>(new DateOnly(2026, 1, 1), new(-1))).ParamName);
        Assert.Equal("instalments", Assert.Throws<ArgumentNullException>(() => new PaymentSchedule<USD>([null!])).ParamName);
        Assert.Equal("InReturn", Assert.Throws<ArgumentNullException>(() => Oracle with { InReturn = [null!] }).ParamName);
        Assert.Equal("tranches", Assert.Throws<ArgumentNullException>(() => new Warrants<USD>(new(1), [null!])).ParamName);
        ArgumentException cents = Assert.Throws<ArgumentException>(() => PaymentSchedule<USD>.Even(new(0.005m), 2027, 2));
        Assert.Equal("total", cents.ParamName);
        Assert.StartsWith("It is USD 0.005; a whole number of minor units was expected, as the parts are.", cents.Message, StringComparison.Ordinal);
        Assert.Equal("total", Assert.Throws<ArgumentException>(() => PaymentSchedule<USD>.PerStep(new(0.005m), 1.Gigawatts, 2)).ParamName);
        Assert.Equal("years", Assert.Throws<ArgumentOutOfRangeException>(() => PaymentSchedule<USD>.Even(new(1), 2027, 0)).ParamName);
        Assert.Equal("firstYear", Assert.Throws<ArgumentOutOfRangeException>(() => PaymentSchedule<USD>.Even(new(1), 9999, 2)).ParamName);
        Assert.Equal("steps", Assert.Throws<ArgumentOutOfRangeException>(() => PaymentSchedule<USD>.PerStep(new(1), 1.Gigawatts, 0)).ParamName);
        Assert.Equal("delivered", Assert.Throws<ArgumentOutOfRangeException>(() => Nvidia.DueAfter(-1.Gigawatts)).ParamName);
        Assert.Equal("deliveries", Assert.Throws<ArgumentOutOfRangeException>(() => DeliveryPlan.Yearly(2026, -1.Gigawatts)).ParamName);
    }

    [Theory]
    [InlineData("new DealNetwork<USD>(dollars, euros)", "CS1503")]
    [InlineData("new Commitment<USD>(\"A\", \"B\", new Money<EUR>(1))", "CS1503")]
    [InlineData("dollars.Amount + euros.Amount", "CS0019")]
    [InlineData("dollars with { Schedule = PaymentSchedule<EUR>.Undated }", "CS0029")]
    [InlineData("new DealNetwork<USD>(dollars).Clear([new Balance<EUR>(\"A\", new(1))])", "CS0029")]
    [InlineData("new DealNetwork<USD>(dollars, dollars)", null)]
    public void Currencies_do_not_mix(string expression, string? error)
    {
        string problems = string.Join('\n', Compiler.Problems(
            $$"""
            using AiInfraMath;
            using AiInfraMath.Deals;
            var dollars = new Commitment<USD>("A", "B", new(1));
            var euros = new Commitment<EUR>("A", "B", new(1));
            Console.WriteLine($"{dollars} {euros}");
            object x = {{expression}};
            Console.WriteLine(x);
            """));
        if (error is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(error, problems, StringComparison.Ordinal);
        }
    }
}

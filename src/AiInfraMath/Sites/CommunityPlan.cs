using System.Globalization;
using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>Who pays for an investment in a year.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="ByProjectDirectly">What the project pays as its share.</param>
/// <param name="ByProjectInCharges">What the project pays of the rest, as one of all users.</param>
/// <param name="ByNeighbours">What the neighbours pay of the rest.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <remarks>The three add up to the yearly cost of the investment.</remarks>
public sealed record CommunityPayment<TCurrency>(
    CommunityInvestment<TCurrency> Investment,
    Money<TCurrency> ByProjectDirectly,
    Money<TCurrency> ByProjectInCharges,
    Money<TCurrency> ByNeighbours)
    where TCurrency : struct, ICurrency;

/// <summary>
/// A large load joins the grid of a community: who pays for the new generation, storage and network, and what happens to the neighbours'
/// bill.
/// </summary>
/// <remarks>
/// <para>
/// Energy: in each block of the year all users pay the price of the merit order (<see cref="MeritOrder{TCurrency}"/>). The project's load
/// raises it, new capacity lowers it, and the neighbours pay the difference for all their energy.
/// </para>
/// <para>
/// Network charges: what the network costs in a year, existing and new, is recovered from all users, the project among them, a share of
/// it
/// by the energy they use and the rest by their own peaks (<see cref="CommunityGrid{TCurrency}.NetworkByEnergy"/>). So the project takes
/// over
/// part of the existing network's cost, and the neighbours part of the new one's.
/// </para>
/// <para>
/// New investments: the project pays its share of each directly. The rest goes to all users: of a network through the network charges, of
/// generation and storage through a charge per unit of energy.
/// </para>
/// <para>
/// A block that cannot be met has no price, and then there is no bill: <see cref="Bills"/> says so, and <see cref="UnservedBefore"/> and
/// <see cref="UnservedAfter"/> say how much is missing. One year, no losses, no taxes, no change of demand with the price. Immutable.
/// </para>
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <example><code>
/// var plan = new CommunityPlan&lt;USD&gt;(grid, new CommunityProject(100.Megawatts, 0.8), [turbine, line]);
/// Console.WriteLine(plan.Bills.Value);               // The bill rises by USD 40.44 per household and year, 6.23 %.
/// Console.WriteLine(plan.LeastShare().Value.Share);
/// </code></example>
public sealed class CommunityPlan<TCurrency>
    where TCurrency : struct, ICurrency
{
    // What the blocks of a year may differ from 8760 hours by.
    private static readonly TimeSpan _rounding = TimeSpan.FromSeconds(1);

    private readonly CommunityInvestment<TCurrency>[] _investments;
    private readonly MeritOrder<TCurrency>[] _orders;
    private readonly CommunityBlock<TCurrency>[] _blocks;
    private readonly CommunityCharges<TCurrency> _charges;

    /// <summary>A project that joins a community.</summary>
    /// <param name="grid">The grid before it comes.</param>
    /// <param name="project">The project.</param>
    /// <param name="investments">
    /// What is built for it, with the share of each that it pays; there may be none. No two of one name.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The project has a load for another number of blocks than the grid, or two investments share a name.
    /// </exception>
    public CommunityPlan(CommunityGrid<TCurrency> grid, CommunityProject project, IEnumerable<CommunityInvestment<TCurrency>> investments)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(project);
        _investments = NumericsThrow.NoneNull(investments, nameof(investments));
        if (_investments.GroupBy(static i => i.Name, StringComparer.Ordinal).FirstOrDefault(static g => g.Skip(1).Any()) is { } twice)
        {
            throw NumericsThrow.Invalid(nameof(investments), $"{twice.Key} comes twice; different names were expected.");
        }

        Grid = grid;
        Project = project;
        Power[] loads = project.LoadsIn(grid.Demand, nameof(project));
        _orders = OrdersFor(loads);
        _blocks = Clear(loads);
        ProjectEnergy = _blocks.Select(static b => b.ProjectLoad * b.Duration).Sum();
        _charges = new CommunityCharges<TCurrency>(grid, ProjectEnergy, project.Peak);
    }

    /// <summary>The grid before the project comes.</summary>
    public CommunityGrid<TCurrency> Grid { get; }

    /// <summary>The project.</summary>
    public CommunityProject Project { get; }

    /// <summary>What is built for it.</summary>
    public IReadOnlyList<CommunityInvestment<TCurrency>> Investments => _investments;

    /// <summary>The energy that the project uses in a year.</summary>
    public Energy ProjectEnergy { get; }

    /// <summary>The blocks of the year, in the order of the neighbours' demand.</summary>
    public IReadOnlyList<CommunityBlock<TCurrency>> Blocks => _blocks;

    /// <summary>The energy a year that the neighbours want and cannot be given before the project comes.</summary>
    public Energy UnservedBefore => Unserved(static b => b.Before);

    /// <summary>The energy a year that the neighbours and the project want and cannot be given with the new capacity.</summary>
    public Energy UnservedAfter => Unserved(static b => b.After);

    /// <summary>
    /// The power that is missing if the project draws its peak in the worst block; zero where there is enough. A project that draws its
    /// average in every block may be served on average and not at its peak. One whose loads are given draws those.
    /// </summary>
    public Power ShortfallAtPeak => _blocks
        .Select((b, i) => b.Demand + (Project.LoadFactor is null ? b.ProjectLoad : Project.Peak) - _orders[i].Available)
        .Append(Power.Zero)
        .Max();

    /// <summary>Who pays for each investment.</summary>
    public IReadOnlyList<CommunityPayment<TCurrency>> Payments => [.. _investments.Select(PaymentOf)];

    /// <summary>
    /// The bill of the neighbours before and after; or that some demand cannot be met, so that there is no price for it.
    /// </summary>
    public Solution<BillComparison<TCurrency>> Bills =>
        WhyNoBill() is { } reason ? new(reason) : new(Compare());

    /// <summary>
    /// The smallest share of everything new that the project must pay so that the bill does not rise; or why there is no bill.
    /// </summary>
    public Solution<LeastShare<TCurrency>> LeastShare()
    {
        if (WhyNoBill() is { } reason)
        {
            return new(reason);
        }

        BillComparison<TCurrency> bills = Compare();
        Money<TCurrency> avoidable = _investments.Select(i => _charges.Of(i.Kind, i.YearlyCost)).Sum();
        return new(new LeastShare<TCurrency>(bills.MeritOrderEffect + bills.ExistingNetworkEffect, avoidable));
    }

    /// <summary>The same plan with one share that the project pays of every investment.</summary>
    /// <param name="projectShare">The share, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="projectShare"/> is below 0 or above 1.</exception>
    public CommunityPlan<TCurrency> WithProjectShare(decimal projectShare)
    {
        TaxRules.IfNotShare(projectShare, nameof(projectShare));
        return new(Grid, Project, _investments.Select(i => i.WithProjectShare(projectShare)));
    }

    private BillComparison<TCurrency> Compare()
    {
        Money<TCurrency> energyBefore = _blocks.Select(static b => b.Cost(b.Before)).Sum();
        Money<TCurrency> energyAfter = _blocks.Select(static b => b.Cost(b.After)).Sum();
        Money<TCurrency> existingNetwork = _charges.OfNetwork(Grid.NetworkCost);
        Money<TCurrency> newNetwork = PaidByNeighbours(static kind => kind == InvestmentKind.Network);
        Money<TCurrency> passedOn = PaidByNeighbours(static kind => kind != InvestmentKind.Network);
        return new BillComparison<TCurrency>(
            new NeighbourBill<TCurrency>(Grid, energyBefore, Grid.NetworkCost, Money<TCurrency>.Zero),
            new NeighbourBill<TCurrency>(Grid, energyAfter, existingNetwork + newNetwork, passedOn),
            existingNetwork - Grid.NetworkCost,
            newNetwork,
            LoadEffect(energyBefore));
    }

    private Solution<Money<TCurrency>> LoadEffect(Money<TCurrency> energyBefore) =>
        Unserved(static b => b.WithLoad) is var missing && missing > Energy.Zero
            ? new(string.Create(
                CultureInfo.InvariantCulture, $"Without new capacity {missing} a year could not be met, and that has no price."))
            : new(_blocks.Select(static b => b.Cost(b.WithLoad)).Sum() - energyBefore);

    private Money<TCurrency> PaidByNeighbours(Func<InvestmentKind, bool> isOfKind) =>
        _investments.Where(i => isOfKind(i.Kind)).Select(i => PaymentOf(i).ByNeighbours).Sum();

    private CommunityPayment<TCurrency> PaymentOf(CommunityInvestment<TCurrency> investment)
    {
        Money<TCurrency> direct = investment.YearlyCost * investment.ProjectShare;
        Money<TCurrency> rest = investment.YearlyCost - direct;
        Money<TCurrency> neighbours = _charges.Of(investment.Kind, rest);
        return new CommunityPayment<TCurrency>(investment, direct, rest - neighbours, neighbours);
    }

    private string? WhyNoBill()
    {
        (Energy before, Energy after) = (UnservedBefore, UnservedAfter);
        return before == Energy.Zero && after == Energy.Zero
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"There is no bill, because what cannot be met has no price: {before} a year before the project comes, {after} with it.");
    }

    private Energy Unserved(Func<CommunityBlock<TCurrency>, MarketClearing<TCurrency>> clearing) =>
        _blocks.Select(b => clearing(b).Unserved * b.Duration).Sum();

    private CommunityBlock<TCurrency>[] Clear(Power[] loads)
    {
        IReadOnlyList<LoadBlock> demand = Grid.Demand.Blocks;
        var blocks = new CommunityBlock<TCurrency>[loads.Length];
        for (int i = 0; i < blocks.Length; i++)
        {
            LoadEffect<TCurrency> load = Grid.Supply.AddLoad(demand[i].Demand, loads[i]);
            MarketClearing<TCurrency> after = _orders[i].Clear(demand[i].Demand + loads[i]);
            blocks[i] = new CommunityBlock<TCurrency>(demand[i].Demand, loads[i], demand[i].Duration, load.Before, load.After, after);
        }

        return blocks;
    }

    // The existing units and the new ones that deliver in each block: storage serves the highest demand, as many whole blocks as its hours
    // cover; of equal demand, the earlier comes first.
    private MeritOrder<TCurrency>[] OrdersFor(Power[] loads)
    {
        IReadOnlyList<LoadBlock> demand = Grid.Demand.Blocks;
        var orders = new MeritOrder<TCurrency>[loads.Length];
        CommunityInvestment<TCurrency>[] delivering = [.. _investments.Where(static i => i.Unit is not null)];
        MeritOrder<TCurrency> order = OrderWith(delivering);
        TimeSpan hours = TimeSpan.Zero;
        foreach (int block in Enumerable.Range(0, loads.Length).OrderByDescending(i => demand[i].Demand + loads[i]))
        {
            hours += demand[block].Duration;
            CommunityInvestment<TCurrency>[] left = [.. delivering.Where(i => i.Offered + _rounding >= hours)];
            if (left.Length < delivering.Length)
            {
                (delivering, order) = (left, OrderWith(left));
            }

            orders[block] = order;
        }

        return orders;
    }

    private MeritOrder<TCurrency> OrderWith(CommunityInvestment<TCurrency>[] delivering) =>
        new([.. Grid.Supply.Units, .. delivering.Select(static i => i.Unit!)]);
}

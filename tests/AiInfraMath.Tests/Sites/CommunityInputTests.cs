using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;
using AiInfraMath.Tests.Kit;
using static AiInfraMath.Tests.Sites.CommunityExample;

namespace AiInfraMath.Tests.Sites;

/// <summary>What a community plan refuses, argument by argument.</summary>
public class CommunityInputTests
{
    private static readonly Term Years = Term.FromYears(20);

    [Fact]
    public void A_grid_refuses_bad_figures()
    {
        Refused<ArgumentNullException>("demand", () => new CommunityGrid<USD>(null!, 1, Million(1), Supply()));
        Refused<ArgumentOutOfRangeException>("households", () => new CommunityGrid<USD>(Demand, 0, Million(1), Supply()));
        Refused<ArgumentOutOfRangeException>("networkCost", () => new CommunityGrid<USD>(Demand, 1, Million(-1), Supply()));
        Refused<ArgumentNullException>("supply", () => new CommunityGrid<USD>(Demand, 1, Million(1), null!));
        Refused<ArgumentOutOfRangeException>("networkByEnergy", () => new CommunityGrid<USD>(Demand, 1, Million(1), Supply(), 1.01m));
        Refused<ArgumentOutOfRangeException>("networkByEnergy", () => new CommunityGrid<USD>(Demand, 1, Million(1), Supply(), -0.01m));
        Refused<ArgumentOutOfRangeException>("householdShare", () => new CommunityGrid<USD>(Demand, 1, Million(1), Supply(), 1, 0));
        Refused<ArgumentOutOfRangeException>("householdShare", () => new CommunityGrid<USD>(Demand, 1, Million(1), Supply(), 1, 1.5m));
    }

    [Fact]
    public void All_of_the_network_is_charged_by_energy_and_the_households_pay_the_whole_bill_if_nothing_else_is_said()
    {
        var grid = new CommunityGrid<USD>(Demand, 1, Million(1), Supply());
        Assert.Equal((1m, 1m), (grid.NetworkByEnergy, grid.HouseholdShare));
    }

    [Fact]
    public void A_project_refuses_bad_figures()
    {
        Refused<ArgumentOutOfRangeException>("peak", () => new CommunityProject(Power.Zero, 1));
        Refused<ArgumentOutOfRangeException>("loadFactor", () => new CommunityProject(1.Megawatts, 1.1));
        Refused<ArgumentOutOfRangeException>("loadFactor", () => new CommunityProject(1.Megawatts, double.NaN));
        Refused<ArgumentNullException>("load", () => new CommunityProject(null!));
        Refused<ArgumentOutOfRangeException>("peak", () => CommunityProject.Following(-1.Megawatts, [1.Megawatts]));
        Refused<ArgumentNullException>("loads", () => CommunityProject.Following(1.Megawatts, null!));
        Refused<ArgumentException>("loads", () => CommunityProject.Following(1.Megawatts, []));
        Refused<ArgumentOutOfRangeException>("loads", () => CommunityProject.Following(1.Megawatts, [2.Megawatts]));
        Refused<ArgumentOutOfRangeException>("loads", () => CommunityProject.Following(1.Megawatts, [-1.Megawatts]));
    }

    [Fact]
    public void An_investment_refuses_bad_figures()
    {
        Refused<ArgumentException>("name", () => CommunityInvestment<USD>.Network(" ", Million(1), Free, Years, Million(0)));
        Refused<ArgumentOutOfRangeException>("capital", () => CommunityInvestment<USD>.Network("n", Million(-1), Free, Years, Million(0)));
        Refused<ArgumentOutOfRangeException>("life", () => CommunityInvestment<USD>.Network("n", Million(1), Free, Term.FromYears(0), Million(0)));
        Refused<ArgumentOutOfRangeException>("life", () => CommunityInvestment<USD>.Network("n", Million(1), Free, Term.FromMonths(7), Million(0)));
        Refused<ArgumentOutOfRangeException>("fixedCost", () => CommunityInvestment<USD>.Network("n", Million(20), Free, Years, Million(-1.1m)));
        Refused<ArgumentOutOfRangeException>("projectShare", () => CommunityInvestment<USD>.Network("n", Million(1), Free, Years, Million(0), 1.1m));
        Refused<ArgumentNullException>("unit", () => CommunityInvestment<USD>.Generation("n", Million(1), Free, Years, Million(0), null!));
        Refused<ArgumentNullException>("unit", () => CommunityInvestment<USD>.Storage("n", Million(1), Free, Years, Million(0), null!, 1.Hours));
        Refused<ArgumentOutOfRangeException>("offered", () => CommunityInvestment<USD>.Storage("n", Million(1), Free, Years, Million(0), Unit("n", 1, 1), TimeSpan.Zero));
        Refused<ArgumentOutOfRangeException>("offered", () => CommunityInvestment<USD>.Storage("n", Million(1), Free, Years, Million(0), Unit("n", 1, 1), 8761.Hours));
        Refused<ArgumentOutOfRangeException>("projectShare", () => Line().WithProjectShare(-0.1m));
        Assert.Equal(Money<USD>.Zero, CommunityInvestment<USD>.Network("n", Million(20), Free, Years, Million(-1)).YearlyCost);
    }

    [Fact]
    public void A_plan_refuses_what_does_not_go_together()
    {
        Refused<ArgumentNullException>("grid", () => new CommunityPlan<USD>(null!, Campus(), []));
        Refused<ArgumentNullException>("project", () => new CommunityPlan<USD>(Grid(), null!, []));
        Refused<ArgumentNullException>("investments", () => new CommunityPlan<USD>(Grid(), Campus(), null!));
        Refused<ArgumentNullException>("investments", () => new CommunityPlan<USD>(Grid(), Campus(), [null!]));
        Refused<ArgumentException>("investments", () => new CommunityPlan<USD>(Grid(), Campus(), [Line(), Line(1)]));
        Refused<ArgumentException>("project", () => new CommunityPlan<USD>(Grid(), CommunityProject.Following(1.Megawatts, [1.Megawatts]), []));
        Refused<ArgumentOutOfRangeException>("projectShare", () => Plan().WithProjectShare(1.1m));
        Assert.Equal(0.3m, Plan().WithProjectShare(0.3m).Investments[1].ProjectShare);
    }

    [Fact]
    public void Currencies_do_not_mix() => Assert.NotEmpty(Compiler.Problems(
        """
        using AiInfraMath; using AiInfraMath.Finance; using AiInfraMath.Sites;
        var line = CommunityInvestment<USD>.Network("line", new Money<EUR>(1), AnnualRate.FromEffective(0), Term.FromYears(1), new Money<USD>(0));
        Console.WriteLine(line);
        """));

    private static void Refused<TException>(string argument, Func<object> make)
        where TException : ArgumentException => Assert.Equal(argument, Assert.Throws<TException>(make).ParamName);
}

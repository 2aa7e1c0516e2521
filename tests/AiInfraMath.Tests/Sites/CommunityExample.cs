using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;

namespace AiInfraMath.Tests.Sites;

/// <summary>A community that tests share.</summary>
/// <remarks>
/// At a rate of 0 % an annuity is capital ÷ years, so that everything can be worked out by hand: 1000 h of 300 MW, 4000 h of 200 MW and
/// 3760 h of 120 MW are 1,551,200 MWh.
/// </remarks>
internal static class CommunityExample
{
    public static readonly LoadDurationCurve Demand =
        new([new(300.Megawatts, 1000.Hours), new(200.Megawatts, 4000.Hours), new(120.Megawatts, 3760.Hours)]);

    public static readonly AnnualRate Free = AnnualRate.FromEffective(0);

    public static Price<USD, Energy> PerMWh(decimal dollars) => Price<USD, Energy>.Per(dollars, Energy.Units.MegawattHours);

    public static Money<USD> Million(decimal dollars) => new(dollars * 1_000_000);

    public static GeneratingUnit<USD> Unit(string name, double megawatts, decimal cost) => new(name, megawatts.Megawatts, PerMWh(cost));

    public static MeritOrder<USD> Supply(double peaker = 120) =>
        new([Unit("hydro", 80, 5), Unit("nuclear", 100, 12), Unit("gas", 100, 45), Unit("peaker", peaker, 120)]);

    public static CommunityGrid<USD> Grid(decimal networkByEnergy = 0.5m, double peaker = 120) =>
        new(Demand, 120_000, Million(20), Supply(peaker), networkByEnergy, 0.8m);

    public static CommunityProject Campus(double megawatts = 100) => new(megawatts.Megawatts, 0.9);

    // 6 + 1 million a year.
    public static CommunityInvestment<USD> Gas(decimal share = 0) => CommunityInvestment<USD>.Generation(
        "new gas", Million(150), Free, Term.FromYears(25), Million(1), Unit("new gas", 100, 40), share);

    // 4 + 0.5 million a year.
    public static CommunityInvestment<USD> Battery(decimal share = 0) => CommunityInvestment<USD>.Storage(
        "battery", Million(60), Free, Term.FromYears(15), Million(0.5m), Unit("battery", 40, 60), 1000.Hours, share);

    // 2 + 0.5 million a year.
    public static CommunityInvestment<USD> Line(decimal share = 0) =>
        CommunityInvestment<USD>.Network("line", Million(80), Free, Term.FromYears(40), Million(0.5m), share);

    public static CommunityPlan<USD> Plan(decimal share = 0) => new(Grid(), Campus(), [Gas(share), Battery(share), Line(share)]);
}

// Does the neighbours' bill rise when a campus of 100 MW comes, and what must the campus pay for that it does not?
#:package AiInfraMath@*
using System.Globalization;
using AiInfraMath;
using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;
using AiInfraMath.Sites;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // the same text on every machine

// Inputs. What is built for the campus costs what the catalogue says, each figure with its source there.
GenerationTechnology gas = GenerationTechnology.Find("combined cycle");
GenerationCosts<USD> costs = gas.Costs<USD>();
Power built = 120.Megawatts;
AnnualRate rate = AnnualRate.FromEffective(0.07m); // assumption

// Assumptions: a region of 120,000 households, the hours of its year, its power stations and what its network costs.
var neighbours = new CommunityGrid<USD>(
    new LoadDurationCurve([new(300.Megawatts, 1000.Hours), new(200.Megawatts, 4000.Hours), new(120.Megawatts, 3760.Hours)]),
    households: 120_000,
    networkCost: Million(20),
    supply: new MeritOrder<USD>([new("hydro", 80.Megawatts, PerMWh(5)), new("nuclear", 100.Megawatts, PerMWh(12)), new("gas", 100.Megawatts, PerMWh(45)), new("peaker", 120.Megawatts, PerMWh(120))]),
    networkByEnergy: 0.5m,
    householdShare: 0.8m);
var campus = new CommunityProject(peak: 100.Megawatts, loadFactor: 0.9);

CommunityInvestment<USD> line = CommunityInvestment<USD>.Network("line", Million(50), rate, Term.FromYears(40), Million(0.75m)); // assumption
CommunityInvestment<USD> plant = CommunityInvestment<USD>.Generation(
    "new gas", costs.Capital.Value * built, rate, gas.Life.Value, Million(2.1m), new("new gas", built, PerMWh(40)));

Console.WriteLine($"{gas}: {costs.Capital.Value.In(Power.Units.Kilowatts):N0} USD/kW ({costs.Capital.Source.Publisher}, {costs.Capital.Source.Date})");
foreach ((string what, CommunityInvestment<USD>[] investments) in new[] { ("The line alone", new[] { line }), ("The line and 120 MW of gas", [line, plant]) })
{
    var plan = new CommunityPlan<USD>(neighbours, campus, investments);
    BillComparison<USD> bills = plan.Bills.Value;
    Console.WriteLine($"{what}: {bills} Before it is {bills.Before.PerHousehold:N2}.");
    Console.WriteLine($"  merit order {bills.MeritOrderEffect:N0}, network {bills.NetworkEffect:N0}, passed on {bills.PassedOnEffect:N0} a year");
    Console.WriteLine($"  {plan.LeastShare().Value}");
}

static Money<USD> Million(decimal dollars) => new(dollars * 1_000_000m);

static Price<USD, Energy> PerMWh(decimal dollars) => Price<USD, Energy>.Per(dollars, Energy.Units.MegawattHours);

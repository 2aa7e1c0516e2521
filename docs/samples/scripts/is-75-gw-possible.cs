// Is 75 GW possible?
//
// On 20 July 2025 Sam Altman of OpenAI said that a million AI chips would run by the end of the year, "then multiply by 100". The press made
// 75 GW of that: 100 million chips of 750 W.
#:package AiInfraMath@*
using System.Globalization;
using AiInfraMath;
using AiInfraMath.Fleets;
using AiInfraMath.Grids;
using AiInfraMath.NumberExtensions;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // the same text on every machine

// Inputs. Chips sold: Epoch AI, ai-chip-counts, estimates of 2026-03-31: NVIDIA chips sold since 2022, up to the end of 2024 and of 2025.
double chips = 100.Million;
var rated = new Draw<DrawStage.Accelerators, DrawKind.Rated>(chips * 750.Watts);
double soldIn2025 = 10_477_887 - 5_992_099;
PowerChain chain = PowerChain.EpochAi;
var cycle = new DutyCycle(utilization: 0.8, idleFraction: 0.3); // assumption
const int Years = 10; // assumption

// What the chips need is more than what stands on them.
Draw<DrawStage.Facility, DrawKind.Peak> peak = chain.ToFacility(cycle.Peak(rated));
Energy perYear = cycle.Average(peak).PerYear();
Console.WriteLine($"{chips / 1e6:F0} million chips are rated {rated.Power}; with servers, network and cooling they peak at {peak.Power:F0 GW} ({PowerChain.EpochAiSource.Publisher}, {PowerChain.EpochAiSource.Date}).");
Console.WriteLine($"At {cycle.Utilization:P0} utilisation they use {perYear:N0 TWh} a year.");

foreach (Grid grid in new[] { Grid.Find("United Kingdom"), Grid.Find("United States") })
{
    Console.WriteLine(
        $"{grid}: {grid.ShareOfCapacity(peak.Power):P0} of the capacity of {grid.Capacity.Value:F0 GW} ({grid.CapacityYear}), "
        + $"{grid.ShareOfGeneration(perYear):P0} of the generation of {grid.Generation.Value:N0 TWh} ({grid.GenerationYear}); "
        + $"in {Years} years {grid.GrowthNeeded(perYear, Years):P1} more generation each year.");
}

Console.WriteLine($"NVIDIA sold {soldIn2025 / 1e6:F1} million chips in 2025; at that pace it takes {chips / soldIn2025:F0} years to make them.");
Console.WriteLine(Grid.Find("United Kingdom").ShareOfCapacity(peak.Power) > 1
    ? "So: not in Britain, which has less capacity than that; elsewhere only if both grids and fabs grow for years."
    : "So: Britain has that capacity; the question is who else does without it.");

// From chips sold to terawatt-hours: what will the NVIDIA chips in service use, if the last two years go on?
#r "nuget: AiInfraMath"

open System
open System.Globalization
open System.IO
open AiInfraMath
open AiInfraMath.Fleets
open AiInfraMath.Forecasting
open AiInfraMath.Grids
open type Power.Units

CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture // the same text on every machine

// Inputs. Epoch AI, ai-chip-counts, estimates of 2026-03-31: power of the NVIDIA chips sold since 2022, with its 5th and 95th percentile.
let file = Path.Combine(__SOURCE_DIRECTORY__, "../Buildout/data/nvidia_cumulative_totals.csv")
let quarters =
    [ for line in File.ReadLines file |> Seq.skip 1 do
        let cell = line.Split ','
        // An incomplete quarter is marked; a count at the end of a day is one at the start of the next.
        if cell[13] = "" then
            let megawatts column = float cell[column] * Megawatts
            DateOnly.Parse(cell[3]).AddDays 1, megawatts 10, megawatts 11, megawatts 12 ]
let chain = PowerChain.EpochAi
// Assumption.
let cycle = DutyCycle(utilization = 0.8, idleFraction = 0.3)

let last = List.last quarters
let trend =
    quarters
    |> List.skip (quarters.Length - 8)
    |> List.map (fun (day, _, median, _) -> Observation(day, median))
    |> TimeSeries
    |> Trend.FitExponential
let start = (let _, low, median, high = last in StartingValue<Power>.Band(low, median, high))
let fleet = Projection.Run(trend, 2031.0, ProjectionOptions(Start = start, Scenarios = 100_000L, Seed = 1UL))
let energy = fleet.Scale(fun chips -> chips * chain.Total * cycle.AverageShare * Years)

let us = Grid.Find "United States"
let share (p: float) = us.ShareOfGeneration(energy.At(2031.0).Percentile(p).Value)
printfn $"{quarters.Length} quarters, the last of {fleet.Start:``F1 GW``} of chips; x{trend.GrowthFactor:F2} a year over the last eight."
printfn $"With servers, network, cooling (x{chain.Total:F2}) and {cycle.AverageShare:P0} of the peak on average, a year at the level of each January:"
printfn $"{energy}"
printfn $"By 2031 that is {share 0.05:P0} to {share 0.95:P0} of what the United States generated in {us.GenerationYear} ({us.Generation.Value:``N0 TWh``})."
printfn "So: what breaks first is the trend."

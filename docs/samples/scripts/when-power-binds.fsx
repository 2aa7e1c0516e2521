// When does power bind? For AI data centres in the United States: what is short first, chips, power or money?
#r "nuget: AiInfraMath"

open System
open System.Globalization
open AiInfraMath
open AiInfraMath.Fleets
open AiInfraMath.Forecasting
open AiInfraMath.Sites
open type Power.Units

CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture // the same text on every machine

// Inputs.
// Epoch AI, ai-chip-counts, estimates of 2026-03-31: NVIDIA chips sold in 2024 and in 2025, and their power.
let chipsIn2024, chipsIn2025, powerIn2025 = 5_992_099.0 - 2_132_549.0, 10_477_887.0 - 5_992_099.0, 8.562 * Gigawatts - 3.675 * Gigawatts
// Epoch AI, GPU clusters, 2025: three quarters of their performance stand in the United States.
let share = 0.75
// Lawrence Berkeley National Laboratory, 2024 United States Data Center Energy Usage Report, 2024-12-20: 74 to 132 GW in 2028;
// 176 TWh in 2023, which at its utilisation of 50 % are 40 GW.
let in2023 = Energy.FromTerawattHours 176.0 / Years / 0.5
let slow, fast = (74.0 * Gigawatts - in2023) / 5.0, (132.0 * Gigawatts - in2023) / 5.0
// Bloomberg, 2026-02-06: four companies mean to invest 650 billion USD in 2026, 60 % more than the year before; worldwide.
let budgetIn2025 = Money<USD> 650e9m / 1.6m * decimal share
// NVIDIA, earnings call of 27 August 2025: 50 to 60 billion USD per GW.
let cost = Price<USD, Power>.Per(50e9m, Gigawatts)
// Assumptions: how the chips and the budget grow, each with its error.
let model = ProjectionModel(2025.0, 5)
let chipGrowth = model.Normal(log (chipsIn2025 / chipsIn2024) + 0.2, 0.15)
let budgetGrowth = model.Normal(0.25, 0.15)

let chips = model.Lognormal(Ratio(chipsIn2025 * share), chipGrowth, volatility = 0.1)
let byChips = BuildoutLimit.OfChips(chips, Draw<DrawStage.Accelerators, DrawKind.Peak>(powerIn2025 / chipsIn2025), PowerChain.EpochAi)
let byPower = model.Uniform(slow, fast)
let byCapital = BuildoutLimit.OfBudget(model.Lognormal(budgetIn2025, budgetGrowth, volatility = 0.1), cost)
let forecast = BindingScenarios(byChips, byPower, byCapital, LimitBasis.AddedAndLapsing, in2023, ReadOnlySpan [| 0.5 |]).Run(RunOptions(Seed = 1UL))

printfn $"Power grows by {slow:``F1 GW``} to {fast:``F1 GW``} a year; in 2025 the chips sold would have needed {PowerChain.EpochAi.Total * powerIn2025 * share:``F1 GW``}."
for year in forecast.Years do
    printfn $"{year.Year}: chips bind with {year.Chips.Value,4:P0}, power with {year.Power.Value,4:P0}, capital with {year.Capital.Value,4:P0}"
let likely = forecast.Years |> Seq.tryFind (fun year -> year.Power.Value > max year.Chips.Value year.Capital.Value)
match likely with
| Some year -> printfn $"So: from {year.Year} on power is likelier to bind than anything else."
| None -> printfn $"So: power is never the likeliest, and binds by 2030 at all with {1.0 - forecast.FirstBinding(BuildoutConstraint.Power).Never.Value:P0}."

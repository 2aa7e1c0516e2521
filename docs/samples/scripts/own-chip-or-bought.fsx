// A chip of one's own, or a bought one?
//
// On 13 October 2025 OpenAI and Broadcom announced 10 GW of accelerators of OpenAI's own design. From how many on does that pay?
#r "nuget: AiInfraMath"

open System.Globalization
open AiInfraMath
open AiInfraMath.Fleets
open type Power.Units
open type Energy.Units
open type ComputeRate.Units

CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture // the same text on every machine

// Inputs. The bought chip's draw, rate and price have their sources in the catalogue.
let bought = Accelerator.Find "B200"
let volume = Draw<DrawStage.Facility, DrawKind.Peak>(10.0 * Gigawatts)
// Assumptions: a chip of half the rate at half the draw, what it costs to make, and what to develop.
let own =
    Accelerator("Own", "us", 2027)
        .WithRatedPower(bought.RatedPower.Value / 2.0, Source.Assumption)
        .WithRate(NumberFormat.BF16, bought.Rate(NumberFormat.BF16).Value / 2.0, Source.Assumption)
let unitCost, development = Money<USD> 8_000m, Money<USD> 2e9m
let electricity = Price<USD, Energy>.Per(60m, MegawattHours)
let cycle = DutyCycle(utilization = 0.8, idleFraction = 0.3)
let years = 4.0

let chips = FleetSizing.AcceleratorsWithin(volume, own, PowerChain.EpochAi)
let prices = bought.Price<USD>()
printfn $"Bought: {bought}, {bought.RatedPower.Value}, {bought.Rate(NumberFormat.BF16).Value} of BF16, {prices.Value} ({prices.Source.Publisher}, {prices.Source.Date})."
printfn $"Own: {own.RatedPower.Value}, {own.Rate(NumberFormat.BF16).Value}, {unitCost:N0} each and {development:N0} to develop; {volume.Power} hold {chips:N0}."

for price in [ prices.Value.Low; prices.Value.High ] do
    let comparison =
        ChipComparison<USD>(
            ChipOption<USD>(own, unitCost, development),
            ChipOption<USD>(bought, price),
            NumberFormat.BF16, PowerChain.EpochAi, cycle, electricity, years)
    let breakEven = comparison.BreakEven()
    if not breakEven.HasValue then
        printfn $"At {price:N0}: {breakEven.Reason}"
    else
        let saved = comparison.BoughtCost chips - comparison.OwnCost chips
        printfn $"At {price:N0} it pays from {breakEven.Value:N0} chips on, {breakEven.Value / chips:P1} of them, and saves {saved:L}."

// What does a gigawatt of AI data centre cost, to build and to run?
#r "nuget: AiInfraMath"

open System.Globalization
open AiInfraMath
open AiInfraMath.Finance
open AiInfraMath.Fleets
open type Power.Units
open type Energy.Units

CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture // the same text on every machine

// Inputs.
// Bernstein Research, October 2025: 5.9 million USD for a rack of 72 GB200, 3.4 of them the rack and 2.5 the site; 35 billion USD per GW.
let rackEquipment, rackSite = Money<USD> 3.4e6m, Money<USD> 2.5e6m
let capital = Money<USD> 35m / (1.0 * Watts)
// NVIDIA, earnings call of 27 August 2025: 50 to 60 billion USD per GW.
let capitalByNvidia = Money<USD> 60m / (1.0 * Watts)
// U.S. Energy Information Administration, Electric Power Monthly, table 5.6.B, 2024-09-24: industry in Ohio, January to July 2024,
// 7.13 cents per kWh.
let electricity = Price<USD, Energy>.Per(71.3m, MegawattHours)
// Assumptions.
let rate = AnnualRate.FromEffective 0.10m
let equipmentLife, siteLife = Term.FromYears 5, Term.FromYears 20
let cycle = DutyCycle(utilization = 0.8, idleFraction = 0.3)

let site = 1.0 * Gigawatts
let racks = float (capital * site / (rackEquipment + rackSite))
let yearly (perRack: Money<USD>) life = perRack * decimal racks * Annuity.CapitalRecoveryFactor(rate, life)
let equipment, building = yearly rackEquipment equipmentLife, yearly rackSite siteLife
let energy = cycle.Average(Draw<DrawStage.Facility, DrawKind.Peak> site).PerYear()
let power = electricity * energy
let total = equipment + building + power
let accelerators = AcceleratorTime.Of(72.0 * racks * cycle.Utilization, Years)

printfn $"To build: {capital * site:L} by Bernstein, up to {capitalByNvidia * site:L} by NVIDIA; {racks:N0} racks with {72.0 * racks:N0} GPUs."
printfn "To run it for a year:"
for item, cost in [ "servers, over 5 years", equipment; "site, over 20 years", building; "electricity", power ] do
    printfn $"  {item,-20}{cost,18:L} {cost / total,6:P0}"
printfn $"  {energy:``F2 TWh``} at {electricity}; in all {total:L}, or {total / accelerators:F2}."
printfn $"So: the chips cost {equipment / power:F0} times the electricity. An idle gigawatt is dear, a dear kilowatt-hour is not."

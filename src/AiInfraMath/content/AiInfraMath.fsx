// F# Interactive loads this script by itself after #r "nuget: AiInfraMath". Values print on one line, fan charts as tables, and
// `open AiInfraMath` brings the numbers and durations below. Units come with `open type`:
//
//     open AiInfraMath
//     open type Power.Units
//
//     let fleet = 100.0 * Million * 750.0 * Watts
//     let price = Money<USD> 40m / (1.0 * Watts)
//
// Operators need no help from here: F# finds all that C# has.

namespace AiInfraMath

open System
open AiInfraMath.Forecasting

/// What F# does not see of C#: its number extensions and parameter lists.
[<AutoOpen>]
module Interactive =

    /// 10³, as in 5.0 * Thousand.
    let Thousand = 1e3

    /// 10⁶, as in 100.0 * Million.
    let Million = 1e6

    /// 10⁹, the short-scale billion.
    let Billion = 1e9

    /// 10¹², the short-scale trillion.
    let Trillion = 1e12

    /// One hour, as in 2.0 * Hours.
    let Hours = Durations.FromHours 1.0

    /// A day of 24 hours, as in 2.0 * Days.
    let Days = Durations.FromHours 24.0

    /// A year of operation of 8760 hours, as in 25.0 * Years.
    let Years = Durations.FromYears 1.0

    /// A series of yearly values: series [ 2024, 0.6 * Gigawatts; 2025, 1.9 * Gigawatts ].
    let series points =
        TimeSeries(points |> Seq.map (fun (year: int, value) -> Observation(year, value)))

#if INTERACTIVE
    let private library = typeof<Power>.Assembly

    // The library's own types, and the quantities that others declare with its generator.
    let private isOurs (kind: Type) =
        kind.Assembly = library || kind.GetInterfaces() |> Array.exists (fun contract -> contract.Assembly = library)

    // Null leaves a value to F# Interactive.
    fsi.AddPrinter(fun (value: IFormattable) ->
        if isOurs (value.GetType()) then
            let text = value.ToString(null, fsi.FormatProvider)
            if text.Contains '\n' then "\n" + text else text
        else
            null)
#endif

using AiInfraMath;
using AiInfraMath.NumberExtensions;

namespace Buildout;

/// <summary>Two headlines, taken apart: capacity is not production, and a gigawatt is so many homes.</summary>
internal static class HeadlineReport
{
    // U.S. Energy Information Administration, FAQ 97 "How much electricity does an American home use?" (7 October 2021): the average
    // residential customer in 2020.
    private static readonly Energy HomePerYear = 10_715.KilowattHours;

    public static void Write(TextWriter report, Inputs inputs)
    {
        Announcements said = inputs.Announcements;
        double chips = said.Number("chips_100m", "chip");
        Power perChip = said.Power("chip_power");
        Power fleet = chips * perChip;
        Energy perYear = fleet * 1.Years;
        double gridShare = said.Number("grid_share", "1");
        Power grid = said.Power("fleet_power") / gridShare;
        (int year, Energy generation) = inputs.UnitedKingdom;

        report.WriteLine("1. Is the headline right?");
        report.WriteLine($"   {chips / 1e6:0} million chips x {perChip} = {fleet}; published: {said.Power("fleet_power")}.");
        report.WriteLine($"   Of a grid of {grid:F0} that is {fleet / grid:0 %} of the capacity.");
        report.WriteLine($"   Run for a year it is {perYear}, {perYear / generation:0 %} of what the United Kingdom generated ({generation:F2 TWh} in {year}).");
        report.WriteLine("   The same number is below the capacity and over twice the energy: a share of the grid means nothing until one says of which.");
        report.WriteLine();

        Power deal = said.Power("nvidia_power");
        Energy dealPerYear = deal * 1.Years;
        double homes = dealPerYear / HomePerYear;
        report.WriteLine("2. How many homes is that?");
        report.WriteLine($"   {deal} for a year = {dealPerYear} = {homes / 1e6:0.00} million US homes at {HomePerYear:N0 kWh}; published: {said.Number("homes", "household") / 1e6:0} million.");
        report.WriteLine();
    }
}

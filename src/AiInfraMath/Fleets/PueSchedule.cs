using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>Power usage effectiveness by climate and year, between the years by a straight line.</summary>
/// <remarks>
/// Immutable. Years are decimal years; outside the years that a climate has, there is no answer but an error that names them.
/// </remarks>
public sealed class PueSchedule
{
    private readonly SortedDictionary<string, (double Year, double Pue)[]> _byClimate = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A schedule.</summary>
    /// <param name="points">The climate, the decimal year and the PUE, 1 or more; at least one, no two of one climate and year.</param>
    /// <exception cref="ArgumentException">There are none, or two of one climate and year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A PUE is below 1, or a year is not finite.</exception>
    public PueSchedule(IEnumerable<(string Climate, double Year, double Pue)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        foreach (var climate in points.GroupBy(static p => p.Climate, StringComparer.OrdinalIgnoreCase))
        {
            NumericsThrow.IfNull(climate.Key, nameof(points));
            (double Year, double Pue)[] ordered = [.. climate.Select(static p => (p.Year, p.Pue)).OrderBy(static p => p.Year)];
            for (int i = 0; i < ordered.Length; i++)
            {
                Check(ordered, i, climate.Key);
            }

            _byClimate.Add(climate.Key, ordered);
        }

        NumericsThrow.IfEmpty(_byClimate.Count, nameof(points));
    }

    /// <summary>
    /// What the Uptime Institute's surveys report: the world from 2007 to 2024, and for 2020 Europe and Africa with the Middle East, whose
    /// distance is largely one of climate. The sources are in <see cref="SurveySources"/>.
    /// </summary>
    public static PueSchedule Survey { get; } = new(
        ReferenceTable.Read("Fleets.pue.csv").Select(static r => (r["climate"], (double)r.Integer("year"), r.Number("value")!.Value)));

    /// <summary>The documents behind <see cref="Survey"/>.</summary>
    public static IReadOnlyList<Source> SurveySources { get; } =
        [.. ReferenceTable.Read("Fleets.pue.csv").Select(static r => r.Source).Distinct()];

    /// <summary>The climates that there are, in order.</summary>
    public IReadOnlyCollection<string> Climates => _byClimate.Keys;

    /// <summary>The PUE of a climate at a time.</summary>
    /// <param name="climate">One of <see cref="Climates"/>, in any case.</param>
    /// <param name="year">The decimal year, within the years that the climate has.</param>
    /// <exception cref="ArgumentException">The climate is not one of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the years that the climate has.</exception>
    public double At(string climate, double year)
    {
        ArgumentNullException.ThrowIfNull(climate);
        if (!_byClimate.TryGetValue(climate, out (double Year, double Pue)[]? points))
        {
            throw new ArgumentException($"It is \"{climate}\"; one of {string.Join(", ", Climates)} was expected.", nameof(climate));
        }

        if (!(year >= points[0].Year && year <= points[^1].Year))
        {
            NumericsThrow.OutOfRange(
                nameof(year),
                year,
                string.Create(CultureInfo.InvariantCulture, $"a year from {points[0].Year} to {points[^1].Year}, which {climate} has,"));
        }

        int next = Array.FindIndex(points, p => p.Year >= year);
        if (points[next].Year == year)
        {
            return points[next].Pue;
        }

        (double Year, double Pue) before = points[next - 1];
        (double Year, double Pue) after = points[next];
        return before.Pue + ((after.Pue - before.Pue) * ((year - before.Year) / (after.Year - before.Year)));
    }

    private static void Check((double Year, double Pue)[] points, int i, string climate)
    {
        NumericsThrow.IfNotFinite(points[i].Year, nameof(points));
        if (!(points[i].Pue >= 1 && double.IsFinite(points[i].Pue)))
        {
            NumericsThrow.OutOfRange(nameof(points), points[i].Pue, "a PUE of 1 or more");
        }

        if (i > 0 && points[i].Year == points[i - 1].Year)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{climate} has two values at {points[i].Year}; one was expected."),
                nameof(points));
        }
    }
}

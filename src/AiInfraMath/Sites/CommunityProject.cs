using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>A large load that joins the grid of a community, as a data centre.</summary>
/// <remarks>Immutable.</remarks>
/// <example><code>
/// var campus = new CommunityProject(peak: 100.Megawatts, loadFactor: 0.8);
/// var flexible = CommunityProject.Following(100.Megawatts, [40.Megawatts, 90.Megawatts]);   // less while the neighbours need it
/// </code></example>
public sealed class CommunityProject
{
    private readonly Power[]? _loads;

    /// <summary>A project that draws its average all year, load factor × peak in every block.</summary>
    /// <param name="peak">Its highest load, for which its connection is made; finite, above zero.</param>
    /// <param name="loadFactor">Its average load by its highest, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public CommunityProject(Power peak, double loadFactor)
    {
        ValueThrow.IfNotAboveZero(peak, nameof(peak));
        NumericsThrow.IfNotShare(loadFactor, nameof(loadFactor));
        Peak = peak;
        LoadFactor = loadFactor;
    }

    /// <summary>A project with the load of a site, which draws its average all year.</summary>
    /// <param name="load">The load.</param>
    public CommunityProject(LoadProfile load)
    {
        ArgumentNullException.ThrowIfNull(load);
        Peak = load.Peak;
        LoadFactor = load.LoadFactor;
    }

    private CommunityProject(Power peak, Power[] loads)
    {
        Peak = peak;
        _loads = loads;
    }

    /// <summary>The highest load, for which the connection is made and charges per unit of peak are paid.</summary>
    public Power Peak { get; }

    /// <summary>The average load by the highest, where it was given; null where the load of each block was.</summary>
    public double? LoadFactor { get; }

    /// <summary>
    /// A project whose load differs between the blocks of its neighbours' demand, as one that draws less while they draw most.
    /// </summary>
    /// <param name="peak">Its highest load, for which its connection is made; finite, above zero.</param>
    /// <param name="loads">Its load in each block of the neighbours' demand, in their order; from zero to the peak.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">There are no loads.</exception>
    public static CommunityProject Following(Power peak, IEnumerable<Power> loads)
    {
        ValueThrow.IfNotAboveZero(peak, nameof(peak));
        ArgumentNullException.ThrowIfNull(loads);
        Power[] each = [.. loads];
        NumericsThrow.IfEmpty(each.Length, nameof(loads));
        foreach (Power load in each)
        {
            if (!(load >= Power.Zero && load <= peak))
            {
                NumericsThrow.OutOfRange(nameof(loads), load, string.Create(CultureInfo.InvariantCulture, $"from 0 to the peak of {peak}"));
            }
        }

        return new CommunityProject(peak, each);
    }

    /// <summary>The load in each block of the neighbours' demand.</summary>
    /// <exception cref="ArgumentException">It was given for another number of blocks.</exception>
    internal Power[] LoadsIn(LoadDurationCurve demand, string argument)
    {
        if (LoadFactor is { } factor)
        {
            return [.. demand.Blocks.Select(_ => Peak * factor)];
        }

        return _loads!.Length == demand.Blocks.Count
            ? _loads
            : throw NumericsThrow.Invalid(
                argument,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It has a load for {_loads.Length} blocks; one for each of the {demand.Blocks.Count} of the demand was expected."));
    }
}

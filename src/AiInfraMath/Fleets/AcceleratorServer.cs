using System.Diagnostics.CodeAnalysis;
using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>A server or a rack of one kind of accelerator, with the power that the whole is rated for.</summary>
/// <example><code>
/// AcceleratorServer dgx = AcceleratorServer.Find("DGX H100");
/// Draw&lt;DrawStage.Servers, DrawKind.Rated&gt; rated = dgx.RatedDraw;   // 10.2 kW for 8 × 700 W
/// double overhead = dgx.Overhead;                             // 1.82
/// </code></example>
public sealed class AcceleratorServer
{
    private static readonly NamedCatalog<AcceleratorServer> Known = new(
        "server",
        ReferenceTable.Read("Fleets.servers.csv").Select(static r =>
        {
            var server = new AcceleratorServer(
                r["server"],
                Accelerator.Find(r["accelerator"]),
                r.Integer("accelerators"),
                r.Figure<Power>("the rated power of " + r["server"]));
            return (server, new[] { server.Name, server.Accelerator.Vendor + server.Name });
        }));

    /// <summary>A server.</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="accelerator">The accelerators in it.</param>
    /// <param name="count">How many; at least one.</param>
    /// <param name="ratedPower">The rated power of the whole; not below that of the accelerators where both are known.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public AcceleratorServer(string name, Accelerator accelerator, int count, Figure<Power> ratedPower)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(accelerator);
        NumericsThrow.IfNotPositive(count, nameof(count));
        if (ratedPower.TryGet(out Power whole)
            && accelerator.RatedPower.TryGet(out Power each)
            && !(whole >= each * count && double.IsFinite(whole.Watts)))
        {
            NumericsThrow.OutOfRange(nameof(ratedPower), whole, $"at least the {each * count} of the accelerators in it");
        }

        Name = name;
        Accelerator = accelerator;
        Count = count;
        RatedPower = ratedPower;
    }

    /// <summary>The servers and racks that the library knows.</summary>
    public static IReadOnlyList<AcceleratorServer> Catalog => Known.Items;

    /// <summary>Its name, as in <c>DGX H100</c> or <c>GB200 NVL72</c>.</summary>
    public string Name { get; }

    /// <summary>The accelerators in it.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>How many accelerators are in it.</summary>
    public int Count { get; }

    /// <summary>The rated power of the whole.</summary>
    public Figure<Power> RatedPower { get; }

    /// <summary>The rated power as a draw of the power chain.</summary>
    /// <exception cref="InvalidOperationException">The rated power is not known.</exception>
    public Draw<DrawStage.Servers, DrawKind.Rated> RatedDraw => new(RatedPower.Value);

    /// <summary>The rated power of the whole by that of its accelerators: 1.82 for a DGX H100.</summary>
    /// <exception cref="InvalidOperationException">One of the powers is not known.</exception>
    public double Overhead => RatedPower.Value / (Accelerator.RatedPower.Value * Count);

    /// <summary>The memory of its accelerators together, in gigabytes.</summary>
    /// <exception cref="InvalidOperationException">The memory of the accelerator is not known.</exception>
    public double MemoryGigabytes => Accelerator.MemoryGigabytes.Value * Count;

    /// <summary>A server or rack by name.</summary>
    /// <param name="name">The name; case, spaces and hyphens do not matter.</param>
    /// <exception cref="ArgumentException">There is none of that name; the message has the nearest names.</exception>
    public static AcceleratorServer Find(string name) => Known.Find(name, nameof(name));

    /// <summary>A server or rack by name, if there is one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="server">The server, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind([NotNullWhen(true)] string? name, [MaybeNullWhen(false)] out AcceleratorServer server) =>
        Known.TryFind(name, out server);

    /// <summary>The most operations a second of all its accelerators.</summary>
    /// <param name="format">The number format.</param>
    /// <param name="sparsity">Whether skipped operations count; dense if it is left out.</param>
    /// <exception cref="InvalidOperationException">The rate of the accelerator is not known.</exception>
    public ComputeRate Rate(NumberFormat format, Sparsity sparsity = Sparsity.Dense) => Accelerator.Rate(format, sparsity).Value * Count;

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}

using System.Diagnostics.CodeAnalysis;
using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>
/// A chip for AI: what it draws, what it computes in each number format, what it remembers and costs, each with its source.
/// </summary>
/// <remarks>
/// What no document says is not known rather than guessed: Google and AWS, for example, print no power for their chips. Immutable; the
/// methods that begin with <c>With</c> give a changed copy, for chips of one's own and for figures that are known elsewhere.
/// </remarks>
/// <example><code>
/// Accelerator chip = Accelerator.Find("H100");
/// Power rated = chip.RatedPower.Value;                       // 700 W
/// ComputeRate dense = chip.Rate(NumberFormat.BF16).Value;    // 989.4 TFLOP/s
/// </code></example>
public sealed class Accelerator
{
    private static readonly NamedCatalog<Accelerator> Known = AcceleratorTable.Read();

    private Dictionary<(NumberFormat Format, Sparsity Sparsity), Figure<ComputeRate>> _rates = [];
    private (decimal Low, decimal High, string Currency, Source Source)? _price;

    /// <summary>
    /// An accelerator of which nothing is known yet but its name; give the rest by the methods that begin with <c>With</c>.
    /// </summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="vendor">Its maker.</param>
    /// <param name="year">The year of its introduction.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public Accelerator(string name, string vendor, int year)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(vendor);
        Name = name;
        Vendor = vendor;
        Year = year;
        RatedPower = Figure<Power>.Unknown("the rated power of " + name);
        MemoryGigabytes = Figure<double>.Unknown("the memory of " + name);
    }

    /// <summary>The accelerators that the library knows.</summary>
    public static IReadOnlyList<Accelerator> Catalog => Known.Items;

    /// <summary>Its name, as in <c>H100</c>.</summary>
    public string Name { get; }

    /// <summary>Its maker.</summary>
    public string Vendor { get; }

    /// <summary>The year of its introduction.</summary>
    public int Year { get; }

    /// <summary>The power it is rated for (TDP, TBP).</summary>
    public Figure<Power> RatedPower { get; private init; }

    /// <summary>The memory in its package, in gigabytes of 10⁹ bytes as its maker counts them.</summary>
    public Figure<double> MemoryGigabytes { get; private init; }

    /// <summary>The rated power as a draw of the power chain.</summary>
    /// <exception cref="InvalidOperationException">The rated power is not known.</exception>
    public Draw<DrawStage.Accelerators, DrawKind.Rated> RatedDraw => new(RatedPower.Value);

    /// <summary>The number formats whose rate is known, in order.</summary>
    public IReadOnlyList<(NumberFormat Format, Sparsity Sparsity)> Formats => [.. _rates.Keys.Order()];

    /// <summary>An accelerator by name: <c>H100</c>, <c>NVIDIA H100</c>, <c>mi300x</c>, <c>tpu-v5p</c>.</summary>
    /// <param name="name">The name, with or without the maker; case, spaces and hyphens do not matter.</param>
    /// <exception cref="ArgumentException">There is none of that name; the message has the nearest names.</exception>
    public static Accelerator Find(string name) => Known.Find(name, nameof(name));

    /// <summary>An accelerator by name, if there is one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="accelerator">The accelerator, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind([NotNullWhen(true)] string? name, [MaybeNullWhen(false)] out Accelerator accelerator) =>
        Known.TryFind(name, out accelerator);

    /// <summary>The most operations a second in a number format, as its maker prints it.</summary>
    /// <param name="format">The number format.</param>
    /// <param name="sparsity">Whether skipped operations count; dense if it is left out.</param>
    public Figure<ComputeRate> Rate(NumberFormat format, Sparsity sparsity = Sparsity.Dense) =>
        _rates.TryGetValue((format, sparsity), out Figure<ComputeRate> rate)
            ? rate
            : Figure<ComputeRate>.Unknown($"the {(sparsity == Sparsity.Dense ? "dense" : "sparse")} {format} rate of {Name}");

    /// <summary>The operations a second for each watt of rated power.</summary>
    /// <param name="format">The number format.</param>
    /// <param name="sparsity">Whether skipped operations count; dense if it is left out.</param>
    /// <exception cref="InvalidOperationException">The rate or the rated power is not known.</exception>
    public Per<ComputeRate, Power> Efficiency(NumberFormat format, Sparsity sparsity = Sparsity.Dense) =>
        Per.Of(Rate(format, sparsity).Value, RatedPower.Value);

    /// <summary>What one of them costs to buy, where that was printed in this currency.</summary>
    /// <typeparam name="TCurrency">The currency. Prices are not converted.</typeparam>
    public Figure<PriceRange<TCurrency>> Price<TCurrency>()
        where TCurrency : struct, ICurrency =>
        _price is { } price && price.Currency == TCurrency.Code
            ? new(new PriceRange<TCurrency>(new(price.Low), new(price.High)), price.Source)
            : Figure<PriceRange<TCurrency>>.Unknown($"the price of {Name} in {TCurrency.Code}");

    /// <summary>The same accelerator with another rated power.</summary>
    /// <param name="power">The power; finite and above zero.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="power"/> is not above zero.</exception>
    public Accelerator WithRatedPower(Power power, Source source)
    {
        NumericsThrow.IfNotAboveZero(power.Watts, nameof(power));
        return Copy(new Figure<Power>(power, source), MemoryGigabytes);
    }

    /// <summary>The same accelerator with another rate in a number format.</summary>
    /// <param name="format">The number format.</param>
    /// <param name="rate">The rate; finite and above zero.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="sparsity">Whether skipped operations count.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is not above zero.</exception>
    public Accelerator WithRate(NumberFormat format, ComputeRate rate, Source source, Sparsity sparsity = Sparsity.Dense)
    {
        NumericsThrow.IfNotAboveZero(rate.FlopPerSecond, nameof(rate));
        Accelerator copy = Copy(RatedPower, MemoryGigabytes);
        copy._rates[(format, sparsity)] = new Figure<ComputeRate>(rate, source);
        return copy;
    }

    /// <summary>The same accelerator with another memory.</summary>
    /// <param name="gigabytes">The memory in gigabytes; finite and above zero.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gigabytes"/> is not above zero.</exception>
    public Accelerator WithMemory(double gigabytes, Source source)
    {
        NumericsThrow.IfNotAboveZero(gigabytes, nameof(gigabytes));
        return Copy(RatedPower, new Figure<double>(gigabytes, source));
    }

    /// <summary>The same accelerator with another price.</summary>
    /// <param name="price">The range of prices.</param>
    /// <param name="source">Where it comes from.</param>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    public Accelerator WithPrice<TCurrency>(PriceRange<TCurrency> price, Source source)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(source);
        return WithPrice(price.Low.Amount, price.High.Amount, TCurrency.Code, source);
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    internal Accelerator WithPrice(decimal low, decimal high, string currency, Source source)
    {
        Accelerator copy = Copy(RatedPower, MemoryGigabytes);
        copy._price = (low, high, currency, source);
        return copy;
    }

    private Accelerator Copy(Figure<Power> power, Figure<double> memory) => new(Name, Vendor, Year)
    {
        RatedPower = power,
        MemoryGigabytes = memory,
        _rates = new(_rates),
        _price = _price,
    };
}

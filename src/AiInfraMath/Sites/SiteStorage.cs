using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>The storage of a site: its power, what it holds, what it loses, from when to when, at what cost.</summary>
/// <remarks>
/// A balance of years sees of it what it loses and costs, not what it moves from one hour to another. Immutable.
/// </remarks>
/// <typeparam name="TCurrency">The currency of its costs.</typeparam>
public sealed record SiteStorage<TCurrency> : ISiteAsset<TCurrency>
    where TCurrency : struct, ICurrency
{
    private readonly double _cyclesPerYear = StorageTechnology.Battery.CyclesPerYear.Value;
    private readonly double _firmShare;
    private readonly Money<TCurrency> _capital;
    private readonly Money<TCurrency> _fixedYearly;

    /// <summary>Storage.</summary>
    /// <param name="power">What it takes and gives at most; finite and above zero.</param>
    /// <param name="energy">What it delivers when it is emptied; finite and above zero.</param>
    /// <param name="roundTripEfficiency">What comes out by what goes in; above 0 to 1.</param>
    /// <param name="inService">The first year of service.</param>
    /// <param name="retirement">The first year in which it serves no more; after the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public SiteStorage(Power power, Energy energy, double roundTripEfficiency, int inService, int retirement)
    {
        ValueThrow.IfNotAboveZero(power, nameof(power));
        if (!(energy > Energy.Zero && double.IsFinite(energy.WattHours)))
        {
            NumericsThrow.OutOfRange(nameof(energy), energy, "a finite energy above 0");
        }

        SiteThrow.IfNotPositiveShare(roundTripEfficiency, nameof(roundTripEfficiency));
        SiteThrow.IfNotAfter(retirement, inService, nameof(retirement));
        (Power, Energy, RoundTripEfficiency, InService, Retirement) = (power, energy, roundTripEfficiency, inService, retirement);
    }

    /// <summary>What it takes and gives at most.</summary>
    public Power Power { get; }

    /// <summary>What it delivers when it is emptied.</summary>
    public Energy Energy { get; }

    /// <summary>What comes out by what goes in.</summary>
    public double RoundTripEfficiency { get; }

    /// <summary>The first year of service, at whose beginning its capital is paid.</summary>
    public int InService { get; }

    /// <summary>The first year in which it serves no more.</summary>
    public int Retirement { get; }

    /// <summary>
    /// How often it is emptied in a year; finite, zero or more; 350 if not given (Lazard, LCOS 10.0). Where its power cannot fill and empty it
    /// so often in 8760 hours, as often as it can.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double CyclesPerYear
    {
        get => _cyclesPerYear;
        init
        {
            NumericsThrow.IfNegative(value, nameof(CyclesPerYear));
            _cyclesPerYear = value;
        }
    }

    /// <summary>The share of its power that can be counted on at the peak; 0 to 1, 0 if not given: a flat load empties it in hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no share.</exception>
    public double FirmShare
    {
        get => _firmShare;
        init
        {
            NumericsThrow.IfNotShare(value, nameof(FirmShare));
            _firmShare = value;
        }
    }

    /// <summary>What it costs to build, without interest during the works; zero or more, zero if not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Money<TCurrency> Capital
    {
        get => _capital;
        init
        {
            ValueThrow.IfNegative(value, nameof(Capital));
            _capital = value;
        }
    }

    /// <summary>What it costs in each year of service; zero or more, zero if not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Money<TCurrency> FixedYearly
    {
        get => _fixedYearly;
        init
        {
            ValueThrow.IfNegative(value, nameof(FixedYearly));
            _fixedYearly = value;
        }
    }

    int ISiteAsset<TCurrency>.RecoveryYears => Retirement - InService;

    /// <summary>What it would deliver in a year: energy × cycles, but no more than its power can take in and give out again in 8760 hours.</summary>
    internal Energy YearlyDelivery
    {
        get
        {
            Energy most = Power * Durations.FromYears(1) / (1 + (1 / RoundTripEfficiency));
            Energy wanted = Energy * CyclesPerYear;
            return wanted < most ? wanted : most;
        }
    }

    /// <summary>Storage of a kind that the library knows, at what is printed of it.</summary>
    /// <param name="technology">The kind, as <see cref="StorageTechnology.Battery"/>; its costs must be known in the currency.</param>
    /// <param name="power">What it takes and gives at most; finite and above zero.</param>
    /// <param name="inService">The first year of service; it serves for its life.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="power"/> is not above zero.</exception>
    /// <exception cref="InvalidOperationException">A figure is not known; the message says which.</exception>
    public static SiteStorage<TCurrency> Of(StorageTechnology technology, Power power, int inService)
    {
        ArgumentNullException.ThrowIfNull(technology);
        ValueThrow.IfNotAboveZero(power, nameof(power));
        GenerationCosts<TCurrency> costs = technology.Costs<TCurrency>();
        int life = technology.Life.Value.InPeriods(1);
        return new(power, power * technology.Duration.Value, technology.RoundTripEfficiency.Value, inService, inService + life)
        {
            CyclesPerYear = technology.CyclesPerYear.Value,
            Capital = costs.Capital.Value * power,
            FixedYearly = costs.FixedYearly.Value * power,
        };
    }

    /// <summary>Whether it serves in a year.</summary>
    /// <param name="year">The year.</param>
    public bool Serves(int year) => InService <= year && year < Retirement;
}

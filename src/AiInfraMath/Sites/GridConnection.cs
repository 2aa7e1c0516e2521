using AiInfraMath.Finance;
using AiInfraMath.Grids;
using AiInfraMath.Numerics;

namespace AiInfraMath.Sites;

/// <summary>The way from a site to the grid: how much it carries, from when, at what price, and what that emits.</summary>
/// <remarks>Immutable.</remarks>
/// <typeparam name="TCurrency">The currency of its prices.</typeparam>
public sealed record GridConnection<TCurrency> : ISiteAsset<TCurrency>
    where TCurrency : struct, ICurrency
{
    // EIA, Levelized Costs of New Generation Resources: costs are recovered over 30 years.
    private readonly Term _recoveryTerm = Term.FromYears(30);
    private readonly double _availability = 1;
    private readonly double _firmShare = 1;
    private readonly Money<TCurrency> _capital;
    private readonly Money<TCurrency> _fixedYearly;

    /// <summary>A connection.</summary>
    /// <param name="capacity">What it carries at most, either way; finite and above zero.</param>
    /// <param name="price">What power from the grid costs.</param>
    /// <param name="carbonIntensity">What power from the grid emits; finite, zero or more.</param>
    /// <param name="availableFrom">The first year in which it is there.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public GridConnection(Power capacity, Price<TCurrency, Energy> price, Per<Mass, Energy> carbonIntensity, int availableFrom)
    {
        ValueThrow.IfNotAboveZero(capacity, nameof(capacity));
        ValueThrow.IfNegative(carbonIntensity, nameof(carbonIntensity));
        (Capacity, Price, CarbonIntensity, AvailableFrom) = (capacity, price, carbonIntensity, availableFrom);
    }

    /// <summary>What it carries at most, either way.</summary>
    public Power Capacity { get; }

    /// <summary>What power from the grid costs.</summary>
    public Price<TCurrency, Energy> Price { get; }

    /// <summary>What power from the grid emits.</summary>
    public Per<Mass, Energy> CarbonIntensity { get; }

    /// <summary>The first year in which it is there.</summary>
    public int AvailableFrom { get; }

    /// <summary>The share of the year in which the grid delivers; above 0 to 1, 1 if not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no such share.</exception>
    public double Availability
    {
        get => _availability;
        init
        {
            SiteThrow.IfNotPositiveShare(value, nameof(Availability));
            _availability = value;
        }
    }

    /// <summary>The share of its capacity that can be counted on at the peak; 0 to 1, 1 if not given: less where the grid may interrupt.</summary>
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

    /// <summary>What the grid pays for power that the site has to spare; null, if not given, where the site may not deliver any.</summary>
    public Price<TCurrency, Energy>? ExportPrice { get; init; }

    /// <summary>What the connection costs to build; zero or more, zero if not given.</summary>
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

    /// <summary>Over how long its capital is recovered; whole years, one or more, 30 if not given. It stays there after that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not whole years, or none.</exception>
    public Term RecoveryTerm
    {
        get => _recoveryTerm;
        init
        {
            SiteThrow.IfNotWholeYears(value, nameof(RecoveryTerm));
            _recoveryTerm = value;
        }
    }

    /// <summary>Network charges and the like of each year; zero or more, zero if not given.</summary>
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

    int ISiteAsset<TCurrency>.InService => AvailableFrom;

    int ISiteAsset<TCurrency>.RecoveryYears => RecoveryTerm.InPeriods(1);

    /// <summary>What it can carry in a year.</summary>
    internal Energy YearlyEnergy => Capacity * Availability * Durations.FromYears(1);

    /// <summary>A connection to a country's grid, at its average carbon intensity.</summary>
    /// <param name="grid">The grid; its carbon intensity must be known.</param>
    /// <param name="capacity">What it carries at most, either way; finite and above zero.</param>
    /// <param name="price">What power from the grid costs.</param>
    /// <param name="availableFrom">The first year in which it is there.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The carbon intensity is not known.</exception>
    public static GridConnection<TCurrency> To(Grid grid, Power capacity, Price<TCurrency, Energy> price, int availableFrom)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return new(capacity, price, grid.CarbonIntensity.Value, availableFrom);
    }

    /// <summary>Whether it is there in a year.</summary>
    /// <param name="year">The year.</param>
    public bool Serves(int year) => AvailableFrom <= year;
}

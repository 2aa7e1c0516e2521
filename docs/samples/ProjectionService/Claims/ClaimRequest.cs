using AiInfraMath;
using AiInfraMath.Claims;

namespace ProjectionService.Claims;

/// <summary>A claim to check: a text with claims in it, or one claim by its figures. Exactly one of the claims is given.</summary>
internal sealed record ClaimRequest
{
    /// <summary>A text in English or French; the claims that can be recognised in it are checked.</summary>
    public string? Text { get; set; }

    /// <summary>The language of the text; found out from it if not given.</summary>
    public TextLanguage Language { get; set; }

    /// <summary>So many things of so much power each are so much power.</summary>
    public ProductClaim? Product { get; set; }

    /// <summary>A power over some years is an energy.</summary>
    public EnergyClaim? EnergyOver { get; set; }

    /// <summary>An amount by a power is so much per gigawatt.</summary>
    public PerGigawattClaim? PerGigawatt { get; set; }

    /// <summary>A load is such a share of a country's grid.</summary>
    public ShareOfGridClaim? ShareOfGrid { get; set; }

    /// <summary>A power, all year, is what so many households of a country use.</summary>
    public HouseholdsClaim? Households { get; set; }

    /// <summary>The deviation up to which a claim still holds, as a share.</summary>
    public double Within { get; set; } = ClaimTolerance.Default.Within;
}

/// <summary>So many things of so much power each are so much power.</summary>
/// <param name="Count">How many.</param>
/// <param name="Each">The power of each.</param>
/// <param name="Total">The power of all that is claimed.</param>
internal sealed record ProductClaim(double Count, Power Each, Power Total);

/// <summary>A power over some years is an energy.</summary>
/// <param name="Power">The power.</param>
/// <param name="Energy">The energy that is claimed.</param>
/// <param name="Years">How many years of 8760 hours; 1 if not given.</param>
internal sealed record EnergyClaim(Power Power, Energy Energy, double Years = 1);

/// <summary>An amount by a power is so much per gigawatt.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Power">The power.</param>
/// <param name="PerGigawatt">The amount per gigawatt that is claimed, in the same currency.</param>
internal sealed record PerGigawattClaim(Money Amount, Power Power, Money PerGigawatt);

/// <summary>A load is such a share of a country's grid.</summary>
/// <param name="Load">The load.</param>
/// <param name="Country">The country: its English name, or its ISO 3166 letters.</param>
/// <param name="Share">The share that is claimed: 0.75 for 75 %.</param>
/// <param name="Measure">What of the grid it is a share of.</param>
internal sealed record ShareOfGridClaim(Power Load, string Country, double Share, GridMeasure Measure = GridMeasure.Unspecified);

/// <summary>A power, all year, is what so many households of a country use.</summary>
/// <param name="Load">The power.</param>
/// <param name="Country">The country: its English name, or its ISO 3166 letters.</param>
/// <param name="Households">How many households are claimed.</param>
internal sealed record HouseholdsClaim(Power Load, string Country, double Households);

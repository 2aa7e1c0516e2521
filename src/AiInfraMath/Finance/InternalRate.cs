using System.Runtime.InteropServices;

namespace AiInfraMath.Finance;

/// <summary>What the net present value does at an internal rate of return as the discount rate rises.</summary>
public enum NpvCrossing
{
    /// <summary>It falls through zero: an investment, whose rate of return is the higher the better.</summary>
    Falling,

    /// <summary>It rises through zero: a borrowing, whose rate is a cost.</summary>
    Rising,

    /// <summary>It touches zero and turns back.</summary>
    Touching,
}

/// <summary>One rate at which flows have a net present value of zero.</summary>
/// <param name="Rate">
/// The rate as a fraction of 1, per period for regular flows and per year for dated ones: the double nearest to the exact rate. −1 where it
/// is nearer to −100 % than a double can tell; <paramref name="Factor"/> still tells. +∞ where it is beyond 1.8e308.
/// </param>
/// <param name="Factor">1 + rate, the double nearest to the exact one: what money becomes in a period.</param>
/// <param name="EffectiveAnnual">
/// The rate per year that comes to the same, as a fraction of 1; the same number where a period is a year.
/// </param>
/// <param name="Multiplicity">
/// 1 for a crossing; 2, 3, … where the profile also runs level there. A root of 2 counts twice in Descartes' rule.
/// </param>
/// <param name="Crossing">What the net present value does there as the discount rate rises.</param>
/// <param name="Residual">
/// The net present value at the factor as computed in double precision, as a share of the discounted magnitudes of all flows: 0 to about
/// 1e-14.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InternalRate(
    double Rate, double Factor, double EffectiveAnnual, int Multiplicity, NpvCrossing Crossing, double Residual)
{
    /// <summary>The effective yearly rate as a type; crosses from <see cref="double"/>, see <see cref="AnnualRate.FromDouble"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is too near −100 % or too high for a decimal.</exception>
    public AnnualRate ToAnnualRate() => AnnualRate.FromDouble(EffectiveAnnual);
}

/// <summary>Rates between which the net present value keeps its sign.</summary>
/// <param name="FromRate">The lower end, excluded: an internal rate, or −1.</param>
/// <param name="ToRate">The upper end, excluded: an internal rate, or +∞.</param>
/// <param name="Sign">1 where the net present value is positive, −1 where it is negative.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NpvInterval(double FromRate, double ToRate, int Sign);

/// <summary>How the search for internal rates of return ended.</summary>
public enum InternalRateOutcome
{
    /// <summary>All flows are zero: the net present value is zero at every rate.</summary>
    AllZero,

    /// <summary>Only one time has a flow: the net present value is zero at no rate.</summary>
    OneFlow,

    /// <summary>All flows have one sign, and so has the net present value at every rate.</summary>
    NoSignChange,

    /// <summary>The flows change sign, but the net present value is zero at no rate.</summary>
    NoRate,

    /// <summary>There is one rate.</summary>
    One,

    /// <summary>There are several.</summary>
    Several,
}

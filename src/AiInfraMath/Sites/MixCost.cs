using System.Globalization;
using AiInfraMath.Finance;

namespace AiInfraMath.Sites;

/// <summary>The levelised cost of a site's mix by the energy served, and its parts, which sum to it exactly.</summary>
/// <param name="Capital">What pays for what is built.</param>
/// <param name="FixedYearly">What is paid in each year whatever is made.</param>
/// <param name="Running">Operation and fuel of the site's own power stations.</param>
/// <param name="Grid">Energy from the grid, less what the grid pays.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record MixCost<TCurrency>(
    Price<TCurrency, Energy> Capital,
    Price<TCurrency, Energy> FixedYearly,
    Price<TCurrency, Energy> Running,
    Price<TCurrency, Energy> Grid)
    where TCurrency : struct, ICurrency
{
    /// <summary>The whole.</summary>
    public Price<TCurrency, Energy> Total => Capital + FixedYearly + Running + Grid;

    /// <summary>The whole, rounded to cents for reading.</summary>
    public override string ToString() => Total.ToString("F2", CultureInfo.CurrentCulture);
}

/// <summary>Levels the costs of a site over years.</summary>
internal static class MixLevelling<TCurrency>
    where TCurrency : struct, ICurrency
{
    private const int Parts = 4;

    // Energy crosses to decimal where all energy does: as the money that it costs.
    private static readonly Price<TCurrency, Energy> PerMegawattHour = Price<TCurrency, Energy>.Per(1, Energy.Units.MegawattHours);

    public static Solution<MixCost<TCurrency>> Solve(Site<TCurrency> site, IReadOnlyList<SiteYear<TCurrency>> years, AnnualRate rate)
    {
        (ISiteAsset<TCurrency> Asset, BigReal Yearly)[] capital = [.. site.Assets.Select(a => (a, YearlyCapital(a, rate)))];
        var sums = new BigReal[Parts];
        BigReal energy = BigReal.Zero;
        BigReal discount = BigReal.One;
        foreach (SiteYear<TCurrency> year in years)
        {
            discount /= rate.ExactFactor;
            sums[0] += discount * capital
                .Where(c => year.Year >= c.Asset.InService && year.Year < c.Asset.InService + c.Asset.RecoveryYears)
                .Aggregate(BigReal.Zero, static (sum, c) => sum + c.Yearly);
            sums[1] += discount * year.FixedCost.Amount;
            sums[2] += discount * year.RunningCost.Amount;
            sums[3] += discount * year.GridCost.Amount;
            energy += discount * (PerMegawattHour * year.Served).Amount;
        }

        return energy.Sign > 0
            ? new(Cost(Array.ConvertAll(sums, s => (s / energy).ToDecimal("A levelised cost"))))
            : new(string.Create(
                CultureInfo.InvariantCulture,
                $"No energy of {site.Name} is served from {years[0].Year} to {years[^1].Year}: a cost by nothing is none."));
    }

    private static BigReal YearlyCapital(ISiteAsset<TCurrency> asset, AnnualRate rate) =>
        asset.Capital.Amount * Annuity.ExactCapitalRecoveryFactor(PeriodRate.Of(rate.Effective, 1), Term.FromYears(asset.RecoveryYears));

    private static MixCost<TCurrency> Cost(decimal[] perMegawattHour)
    {
        Price<TCurrency, Energy>[] parts = LevelisedCost.ToOneScale(
            Array.ConvertAll(perMegawattHour, static p => Price<TCurrency, Energy>.Per(p, Energy.Units.MegawattHours)));
        return new(parts[0], parts[1], parts[2], parts[3]);
    }
}

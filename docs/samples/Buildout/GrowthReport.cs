using AiInfraMath;
using AiInfraMath.Forecasting;

namespace Buildout;

/// <summary>Capacity and revenue of three years: how fast both grow, and how one goes with the other.</summary>
internal static class GrowthReport
{
    private static readonly int[] Years = [2023, 2024, 2025];

    public static void Write(TextWriter report, Announcements said)
    {
        var capacity = new TimeSeries<Power>(Years.Select(y => new Observation<Power>(y, said.Power($"compute_{y}"))));
        var revenue = new TimeSeries<Money<USD>>(Years.Select(y => new Observation<Money<USD>>(y, said.Dollars($"revenue_{y}"))));
        ExponentialTrend<Power> growth = Trend.FitExponential(capacity);
        Elasticity elasticity = Elasticity.Between(capacity, revenue);

        report.WriteLine("3. Capacity and revenue");
        foreach (int year in Years)
        {
            Power power = said.Power($"compute_{year}");
            Money<USD> dollars = said.Dollars($"revenue_{year}");
            Price<USD, Power> perPower = dollars / power;
            report.WriteLine($"   {year}: {power:F1 GW}, USD {dollars.Amount / 1e9m:0} billion, {perPower.In(Power.Units.Gigawatts) / 1e9m:0.00} $B per GW");
        }

        report.WriteLine($"   Capacity grows x{growth.GrowthFactor:0.000} a year (standard error {growth.GrowthFactorStandardError:0.000}) and doubles every {growth.DoublingTimeMonths:0.000} months: tripling, not almost doubling.");
        report.WriteLine($"   Elasticity of revenue to capacity: {elasticity.Exponent:0.000}; R2 {elasticity.RSquared:0.0000}. Revenue goes up as capacity does.");
        report.WriteLine();
    }
}

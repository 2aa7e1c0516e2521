using MathNet.Numerics;

namespace AiInfraMath.Numerics;

/// <summary>Student's t distribution, from the incomplete beta function of MathNet.Numerics.</summary>
/// <remarks>
/// MathNet.Numerics uses the platform's elementary functions, so the last digits of an interval may differ between platforms. No random
/// number depends on it.
/// </remarks>
// Implementation note: not MathNet's own quantile. It looks for the root between -800 and 800, to 1e-12, and throws where the factor is
// larger: 1 degree of freedom has one of 6366 at a level of 0.9999.
public static class StudentT
{
    /// <summary>The factor by which a two-sided interval is wider than its standard error: the quantile of (1 + level) / 2.</summary>
    /// <remarks>Good to about 12 digits for up to a thousand degrees of freedom, at every level.</remarks>
    /// <param name="level">The confidence level, between 0 and 1, both excluded.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double TwoSidedFactor(double level, int degreesOfFreedom)
    {
        NumericsThrow.IfNotProbability(level, nameof(level));
        NumericsThrow.IfNotPositive(degreesOfFreedom, nameof(degreesOfFreedom));
        return degreesOfFreedom switch
        {
            // Each is the closed form in the smaller of level and 1 - level, which is the one that has all its digits.
            1 => level <= 0.5 ? Math.Tan(Math.PI / 2 * level) : 1 / Math.Tan(Math.PI / 2 * (1 - level)),
            2 => level * Math.Sqrt(2 / ((1 - level) * (1 + level))),
            _ => Solve(level, degreesOfFreedom),
        };
    }

    // Bisection down to neighbouring numbers: sure to end, and it asks nothing of the function but to be monotone.
    private static double Solve(double level, double degreesOfFreedom)
    {
        double low = 0;
        double high = 1;
        while (!Covers(high, level, degreesOfFreedom))
        {
            low = high;
            high *= 2;
        }

        for (double middle = low + ((high - low) / 2); middle > low && middle < high; middle = low + ((high - low) / 2))
        {
            if (Covers(middle, level, degreesOfFreedom))
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return high;
    }

    // Whether ±t holds at least that probability. Compared by what is inside or by what is outside, whichever is the smaller number.
    private static bool Covers(double t, double level, double degreesOfFreedom)
    {
        double square = t * t;
        double sum = degreesOfFreedom + square;
        return level <= 0.5
            ? SpecialFunctions.BetaRegularized(0.5, degreesOfFreedom / 2, square / sum) >= level
            : SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, degreesOfFreedom / sum) <= 1 - level;
    }
}

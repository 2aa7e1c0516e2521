namespace AiInfraMath.Numerics;

/// <summary>Student's t distribution, from MathNet.Numerics.</summary>
/// <remarks>
/// MathNet.Numerics uses the platform's elementary functions, so the last digits of an interval may differ between platforms. No random
/// number depends on it.
/// </remarks>
public static class StudentT
{
    /// <summary>The factor by which a two-sided interval is wider than its standard error: the quantile of (1 + level) / 2.</summary>
    /// <param name="level">The confidence level, between 0 and 1, both excluded.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double TwoSidedFactor(double level, int degreesOfFreedom)
    {
        NumericsThrow.IfNotProbability(level, nameof(level));
        NumericsThrow.IfNotPositive(degreesOfFreedom, nameof(degreesOfFreedom));
        return MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, degreesOfFreedom, 0.5 + (level / 2));
    }
}

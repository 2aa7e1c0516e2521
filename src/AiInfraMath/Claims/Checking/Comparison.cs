namespace AiInfraMath.Claims;

/// <summary>How a computed value agrees with a stated one.</summary>
internal enum Agreement
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Within the tolerance, or within what "about" allows.</summary>
    Within,

    /// <summary>It rounds to what is printed, or keeps the bound that is stated.</summary>
    Rounds,
}

/// <summary>Compares what was computed with what is stated, by the rules of <see cref="ClaimTolerance"/>.</summary>
internal static class Comparison
{
    // Two ways of computing the same differ in the last bits of a double.
    private const double Noise = 1e-9;

    public static double Deviation(double computed, StatedNumber stated) => (computed / stated.Value) - 1;

    public static Agreement Of(double computed, StatedNumber stated, ClaimTolerance tolerance)
    {
        bool aboveLow = computed >= stated.Low * (1 - Noise);
        bool belowHigh = computed <= stated.High * (1 + Noise);
        bool rounds = stated.Bound switch
        {
            FigureBound.AtLeast => aboveLow,
            FigureBound.AtMost => belowHigh,
            _ => aboveLow && belowHigh,
        };
        double deviation = Deviation(computed, stated);
        double allowed = stated.Bound switch
        {
            FigureBound.Approximate => Math.Max(tolerance.About, tolerance.Within),
            FigureBound.Almost when deviation < 0 => Math.Max(tolerance.About, tolerance.Within),
            _ => tolerance.Within,
        };
        return rounds ? Agreement.Rounds : Math.Abs(deviation) <= allowed ? Agreement.Within : Agreement.None;
    }

    /// <summary>The power of ten that the stated value lacks (above 0) or has too much (below 0); 0 if the factor is none.</summary>
    public static int PowerOfTen(double computed, StatedNumber stated, ClaimTolerance tolerance)
    {
        double ratio = computed / stated.Value;
        double power = Math.Round(Math.Log10(ratio));
        return Math.Abs(power) is >= 1 and <= 300 && Math.Abs((ratio / Math.Pow(10, power)) - 1) <= tolerance.Within ? (int)power : 0;
    }
}

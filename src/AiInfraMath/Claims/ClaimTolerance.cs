using AiInfraMath.Numerics;

namespace AiInfraMath.Claims;

/// <summary>How near is near enough when a claim is checked.</summary>
public sealed record ClaimTolerance
{
    /// <summary>The tolerance that claims are checked with unless another is given.</summary>
    public static ClaimTolerance Default { get; } = new();

    /// <summary>
    /// The deviation up to which a claim still holds within so much, as a share; above 0, below 1. 0.10 by default. Also how near a factor must
    /// be to a power of ten to be taken for one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Within
    {
        get;
        init
        {
            NumericsThrow.IfNotProbability(value, nameof(Within));
            field = value;
        }
    } = 0.10;

    /// <summary>
    /// The deviation that "about" and "almost" allow, as a share; above 0, below 1. 0.20 by default. "Almost" allows it downwards only.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double About
    {
        get;
        init
        {
            NumericsThrow.IfNotProbability(value, nameof(About));
            field = value;
        }
    } = 0.20;

    /// <summary>
    /// By which factor an implied value may differ from the sourced one and still be an assumption rather than a contradiction; above 1.
    /// 1.5 by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number above 1.</exception>
    public double AssumptionReach
    {
        get;
        init
        {
            if (!(value > 1 && double.IsFinite(value)))
            {
                NumericsThrow.OutOfRange(nameof(AssumptionReach), value, "a finite number above 1");
            }

            field = value;
        }
    } = 1.5;
}

using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// A root of a flow polynomial on the axis z, known to double precision at first and to as many bits as are asked for later.
/// </summary>
internal sealed class FlowRoot
{
    /// <summary>As many bits as a root can be refined to: what rounding leaves of 256.</summary>
    public const int MaxBits = 220;

    private const int LeastBits = 60;

    // A polynomial that crosses zero at this place, once, between the bounds on z.
    private readonly FlowPolynomial _simple;
    private readonly double _low;
    private readonly double _high;
    private readonly FlowRoot? _lowRoot;
    private readonly FlowRoot? _highRoot;
    private readonly int _lowSign;
    private BigReal _u;
    private int _bits;

    /// <summary>The only root between two places at which the signs differ.</summary>
    public FlowRoot(FlowPolynomial polynomial, FlowNode low, FlowNode high)
    {
        _simple = polynomial;
        (_low, _lowRoot, _lowSign) = (low.Z, low.Root, low.Sign);
        (_high, _highRoot) = (high.Z, high.Root);
        Multiplicity = 1;

        // Where double precision finds no place, 77 digits do.
        Z = polynomial.IsApproximable ? Locate() : low.Z + ((high.Z - low.Z) / 2);
        Z = polynomial.IsApproximable ? Z : -BigReal.Log(DiscountFactor(LeastBits)).ToDouble();
    }

    /// <summary>A root where the derivative has one too.</summary>
    public FlowRoot(FlowRoot ofDerivative)
    {
        _simple = ofDerivative._simple;
        (_low, _high, _lowRoot, _highRoot) = (ofDerivative._low, ofDerivative._high, ofDerivative._lowRoot, ofDerivative._highRoot);
        (_lowSign, _u, _bits) = (ofDerivative._lowSign, ofDerivative._u, ofDerivative._bits);
        Multiplicity = ofDerivative.Multiplicity + 1;
        Z = ofDerivative.Z;
    }

    /// <summary>The place on the axis z, to about double precision.</summary>
    public double Z { get; }

    public int Multiplicity { get; }

    /// <summary>The discount factor of one unit of time at the root.</summary>
    /// <param name="bits">How many bits are to be right at least; at most <see cref="MaxBits"/>.</param>
    public BigReal DiscountFactor(int bits)
    {
        if (_bits < bits)
        {
            BigReal start = _bits == 0 ? Start() : _u;
            _u = TryPolish(start, bits, out BigReal polished) ? polished : Refine(start, bits);
            _bits = bits;
        }

        return _u;
    }

    // Newton's iteration kept within bounds that shrink; ends where double precision cannot tell the sign any more.
    private double Locate()
    {
        double low = _low;
        double high = _high;
        double z = low + ((high - low) / 2);
        double width = double.PositiveInfinity;
        while (true)
        {
            (double value, double slope, _, double error) = _simple.Approximate(z);
            if (!(Math.Abs(value) > error))
            {
                return z;
            }

            (low, high) = Math.Sign(value) == _lowSign ? (z, high) : (low, z);
            double next = z - (value / slope);
            if (!(next > low && next < high && Math.Abs(next - z) < width / 2))
            {
                next = low + ((high - low) / 2);
            }

            if (next <= low || next >= high)
            {
                return z;
            }

            (width, z) = (Math.Abs(next - z), next);
        }
    }

    private BigReal Start()
    {
        double u = VectorMath.Exp(-Z);
        return double.IsNormal(u) ? BigReal.FromDouble(u) : BigReal.Exp(-BigReal.FromDouble(Z));
    }

    // Newton's iteration alone, where its steps are so small from the first on that it cannot leave the bounds.
    private bool TryPolish(BigReal u, int bits, out BigReal polished)
    {
        const int SmallStep = 20;
        polished = u;
        double room = Math.Min(Z - _low, _high - Z);
        if (!(room > 1e-30))
        {
            return false;
        }

        // A step by a share s of u is one by s on the axis z; all together they are at most twice the first.
        for (int least = Math.Max(SmallStep, 2 - Math.ILogB(room)); ; least *= 2)
        {
            (BigReal value, BigReal slope) = _simple.Evaluate(polished);
            BigReal step = value.Sign == 0 ? BigReal.Zero : slope.Sign == 0 ? polished : value / slope;
            if (!step.IsNegligibleBeside(polished, Math.Min(least, (bits / 2) + 8)))
            {
                return false;
            }

            polished -= step;
            if (step.IsNegligibleBeside(polished, (bits / 2) + 8))
            {
                return true;
            }
        }
    }

    // The same with 77 digits. Bounds that come from a root are that root, since double precision may not tell the two apart.
    private BigReal Refine(BigReal u, int bits)
    {
        // Rates and discount factors run in opposite directions: what is low on the axis z is high as a discount factor.
        BigReal above = _lowRoot?.DiscountFactor(MaxBits) ?? BigReal.Exp(-BigReal.FromDouble(_low));
        BigReal below = _highRoot?.DiscountFactor(MaxBits) ?? BigReal.Exp(-BigReal.FromDouble(_high));
        if (u >= above || u <= below)
        {
            u = BigReal.Scale(above + below, -1);
        }

        for (int i = 1; ; i++)
        {
            (BigReal value, BigReal slope) = _simple.Evaluate(u);
            if (value.Sign == 0)
            {
                return u;
            }

            (above, below) = value.Sign == _lowSign ? (u, below) : (above, u);
            BigReal next = slope.Sign == 0 ? above : u - (value / slope);
            bool isWithin = next < above && next > below;
            if (isWithin && (next - u).IsNegligibleBeside(u, (bits / 2) + 8))
            {
                return next;
            }

            if ((above - below).IsNegligibleBeside(above, bits + 8))
            {
                return u;
            }

            // Every fourth step halves the interval, whatever Newton's steps do.
            u = isWithin && i % 4 != 0 ? next : BigReal.Scale(above + below, -1);
        }
    }
}

/// <summary>A place on the axis z with the sign there: an end of the axis, or a root of the derivative.</summary>
internal readonly record struct FlowNode(double Z, int Sign, FlowRoot? Root);

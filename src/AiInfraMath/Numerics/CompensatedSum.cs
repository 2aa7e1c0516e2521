using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiInfraMath.Numerics;

/// <summary>A sum as the unevaluated total of a rounded value and its rounding error, about 106 bits together.</summary>
/// <param name="High">The sum, rounded.</param>
/// <param name="Low">What rounding left out; 0 where the sum is not finite.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CompensatedSum(double High, double Low)
{
    public double Value => High + Low;

    /// <summary>Adds two sums by Knuth's exact addition.</summary>
    public static CompensatedSum Add(CompensatedSum a, CompensatedSum b)
    {
        double sum = a.High + b.High;
        if (!double.IsFinite(sum))
        {
            return new CompensatedSum(sum, 0);
        }

        double part = sum - a.High;
        double error = (a.High - (sum - part)) + (b.High - part) + (a.Low + b.Low);
        double high = sum + error;
        return new CompensatedSum(high, error - (high - sum));
    }

    /// <summary>
    /// The sum of (value − shift)ⁿ for n = 1 or 2 over one block, kept in eight lanes whatever the width of the machine's vectors.
    /// </summary>
    [MethodImpl(PackConstants.Loop)]
    public static CompensatedSum OfBlock<TTerm>(ReadOnlySpan<double> values, double shift)
        where TTerm : struct, ITerm
    {
        Vector256<double> high0 = default;
        Vector256<double> high1 = default;
        Vector256<double> low0 = default;
        Vector256<double> low1 = default;
        Vector256<double> shifts = Vector256.Create(shift);
        ref double from = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - 8; i += 8)
        {
            Accumulate(ref high0, ref low0, TTerm.Of(Vector256.LoadUnsafe(ref from, (nuint)i), shifts));
            Accumulate(ref high1, ref low1, TTerm.Of(Vector256.LoadUnsafe(ref from, (nuint)i + 4), shifts));
        }

        // The rest is filled up with values equal to the shift, whose terms are 0 and change nothing.
        Span<double> rest = stackalloc double[8];
        rest.Fill(shift);
        values[i..].CopyTo(rest);
        Accumulate(ref high0, ref low0, TTerm.Of(Vector256.Create<double>(rest[..4]), shifts));
        Accumulate(ref high1, ref low1, TTerm.Of(Vector256.Create<double>(rest[4..]), shifts));
        return Add(OfLanes(high0, low0), OfLanes(high1, low1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(ref Vector256<double> high, ref Vector256<double> low, Vector256<double> term)
    {
        Vector256<double> sum = high + term;
        Vector256<double> part = sum - high;
        low += (high - (sum - part)) + (term - part);
        high = sum;
    }

    private static CompensatedSum OfLanes(Vector256<double> high, Vector256<double> low) =>
        Add(Add(Lane(high, low, 0), Lane(high, low, 1)), Add(Lane(high, low, 2), Lane(high, low, 3)));

    private static CompensatedSum Lane(Vector256<double> high, Vector256<double> low, int lane) =>
        double.IsFinite(high[lane]) ? new CompensatedSum(high[lane], low[lane]) : new CompensatedSum(high[lane], 0);

    /// <summary>What is summed.</summary>
    internal interface ITerm
    {
        static abstract Vector256<double> Of(Vector256<double> values, Vector256<double> shift);
    }

    /// <summary>x − shift</summary>
    internal readonly struct Deviation : ITerm
    {
        public static Vector256<double> Of(Vector256<double> values, Vector256<double> shift) => values - shift;
    }

    /// <summary>(x − shift)²</summary>
    internal readonly struct SquaredDeviation : ITerm
    {
        public static Vector256<double> Of(Vector256<double> values, Vector256<double> shift)
        {
            Vector256<double> deviation = values - shift;
            return deviation * deviation;
        }
    }
}

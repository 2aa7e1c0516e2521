using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace AiInfraMath;

/// <summary>
/// Divides an amount into shares of whole steps, by largest remainder (Hamilton's method): every share gets its quota rounded down, and
/// what is left goes step by step to the largest remainders, ties to the lower index.
/// </summary>
// Implementation note: exact in integers, as a quota in decimal would be rounded and the order of remainders with it. UInt128 where
// steps and weights fit into 64 bits each, BigInteger for the rest; the algorithm is one. A larger weight never gets less: if it does
// not get a larger quota rounded down, it has the larger remainder.
internal static class Allocation
{
    private const int WordBits = 64;

    /// <summary>Equal shares; the first ones get what does not divide.</summary>
    internal static void Split(decimal total, MoneyStep step, Span<decimal> shares)
    {
        if (shares.IsEmpty)
        {
            throw NoShares(nameof(shares));
        }

        (UInt128 quota, UInt128 left) = UInt128.DivRem(step.CountIn(total), (UInt128)shares.Length);
        bool negative = decimal.IsNegative(total);
        int larger = (int)left;
        if (larger > 0)
        {
            shares[..larger].Fill(step.Times(quota + 1, negative));
        }

        shares[larger..].Fill(step.Times(quota, negative));
    }

    /// <summary>Shares in proportion to weights.</summary>
    internal static void Split(decimal total, MoneyStep step, ReadOnlySpan<decimal> weights, Span<decimal> shares)
    {
        int scale = CheckWeights(weights, shares.Length);
        UInt128 steps = step.CountIn(total);
        bool negative = decimal.IsNegative(total);
        if (steps >> WordBits == 0 && FitsWord(weights, scale))
        {
            Split(steps, weights, scale, step, negative, shares);
        }
        else
        {
            Split((BigInteger)steps, weights, scale, step, negative, shares);
        }
    }

    internal static ArgumentException NoShares(string argument) => new("It is for no share; at least one was expected.", argument);

    private static void Split<T>(T steps, ReadOnlySpan<decimal> weights, int scale, MoneyStep step, bool negative, Span<decimal> shares)
        where T : IBinaryInteger<T>
    {
        T all = T.Zero;
        foreach (decimal weight in weights)
        {
            all += Whole<T>(weight, scale);
        }

        Share<T>[] rented = ArrayPool<Share<T>>.Shared.Rent(weights.Length);
        Span<Share<T>> divided = rented.AsSpan(0, weights.Length);
        try
        {
            T left = steps;
            for (int i = 0; i < weights.Length; i++)
            {
                (T quota, T rest) = T.DivRem(steps * Whole<T>(weights[i], scale), all);
                divided[i] = new Share<T>(i, quota, rest);
                left -= quota;
            }

            // The largest remainder first, and of equal ones the lower index.
            divided.Sort(static (x, y) => x.Rest == y.Rest ? x.Index.CompareTo(y.Index) : y.Rest.CompareTo(x.Rest));
            int extra = int.CreateChecked(left);
            for (int i = 0; i < divided.Length; i++)
            {
                Share<T> share = divided[i];
                shares[share.Index] = step.Times(i < extra ? share.Quota + T.One : share.Quota, negative);
            }
        }
        finally
        {
            divided.Clear();
            ArrayPool<Share<T>>.Shared.Return(rented);
        }
    }

    // How many decimal places the weights need, to become whole numbers.
    private static int CheckWeights(ReadOnlySpan<decimal> weights, int shares)
    {
        if (weights.IsEmpty)
        {
            throw NoShares(nameof(weights));
        }

        if (weights.Length != shares)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"There is room for {shares} shares; {weights.Length}, one for each weight, were expected."),
                nameof(shares));
        }

        int scale = 0;
        bool any = false;
        foreach (decimal weight in weights)
        {
            if (weight < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight is negative; zero or more was expected.");
            }

            any |= weight != 0;
            scale = Math.Max(scale, weight == 0 ? 0 : ExactDecimal.Split(weight).Scale);
        }

        return any ? scale : throw new ArgumentException("All weights are zero; at least one above zero was expected.", nameof(weights));
    }

    private static bool FitsWord(ReadOnlySpan<decimal> weights, int scale)
    {
        UInt128 all = 0;
        foreach (decimal weight in weights)
        {
            (UInt128 digits, int places) = ExactDecimal.Split(weight);
            for (int i = scale - places; i > 0 && digits >> WordBits == 0; i--)
            {
                digits *= 10;
            }

            all += digits;
            if (digits >> WordBits != 0 || all >> WordBits != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static T Whole<T>(decimal weight, int scale)
        where T : IBinaryInteger<T>
    {
        (UInt128 digits, int places) = ExactDecimal.Split(weight);
        T whole = T.CreateChecked(digits);
        if (digits != 0)
        {
            T ten = T.CreateChecked(10);
            for (int i = places; i < scale; i++)
            {
                whole *= ten;
            }
        }

        return whole;
    }

    /// <summary>A share before what is left is given out.</summary>
    private readonly record struct Share<T>(int Index, T Quota, T Rest)
        where T : IBinaryInteger<T>;
}

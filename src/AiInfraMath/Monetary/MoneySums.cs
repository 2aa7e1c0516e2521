using System.Runtime.InteropServices;

namespace AiInfraMath;

/// <summary>Sums of money.</summary>
public static class MoneySums
{
    /// <summary>The sum of a sequence, in its order; zero if it is empty.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="values">The amounts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="OverflowException">The sum, up to some amount, is beyond the range of decimal.</exception>
    public static Money<TCurrency> Sum<TCurrency>(this IEnumerable<Money<TCurrency>> values)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(values);
        switch (values)
        {
            case Money<TCurrency>[] array:
                return Sum<TCurrency>(array.AsSpan());
            case List<Money<TCurrency>> list:
                return Sum<TCurrency>(CollectionsMarshal.AsSpan(list));
            default:
                Money<TCurrency> sum = default;
                foreach (Money<TCurrency> value in values)
                {
                    sum += value;
                }

                return sum;
        }
    }

    /// <summary>The sum of a span, in its order; zero if it is empty.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="values">The amounts.</param>
    /// <exception cref="OverflowException">The sum, up to some amount, is beyond the range of decimal.</exception>
    public static Money<TCurrency> Sum<TCurrency>(this ReadOnlySpan<Money<TCurrency>> values)
        where TCurrency : struct, ICurrency
    {
        Money<TCurrency> sum = default;
        foreach (Money<TCurrency> value in values)
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>The sum of a sequence of one currency, in its order; zero of no currency if it is empty.</summary>
    /// <param name="values">The amounts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are of several currencies.</exception>
    /// <exception cref="OverflowException">The sum, up to some amount, is beyond the range of decimal.</exception>
    public static Money Sum(this IEnumerable<Money> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Money sum = default;
        foreach (Money value in values)
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>The sum of a span of one currency, in its order; zero of no currency if it is empty.</summary>
    /// <param name="values">The amounts.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are of several currencies.</exception>
    /// <exception cref="OverflowException">The sum, up to some amount, is beyond the range of decimal.</exception>
    public static Money Sum(this ReadOnlySpan<Money> values)
    {
        Money sum = default;
        foreach (Money value in values)
        {
            sum += value;
        }

        return sum;
    }
}

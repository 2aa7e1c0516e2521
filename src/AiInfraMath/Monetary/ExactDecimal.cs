using System.Numerics;

namespace AiInfraMath;

/// <summary>Takes decimals apart and puts them together without rounding.</summary>
internal static class ExactDecimal
{
    /// <summary>The digits of a decimal without its sign and how many of them are decimal places.</summary>
    internal static (UInt128 Digits, int Scale) Split(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return (new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]), (bits[3] >> 16) & 0xFF);
    }

    /// <summary>10 to a power from 0 to 38.</summary>
    internal static UInt128 PowerOfTen(int power)
    {
        UInt128 result = 1;
        for (int i = 0; i < power; i++)
        {
            result *= 10;
        }

        return result;
    }

    /// <summary>The decimal of some digits and places, fewer if zeros at the end have to go; false if none has that value.</summary>
    internal static bool TryMake<T>(T digits, int scale, bool negative, out decimal value)
        where T : IBinaryInteger<T>
    {
        T ten = T.CreateChecked(10);
        T limit = T.CreateChecked(UInt128.One << 96);
        while (scale > 0 && digits >= limit)
        {
            (T shorter, T last) = T.DivRem(digits, ten);
            if (!T.IsZero(last))
            {
                break;
            }

            digits = shorter;
            scale--;
        }

        bool fits = digits < limit;
        value = fits ? Make(UInt128.CreateChecked(digits), scale, negative) : 0;
        return fits;
    }

    /// <summary>The decimal of digits that fit into 96 bits.</summary>
    internal static decimal Make(UInt128 digits, int scale, bool negative) =>
        new((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), negative && digits != 0, (byte)scale);
}

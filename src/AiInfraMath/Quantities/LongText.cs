using System.Buffers;

namespace AiInfraMath;

/// <summary>Formats values whose text was too long for a buffer on the stack, in rented ones that grow.</summary>
internal static class LongText
{
    private const int Longest = 1 << 20;

    /// <param name="value">The value.</param>
    /// <param name="length">The length to begin with.</param>
    /// <param name="format">The format.</param>
    /// <param name="provider">The culture.</param>
    /// <exception cref="FormatException">The text would be longer than a million characters.</exception>
    internal static string Format<T>(T value, int length, string? format, IFormatProvider? provider)
        where T : struct, ISpanFormattable
    {
        for (; length <= Longest; length *= 2)
        {
            char[] rented = ArrayPool<char>.Shared.Rent(length);
            string? text = value.TryFormat(rented, out int written, format, provider) ? new string(rented, 0, written) : null;
            ArrayPool<char>.Shared.Return(rented);
            if (text is not null)
            {
                return text;
            }
        }

        throw new FormatException($"The format '{format}' makes a text of more than {Longest} characters.");
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiInfraMath.Numerics;

/// <summary>The checks and messages that numerical code shares: each names the argument, the value given and what was expected.</summary>
internal static class NumericsThrow
{
    public static void IfLengthsDiffer(int expected, int actual, string argument)
    {
        if (expected != actual)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The span has {actual} elements; {expected} were expected."), argument);
        }
    }

    public static void IfPartlyOverlapping<T>(ReadOnlySpan<T> source, ReadOnlySpan<T> destination, string argument)
    {
        if (source.Overlaps(destination, out int offset) && offset != 0)
        {
            throw new ArgumentException("It overlaps the source; the same memory or memory apart was expected.", argument);
        }
    }

    /// <summary>For what an argument holds; for the argument itself there is ArgumentNullException.ThrowIfNull.</summary>
    public static void IfNull(object? value, string argument)
    {
        if (value is null)
        {
            throw new ArgumentNullException(argument, "It is null; a value was expected.");
        }
    }

    /// <summary>What a list holds, none of it null.</summary>
    public static T[] NoneNull<T>(IEnumerable<T> values, string argument)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, argument);
        T[] array = [.. values];
        foreach (T value in array)
        {
            IfNull(value, argument);
        }

        return array;
    }

    public static void IfEmpty(int length, string argument)
    {
        if (length == 0)
        {
            throw new ArgumentException("It is empty; at least one value was expected.", argument);
        }
    }

    public static void IfNotProbability(double value, string argument)
    {
        if (!(value > 0 && value < 1))
        {
            OutOfRange(argument, value, "a number between 0 and 1, both excluded");
        }
    }

    public static void IfNotPositive(long value, string argument)
    {
        if (value <= 0)
        {
            OutOfRange(argument, value, "at least 1");
        }
    }

    public static void IfNotFinite(double value, string argument)
    {
        if (!double.IsFinite(value))
        {
            OutOfRange(argument, value, "a finite number");
        }
    }

    public static void IfNegative(double value, string argument)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            OutOfRange(argument, value, "a finite number, 0 or more,");
        }
    }

    public static void IfNotAboveZero(double value, string argument)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            OutOfRange(argument, value, "a finite number above 0");
        }
    }

    public static void IfNotShare(double value, string argument)
    {
        if (!(value >= 0 && value <= 1))
        {
            OutOfRange(argument, value, "a share from 0 to 1");
        }
    }

    public static void IfNotInterval(double low, double high, string lowArgument, string highArgument)
    {
        IfNotFinite(low, lowArgument);
        if (!(high >= low && double.IsFinite(high - low)))
        {
            OutOfRange(highArgument, high, "a finite number, not below the low end,");
        }
    }

    public static void IfNotThreePoints(double low, double mode, double high)
    {
        IfNotInterval(low, high, nameof(low), nameof(high));
        if (low == high)
        {
            OutOfRange(nameof(high), high, "a number above the low end");
        }

        if (!(mode >= low && mode <= high))
        {
            OutOfRange(nameof(mode), mode, "a number between the low and the high end");
        }
    }

    public static ArgumentOutOfRangeException NoPlace(string argument, int value, int count) =>
        new(argument, value, string.Create(CultureInfo.InvariantCulture, $"It is {value}; a number from 0 to {count - 1} was expected."));

    /// <summary>For an argument that the caller of the throwing method does not have under this name, such as an option.</summary>
    public static ArgumentException Invalid(string argument, string message) => new(message, argument);

    [DoesNotReturn]
    public static void OutOfRange<TValue>(string argument, TValue value, string expected)
    {
        throw new ArgumentOutOfRangeException(
            argument, value, string.Create(CultureInfo.InvariantCulture, $"It is {value}; {expected} was expected."));
    }
}

using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>The checks that deals share: each names the argument, the value given and what was expected.</summary>
internal static class DealsThrow
{
    public static void IfNegative<TCurrency>(Money<TCurrency> amount, string argument)
        where TCurrency : struct, ICurrency
    {
        if (amount < Money<TCurrency>.Zero)
        {
            NumericsThrow.OutOfRange(argument, amount, "an amount of 0 or more");
        }
    }

    public static void IfNotAboveZero<TCurrency>(Money<TCurrency> amount, string argument)
        where TCurrency : struct, ICurrency
    {
        if (amount <= Money<TCurrency>.Zero)
        {
            NumericsThrow.OutOfRange(argument, amount, "an amount above 0");
        }
    }

    public static void IfNegative(Power power, string argument)
    {
        if (!(power >= Power.Zero && double.IsFinite(power.Watts)))
        {
            NumericsThrow.OutOfRange(argument, power, "a finite power, 0 or more,");
        }
    }

    public static void IfNotAboveZero(Power power, string argument)
    {
        if (!(power > Power.Zero && double.IsFinite(power.Watts)))
        {
            NumericsThrow.OutOfRange(argument, power, "a finite power above 0");
        }
    }

    public static void IfAnyNull<T>(IEnumerable<T> values, string argument)
        where T : class
    {
        foreach (T value in values)
        {
            NumericsThrow.IfNull(value, argument);
        }
    }

    /// <summary>A calendar year as messages show it.</summary>
    public static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static void IfNotShare(decimal share, string argument)
    {
        if (share is < 0 or > 1)
        {
            NumericsThrow.OutOfRange(argument, share, "a share from 0 to 1");
        }
    }
}

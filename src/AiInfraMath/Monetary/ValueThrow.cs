using AiInfraMath.Numerics;

namespace AiInfraMath;

/// <summary>
/// The checks of quantities and money that the models share: each names the argument, the value given and what was expected.
/// </summary>
internal static class ValueThrow
{
    public static void IfNegative(Power value, string argument)
    {
        if (!(value >= Power.Zero && double.IsFinite(value.Watts)))
        {
            NumericsThrow.OutOfRange(argument, value, "a finite power, 0 or more,");
        }
    }

    public static void IfNotAboveZero(Power value, string argument)
    {
        if (!(value > Power.Zero && double.IsFinite(value.Watts)))
        {
            NumericsThrow.OutOfRange(argument, value, "a finite power above 0");
        }
    }

    public static void IfNegative(Energy value, string argument)
    {
        if (!(value >= Energy.Zero && double.IsFinite(value.WattHours)))
        {
            NumericsThrow.OutOfRange(argument, value, "a finite energy, 0 or more,");
        }
    }

    public static void IfNegative(Per<Mass, Energy> value, string argument)
    {
        if (!(value >= Per<Mass, Energy>.Zero && double.IsFinite(value.In(Mass.Units.Kilograms, Energy.Units.WattHours))))
        {
            NumericsThrow.OutOfRange(argument, value, "finite emissions, 0 or more,");
        }
    }

    public static void IfNegative<TCurrency>(Money<TCurrency> value, string argument)
        where TCurrency : struct, ICurrency
    {
        if (value < Money<TCurrency>.Zero)
        {
            NumericsThrow.OutOfRange(argument, value, "an amount of 0 or more");
        }
    }

    public static void IfNotAboveZero<TCurrency>(Money<TCurrency> value, string argument)
        where TCurrency : struct, ICurrency
    {
        if (value <= Money<TCurrency>.Zero)
        {
            NumericsThrow.OutOfRange(argument, value, "an amount above 0");
        }
    }

    public static void IfNegative<TCurrency, T>(Price<TCurrency, T> value, string argument)
        where TCurrency : struct, ICurrency
        where T : struct, IQuantity<T>
    {
        if (value < Price<TCurrency, T>.Zero)
        {
            NumericsThrow.OutOfRange(argument, value, "a price of 0 or more");
        }
    }
}

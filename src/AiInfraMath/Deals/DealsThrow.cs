using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Deals;

/// <summary>The checks that deals share: each names the argument, the value given and what was expected.</summary>
internal static class DealsThrow
{
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
}

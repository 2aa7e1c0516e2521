using System.Globalization;

namespace AiInfraMath.Sites;

/// <summary>Money to the minor unit of its currency, or to hundredths where it has none, as gold.</summary>
internal static class MinorUnits
{
    private const int Hundredths = 2;

    /// <summary>−1, 0 or 1: the sign of what is left after rounding.</summary>
    public static int Sign<TCurrency>(Money<TCurrency> money)
        where TCurrency : struct, ICurrency => Math.Sign(decimal.Round(money.Amount, Places<TCurrency>()));

    /// <summary>As in <c>USD 1,234.50</c>.</summary>
    public static string Text<TCurrency>(Money<TCurrency> money)
        where TCurrency : struct, ICurrency =>
        money.ToString(string.Create(CultureInfo.InvariantCulture, $"N{Places<TCurrency>()}"), CultureInfo.InvariantCulture);

    private static int Places<TCurrency>()
        where TCurrency : struct, ICurrency => Currency.Of<TCurrency>().MinorUnits ?? Hundredths;
}

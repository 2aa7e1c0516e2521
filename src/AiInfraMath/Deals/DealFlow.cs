using System.Globalization;

namespace AiInfraMath.Deals;

/// <summary>Money that goes from one party to another: a row of a chart of flows, and an edge of a network.</summary>
/// <param name="Source">Who pays.</param>
/// <param name="Target">Who is paid.</param>
/// <param name="Amount">How much.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record DealFlow<TCurrency>(Party Source, Party Target, Money<TCurrency> Amount)
    where TCurrency : struct, ICurrency
{
    /// <summary>As in <c>OpenAI to Oracle: USD 300000000000</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"{Source} to {Target}: {Amount}");
}

/// <summary>What a party pays and receives, all its commitments together.</summary>
/// <param name="Party">The party.</param>
/// <param name="Pays">The sum of what it pays.</param>
/// <param name="Receives">The sum of what it receives.</param>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed record NetPosition<TCurrency>(Party Party, Money<TCurrency> Pays, Money<TCurrency> Receives)
    where TCurrency : struct, ICurrency
{
    /// <summary>What it receives less what it pays: negative for who pays more. The nets of all parties sum to zero exactly.</summary>
    public Money<TCurrency> Net => Receives - Pays;

    /// <summary>As in <c>OpenAI: USD -40</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"{Party}: {Net}");
}

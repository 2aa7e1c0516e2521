using AiInfraMath.Finance;

namespace AiInfraMath.Deals;

/// <content>Concentration, prices of power, and the vendor's own part in what it sells.</content>
public sealed partial class DealNetwork<TCurrency>
{
    /// <summary>
    /// The Herfindahl–Hirschman index of who pays, on percentage shares of the gross commitments: 10,000 if one pays all.
    /// </summary>
    public decimal PayerConcentration => HerfindahlIndex.Of(Positions.Select(static p => p.Pays));

    /// <summary>
    /// The Herfindahl–Hirschman index of who is paid, on percentage shares of the gross commitments: 10,000 if one is paid all.
    /// </summary>
    public decimal PayeeConcentration => HerfindahlIndex.Of(Positions.Select(static p => p.Receives));

    /// <summary>
    /// Money per power over the commitments whose capacity is known: sum of amounts ÷ sum of capacities; or that it is known of none.
    /// </summary>
    public Solution<Price<TCurrency, Power>> PricePerPower => DealPrices.PerPower(Commitments);

    /// <summary>
    /// Money per power and time over the commitments whose capacity and duration are known: sum of amounts ÷ sum of capacity × duration; or
    /// that they are known of none.
    /// </summary>
    public Solution<Price<TCurrency, Energy>> PricePerPowerAndTime => DealPrices.PerPowerAndTime(Commitments);

    /// <summary>How much of what customers pay a vendor is money that the vendor pays to these customers.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <returns>Purchases and financing, or that nobody pays the vendor.</returns>
    /// <exception cref="ArgumentException">There is no such party; the message names the nearest.</exception>
    public Solution<VendorFinancing<TCurrency>> VendorFinancing(Party vendor)
    {
        int place = PlaceOf(vendor, nameof(vendor));
        return Financing(place, Enumerable.Range(0, Parties.Count), $"Nobody pays {Parties[place]}.");
    }

    /// <summary>How much of what a customer pays a vendor is money that the vendor pays to that customer.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="customer">The customer.</param>
    /// <returns>Purchases and financing, or that the customer does not pay the vendor.</returns>
    /// <exception cref="ArgumentException">There is no such party; the message names the nearest.</exception>
    public Solution<VendorFinancing<TCurrency>> VendorFinancing(Party vendor, Party customer)
    {
        (int place, int other) = (PlaceOf(vendor, nameof(vendor)), PlaceOf(customer, nameof(customer)));
        return Financing(place, [other], $"{Parties[other]} does not pay {Parties[place]}.");
    }

    private Solution<VendorFinancing<TCurrency>> Financing(int vendor, IEnumerable<int> among, string nothing)
    {
        HashSet<int> customers = [.. among.Where(c => _graph.Edges.Any(e => e.From == c && e.To == vendor))];
        if (customers.Count == 0)
        {
            return new(nothing);
        }

        decimal purchases = _graph.Edges.Where(e => e.To == vendor && customers.Contains(e.From)).Sum(static e => e.Amount);
        decimal financed = _graph.Edges.Where(e => e.From == vendor && customers.Contains(e.To)).Sum(static e => e.Amount);
        return new(new VendorFinancing<TCurrency>(new(purchases), new(financed)));
    }
}

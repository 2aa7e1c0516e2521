using System.Globalization;
using AiInfraMath.Finance;

namespace AiInfraMath.Sites;

/// <summary>What happens to a bill, to the minor unit of its currency.</summary>
public enum BillVerdict
{
    /// <summary>It falls.</summary>
    Falls,

    /// <summary>It stays what it was.</summary>
    Unchanged,

    /// <summary>It rises.</summary>
    Rises,
}

/// <summary>The bill of a project's neighbours before and after, and what the change is made of.</summary>
/// <remarks>
/// The change is the sum of four effects: <see cref="MeritOrderEffect"/>, <see cref="ExistingNetworkEffect"/>, <see
/// cref="NewNetworkEffect"/>
/// and <see cref="PassedOnEffect"/>. Immutable.
/// </remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class BillComparison<TCurrency>
    where TCurrency : struct, ICurrency
{
    internal BillComparison(
        NeighbourBill<TCurrency> before,
        NeighbourBill<TCurrency> after,
        Money<TCurrency> existingNetwork,
        Money<TCurrency> newNetwork,
        Solution<Money<TCurrency>> loadEffect)
    {
        Before = before;
        After = after;
        ExistingNetworkEffect = existingNetwork;
        NewNetworkEffect = newNetwork;
        LoadEffect = loadEffect;
    }

    /// <summary>The bill before the project comes.</summary>
    public NeighbourBill<TCurrency> Before { get; }

    /// <summary>The bill with the project and the new investments.</summary>
    public NeighbourBill<TCurrency> After { get; }

    /// <summary>By how much all neighbours together pay more in a year; negative where they pay less.</summary>
    public Money<TCurrency> Change => After.Total - Before.Total;

    /// <summary>By how much a household pays more in a year; negative where it pays less.</summary>
    public Money<TCurrency> ChangePerHousehold => After.PerHousehold - Before.PerHousehold;

    /// <summary>The change by the bill before, as a fraction of 1; or why there is none.</summary>
    public Solution<decimal> RelativeChange => Before.Total > Money<TCurrency>.Zero
        ? new(Change / Before.Total)
        : new($"The bill before is {Before.Total}; a change has a percentage of a bill above zero only.");

    /// <summary>
    /// What the change of the market price costs the neighbours in a year, over all blocks: the load's effect and the new capacity's.
    /// </summary>
    public Money<TCurrency> MeritOrderEffect => After.Energy - Before.Energy;

    /// <summary>
    /// The part of <see cref="MeritOrderEffect"/> that the load alone would have, without new capacity: zero or more. Or why it has no
    /// price.
    /// </summary>
    public Solution<Money<TCurrency>> LoadEffect { get; }

    /// <summary>
    /// The part of <see cref="MeritOrderEffect"/> that is due to the new capacity: zero or less. Or why it has no price.
    /// </summary>
    public Solution<Money<TCurrency>> CapacityEffect =>
        LoadEffect.TryGetValue(out Money<TCurrency> load) ? new(MeritOrderEffect - load) : new(LoadEffect.Reason);

    /// <summary>What the existing network costs the neighbours more, as the project comes to pay charges too: zero or less.</summary>
    public Money<TCurrency> ExistingNetworkEffect { get; }

    /// <summary>What the new network costs the neighbours: their part of what the project does not pay directly.</summary>
    public Money<TCurrency> NewNetworkEffect { get; }

    /// <summary>What the network costs the neighbours more: the existing and the new one together.</summary>
    public Money<TCurrency> NetworkEffect => ExistingNetworkEffect + NewNetworkEffect;

    /// <summary>What new generation and storage cost the neighbours: their part of what the project does not pay directly.</summary>
    public Money<TCurrency> PassedOnEffect => After.PassedOn - Before.PassedOn;

    /// <summary>What happens to the bill. Unchanged is what changes all neighbours together by less than half a minor unit.</summary>
    public BillVerdict Verdict => MinorUnits.Sign(Change) switch
    {
        < 0 => BillVerdict.Falls,
        0 => BillVerdict.Unchanged,
        _ => BillVerdict.Rises,
    };

    /// <summary>As in <c>The bill rises by USD 12.34 per household and year, 1.5 %.</c></summary>
    public override string ToString()
    {
        if (Verdict == BillVerdict.Unchanged)
        {
            return "The bill is unchanged.";
        }

        string margin = MinorUnits.Text(Money<TCurrency>.Abs(ChangePerHousehold));
        string percent = RelativeChange.TryGetValue(out decimal share)
            ? string.Create(CultureInfo.InvariantCulture, $", {Math.Abs(share) * 100:0.##} %")
            : string.Empty;
        return $"The bill {(Verdict == BillVerdict.Rises ? "rises" : "falls")} by {margin} per household and year{percent}.";
    }
}

using AiInfraMath.Numerics;

namespace AiInfraMath.Claims;

/// <summary>Figures that are said to belong together, to be computed again: <c>Claim.Product(100e6, 750.Watts, 75.Gigawatts).Check()</c>.</summary>
/// <remarks>
/// <para>A claim is <em>right</em> if what is computed rounds to what is stated, by the digits that are printed (see
/// <see cref="Stated{T}"/>): 75 GW is 74.5 to 75.5 GW. "About" and "almost" widen that, "at least" and "at most" leave one side
/// open. What is not printed so near <em>holds within</em> its deviation, up to <see cref="ClaimTolerance.Within"/>. A claim that needs a figure
/// that is not printed, as the use of a household, never holds more than within its deviation from the sourced one.</para>
/// <para>Bounds on the figures that go in do not widen what comes out. Immutable.</para>
/// </remarks>
public abstract partial class Claim
{
    private protected Claim(string statement) => Statement = statement;

    /// <summary>The claim in a sentence.</summary>
    public string Statement { get; }

    /// <summary>Computes the claim again.</summary>
    /// <param name="tolerance">How near is near enough; <see cref="ClaimTolerance.Default"/> by default.</param>
    public Verdict Check(ClaimTolerance? tolerance = null) => Judge(tolerance ?? ClaimTolerance.Default);

    /// <summary>The statement.</summary>
    public override string ToString() => Statement;

    private protected abstract Verdict Judge(ClaimTolerance tolerance);

    private protected static string Percent(double deviation) =>
        Math.Abs(deviation) >= 0.01 ? StatedNumber.Invariant($"{Math.Abs(deviation) * 100:0.0} %") : StatedNumber.Invariant($"{Math.Abs(deviation) * 100:G2} %");

    /// <summary>So many things of so much power each are so much power: 100 million × 750 W = 75 GW.</summary>
    /// <param name="count">How many; above zero.</param>
    /// <param name="each">The power of each; above zero.</param>
    /// <param name="total">The power that is stated for all; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Product(Stated<double> count, Stated<Power> each, Stated<Power> total) =>
        Product(StatedNumber.OfCount(count, nameof(count)), StatedNumber.Of(each, nameof(each)), StatedNumber.Of(total, nameof(total)));

    /// <summary>So many times a number is another one: 100 times a million chips is 100 million.</summary>
    /// <param name="count">How many times; above zero.</param>
    /// <param name="each">The number; above zero.</param>
    /// <param name="total">The number that is stated for all; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Product(Stated<double> count, Stated<double> each, Stated<double> total) =>
        Product(StatedNumber.OfCount(count, nameof(count)), StatedNumber.OfCount(each, nameof(each)), StatedNumber.OfCount(total, nameof(total)));

    /// <summary>So many things of so much energy each are so much energy.</summary>
    /// <param name="count">How many; above zero.</param>
    /// <param name="each">The energy of each; above zero.</param>
    /// <param name="total">The energy that is stated for all; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Product(Stated<double> count, Stated<Energy> each, Stated<Energy> total) =>
        Product(StatedNumber.OfCount(count, nameof(count)), StatedNumber.Of(each, nameof(each)), StatedNumber.Of(total, nameof(total)));

    /// <summary>So many things at a price each cost so much.</summary>
    /// <param name="quantity">How many; above zero.</param>
    /// <param name="price">The price of each; above zero.</param>
    /// <param name="total">The amount that is stated for all; above zero, in the currency of the price.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Claim Product(Stated<double> quantity, Stated<Money> price, Stated<Money> total)
    {
        OneCurrency(price.Value, total.Value);
        return Product(StatedNumber.OfCount(quantity, nameof(quantity)), StatedNumber.Of(price, nameof(price)), StatedNumber.Of(total, nameof(total)));
    }

    /// <summary>A power over a time is an energy: 10 GW for a year is 87.6 TWh.</summary>
    /// <remarks>Less energy than that holds under the assumption of a utilisation, which is in <see cref="Verdict.Assumption"/>.</remarks>
    /// <param name="power">The power; above zero.</param>
    /// <param name="time">The time, with years of 8760 hours; above zero.</param>
    /// <param name="energy">The energy that is stated; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim EnergyOver(Stated<Power> power, TimeSpan time, Stated<Energy> energy)
    {
        double hours = Durations.Hours(time);
        NumericsThrow.IfNotAboveZero(hours, nameof(time));
        return new EnergyClaim(StatedNumber.Of(power, nameof(power)), hours, StatedNumber.Of(energy, nameof(energy)));
    }

    /// <summary>An amount by a power is so much per unit of power: 500 billion for 10 GW is 50 billion per GW.</summary>
    /// <param name="amount">The amount; above zero.</param>
    /// <param name="power">The power; above zero.</param>
    /// <param name="perUnit">The amount that is stated for one unit; above zero, in the currency of the amount.</param>
    /// <param name="unit">The unit, as in <c>Power.Units.Gigawatts</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Claim PerPower(Stated<Money> amount, Stated<Power> power, Stated<Money> perUnit, Unit<Power> unit)
    {
        OneCurrency(amount.Value, perUnit.Value);
        StatedNumber money = StatedNumber.Of(amount, nameof(amount));
        StatedNumber watts = StatedNumber.Of(power, nameof(power));
        StatedNumber stated = StatedNumber.Of(perUnit, nameof(perUnit));
        double size = Quantity.ToCanonical(1, unit);
        string left = $"{money.Text} ÷ {watts.Text}";
        return new RelationClaim(
            $"{left} = {stated.Text} per {unit.Symbol}", [money, watts], stated, n => n[0] / (n[1] / size), found => $"{left} = {found} per {unit.Symbol}");
    }

    /// <summary>A part of a whole is such a share of it: 10 of 35 is 28.6 %.</summary>
    /// <param name="part">The part; above zero.</param>
    /// <param name="whole">The whole; above zero.</param>
    /// <param name="share">The share that is stated, 0.1 for 10 %; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Share(Stated<double> part, Stated<double> whole, Stated<double> share) =>
        Quotient(StatedNumber.OfCount(part, nameof(part)), StatedNumber.OfCount(whole, nameof(whole)), StatedNumber.OfShare(share, nameof(share)));

    /// <summary>An amount is such a share of another one.</summary>
    /// <param name="part">The part; above zero.</param>
    /// <param name="whole">The whole; above zero, in the same currency.</param>
    /// <param name="share">The share that is stated, 0.1 for 10 %; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Claim Share(Stated<Money> part, Stated<Money> whole, Stated<double> share)
    {
        OneCurrency(part.Value, whole.Value);
        return Quotient(StatedNumber.Of(part, nameof(part)), StatedNumber.Of(whole, nameof(whole)), StatedNumber.OfShare(share, nameof(share)));
    }

    /// <summary>A power is such a share of another one.</summary>
    /// <param name="part">The part; above zero.</param>
    /// <param name="whole">The whole; above zero.</param>
    /// <param name="share">The share that is stated, 0.1 for 10 %; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or not above zero.</exception>
    public static Claim Share(Stated<Power> part, Stated<Power> whole, Stated<double> share) =>
        Quotient(StatedNumber.Of(part, nameof(part)), StatedNumber.Of(whole, nameof(whole)), StatedNumber.OfShare(share, nameof(share)));

    private static RelationClaim Product(StatedNumber count, StatedNumber each, StatedNumber total)
    {
        string left = $"{count.Text} × {each.Text}";
        return new RelationClaim($"{left} = {total.Text}", [count, each], total, static n => n[0] * n[1], found => $"{left} = {found}");
    }

    private static RelationClaim Quotient(StatedNumber part, StatedNumber whole, StatedNumber share)
    {
        string left = $"{part.Text} ÷ {whole.Text}";
        return new RelationClaim($"{left} = {share.Text}", [part, whole], share, static n => n[0] / n[1], found => $"{left} = {found}");
    }

    private static void OneCurrency(Money left, Money right)
    {
        // Adding amounts of two currencies says which they are.
        _ = left + right;
    }
}

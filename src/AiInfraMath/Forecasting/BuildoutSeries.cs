namespace AiInfraMath.Forecasting;

/// <summary>The steps from capacity to cash in the words of a build-out: energy used, and what a quantity costs or earns.</summary>
/// <remarks>
/// Operating cost is energy at its price, capital what is built at its price per watt, revenue what is sold at a price that erodes.
/// </remarks>
/// <example><code>
/// Series&lt;Energy&gt; energy = capacity.EnergyUse(utilization: 0.7, pue: 1.2);
/// Series&lt;Money&lt;USD&gt;&gt; operating = energy.At(Price&lt;USD, Energy&gt;.Per(60, Energy.Units.MegawattHours));
/// Series&lt;Money&lt;USD&gt;&gt; capital = capacity.Increase().At(Price&lt;USD, Power&gt;.Per(40, Power.Units.Watts));
/// Series&lt;Money&lt;USD&gt;&gt; revenue = capacity.At(Price&lt;USD, Power&gt;.Per(10.5m, Power.Units.Watts), model.Index(growth: 0.8));
/// Outcome&lt;Money&lt;USD&gt;&gt; value = (revenue - operating - capital).PresentValue(0.10);
/// </code></example>
public static class BuildoutSeries
{
    /// <summary>The energy that power uses in each period: power × 8760 h a year × utilization × PUE.</summary>
    /// <param name="power">The nameplate power, of the IT equipment where a PUE is given.</param>
    /// <param name="utilization">The average draw as a share of nameplate, 0 to 1; it may have a schedule or be uncertain.</param>
    /// <param name="pue">
    /// Power usage effectiveness, the energy of the whole site by that of its IT equipment, 1 or more; it may have a schedule or be
    /// uncertain. 1, for power that is that of the whole site, if null.
    /// </param>
    /// <exception cref="ArgumentException">A parameter is of another model, or a schedule of another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A known utilization is not between 0 and 1, or a known PUE is below 1.</exception>
    public static Series<Energy> EnergyUse(this Series<Power> power, Parameter utilization, Parameter? pue = null)
    {
        ArgumentNullException.ThrowIfNull(power);
        ProjectionModel model = power.Model;
        utilization.RequireWhereKnown(model, nameof(utilization), 0, 1, "a share from 0 to 1");
        pue?.RequireWhereKnown(model, nameof(pue), 1, double.MaxValue, "a ratio of 1 or more");
        double[] hours = new double[model.PeriodCount];
        for (int i = 0; i < hours.Length; i++)
        {
            hours[i] = Durations.HoursPerYear * (model.Years[i] - (i == 0 ? model.StartYear : model.Years[i - 1]));
        }

        return new Series<Energy>(model, power.Form.Scale(hours)).Times(utilization).Times(pue ?? 1);
    }

    /// <summary>What a quantity costs or earns in each period at a price: price × quantity.</summary>
    /// <param name="quantity">The quantity of each period.</param>
    /// <param name="price">The price, for example dollars per megawatt-hour.</param>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is priced.</typeparam>
    public static Series<Money<TCurrency>> At<TCurrency, TQuantity>(this Series<TQuantity> quantity, Price<TCurrency, TQuantity> price)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity>
    {
        ArgumentNullException.ThrowIfNull(quantity);

        // For as much as the price is held per, so that a price per FLOP keeps its digits.
        double canonical = Math.Pow(10, PriceUnits<TQuantity>.Exponent);
        double factor = (price * TQuantity.FromCanonical(canonical)).ToDouble() / canonical;
        return new Series<Money<TCurrency>>(quantity.Model, quantity.Form.Scale(factor));
    }

    /// <summary>What a quantity costs or earns in each period at a price that changes: price × index × quantity.</summary>
    /// <param name="quantity">The quantity of each period.</param>
    /// <param name="price">The price where the index is 1.</param>
    /// <param name="index">
    /// The multiple of the price in each period: a schedule, <see cref="ProjectionModel.Index"/> for steady erosion or inflation, or any
    /// variable of the model, as a lognormal one for a price at random.
    /// </param>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TQuantity">What is priced.</typeparam>
    /// <exception cref="ArgumentException">The index is of another model, or a schedule of another length.</exception>
    public static Series<Money<TCurrency>> At<TCurrency, TQuantity>(
        this Series<TQuantity> quantity, Price<TCurrency, TQuantity> price, Parameter index)
        where TCurrency : struct, ICurrency
        where TQuantity : struct, IQuantity<TQuantity> => quantity.At(price).Times(index);
}

using AiInfraMath.Forecasting;

namespace AiInfraMath.Tests.Forecasting;

/// <summary>
/// The model that every measurement of the engine runs: a laboratory's capacity, the energy and the revenue that follow from it, and what
/// it costs, to a net present value.
/// </summary>
internal sealed class ReferenceModel
{
    public ReferenceModel(int years = 10)
    {
        Model = new ProjectionModel(2025, years);
        Capacity = Model.Lognormal(Power.FromGigawatts(1.9), drift: 0.5, volatility: 0.3);
        Energy = Capacity.To(p => AiInfraMath.Energy.FromTerawattHours(p.Gigawatts * 8.760 * 0.7 * 1.2));
        Series<Money<USD>> revenue = Capacity.To(p => Money<USD>.FromDouble(p.Gigawatts * 10.5e9));
        Series<Money<USD>> operatingCost = Energy.To(e => Money<USD>.FromDouble(e.TerawattHours * 0.06e9));
        Series<Money<USD>> capital = Capacity.Increase().To(p => Money<USD>.FromDouble(p.Gigawatts * 40e9));
        CashFlow = revenue - operatingCost - capital;
        PresentValue = CashFlow.PresentValue(0.10);
    }

    public ProjectionModel Model { get; }

    public Series<Power> Capacity { get; }

    public Series<Energy> Energy { get; }

    public Series<Money<USD>> CashFlow { get; }

    public Outcome<Money<USD>> PresentValue { get; }
}

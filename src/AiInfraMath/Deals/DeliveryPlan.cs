namespace AiInfraMath.Deals;

/// <summary>When how much power is delivered. It turns milestones into dates. Immutable, safe to share between threads.</summary>
public sealed class DeliveryPlan
{
    private readonly (DateOnly Date, Power Delivered)[] _totals;

    /// <summary>A plan of deliveries.</summary>
    /// <param name="deliveries">The dates, in any order, and the power that each adds: finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A power is negative or not finite.</exception>
    public DeliveryPlan(params IEnumerable<(DateOnly Date, Power Added)> deliveries)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        (DateOnly Date, Power Added)[] sorted = [.. deliveries.OrderBy(static d => d.Date)];
        _totals = new (DateOnly, Power)[sorted.Length];
        Power total = Power.Zero;
        for (int i = 0; i < sorted.Length; i++)
        {
            ValueThrow.IfNegative(sorted[i].Added, nameof(deliveries));
            total += sorted[i].Added;
            _totals[i] = (sorted[i].Date, total);
        }
    }

    /// <summary>All the power that is delivered in the end.</summary>
    public Power Total => _totals.Length == 0 ? Power.Zero : _totals[^1].Delivered;

    /// <summary>A plan by years: each year's power is delivered by the last day of it.</summary>
    /// <param name="firstYear">The calendar year of the first delivery.</param>
    /// <param name="added">The power that each year adds: finite, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A power is negative or not finite, or a year is not from 1 to 9999.</exception>
    public static DeliveryPlan Yearly(int firstYear, params ReadOnlySpan<Power> added)
    {
        var deliveries = new (DateOnly, Power)[added.Length];
        for (int i = 0; i < deliveries.Length; i++)
        {
            deliveries[i] = (Calendar.EndOf(firstYear + i, nameof(firstYear)), added[i]);
        }

        return new(deliveries);
    }

    /// <summary>The power delivered by a date, that date included.</summary>
    /// <param name="date">The date.</param>
    public Power DeliveredBy(DateOnly date) => _totals.LastOrDefault(t => t.Date <= date).Delivered;

    /// <summary>The first date on which so much power is delivered.</summary>
    /// <param name="milestone">The power delivered since the beginning.</param>
    /// <returns>The date; null if the plan never comes to it.</returns>
    public DateOnly? DateOf(Power milestone)
    {
        foreach ((DateOnly date, Power delivered) in _totals)
        {
            if (delivered >= milestone)
            {
                return date;
            }
        }

        return null;
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace AiInfraMath.Forecasting;

/// <summary>
/// A parameter of a model: one number for all periods, a schedule with a number for each, or an uncertain one that is drawn.
/// </summary>
/// <remarks>It is made by conversion from a number, an array or a <see cref="Series{T}"/> of <see cref="Ratio"/>. The default is 0.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Parameter
{
    private readonly double _value;
    private readonly double[]? _schedule;
    private readonly Series<Ratio>? _series;

    private Parameter(double value, double[]? schedule, Series<Ratio>? series)
    {
        _value = value;
        _schedule = schedule;
        _series = series;
    }

    /// <summary>The same number in every period.</summary>
    /// <param name="value">Finite.</param>
    public static implicit operator Parameter(double value) => new(value, null, null);

    /// <summary>A number for each period.</summary>
    /// <param name="schedule">As many finite numbers as the model has periods.</param>
    public static implicit operator Parameter(double[] schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new Parameter(0, [.. schedule], null);
    }

    /// <summary>An uncertain number, drawn once for a scenario or in every period, or computed from other variables.</summary>
    /// <param name="series">A variable of the same model.</param>
    public static implicit operator Parameter(Series<Ratio> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new Parameter(0, null, series);
    }

    /// <summary>Whether it differs between scenarios.</summary>
    internal bool IsUncertain => _series is { Form.Terms.Length: > 0 };

    /// <summary>The parameter as a form of a model.</summary>
    internal Linear In(ProjectionModel model, string argument)
    {
        if (_series is not null)
        {
            model.RequireOwn(_series.Model, argument);
            return _series.Form;
        }

        return Linear.Constant(Known(model, argument));
    }

    /// <summary>Checks its numbers, unless it is uncertain, when nobody knows them yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them is below the least or above the greatest.</exception>
    internal void RequireWhereKnown(ProjectionModel model, string argument, double least, double greatest, string expected)
    {
        if (IsUncertain)
        {
            return;
        }

        foreach (double value in Known(model, argument))
        {
            if (value < least || value > greatest)
            {
                Numerics.NumericsThrow.OutOfRange(argument, value, expected);
            }
        }
    }

    /// <summary>The numbers of the periods.</summary>
    /// <exception cref="ArgumentException">It is uncertain, has another number of periods, or is not finite.</exception>
    internal double[] Known(ProjectionModel model, string argument)
    {
        if (IsUncertain)
        {
            throw new ArgumentException("It is uncertain; a number or a schedule of numbers was expected.", argument);
        }

        if (_series is not null)
        {
            model.RequireOwn(_series.Model, argument);
            return [.. _series.Form.Constants];
        }

        double[] values = _schedule is null ? Linear.Repeated(_value, model.PeriodCount) : [.. _schedule];
        if (values.Length != model.PeriodCount)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"The schedule has {values.Length} numbers; one for each of {model.PeriodCount} periods was expected."),
                argument);
        }

        foreach (double value in values)
        {
            Numerics.NumericsThrow.IfNotFinite(value, argument);
        }

        return values;
    }
}

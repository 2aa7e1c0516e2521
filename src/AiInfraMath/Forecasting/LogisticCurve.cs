using AiInfraMath.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace AiInfraMath.Forecasting;

/// <summary>
/// The logistic curve on scaled axes: values as shares of the greatest observation, time from −½ to ½ over the observations, and the
/// ceiling as a logarithm, which keeps it positive. All three parameters are then of the order of one.
/// </summary>
internal sealed class LogisticCurve
{
    private readonly double _origin;
    private readonly double _span;

    public LogisticCurve(double[] years, double[] values)
    {
        _origin = (years[0] + years[^1]) / 2;
        _span = years[^1] - years[0];
        ValueScale = values.Max();
        Times = Vector<double>.Build.Dense(years.Length, i => Time(years[i]));
        Values = Vector<double>.Build.Dense(values.Length, i => values[i] / ValueScale);
    }

    public double ValueScale { get; }

    public Vector<double> Times { get; }

    public Vector<double> Values { get; }

    public double Time(double year) => (year - _origin) / _span;

    public double Year(double time) => _origin + (time * _span);

    public double YearsPerTime => _span;

    /// <summary>The value at a scaled time for the parameters (ln ceiling, rate, midpoint).</summary>
    public static double Value(Vector<double> parameters, double time) => VectorMath.Exp(parameters[0]) * Share(parameters, time);

    /// <summary>The derivatives of the value by the three parameters.</summary>
    public static double[] Gradient(Vector<double> parameters, double time)
    {
        double share = Share(parameters, time);
        double value = VectorMath.Exp(parameters[0]) * share;
        return [value, value * (1 - share) * (time - parameters[2]), -value * (1 - share) * parameters[1]];
    }

    public static Vector<double> Model(Vector<double> parameters, Vector<double> times) => times.Map(time => Value(parameters, time));

    public static Matrix<double> Jacobian(Vector<double> parameters, Vector<double> times) =>
        Matrix<double>.Build.DenseOfRowArrays(times.Select(time => Gradient(parameters, time)));

    /// <summary>
    /// Starting values for one ceiling: at a fixed ceiling the logit of the values is a straight line in time.
    /// </summary>
    /// <param name="ceiling">Above 1, the greatest scaled value.</param>
    public Vector<double> Start(double ceiling)
    {
        double[] times = [.. Times];
        double[] logits = [.. Values.Select(value => VectorMath.Log(value / (ceiling - value)))];
        LinearFit line = LinearFit.Of(times, logits);
        double midpoint = line.Slope == 0 ? 0 : line.MeanX - (line.MeanY / line.Slope);
        return Vector<double>.Build.Dense([VectorMath.Log(ceiling), line.Slope, midpoint]);
    }

    private static double Share(Vector<double> parameters, double time) =>
        1 / (1 + VectorMath.Exp(-parameters[1] * (time - parameters[2])));
}

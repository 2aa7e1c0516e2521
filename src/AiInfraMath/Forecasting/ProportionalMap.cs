using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>A conversion that is held to be one positive factor at every value that goes through it.</summary>
internal sealed class ProportionalMap<TIn, TOut>
    where TIn : struct, IMeasure<TIn>
    where TOut : struct, IMeasure<TOut>
{
    // Money keeps some fifteen digits of a double; nine are enough to tell a factor from anything that is not one.
    private const double Tolerance = 1e-9;

    private readonly Func<TIn, TOut> _map;
    private readonly double _factor;

    /// <param name="map">The conversion.</param>
    /// <param name="reference">A positive value, at which the factor is taken.</param>
    public ProportionalMap(Func<TIn, TOut> map, TIn reference)
    {
        _map = map;
        double at = reference.ToCanonical();
        _factor = map(reference).ToCanonical() / at;
        if (!(_factor > 0 && double.IsFinite(_factor)))
        {
            throw Refusal(at, map(reference).ToCanonical(), "a positive factor was expected");
        }

        _ = Apply(TIn.FromCanonical(0));
        _ = Apply(TIn.FromCanonical(at / 2));
        _ = Apply(TIn.FromCanonical(at * 2));
    }

    /// <summary>The factor in canonical units.</summary>
    public double Factor => _factor;

    public TOut Apply(TIn value)
    {
        TOut mapped = _map(value);
        double from = value.ToCanonical();
        double to = mapped.ToCanonical();
        double expected = from * _factor;
        return Math.Abs(to - expected) <= Tolerance * Math.Abs(expected)
            ? mapped
            : throw Refusal(from, to, string.Create(CultureInfo.InvariantCulture, $"{expected:R}, as at the start, was expected"));
    }

    private static ArgumentException Refusal(double from, double to, string expected) =>
        NumericsThrow.Invalid(
            "map",
            string.Create(
                CultureInfo.InvariantCulture,
                $"It takes {from:R} {TIn.CanonicalUnit} to {to:R} {TOut.CanonicalUnit}; {expected}. Only a positive factor will do."));
}

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

    // Money has nothing below 1e-28, so that tiny amounts of it have too few digits to tell.
    private const double Resolution = 1e-27;

    // The factor is taken where the result is large enough to have its digits: at a thousand thousand canonical units, or as many more as it
    // takes, as for the price of a FLOP.
    private const double Reference = 1e6;
    private const double GreatestReference = 1e30;
    private const double Step = 1e6;
    private const double Telling = 1e-9;

    private readonly Func<TIn, TOut> _map;
    private readonly double _factor;

    /// <param name="map">The conversion.</param>
    public ProportionalMap(Func<TIn, TOut> map)
    {
        _map = map;
        double at = Reference;
        double mapped = Map(at);
        for (; Math.Abs(mapped) < Telling && at < GreatestReference; mapped = Map(at))
        {
            at *= Step;
        }

        _factor = mapped / at;
        if (!(_factor > 0 && double.IsFinite(_factor)))
        {
            throw Refusal(at, mapped, "a positive factor was expected");
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
        return Math.Abs(to - expected) <= (Tolerance * Math.Abs(expected)) + Resolution
            ? mapped
            : throw Refusal(from, to, string.Create(CultureInfo.InvariantCulture, $"{expected:R}, as of others, was expected"));
    }

    private double Map(double value) => _map(TIn.FromCanonical(value)).ToCanonical();

    private static ArgumentException Refusal(double from, double to, string expected) =>
        NumericsThrow.Invalid(
            "map",
            string.Create(
                CultureInfo.InvariantCulture,
                $"It takes {from:R} {TIn.CanonicalUnit} to {to:R} {TOut.CanonicalUnit}; {expected}. Only a positive factor will do."));
}

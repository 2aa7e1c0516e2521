namespace AiInfraMath;

public readonly partial struct Per<TNumerator, TDenominator>
{
    /// <summary>The sum of two rates.</summary>
    public static Per<TNumerator, TDenominator> operator +(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) =>
        new(left._value + right._value);

    /// <summary>The difference of two rates.</summary>
    public static Per<TNumerator, TDenominator> operator -(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) =>
        new(left._value - right._value);

    /// <summary>The rate itself.</summary>
    public static Per<TNumerator, TDenominator> operator +(Per<TNumerator, TDenominator> value) => value;

    /// <summary>The rate with the other sign.</summary>
    public static Per<TNumerator, TDenominator> operator -(Per<TNumerator, TDenominator> value) => new(-value._value);

    /// <summary>The rate scaled by a number.</summary>
    public static Per<TNumerator, TDenominator> operator *(Per<TNumerator, TDenominator> value, double factor) => new(value._value * factor);

    /// <summary>The rate scaled by a number.</summary>
    public static Per<TNumerator, TDenominator> operator *(double factor, Per<TNumerator, TDenominator> value) => new(factor * value._value);

    /// <summary>The rate divided by a number, by the rules of <see cref="double"/>.</summary>
    public static Per<TNumerator, TDenominator> operator /(Per<TNumerator, TDenominator> value, double divisor) => new(value._value / divisor);

    /// <summary>The ratio of two rates, by the rules of <see cref="double"/>.</summary>
    public static double operator /(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) => left._value / right._value;

    /// <summary>Rate × amount below = amount above: g/kWh × kWh = g.</summary>
    public static TNumerator operator *(Per<TNumerator, TDenominator> rate, TDenominator amount) =>
        TNumerator.FromCanonical(rate._value * amount.ToCanonical());

    /// <summary>Amount below × rate = amount above: kWh × g/kWh = g.</summary>
    public static TNumerator operator *(TDenominator amount, Per<TNumerator, TDenominator> rate) =>
        TNumerator.FromCanonical(amount.ToCanonical() * rate._value);

    /// <summary>Amount above ÷ rate = amount below: g ÷ g/kWh = kWh. A rate of zero gives an infinite amount.</summary>
    public static TDenominator operator /(TNumerator amount, Per<TNumerator, TDenominator> rate) =>
        TDenominator.FromCanonical(amount.ToCanonical() / rate._value);

    /// <summary>Whether two rates are equal.</summary>
    public static bool operator ==(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) => left._value == right._value;

    /// <summary>Whether two rates differ.</summary>
    public static bool operator !=(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) => left._value != right._value;

    /// <summary>Whether two rates are in ascending order.</summary>
    public static bool operator <(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) => left._value < right._value;

    /// <summary>Whether two rates are in descending order.</summary>
    public static bool operator >(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) => left._value > right._value;

    /// <summary>Whether two rates are in ascending order or equal.</summary>
    public static bool operator <=(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) => left._value <= right._value;

    /// <summary>Whether two rates are in descending order or equal.</summary>
    public static bool operator >=(Per<TNumerator, TDenominator> left, Per<TNumerator, TDenominator> right) => left._value >= right._value;
}

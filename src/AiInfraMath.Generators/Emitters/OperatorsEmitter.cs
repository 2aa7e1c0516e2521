namespace AiInfraMath.Generators;

/// <summary>The operators within one quantity: sums, scaling, ratio and comparison.</summary>
internal static class OperatorsEmitter
{
    public static string Emit(QuantityModel q)
    {
        string n = q.Name;
        CodeWriter code = QuantityFile.BeginPartial(q)
            .Doc("The sum of two values.").Line($"public static {n} operator +({n} left, {n} right) => new(left._value + right._value);").Line()
            .Doc("The difference of two values.").Line($"public static {n} operator -({n} left, {n} right) => new(left._value - right._value);").Line()
            .Doc("The value itself.").Line($"public static {n} operator +({n} value) => value;").Line()
            .Doc("The value with the other sign.").Line($"public static {n} operator -({n} value) => new(-value._value);").Line()
            .Doc("The value scaled by a number.").Line($"public static {n} operator *({n} value, double factor) => new(value._value * factor);").Line()
            .Doc("The value scaled by a number.").Line($"public static {n} operator *(double factor, {n} value) => new(factor * value._value);").Line()
            .Doc("The value divided by a number, by the rules of <see cref=\"double\"/>: dividing by zero gives an infinite value.")
            .Line($"public static {n} operator /({n} value, double divisor) => new(value._value / divisor);").Line()
            .Doc("The ratio of two values, by the rules of <see cref=\"double\"/>.")
            .Line($"public static double operator /({n} left, {n} right) => left._value / right._value;");
        foreach ((string op, string text) in new[]
        {
            ("==", "are equal"), ("!=", "differ"), ("<", "are in ascending order"), (">", "are in descending order"),
            ("<=", "are in ascending order or equal"), (">=", "are in descending order or equal"),
        })
        {
            code.Line().Doc($"Whether two values {text}.").Line($"public static bool operator {op}({n} left, {n} right) => left._value {op} right._value;");
        }

        // C# has this operator from the library's PerQuotient, which F# does not see; a method of this name it takes for the operator.
        return code.Line()
            .Doc("The rate of this quantity per another, for F#, whose <c>/</c> finds it; C# has the operator itself. Per nothing is infinite.", "<typeparam name=\"TDenominator\">The quantity below.</typeparam>", "<param name=\"numerator\">How much above.</param>", "<param name=\"denominator\">How much below.</param>")
            .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
            .Line($"public static global::AiInfraMath.Per<{n}, TDenominator> op_Division<TDenominator>({n} numerator, TDenominator denominator)").Indent()
            .Line("where TDenominator : struct, global::AiInfraMath.IQuantity<TDenominator> => global::AiInfraMath.Per.Of(numerator, denominator);").Outdent()
            .ToString();
    }
}

namespace AiInfraMath.Generators;

/// <summary>The field, equality, ordering and the measure contract.</summary>
// Implementation note: the field is declared twice at the same offset. With one field the compiler splits the struct into that field
// before it forwards loads into the instructions that use them, and every quantity read from memory costs a separate load: adding two
// spans took 1.2 to 1.3 times as long as adding doubles. Structs whose fields overlap are split by a later, better pass, and loops
// over quantities become the machine code of loops over doubles (benchmarks/results/quantities-machine-code.md; the benchmarks keep
// a struct of one field to compare with). As arguments both are passed alike, because both fields are of one type.
internal static class CoreEmitter
{
    public static string Emit(QuantityModel q)
    {
        string measure = $"global::AiInfraMath.IMeasure<{q.Name}>";
        CodeWriter code = QuantityFile.Begin(q)
            .Line("[global::AiInfraMath.Notebooks.TypeFormatterSource(typeof(global::AiInfraMath.Notebooks.ValueFormatterSource))]")
            .Line("[global::System.Diagnostics.DebuggerDisplay(\"{DebuggerText,nq}\")]")
            .Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::AiInfraMath.QuantityJsonConverter<{q.Name}>))]")
            .Line($"[global::System.ComponentModel.TypeConverter(typeof(global::AiInfraMath.ParsableTypeConverter<{q.Name}>))]")
            .Line("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Explicit)]")
            .Open($"{q.Accessibility} readonly partial struct {q.Name} : global::AiInfraMath.IQuantity<{q.Name}>")
            .Line("[global::System.Runtime.InteropServices.FieldOffset(0)]")
            .Line("private readonly double _value;").Line()
            .Line("#pragma warning disable CS0169 // Never used: that it overlaps makes quantities as fast as doubles.")
            .Line("[global::System.Runtime.InteropServices.FieldOffset(0)]")
            .Line("private readonly double _overlap;")
            .Line("#pragma warning restore CS0169").Line()
            .Line($"private {q.Name}(double value) => _value = value;").Line()
            .Doc($"Zero {QuantityFile.Xml(q.Canonical.Symbol)}, which is also the default value.")
            .Line($"public static {q.Name} Zero => default;").Line()
            .Line($"static {q.Name} global::System.Numerics.IAdditiveIdentity<{q.Name}, {q.Name}>.AdditiveIdentity => default;").Line()
            .Line($"static string {measure}.CanonicalUnit => {QuantityFile.Quote(q.Canonical.Symbol)};").Line()
            .Line($"static {q.Name} {measure}.FromCanonical(double value) => new(value);").Line()
            .Line($"double {measure}.ToCanonical() => _value;").Line()
            .Line($"static global::AiInfraMath.DisplayScale {measure}.ScaleFor(double magnitude) => global::AiInfraMath.Quantity.ScaleFor<{q.Name}>(magnitude);").Line()
            .Line("private string DebuggerText => ToString(null, global::System.Globalization.CultureInfo.InvariantCulture);").Line();
        code.Doc("Whether two values are equal: the same number of canonical units. NaN equals NaN, as for <see cref=\"double.Equals(double)\"/>.", "<param name=\"other\">The other value.</param>")
            .Line($"public bool Equals({q.Name} other) => _value.Equals(other._value);").Line()
            .Line("/// <inheritdoc/>")
            .Line($"public override bool Equals([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] object? obj) => obj is {q.Name} other && Equals(other);").Line()
            .Line("/// <inheritdoc/>")
            .Line("public override int GetHashCode() => _value.GetHashCode();").Line()
            .Doc("Orders values by size; NaN, which only arithmetic can make, comes first.", "<param name=\"other\">The other value.</param>")
            .Line($"public int CompareTo({q.Name} other) => _value.CompareTo(other._value);").Line()
            .Line("/// <inheritdoc/>")
            .Line($"/// <exception cref=\"global::System.ArgumentException\"><paramref name=\"obj\"/> is neither null nor {q.WithArticle}.</exception>")
            .Open("public int CompareTo(object? obj) => obj switch")
            .Line("null => 1,")
            .Line($"{q.Name} other => CompareTo(other),")
            .Line($"_ => throw new global::System.ArgumentException($\"{q.Name} cannot be compared with {{obj.GetType().Name}}.\", nameof(obj)),");
        code.CloseStatement().Line();
        foreach ((string name, string text) in new[] { ("Min", "smaller"), ("Max", "larger") })
        {
            code.Doc(
                    $"The {text} of two values in either order; NaN if one of them is, as for <see cref=\"global::System.Math.{name}(double, double)\"/>.",
                    "<param name=\"left\">A value.</param>",
                    "<param name=\"right\">Another value.</param>")
                .Line($"public static {q.Name} {name}({q.Name} left, {q.Name} right) => new(global::System.Math.{name}(left._value, right._value));").Line();
        }

        return code.Doc("The value without its sign.", "<param name=\"value\">The value.</param>")
            .Line($"public static {q.Name} Abs({q.Name} value) => new(global::System.Math.Abs(value._value));").Line()
            .Doc(
                "Divides by a count, which F# needs for <c>List.average</c>. C# code writes <c>value / count</c>.",
                "<param name=\"value\">The value.</param>",
                "<param name=\"count\">The divisor; by zero, the result follows <see cref=\"double\"/>.</param>")
            .Line($"public static {q.Name} DivideByInt({q.Name} value, int count) => new(value._value / count);")
            .ToString();
    }
}

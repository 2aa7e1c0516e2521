namespace AiInfraMath.Generators;

/// <summary>Parsing and formatting, which the library does once for all quantities.</summary>
internal static class TextEmitter
{
    private const string Provider = "global::System.IFormatProvider? provider";
    private const string Engine = "global::AiInfraMath.QuantityText";
    private const string Chars = "global::System.ReadOnlySpan<char>";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";
    private const string FormatParameter =
        "<param name=\"format\">\"numeric-format unit\", as in <c>\"F1 GW\"</c>; either part may be missing. Without a unit the one is taken that a person would read; without a numeric format all digits are written.</param>";

    public static string Emit(QuantityModel q)
    {
        string unit = q.Units[q.Scale[q.Scale.Count - 1]].Symbol;
        CodeWriter code = QuantityFile.BeginPartial(q);
        foreach ((string type, string text) in new[] { ("string", "s"), (Chars, "s"), (Bytes, "utf8Text") })
        {
            string nullable = type == "string" ? "?" : "";
            string maybe = type == "string" ? "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] " : "";
            code.Doc(
                    $"Reads {q.WithArticle} from a number and a unit, as in <c>1.9 {unit}</c>.",
                    $"<param name=\"{text}\">The text. Case matters in units; blanks around number and unit do not.</param>",
                    "<param name=\"provider\">The culture of the number; the current one if null.</param>",
                    "<exception cref=\"global::System.FormatException\">The text is not a number and a unit; the message says what was expected.</exception>",
                    type == "string" ? "<exception cref=\"global::System.ArgumentNullException\">The text is null.</exception>" : "<remarks>Allocates nothing.</remarks>")
                .Line($"public static {q.Name} Parse({type} {text}, {Provider} = null) => new({Engine}.Parse(_units, {text}, provider));").Line()
                .Doc(
                    $"Reads {q.WithArticle} from a number and a unit. Never throws.",
                    $"<param name=\"{text}\">The text.</param>",
                    "<param name=\"provider\">The culture of the number; the current one if null.</param>",
                    "<param name=\"result\">The value, or zero if the text is not one.</param>")
                .Open($"public static bool TryParse({maybe}{type}{nullable} {text}, {Provider}, out {q.Name} result)")
                .Line($"bool parsed = {Engine}.TryParse(_units, {text}, provider, out double canonical);")
                .Line($"result = new {q.Name}(canonical);")
                .Line("return parsed;")
                .Close().Line()
                .Doc(
                    $"Reads {q.WithArticle} from a number and a unit in the current culture. Never throws.",
                    $"<param name=\"{text}\">The text.</param>",
                    "<param name=\"result\">The value, or zero if the text is not one.</param>")
                .Line($"public static bool TryParse({maybe}{type}{nullable} {text}, out {q.Name} result) => TryParse({text}, null, out result);").Line();
        }

        return code
            .Doc("The value in the unit that a person would read, with all its digits, in the current culture.")
            .Line($"public override string ToString() => {Engine}.Format(_units, _value, null, null);").Line()
            .Doc("The value in a given format, in the current culture.", FormatParameter, "<exception cref=\"global::System.FormatException\">The format is not valid.</exception>")
            .Line($"public string ToString(string? format) => {Engine}.Format(_units, _value, format, null);").Line()
            .Doc("The value in a given format.", FormatParameter, "<param name=\"provider\">The culture; the current one if null.</param>", "<exception cref=\"global::System.FormatException\">The format is not valid.</exception>")
            .Line($"public string ToString(string? format, {Provider}) => {Engine}.Format(_units, _value, format, provider);").Line()
            .Doc("Writes the value into a span. Allocates nothing.", "<returns>False, and nothing counted as written, if the span is too short.</returns>", "<param name=\"destination\">Where to write.</param>", "<param name=\"charsWritten\">How many characters were written.</param>", FormatParameter, "<param name=\"provider\">The culture; the current one if null.</param>")
            .Line($"public bool TryFormat(global::System.Span<char> destination, out int charsWritten, {Chars} format = default, {Provider} = null) => {Engine}.TryFormat(_units, _value, destination, out charsWritten, format, provider);").Line()
            .Doc("Writes the value into a span as UTF-8. Allocates nothing.", "<returns>False, and nothing counted as written, if the span is too short.</returns>", "<param name=\"utf8Destination\">Where to write.</param>", "<param name=\"bytesWritten\">How many bytes were written.</param>", FormatParameter, "<param name=\"provider\">The culture; the current one if null.</param>")
            .Line($"public bool TryFormat(global::System.Span<byte> utf8Destination, out int bytesWritten, {Chars} format = default, {Provider} = null) => {Engine}.TryFormat(_units, _value, utf8Destination, out bytesWritten, format, provider);")
            .ToString();
    }
}

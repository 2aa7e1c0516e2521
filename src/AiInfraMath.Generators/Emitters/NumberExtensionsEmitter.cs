namespace AiInfraMath.Generators;

/// <summary>The opt-in number extensions: <c>1.9.Gigawatts</c>, in the child namespace <c>NumberExtensions</c>.</summary>
internal static class NumberExtensionsEmitter
{
    public static string Emit(QuantityModel q)
    {
        string space = q.Namespace.Length == 0 ? "NumberExtensions" : q.Namespace + ".NumberExtensions";
        CodeWriter code = new CodeWriter().Line().Line($"namespace {space};").Line()
            .Doc($"Numbers read as {q.Words}: <c>{q.Canonical.Name}</c> and the other units as properties of a number.")
            .Open($"{q.Accessibility} static class NumberTo{q.Name}")
            .Doc("The units as properties of any number type.", "<typeparam name=\"TNumber\">The number type; its value is taken as a <see cref=\"double\"/>. A <see cref=\"char\"/>, a number to .NET, gives its code.</typeparam>", "<param name=\"value\">The number.</param>")
            .Open("extension<TNumber>(TNumber value) where TNumber : global::System.Numerics.INumberBase<TNumber>");
        foreach (UnitModel unit in q.Units)
        {
            code.Doc($"This number of {QuantityFile.Words(unit.Name)} ({QuantityFile.Xml(unit.Symbol)}).", QuantityFile.NotFinite)
                .Line($"public {q.FullName} {unit.Name} => {q.FullName}.From{unit.Name}(double.CreateChecked(value));").Line();
        }

        return code.ToString();
    }
}

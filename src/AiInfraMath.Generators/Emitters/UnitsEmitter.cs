namespace AiInfraMath.Generators;

/// <summary>Named factories and properties, one pair per unit.</summary>
internal static class UnitsEmitter
{
    public static string Emit(QuantityModel q)
    {
        CodeWriter code = QuantityFile.BeginPartial(q);
        foreach (UnitModel unit in q.Units)
        {
            string words = QuantityFile.Words(unit.Name);
            string remarks = $"<remarks>{QuantityFile.DescribeSize(q, unit)}</remarks>";
            code.Doc(
                    $"{char.ToUpperInvariant(q.WithArticle[0])}{q.WithArticle.Substring(1)} of <paramref name=\"value\"/> {words} ({QuantityFile.Xml(unit.Symbol)}).",
                    remarks,
                    $"<param name=\"value\">A finite number of {words}.</param>",
                    QuantityFile.NotFinite)
                .Open($"public static {q.Name} From{unit.Name}(double value)")
                .Line($"double canonical = {QuantityFile.ToCanonical(unit.Size, "value")};")
                .Open("if (!double.IsFinite(canonical))")
                .Line($"global::AiInfraMath.Quantity.ThrowNotFinite(\"{q.Name}\", {QuantityFile.Quote(unit.Symbol)}, value);")
                .Close()
                .Line($"return new {q.Name}(canonical);")
                .Close().Line()
                .Doc($"The value in {words} ({QuantityFile.Xml(unit.Symbol)}).", remarks)
                .Line($"public double {unit.Name} => {QuantityFile.FromCanonical(unit.Size, "_value")};").Line();
        }

        return code
            .Doc(
                "A value of a unit that is known at run time.",
                "<param name=\"value\">A finite number of that unit.</param>",
                "<param name=\"unit\">The unit.</param>",
                QuantityFile.NotFinite)
            .Open($"public static {q.Name} From(double value, global::AiInfraMath.Unit<{q.Name}> unit)")
            .Line($"return new {q.Name}(global::AiInfraMath.Quantity.ToCanonical(value, unit));")
            .Close().Line()
            .Doc("The value in a unit that is known at run time.", "<param name=\"unit\">The unit.</param>")
            .Line($"public double In(global::AiInfraMath.Unit<{q.Name}> unit) => global::AiInfraMath.Quantity.FromCanonical(_value, unit);")
            .ToString();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace AiInfraMath.Generators;

/// <summary>The unit table that parsing, formatting and run-time units read, and its members by name.</summary>
internal static class UnitTableEmitter
{
    private const int Ambiguous = -2;

    public static string Emit(QuantityModel q)
    {
        string unitType = $"global::AiInfraMath.Unit<{q.Name}>";
        CodeWriter code = QuantityFile.BeginPartial(q)
            .Line($"static global::AiInfraMath.UnitTable<{q.Name}> global::AiInfraMath.IQuantity<{q.Name}>.UnitTable => Units.Table;").Line()
            .Line($"static global::AiInfraMath.UnitSet global::AiInfraMath.IDimensioned<{q.Name}>.Units => Units.Table;").Line()
            .Doc($"The units of {q.Words} by name, for code that chooses a unit at run time.")
            .Open("public static class Units");
        for (int i = 0; i < q.Units.Count; i++)
        {
            UnitModel unit = q.Units[i];
            code.Doc($"{char.ToUpperInvariant(unit.Name[0])}{QuantityFile.Words(unit.Name).Substring(1)} ({unit.Symbol}).", $"<remarks>{QuantityFile.DescribeSize(q, unit)}</remarks>")
                .Line($"public static {unitType} {unit.Name} => Table[{i}];").Line();
        }

        code.Doc("All of them, the canonical unit first.")
            .Line($"public static global::AiInfraMath.UnitTable<{q.Name}> Table {{ get; }} = new(").Indent()
            .Line($"\"{q.Name}\",")
            .Line("[").Indent();
        foreach (UnitModel unit in q.Units)
        {
            string aliases = string.Join("\n", unit.Aliases);
            code.Line($"new({QuantityFile.Quote(unit.Name)}, {QuantityFile.Quote(unit.Symbol)}, {QuantityFile.Quote(aliases)}, {unit.Size.Numerator}m, {unit.Size.Denominator}m, {QuantityFile.Literal(unit.Size.Factor)}),");
        }

        KeyValuePair<string, int>[] spellings = Spellings(q);
        return code.Outdent()
            .Line("],")
            .Line($"[{string.Join(", ", q.Scale)}],")
            .Line($"{q.RateUnit},")
            .Line($"{q.PriceUnit},")
            .Line($"[{string.Join(", ", spellings.Select(s => QuantityFile.Quote(s.Key)))}],")
            .Line($"[{string.Join(", ", spellings.Select(s => s.Value))}]);").Outdent()
            .ToString();
    }

    // A symbol stands for its unit whatever aliases say; an alias that several units have stands for none.
    private static KeyValuePair<string, int>[] Spellings(QuantityModel q)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < q.Units.Count; i++)
        {
            foreach (string alias in q.Units[i].Aliases)
            {
                rows[alias] = rows.TryGetValue(alias, out int other) && other != i ? Ambiguous : i;
            }
        }

        for (int i = 0; i < q.Units.Count; i++)
        {
            rows[q.Units[i].Symbol] = i;
        }

        return [.. rows.OrderBy(r => r.Key, StringComparer.Ordinal)];
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace AiInfraMath.Generators;

/// <summary>The unit table that parsing, formatting and run-time units read, and its members by name.</summary>
internal static class UnitTableEmitter
{
    private const int Ambiguous = -2;

    public static string Emit(QuantityModel q)
    {
        string unitType = $"global::AiInfraMath.Unit<{q.Name}>";
        KeyValuePair<string, int>[] spellings = Spellings(q);
        CodeWriter code = QuantityFile.BeginPartial(q)
            .Line($"private static readonly global::AiInfraMath.UnitTable<{q.Name}> _units = new(").Indent()
            .Line($"\"{q.Name}\",")
            .Line(Lines(q.Units.Select(u => u.Symbol)) + ",")
            .Line($"[{string.Join(", ", q.Units.Select(SignedFactor))}],")
            .Line($"[{string.Join(", ", q.Scale)}],")
            .Line($"{q.RateUnit},")
            .Line($"{q.PriceUnit},")
            .Line(Lines(spellings.Select(s => s.Key)) + ",")
            .Line($"[{string.Join(", ", spellings.Select(s => s.Value))}],")
            .Line(Lines(q.Units.Select(Details)) + ");").Outdent().Line()
            .Line($"static global::AiInfraMath.UnitTable<{q.Name}> global::AiInfraMath.IQuantity<{q.Name}>.UnitTable => _units;").Line()
            .Line($"static global::AiInfraMath.UnitSet global::AiInfraMath.IDimensioned<{q.Name}>.Units => _units;").Line()
            .Doc($"The units of {q.Words} by name, for code that chooses a unit at run time.")
            .Open("public static class Units");
        for (int i = 0; i < q.Units.Count; i++)
        {
            UnitModel unit = q.Units[i];
            code.Doc($"{char.ToUpperInvariant(unit.Name[0])}{QuantityFile.Words(unit.Name).Substring(1)} ({unit.Symbol}).", $"<remarks>{QuantityFile.DescribeSize(q, unit)}</remarks>")
                .Line($"public static {unitType} {unit.Name} => Table[{i}];").Line();
        }

        return code.Doc("All of them, the canonical unit first.")
            .Line($"public static global::AiInfraMath.UnitTable<{q.Name}> Table => _units;")
            .ToString();
    }

    private static string Lines(IEnumerable<string> lines) => QuantityFile.Quote(string.Join("\n", lines));

    private static string SignedFactor(UnitModel unit) => QuantityFile.Literal(unit.Size.SignedFactor);

    private static string Details(UnitModel unit) =>
        string.Join("\t", new[] { unit.Name, Invariant(unit.Size.Numerator), Invariant(unit.Size.Denominator) }.Concat(unit.Aliases));

    private static string Invariant(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

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

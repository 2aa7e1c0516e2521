using System.Globalization;
using System.Numerics;

namespace AiInfraMath;

/// <summary>What a unit is called and how large it exactly is: the details of a row that reading and writing do without.</summary>
internal sealed class UnitDefinition
{
    private readonly string[] _aliases;

    private UnitDefinition(string symbol, string[] fields)
    {
        Symbol = symbol;
        Name = fields[0];
        Numerator = BigInteger.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture);
        Denominator = BigInteger.Parse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture);
        _aliases = fields[3..];
    }

    /// <summary>The plural name, as in <c>Gigawatts</c>.</summary>
    internal string Name { get; }

    /// <summary>The symbol that is written, as in <c>GW</c>.</summary>
    internal string Symbol { get; }

    /// <summary>The symbol and the other spellings that are read.</summary>
    internal IEnumerable<string> Spellings => _aliases.Prepend(Symbol);

    /// <summary>The exact size in canonical units: numerator, at most 96 bits.</summary>
    internal BigInteger Numerator { get; }

    /// <summary>The exact size in canonical units: denominator, at most 96 bits.</summary>
    internal BigInteger Denominator { get; }

    /// <summary>The exact size in canonical units as a decimal, for money per quantity.</summary>
    internal decimal SizeAsDecimal => (decimal)Numerator / (decimal)Denominator;

    /// <summary>Reads the lines of a table, one per unit: name, numerator, denominator and aliases, separated by tabs.</summary>
    internal static UnitDefinition[] ReadAll(string details, Func<int, string> symbolOf)
    {
        string[] lines = details.Split('\n');
        var definitions = new UnitDefinition[lines.Length];
        for (int row = 0; row < lines.Length; row++)
        {
            definitions[row] = new UnitDefinition(symbolOf(row), lines[row].Split('\t'));
        }

        return definitions;
    }
}

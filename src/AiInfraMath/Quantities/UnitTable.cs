using System.Text;

namespace AiInfraMath;

/// <summary>The units of one quantity: their symbols, their exact sizes, and which of them a value is shown in by default.</summary>
/// <remarks>Generated code makes one instance per quantity. Immutable and safe to share between threads.</remarks>
/// <typeparam name="TQuantity">The quantity.</typeparam>
public sealed class UnitTable<TQuantity>
    where TQuantity : struct, IQuantity<TQuantity>
{
    private const sbyte Ambiguous = -2;
    private const sbyte Unknown = -1;

    private readonly string[] _spellings;
    private readonly sbyte[] _spellingUnits;
    private readonly byte[] _scale;

    /// <summary>Makes the table of a quantity.</summary>
    /// <param name="name">The quantity's name, as in <c>Power</c>.</param>
    /// <param name="definitions">The units; the canonical one first.</param>
    /// <param name="scale">The rows of the units that a value is shown in by default, in ascending size.</param>
    /// <param name="rateUnit">The row of the unit that rates are quoted in: kWh in g/kWh.</param>
    /// <param name="priceUnit">The row of the unit that prices are quoted in: MWh in USD/MWh.</param>
    /// <param name="spellings">All symbols and aliases in ordinal order.</param>
    /// <param name="spellingUnits">The row that each spelling stands for, or −2 if it could be several.</param>
    public UnitTable(string name, UnitDefinition[] definitions, byte[] scale, int rateUnit, int priceUnit, string[] spellings, sbyte[] spellingUnits)
    {
        Name = name;
        Definitions = definitions;
        _scale = scale;
        RateUnit = new Unit<TQuantity>(rateUnit);
        PriceUnit = new Unit<TQuantity>(priceUnit);
        _spellings = spellings;
        _spellingUnits = spellingUnits;
    }

    /// <summary>The quantity's name, as in <c>Power</c>.</summary>
    public string Name { get; }

    /// <summary>How many units there are.</summary>
    public int Count => Definitions.Length;

    /// <summary>The unit that rates are quoted in: kWh in g/kWh.</summary>
    public Unit<TQuantity> RateUnit { get; }

    /// <summary>The unit that prices are quoted in: MWh in USD/MWh. Its size is a power of ten of canonical units.</summary>
    public Unit<TQuantity> PriceUnit { get; }

    internal UnitDefinition[] Definitions { get; }

    /// <summary>A unit by its row; row 0 is the canonical unit.</summary>
    /// <param name="index">The row, 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Unit<TQuantity> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Definitions.Length);
            return new Unit<TQuantity>(index);
        }
    }

    /// <summary>The default unit for a magnitude: the largest of the scale that leaves a number of at least one.</summary>
    /// <param name="magnitude">A number of canonical units; its sign is ignored.</param>
    public Unit<TQuantity> UnitFor(double magnitude) => new(_scale[ScaleStepFor(magnitude)]);

    /// <summary>The step of the scale for a magnitude, from 0 to <see cref="ScaleSteps"/> − 1.</summary>
    internal int ScaleStepFor(double magnitude)
    {
        magnitude = Math.Abs(magnitude);
        if (magnitude == 0 || !double.IsFinite(magnitude))
        {
            return _scale.AsSpan().IndexOf((byte)0);
        }

        int step = _scale.Length - 1;
        while (step > 0 && Definitions[_scale[step]].ToCanonical.ConvertBack(magnitude) < 1)
        {
            step--;
        }

        return step;
    }

    internal int ScaleSteps => _scale.Length;

    internal UnitDefinition ScaleUnit(int step) => Definitions[_scale[step]];

    /// <summary>The row of a spelling, or a negative number if it is unknown or ambiguous.</summary>
    internal int Find(ReadOnlySpan<char> spelling)
    {
        // Binary search rather than a dictionary or a generated switch: a few nanoseconds more per call, and nothing to build
        // or to compile at first use, which a process that parses one value pays for.
        int low = 0;
        int high = _spellings.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = spelling.SequenceCompareTo(_spellings[middle]);
            if (order == 0)
            {
                return _spellingUnits[middle];
            }

            if (order < 0)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return Unknown;
    }

    /// <summary>The message for a spelling that <see cref="Find"/> refused: what it could have meant.</summary>
    internal string DescribeUnknown(ReadOnlySpan<char> spelling)
    {
        string text = spelling.ToString();
        var message = new StringBuilder();
        if (Find(spelling) == Ambiguous)
        {
            message.Append('\'').Append(text).Append("' is an ambiguous unit of ").Append(Name).Append("; write ");
            AppendSymbols(message, d => Spells(d, text, StringComparison.Ordinal));
            return message.Append('.').ToString();
        }

        message.Append('\'').Append(text).Append("' is not a unit of ").Append(Name).Append("; ");
        bool differsInCase = Array.Exists(Definitions, d => Spells(d, text, StringComparison.OrdinalIgnoreCase));
        message.Append(differsInCase ? "case matters, did you mean " : "expected ");
        AppendSymbols(message, d => !differsInCase || Spells(d, text, StringComparison.OrdinalIgnoreCase));
        return message.Append(differsInCase ? "?" : ".").ToString();
    }

    private static bool Spells(UnitDefinition definition, string text, StringComparison comparison) =>
        definition.Symbol.Equals(text, comparison)
        || Array.Exists(definition.Aliases.Split('\n'), alias => alias.Equals(text, comparison));

    private void AppendSymbols(StringBuilder message, Predicate<UnitDefinition> chosen)
    {
        string[] symbols = [.. Definitions.Where(d => chosen(d)).Select(d => d.Symbol)];
        for (int i = 0; i < symbols.Length; i++)
        {
            message.Append(i == 0 ? "" : i == symbols.Length - 1 ? " or " : ", ").Append(symbols[i]);
        }
    }
}

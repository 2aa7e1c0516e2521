namespace AiInfraMath;

/// <summary>The units of one quantity: their symbols, their exact sizes, and which of them a value is shown in by default.</summary>
/// <remarks>Generated code makes one instance per quantity. Immutable and safe to share between threads.</remarks>
/// <typeparam name="TQuantity">The quantity.</typeparam>
public sealed class UnitTable<TQuantity> : UnitSet
    where TQuantity : struct, IQuantity<TQuantity>
{
    private const sbyte Ambiguous = -2;
    private const sbyte Unknown = -1;

    private readonly string[] _spellings;
    private readonly sbyte[] _spellingRows;
    private readonly byte[] _scale;

    /// <summary>Makes the table of a quantity.</summary>
    /// <param name="name">The quantity's name, as in <c>Power</c>.</param>
    /// <param name="definitions">The units; the canonical one first.</param>
    /// <param name="scale">The rows of the units that a value is shown in by default, in ascending size.</param>
    /// <param name="rateUnit">The row of the unit that rates are quoted in: kWh in g/kWh.</param>
    /// <param name="priceUnit">The row of the unit that prices are quoted in: MWh in USD/MWh.</param>
    /// <param name="spellings">All symbols and aliases in ordinal order.</param>
    /// <param name="spellingRows">The row that each spelling stands for, or −2 if it could be several.</param>
    public UnitTable(string name, UnitDefinition[] definitions, byte[] scale, int rateUnit, int priceUnit, string[] spellings, sbyte[] spellingRows)
        : base(name)
    {
        Definitions = definitions;
        _scale = scale;
        RateUnit = new Unit<TQuantity>(rateUnit);
        PriceUnit = new Unit<TQuantity>(priceUnit);
        _spellings = spellings;
        _spellingRows = spellingRows;
    }

    /// <summary>How many units there are.</summary>
    public int Count => Definitions.Length;

    /// <summary>The unit that rates are quoted in: kWh in g/kWh.</summary>
    public Unit<TQuantity> RateUnit { get; }

    /// <summary>The unit that prices are quoted in: MWh in USD/MWh. Its size is a power of ten of canonical units.</summary>
    public Unit<TQuantity> PriceUnit { get; }

    /// <summary>A unit by its row; row 0 is the canonical unit.</summary>
    /// <param name="row">The row, 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Unit<TQuantity> this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Definitions.Length);
            return new Unit<TQuantity>(row);
        }
    }

    internal UnitDefinition[] Definitions { get; }

    internal override int ScaleSteps => _scale.Length;

    /// <summary>The default unit for a magnitude: the largest of the scale that leaves a number of at least one.</summary>
    /// <param name="magnitude">A number of canonical units; its sign is ignored.</param>
    public Unit<TQuantity> UnitFor(double magnitude) => new(_scale[ScaleStepFor(magnitude)]);

    internal override int ScaleRow(int step) => _scale[step];

    internal override string SymbolOf(int row) => Definitions[row].Symbol;

    internal override UnitConversion ConversionOf(int row) => Definitions[row].ToCanonical;

    internal override int Find(ReadOnlySpan<char> spelling)
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
                return _spellingRows[middle];
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

    internal override string DescribeUnknown(ReadOnlySpan<char> spelling)
    {
        string text = spelling.ToString();
        if (Find(spelling) == Ambiguous)
        {
            return $"'{text}' is an ambiguous unit of {Name}; write {Candidates(text, StringComparison.Ordinal)}.";
        }

        string similar = Candidates(text, StringComparison.OrdinalIgnoreCase);
        return similar.Length > 0
            ? $"'{text}' is not a unit of {Name}; case matters, did you mean {similar}?"
            : $"'{text}' is not a unit of {Name}; expected {Join(Array.ConvertAll(Definitions, d => d.Symbol))}.";
    }

    private string Candidates(string text, StringComparison comparison) =>
        Join([.. Definitions.Where(d => d.Spellings.Any(s => s.Equals(text, comparison))).Select(d => d.Symbol)]);
}

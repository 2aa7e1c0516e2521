using System.Diagnostics;

namespace AiInfraMath;

/// <summary>The part of <see cref="UnitTable{TQuantity}"/> that is the same code for every quantity.</summary>
/// <remarks>Generated code makes one instance per quantity. Immutable and safe to share between threads.</remarks>
public abstract class UnitTable : UnitSet
{
    private const sbyte Ambiguous = -2;
    private const sbyte Unknown = -1;

    private readonly string[] _spellings;
    private readonly sbyte[] _spellingRows;
    private readonly string _details;
    private UnitDefinition[]? _definitions;

    private protected UnitTable(
        string name, string symbols, double[] signedFactors, int[] scale, int rateRow, int priceRow, string spellings, sbyte[] spellingRows, string details)
        : base(name, scale, signedFactors, symbols.Split('\n'))
    {
        Count = signedFactors.Length;
        RateRow = rateRow;
        PriceRow = priceRow;
        _spellings = spellings.Split('\n');
        _spellingRows = spellingRows;
        _details = details;
    }

    /// <summary>How many units there are.</summary>
    public int Count { get; }

    internal int RateRow { get; }

    internal int PriceRow { get; }

    internal UnitDefinition[] Definitions => _definitions ??= UnitDefinition.ReadAll(_details, SymbolOf);

    internal override int Find(ReadOnlySpan<char> spelling)
    {
        // Binary search rather than a dictionary or a generated switch: a few nanoseconds more per call, and nothing to build
        // or to compile at first use, which a process that parses one value pays for. The comparison is written out because the
        // framework's is generic and would have to be compiled first, too.
        int low = 0;
        int high = _spellings.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            string candidate = _spellings[middle];
            int order = 0;
            for (int i = 0; order == 0 && i < spelling.Length && i < candidate.Length; i++)
            {
                order = spelling[i] - candidate[i];
            }

            if (order == 0)
            {
                order = spelling.Length - candidate.Length;
            }

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

    // Every row has both from the start.
    private protected override string MakeSymbol(int row) => throw new UnreachableException();

    private protected override UnitConversion MakeConversion(int row) => throw new UnreachableException();

    private string Candidates(string text, StringComparison comparison) =>
        Join([.. Definitions.Where(d => d.Spellings.Any(s => s.Equals(text, comparison))).Select(d => d.Symbol)]);
}

/// <summary>The units of one quantity: their symbols, their exact sizes, and which of them a value is shown in by default.</summary>
/// <remarks>Generated code makes one instance per quantity. Immutable and safe to share between threads.</remarks>
/// <typeparam name="TQuantity">The quantity.</typeparam>
/// <param name="name">The quantity's name, as in <c>Power</c>.</param>
/// <param name="symbols">The symbols of the units, one per line; the canonical one first.</param>
/// <param name="signedFactors">The size of each unit in canonical ones, rounded; or minus its reciprocal where that is nearer to a double.</param>
/// <param name="scale">The rows of the units that a value is shown in by default, in ascending size.</param>
/// <param name="rateRow">The row of the unit that rates are quoted in: kWh in g/kWh.</param>
/// <param name="priceRow">The row of the unit that prices are quoted in: MWh in USD/MWh.</param>
/// <param name="spellings">All symbols and aliases in ordinal order, one per line.</param>
/// <param name="spellingRows">The row that each spelling stands for, or −2 if it could be several.</param>
/// <param name="details">Per unit a line of name, exact size (numerator, denominator) and aliases, separated by tabs.</param>
// Implementation note: numbers come as constant arrays, which are copied from the image, and words as one string each. A table of one
// constructor call per unit made a method of 1.7 kB of instructions for Energy that ran once. The details, exact sizes among them, are
// read when a message, a price or a direct conversion needs them. All code that does not name TQuantity is in the base class, because
// generic code is compiled once per quantity. With the text code out of generics too, the first use of a quantity in a process compiles
// 26 methods instead of 55 and takes half the time.
public sealed class UnitTable<TQuantity>(
    string name, string symbols, double[] signedFactors, int[] scale, int rateRow, int priceRow, string spellings, sbyte[] spellingRows, string details)
    : UnitTable(name, symbols, signedFactors, scale, rateRow, priceRow, spellings, spellingRows, details)
    where TQuantity : struct, IQuantity<TQuantity>
{
    /// <summary>The unit that rates are quoted in: kWh in g/kWh.</summary>
    public Unit<TQuantity> RateUnit => new(RateRow);

    /// <summary>The unit that prices are quoted in: MWh in USD/MWh. Its size is a power of ten of canonical units.</summary>
    public Unit<TQuantity> PriceUnit => new(PriceRow);

    /// <summary>A unit by its row; row 0 is the canonical unit.</summary>
    /// <param name="row">The row, 0 to <see cref="UnitTable.Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Unit<TQuantity> this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
            return new Unit<TQuantity>(row);
        }
    }

    /// <summary>The default unit for a magnitude: the largest of the scale that leaves a number of at least one.</summary>
    /// <param name="magnitude">A number of canonical units; its sign is ignored.</param>
    public Unit<TQuantity> UnitFor(double magnitude) => new(Scale[ScaleStepFor(magnitude)]);
}

using System.Text;

namespace AiInfraMath;

/// <summary>What reading and writing need to know of the units of a quantity or of a rate; see <see cref="UnitTable{TQuantity}"/>.</summary>
/// <remarks>Units are rows; row 0 is the canonical one. Immutable to the outside and safe to share between threads.</remarks>
public abstract class UnitSet
{
    /// <summary>The rows that a value is shown in by default, in ascending size of their units. Not to be written to.</summary>
    internal readonly int[] Scale;

    // A factor of zero and a symbol of null are filled in at their first use: a rate has hundreds of rows, of which a program uses a
    // few. Both kinds of entry are written whole, so threads that race write the same thing twice.
    private readonly double[] _signedFactors;
    private readonly string?[] _symbols;

    private protected UnitSet(string name, int[] scale, double[] signedFactors, string?[] symbols)
    {
        Name = name;
        Scale = scale;
        _signedFactors = signedFactors;
        _symbols = symbols;
    }

    /// <summary>The quantity's name, as in <c>Power</c>.</summary>
    public string Name { get; }

    /// <summary>The row of a spelling, or a negative number if it is unknown or ambiguous.</summary>
    internal abstract int Find(ReadOnlySpan<char> spelling);

    /// <summary>The message for a spelling that <see cref="Find"/> refused: what it could have meant.</summary>
    internal abstract string DescribeUnknown(ReadOnlySpan<char> spelling);

    /// <summary>The symbol that is written for a row.</summary>
    internal string SymbolOf(int row) => _symbols[row] ??= MakeSymbol(row);

    /// <summary>The conversion from a row's unit to the canonical one.</summary>
    internal UnitConversion ConversionOf(int row)
    {
        double factor = _signedFactors[row];
        return new UnitConversion(factor != 0 ? factor : _signedFactors[row] = MakeConversion(row).SignedFactor);
    }

    /// <summary>The step of the default scale for a magnitude: the largest unit that leaves a number of at least one.</summary>
    internal int ScaleStepFor(double magnitude)
    {
        magnitude = Math.Abs(magnitude);
        bool hasSize = magnitude > 0 && double.IsFinite(magnitude);
        int step = Scale.Length - 1;
        while (step > 0 && (hasSize ? ConversionOf(Scale[step]).ConvertBack(magnitude) < 1 : Scale[step] != 0))
        {
            step--;
        }

        return step;
    }

    private protected abstract string MakeSymbol(int row);

    private protected abstract UnitConversion MakeConversion(int row);

    private protected static string Join(IReadOnlyList<string> symbols)
    {
        var text = new StringBuilder();
        for (int i = 0; i < symbols.Count; i++)
        {
            text.Append(i == 0 ? "" : i == symbols.Count - 1 ? " or " : ", ").Append(symbols[i]);
        }

        return text.ToString();
    }
}

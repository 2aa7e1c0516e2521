using System.Globalization;
using System.Reflection;

namespace AiInfraMath.Numerics;

/// <summary>The direction numbers of Sobol sequences, from the table of Joe and Kuo.</summary>
/// <remarks>
/// Implementation note: the table is kept in the authors' own text format, so that it can be compared with the published file line by line.
/// It is read as far as it is needed: 2048 dimensions take some milliseconds, once for each sequence that is made.
/// </remarks>
internal static class SobolDirections
{
    /// <summary>The number of binary digits, and so of direction numbers to a dimension.</summary>
    public const int Digits = 64;

    private const string Resource = "AiInfraMath.Numerics.sobol-joe-kuo.txt";

    /// <summary>The direction numbers v₁, v₂, … of each dimension, 64 in a row, as binary fractions of 64 digits.</summary>
    public static ulong[] Read(int dimensions)
    {
        ulong[] directions = new ulong[dimensions * Digits];
        for (int i = 0; i < Digits; i++)
        {
            directions[i] = 1UL << (Digits - 1 - i);
        }

        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        for (int dimension = 1; dimension < dimensions;)
        {
            string line = reader.ReadLine() ?? throw new InvalidOperationException($"The resource {Resource} ends too early.");
            if (!line.StartsWith('#'))
            {
                Extend(line, directions.AsSpan(dimension * Digits, Digits));
                dimension++;
            }
        }

        return directions;
    }

    // The recurrence of Bratley and Fox (Algorithm 659, ACM Trans. Math. Softw. 14, 1988) on numbers shifted to the top:
    // v_k = a_1 v_(k-1) ^ ... ^ a_(s-1) v_(k-s+1) ^ v_(k-s) ^ (v_(k-s) >> s).
    private static void Extend(ReadOnlySpan<char> line, Span<ulong> v)
    {
        Span<Range> fields = stackalloc Range[2 + Digits];
        int count = line.Split(fields, ' ');
        int degree = Parse(line[fields[1]]);
        int inner = Parse(line[fields[2]]);
        for (int k = 0; k < degree && k + 3 < count; k++)
        {
            v[k] = (ulong)Parse(line[fields[k + 3]]) << (Digits - 1 - k);
        }

        for (int k = degree; k < Digits; k++)
        {
            v[k] = v[k - degree] ^ (v[k - degree] >> degree);
            for (int j = 1; j < degree; j++)
            {
                v[k] ^= ((inner >> (degree - 1 - j)) & 1) == 0 ? 0 : v[k - j];
            }
        }
    }

    private static int Parse(ReadOnlySpan<char> field) => int.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);
}

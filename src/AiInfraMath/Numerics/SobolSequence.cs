using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

/// <summary>
/// Sobol's low-discrepancy sequence in up to 2048 dimensions, plain or with Owen scrambling, addressed by index like
/// <see cref="Philox4x32"/>: any coordinate of any point in constant time, without a state to carry along.
/// </summary>
/// <remarks>
/// <para>
/// The point of scenario i is the point with index i, so a run of scenarios, whatever thread or partition computes it, uses the same
/// points. Every aligned run of 2ᵐ points (from a multiple of 2ᵐ) has exactly one in each of the 2ᵐ equal parts of every axis, so use a
/// power of two of scenarios where you can. With n points the error of the mean of a smooth function falls like 1/n, with scrambling
/// like 1/n^1.5, against 1/√n with random numbers. A dimension stands for one random variable in one period: number them, for example,
/// variable + variables × period, the ones that matter most first.
/// </para>
/// <para>
/// A coordinate has 64 binary digits, of which uniforms keep 52 and are centred in their cells: odd multiples of 2⁻⁵³, never 0 and never 1,
/// and 2⁻⁵³ above the digits published. Points in the order of the Gray code of their index, as Joe and Kuo's program gives them.
/// </para>
/// <para>
/// Source: I. M. Sobol', USSR Comput. Math. Math. Phys. 7 (1967); direction numbers new-joe-kuo-6.21201 of S. Joe and F. Y. Kuo, SIAM J.
/// Sci. Comput. 30 (2008), under the licence that <c>THIRD-PARTY-NOTICES.txt</c> in the package gives. Immutable and safe to share between threads.
/// </para>
/// </remarks>
public sealed class SobolSequence
{
    /// <summary>The greatest number of dimensions: 2048.</summary>
    public const int MaxDimensions = 2048;

    private const int BlockLength = 256;

    private readonly ulong[] _directions;
    private readonly OwenScrambling[]? _scramblings;

    /// <summary>The plain sequence, whose first point has all digits 0.</summary>
    /// <param name="dimensions">The number of coordinates of a point, from 1 to 2048.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of dimensions is outside its range.</exception>
    public SobolSequence(int dimensions)
    {
        if (dimensions is < 1 or > MaxDimensions)
        {
            NumericsThrow.OutOfRange(nameof(dimensions), dimensions, "1 to 2048 dimensions");
        }

        Dimensions = dimensions;
        _directions = SobolDirections.Read(dimensions);
    }

    private SobolSequence(int dimensions, ulong seed)
        : this(dimensions)
    {
        _scramblings = new OwenScrambling[dimensions];
        for (int i = 0; i < dimensions; i++)
        {
            _scramblings[i] = new OwenScrambling(seed, (uint)i);
        }
    }

    /// <summary>The number of coordinates of a point.</summary>
    public int Dimensions { get; }

    /// <summary>Whether the sequence is scrambled.</summary>
    public bool IsScrambled => _scramblings is not null;

    /// <summary>
    /// The sequence with every coordinate scrambled by an <see cref="OwenScrambling"/> of its own: each point is then uniformly
    /// distributed, a mean over the points is unbiased, and means over several seeds show its error.
    /// </summary>
    /// <param name="dimensions">The number of coordinates of a point, from 1 to 2048.</param>
    /// <param name="seed">The seed of the scrambling; every value is as good as every other.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of dimensions is outside its range.</exception>
    public static SobolSequence Scrambled(int dimensions, ulong seed) => new(dimensions, seed);

    /// <summary>A coordinate as 64 binary digits after the point.</summary>
    /// <param name="index">The index of the point, from 0.</param>
    /// <param name="dimension">The coordinate, from 0 to below <see cref="Dimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public ulong Digits(ulong index, int dimension)
    {
        ReadOnlySpan<ulong> directions = DirectionsOf(dimension);
        ulong digits = PlainDigits(directions, index);
        return _scramblings is null ? digits : _scramblings[dimension].Scramble(digits);
    }

    /// <summary>A coordinate as a number between 0 and 1, an odd multiple of 2⁻⁵³.</summary>
    /// <param name="index">The index of the point, from 0. Beyond 2⁵² the 52 digits kept no longer tell all points apart.</param>
    /// <param name="dimension">The coordinate, from 0 to below <see cref="Dimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public double Uniform(ulong index, int dimension) => Philox4x32.ToUniform(Digits(index, dimension));

    /// <summary>One coordinate of a run of points.</summary>
    /// <param name="firstIndex">The index of the first; the others follow it.</param>
    /// <param name="dimension">The coordinate, from 0 to below <see cref="Dimensions"/>.</param>
    /// <param name="destination">Receives the coordinates, the same as <see cref="Uniform"/> gives one by one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public void FillUniforms(ulong firstIndex, int dimension, Span<double> destination)
    {
        ReadOnlySpan<ulong> directions = DirectionsOf(dimension);
        for (int start = 0; start < destination.Length; start += BlockLength)
        {
            Span<double> block = destination.Slice(start, Math.Min(BlockLength, destination.Length - start));
            Span<ulong> digits = MemoryMarshal.Cast<double, ulong>(block);
            FillDigits(directions, unchecked(firstIndex + (ulong)start), digits);
            if (_scramblings is not null)
            {
                _scramblings[dimension].Scramble(digits, digits);
            }

            for (int i = 0; i < block.Length; i++)
            {
                block[i] = Philox4x32.ToUniform(digits[i]);
            }
        }
    }

    /// <summary>All coordinates of one point.</summary>
    /// <param name="index">The index of the point, from 0.</param>
    /// <param name="destination">Receives the coordinates; as many as there are dimensions.</param>
    /// <exception cref="ArgumentException">The destination is not as long as there are dimensions.</exception>
    public void FillPoint(ulong index, Span<double> destination)
    {
        NumericsThrow.IfLengthsDiffer(Dimensions, destination.Length, nameof(destination));
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Uniform(index, i);
        }
    }

    private static ulong PlainDigits(ReadOnlySpan<ulong> directions, ulong index)
    {
        ulong digits = 0;
        for (ulong gray = index ^ (index >> 1); gray != 0; gray &= gray - 1)
        {
            digits ^= directions[BitOperations.TrailingZeroCount(gray)];
        }

        return digits;
    }

    // Gray codes of neighbours differ in one bit: that of the lowest 1 in the greater index. From the last index to 0 it is the highest.
    private static void FillDigits(ReadOnlySpan<ulong> directions, ulong index, Span<ulong> digits)
    {
        ulong current = PlainDigits(directions, index);
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = current;
            index = unchecked(index + 1);
            current ^= directions[BitOperations.TrailingZeroCount(index | (1UL << 63))];
        }
    }

    private ReadOnlySpan<ulong> DirectionsOf(int dimension)
    {
        if ((uint)dimension >= (uint)Dimensions)
        {
            NumericsThrow.OutOfRange(
                nameof(dimension),
                dimension,
                string.Create(CultureInfo.InvariantCulture, $"a dimension from 0 to below the {Dimensions} of the sequence"));
        }

        return _directions.AsSpan(dimension * SobolDirections.Digits, SobolDirections.Digits);
    }
}

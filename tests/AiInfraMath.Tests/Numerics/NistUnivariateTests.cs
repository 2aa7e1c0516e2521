using System.Globalization;
using System.Numerics;
using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

/// <summary>
/// The univariate data sets of the Statistical Reference Datasets of NIST, https://www.itl.nist.gov/div898/strd/univ/homepage.html, with their
/// certified means and standard deviations.
/// </summary>
public class NistUnivariateTests
{
    // H. S. Lew's deflections of a beam, lew.html.
    private const string Lew =
        """
        -213 -564 -35 -15 141 115 -420 -360 203 -338 -431 194 -220 -513 154 -125 -559 92 -21 -579 -52 99 -543 -175 162 -457 -346 204 -300 -474
        164 -107 -572 -8 83 -541 -224 180 -420 -374 201 -236 -531 83 27 -564 -112 131 -507 -254 199 -311 -495 143 -46 -579 -90 136 -472 -338
        202 -287 -477 169 -124 -568 17 48 -568 -135 162 -430 -422 172 -74 -577 -13 92 -534 -243 194 -355 -465 156 -81 -578 -64 139 -449 -384
        193 -198 -538 110 -44 -577 -6 66 -552 -164 161 -460 -344 205 -281 -504 134 -28 -576 -118 156 -437 -381 200 -220 -540 83 11 -568 -160
        172 -414 -408 188 -125 -572 -32 139 -492 -321 205 -262 -504 142 -83 -574 0 48 -571 -106 137 -501 -266 190 -391 -406 194 -186 -553 83
        -13 -577 -49 103 -515 -280 201 300 -506 131 -45 -578 -80 138 -462 -361 201 -211 -554 32 74 -533 -235 187 -372 -442 182 -147 -566 25
        68 -535 -244 194 -351 -463 174 -125 -570 15 72 -550 -190 172 -424 -385 198 -218 -536 96
        """;

    // R. Mavrodineaunu's transmittances of a filter, mavro.html.
    private const string Mavro =
        """
        2.00180 2.00170 2.00180 2.00190 2.00180 2.00170 2.00150 2.00140 2.00150 2.00150 2.00170 2.00180 2.00180 2.00190 2.00190 2.00210 2.00200
        2.00160 2.00140 2.00130 2.00130 2.00150 2.00150 2.00160 2.00150 2.00140 2.00130 2.00140 2.00150 2.00140 2.00150 2.00160 2.00150 2.00160
        2.00190 2.00200 2.00200 2.00210 2.00220 2.00230 2.00240 2.00250 2.00270 2.00260 2.00260 2.00260 2.00270 2.00260 2.00250 2.00240
        """;

    // A. A. Michelson's speed of light of 1879, in millions of metres a second, michelso.html.
    private const string Michelso =
        """
        299.85 299.74 299.90 300.07 299.93 299.85 299.95 299.98 299.98 299.88 300.00 299.98 299.93 299.65 299.76 299.81 300.00 300.00 299.96
        299.96 299.96 299.94 299.96 299.94 299.88 299.80 299.85 299.88 299.90 299.84 299.83 299.79 299.81 299.88 299.88 299.83 299.80 299.79
        299.76 299.80 299.88 299.88 299.88 299.86 299.72 299.72 299.62 299.86 299.97 299.95 299.88 299.91 299.85 299.87 299.84 299.84 299.85
        299.84 299.84 299.84 299.89 299.81 299.81 299.82 299.80 299.77 299.76 299.74 299.75 299.76 299.91 299.92 299.89 299.86 299.88 299.72
        299.84 299.85 299.85 299.78 299.89 299.84 299.78 299.81 299.76 299.81 299.79 299.81 299.82 299.85 299.87 299.87 299.81 299.74 299.81
        299.94 299.95 299.80 299.81 299.87
        """;

    // The certified values hold for the numbers as printed; a double next to 10000000.1 is up to 9e-10 away from it, which limits what can be
    // had of NumAcc4 to 8 digits. So the deviation is also held against that of the doubles themselves, in exact integers.
    [Theory]
    [InlineData("Lew", -177.435, 277.332168044316, 1e-14)]
    [InlineData("Mavro", 2.001856, 0.000429123454003053, 1e-12)]
    [InlineData("Michelso", 299.8524, 0.0790105478190518, 1e-12)]
    [InlineData("NumAcc1", 10_000_002, 1, 0)]
    [InlineData("NumAcc2", 1.2, 0.1, 1e-14)]
    [InlineData("NumAcc3", 1_000_000.2, 0.1, 2e-9)]
    [InlineData("NumAcc4", 10_000_000.2, 0.1, 2e-8)]
    public void Means_and_standard_deviations_are_the_certified_ones(string name, double mean, double deviation, double error)
    {
        double[] values = Data(name);
        Assert.Equal(mean, Reduction.Mean(values), Math.Abs(mean) * 2e-16);
        Assert.Equal(deviation, Math.Sqrt(Reduction.Variance(values)), deviation * error);
        double exact = ExactDeviation(values);
        Moments moments = Moments.Of(values);
        Assert.Equal((Reduction.Mean(values), exact), (moments.Mean, moments.StandardDeviation), Close);
        Assert.Equal(exact, Math.Sqrt(Reduction.Covariance(values, values)), exact * 1e-15);
        Assert.Equal(exact * exact, CoMoments.Of(values, values).Covariance, exact * exact * 1e-15);
    }

    // In pieces, the deviations are from the mean of each, and the means are joined from sums of 106 bits.
    [Theory]
    [InlineData("Lew")]
    [InlineData("Mavro")]
    [InlineData("Michelso")]
    [InlineData("NumAcc3")]
    [InlineData("NumAcc4")]
    public void Moments_of_pieces_join_to_as_many_digits(string name)
    {
        double[] values = Data(name);
        double exact = ExactDeviation(values);
        foreach (int length in new[] { 1, 3, 16, 33 })
        {
            var tree = new AlignedTree<Moments>();
            foreach ((int block, double[] piece) in values.Chunk(length).Index())
            {
                tree.Add(block, Moments.Of(piece));
            }

            Assert.Equal(Reduction.Mean(values), tree.Total().Mean);
            Assert.Equal(exact, tree.Total().StandardDeviation, exact * 1e-7);
        }
    }

    // What the plain formulas lose: the sum of squares less the square of the sum has no right digit left of NumAcc4.
    [Fact]
    public void Sums_of_squares_would_lose_all_digits()
    {
        double[] values = Data("NumAcc4");
        double squares = values.Sum(x => x * x);
        double sum = values.Sum();
        double variance = (squares - (sum * sum / values.Length)) / (values.Length - 1);
        Assert.NotInRange(Math.Sqrt(Math.Abs(variance)), 0.09, 0.11);
    }

    private static bool Close((double Mean, double Deviation) expected, (double Mean, double Deviation) found) =>
        expected.Mean == found.Mean && Math.Abs(expected.Deviation - found.Deviation) <= expected.Deviation * 1e-15;

    private static double[] Data(string name) => name switch
    {
        "Lew" => Parse(Lew, 200),
        "Mavro" => Parse(Mavro, 50),
        "Michelso" => Parse(Michelso, 100),
        "NumAcc1" => [10_000_001, 10_000_003, 10_000_002],
        "NumAcc2" => [1.2, .. Alternating(1.1, 1.3)],
        "NumAcc3" => [1_000_000.2, .. Alternating(1_000_000.1, 1_000_000.3)],
        _ => [10_000_000.2, .. Alternating(10_000_000.1, 10_000_000.3)],
    };

    private static IEnumerable<double> Alternating(double first, double second) => Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? first : second);

    private static double[] Parse(string text, int count)
    {
        double[] values = [.. text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
        Assert.Equal(count, values.Length);
        return values;
    }

    // (n Σx² − (Σx)²) / (n (n − 1)) in multiples of 2^-60, without rounding; then the root to 60 bits.
    private static double ExactDeviation(double[] values)
    {
        const int Fraction = 60;
        BigInteger[] integers = [.. values.Select(x => ExactInteger(x, Fraction))];
        BigInteger n = values.Length;
        BigInteger sum = integers.Aggregate(BigInteger.Add);
        BigInteger squares = integers.Aggregate(BigInteger.Zero, (total, x) => total + (x * x));
        BigInteger variance = (((n * squares) - (sum * sum)) << 120) / (n * (n - 1));
        return Math.Sqrt((double)variance) * Math.ScaleB(1, -Fraction - 60);
    }

    private static BigInteger ExactInteger(double x, int fraction)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1075 + fraction;
        BigInteger significand = x == 0 ? 0 : (bits & 0xF_FFFF_FFFF_FFFF) | (1L << 52);
        BigInteger magnitude = exponent >= 0 ? significand << exponent : significand >> -exponent;
        return bits < 0 ? -magnitude : magnitude;
    }
}

using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

public class Philox4x32Tests
{
    // Known answers of the authors' library Random123, file kat_vectors, "philox4x32 10".
    [Theory]
    [InlineData(0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Block_gives_the_known_answers(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3)
    {
        var random = new Philox4x32(k0 | ((ulong)k1 << 32));
        Assert.Equal((w0, w1, w2, w3), random.Block(c0 | ((ulong)c1 << 32), c2, c3));
    }

    [Fact]
    public void Uniforms_are_the_upper_52_bits_of_the_words_centred_in_their_cells()
    {
        (double first, double second) = new Philox4x32(0).Uniforms(0, 0, 0);
        Assert.Equal(((0x6627e8d5e169cUL * 2) + 1) * Math.ScaleB(1, -53), first);
        Assert.Equal(((0xbc57ac4c9b00dUL * 2) + 1) * Math.ScaleB(1, -53), second);
    }

    [Fact]
    public void The_least_and_the_greatest_uniform_are_neither_0_nor_1()
    {
        Assert.Equal(Math.ScaleB(1, -53), Philox4x32.ToUniform(0));
        Assert.Equal(Math.BitDecrement(1.0), Philox4x32.ToUniform(ulong.MaxValue));
    }

    [Fact]
    public void Uniforms_lie_strictly_between_0_and_1_and_fill_the_interval()
    {
        double[] first = new double[1_000_000];
        double[] second = new double[first.Length];
        new Philox4x32(1).FillUniforms(0, 0, 0, first, second);
        foreach (double[] values in new[] { first, second })
        {
            Assert.InRange(values.Min(), Math.ScaleB(1, -53), 1e-5);
            Assert.InRange(values.Max(), 1 - 1e-5, Math.BitDecrement(1.0));
            Assert.Equal(0.5, values.Average(), 4 * Math.Sqrt(1 / 12.0 / values.Length));
        }
    }

    [Fact]
    public void A_run_of_scenarios_has_the_uniforms_of_each_whatever_its_length_and_writes_nothing_else()
    {
        var random = new Philox4x32(0xDEAD_BEEF_0123_4567);
        const ulong AcrossTheWordBoundary = uint.MaxValue - 100UL;
        double[] first = new double[258];
        double[] second = new double[258];
        for (int length = 0; length <= 256; length++)
        {
            Array.Fill(first, -7);
            Array.Fill(second, -7);
            random.FillUniforms(AcrossTheWordBoundary, 3, 9, first.AsSpan(1, length), second.AsSpan(1, length));
            for (int i = 0; i < length; i++)
            {
                Assert.Equal(random.Uniforms(AcrossTheWordBoundary + (ulong)i, 3, 9), (first[i + 1], second[i + 1]));
            }

            Assert.Equal((-7, -7, -7, -7), (first[0], first[length + 1], second[0], second[length + 1]));
        }
    }

    [Fact]
    public void Every_part_of_the_address_and_the_seed_matter()
    {
        var random = new Philox4x32(5);
        var blocks = new[]
        {
            random.Block(1, 2, 3), random.Block(2, 2, 3), random.Block(1UL << 32, 2, 3), random.Block(1, 3, 3), random.Block(1, 2, 4),
            new Philox4x32(6).Block(1, 2, 3), new Philox4x32(5UL << 32).Block(1, 2, 3),
        };
        Assert.Equal(blocks.Length, blocks.Distinct().Count());
        Assert.True(random == new Philox4x32(5));
        Assert.True(random != new Philox4x32(6));
    }

    [Fact]
    public void Spans_of_different_lengths_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Philox4x32(0).FillUniforms(0, 0, 0, new double[3], new double[4]));
        Assert.Equal("second", error.ParamName);
        Assert.Contains("4", error.Message);
    }
}

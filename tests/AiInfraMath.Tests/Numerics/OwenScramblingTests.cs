using AiInfraMath.Numerics;

namespace AiInfraMath.Tests.Numerics;

public class OwenScramblingTests
{
    // The definition: whether a digit is flipped depends on the digits before it and on nothing else.
    [Fact]
    public void Numbers_that_agree_in_their_first_digits_agree_in_as_many_after_it()
    {
        var scrambling = new OwenScrambling(3, 9);
        for (int digits = 0; digits <= 54; digits++)
        {
            ulong x = 0x5A5A_1234_9876_F0F0;
            ulong flipped = x ^ (1UL << (63 - digits)) ^ ((1UL << (63 - digits)) - 1);
            ulong difference = scrambling.Scramble(x) ^ scrambling.Scramble(flipped);
            Assert.Equal(digits, System.Numerics.BitOperations.LeadingZeroCount(difference));
        }
    }

    // All 2^15 outcomes of the 15 flips of the first four digits are equally likely over seeds and dimensions, by chi-square.
    [Fact]
    public void Flips_near_the_root_are_independent()
    {
        const int Outcomes = 1 << 15;
        const int Trials = 20 * Outcomes;
        int[] counts = new int[Outcomes];
        for (int trial = 0; trial < Trials; trial++)
        {
            var scrambling = new OwenScrambling((ulong)(trial >> 8), (uint)(trial & 255));
            int outcome = 0;
            for (ulong prefix = 0; prefix < 16; prefix++)
            {
                // Each leaf of the tree of four digits tells the flips on the way to it.
                int flips = (int)((scrambling.Scramble(prefix << 60) ^ (prefix << 60)) >> 60);
                for (int depth = 0; depth < 4; depth++)
                {
                    int node = (1 << depth) | (int)(prefix >> (4 - depth));
                    outcome |= ((flips >> (3 - depth)) & 1) << (node - 1);
                }
            }

            counts[outcome]++;
        }

        double expected = (double)Trials / Outcomes;
        double chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        double deviations = (chiSquare - (Outcomes - 1)) / Math.Sqrt(2.0 * (Outcomes - 1));
        Assert.InRange(deviations, -4, 4);
    }

    // Pairs of flips under different prefixes, at every depth, are independent: their agreement is a fair coin.
    [Fact]
    public void Flips_at_every_depth_are_fair_and_independent_of_their_neighbours()
    {
        const int Trials = 4000;
        for (int depth = 1; depth < 54; depth++)
        {
            int fair = 0;
            int agree = 0;
            for (uint trial = 0; trial < Trials; trial++)
            {
                var scrambling = new OwenScrambling(77, trial);
                ulong bit = 1UL << (63 - depth);
                ulong here = (scrambling.Scramble(0) >> (63 - depth)) & 1;
                ulong there = (scrambling.Scramble(bit << 1) >> (63 - depth)) & 1;
                fair += (int)here;
                agree += here == there ? 1 : 0;
            }

            Assert.Equal(0.5, (double)fair / Trials, 4.5 * 0.5 / Math.Sqrt(Trials));
            Assert.Equal(0.5, (double)agree / Trials, 4.5 * 0.5 / Math.Sqrt(Trials));
        }
    }

    [Fact]
    public void Spans_of_every_length_have_the_bits_of_single_calls_and_write_nothing_else()
    {
        var scrambling = new OwenScrambling(1, 2);
        ulong[] source = [.. Enumerable.Range(0, 256).Select(i => (ulong)i * 0x9E37_79B9_7F4A_7C15)];
        ulong[] destination = new ulong[258];
        for (int length = 0; length <= 256; length++)
        {
            Array.Fill(destination, 7UL);
            scrambling.Scramble(source.AsSpan(0, length), destination.AsSpan(1, length));
            Assert.Equal(source.Take(length).Select(scrambling.Scramble), destination.Skip(1).Take(length));
            Assert.Equal((7UL, 7UL), (destination[0], destination[length + 1]));
        }

        Assert.Throws<ArgumentException>(() => scrambling.Scramble(source, destination));
        Assert.Throws<ArgumentException>(() => scrambling.Scramble(source.AsSpan(0, 9), source.AsSpan(1, 9)));
    }
}

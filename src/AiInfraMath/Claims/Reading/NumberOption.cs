namespace AiInfraMath.Claims;

/// <summary>A number that a text may stand for.</summary>
/// <param name="Low">The number, or the lower end of an order of magnitude such as "tens of thousands".</param>
/// <param name="High">The number, or the upper end.</param>
/// <param name="Step">What one more in the last printed digit would add; 0 where that is not known.</param>
/// <param name="Why">How it is read so, where it can be read otherwise; null where it is plain.</param>
internal readonly record struct NumberOption(decimal Low, decimal High, decimal Step, string? Why)
{
    /// <summary>Multiplies by a power of ten or another factor, if decimal holds the result.</summary>
    public bool TryTimes(decimal factor, string? why, out NumberOption product)
    {
        product = default;
        if (Math.Abs(High) > decimal.MaxValue / Math.Max(factor, 1))
        {
            return false;
        }

        product = new NumberOption(Low * factor, High * factor, Step * factor, Join(Why, why));
        return true;
    }

    /// <summary>Two reasons as one.</summary>
    public static string? Join(string? first, string? second) =>
        first is null ? second : second is null || first == second ? first : first + "; " + second;
}

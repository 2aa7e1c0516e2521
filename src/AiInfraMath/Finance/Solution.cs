using System.Diagnostics.CodeAnalysis;

namespace AiInfraMath.Finance;

/// <summary>The answer to a question that need not have one, or the reason why it has none. Immutable.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class Solution<T>
    where T : notnull
{
    private readonly T? _value;

    internal Solution(T value)
    {
        _value = value;
        HasValue = true;
        Reason = "Solved.";
    }

    internal Solution(string reason) => Reason = reason;

    /// <summary>Whether there is an answer.</summary>
    public bool HasValue { get; }

    /// <summary>In a sentence, why there is no answer, with the figures that decided it; or that there is one.</summary>
    public string Reason { get; }

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message is <see cref="Reason"/>.</exception>
    public T Value => HasValue ? _value! : throw new InvalidOperationException(Reason);

    /// <summary>Gets the answer if there is one.</summary>
    /// <param name="value">The answer, or the default value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>The answer, or the reason why there is none.</summary>
    public override string ToString() => HasValue ? _value!.ToString() ?? string.Empty : Reason;
}

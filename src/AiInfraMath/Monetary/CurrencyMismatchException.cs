namespace AiInfraMath;

/// <summary>An operation got amounts of two currencies. Nothing is exchanged silently: use an <see cref="ExchangeRate"/>.</summary>
public sealed class CurrencyMismatchException : InvalidOperationException
{
    /// <summary>Makes the exception without the currencies.</summary>
    public CurrencyMismatchException()
    {
    }

    /// <summary>Makes the exception without the currencies.</summary>
    /// <param name="message">What happened.</param>
    public CurrencyMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception without the currencies.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public CurrencyMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CurrencyMismatchException(Currency left, Currency right, string message)
        : base(message)
    {
        Left = left;
        Right = right;
    }

    /// <summary>The currency of the left operand, or the one that was given; null if unknown.</summary>
    public Currency? Left { get; }

    /// <summary>The currency of the right operand, or the one that was expected; null if unknown.</summary>
    public Currency? Right { get; }
}

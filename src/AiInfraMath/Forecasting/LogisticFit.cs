using System.Diagnostics.CodeAnalysis;

namespace AiInfraMath.Forecasting;

/// <summary>How a logistic fit ended.</summary>
public enum LogisticOutcome
{
    /// <summary>The iteration did not settle on any parameters.</summary>
    NotConverged,

    /// <summary>
    /// The data do not determine the parameters. In most cases they do not bend yet, so that any high enough ceiling fits them.
    /// </summary>
    NotIdentified,

    /// <summary>There is a trend.</summary>
    Fitted,
}

/// <summary>A logistic trend, or the reason why the data do not give one. Immutable.</summary>
/// <typeparam name="T">What was observed.</typeparam>
public sealed class LogisticFit<T>
    where T : struct, IMeasure<T>
{
    private readonly LogisticTrend<T>? _trend;

    internal LogisticFit(LogisticTrend<T> trend)
    {
        _trend = trend;
        Outcome = LogisticOutcome.Fitted;
        Reason = "Fitted.";
    }

    internal LogisticFit(LogisticOutcome outcome, string reason)
    {
        Outcome = outcome;
        Reason = reason;
    }

    /// <summary>How the fit ended.</summary>
    public LogisticOutcome Outcome { get; }

    /// <summary>In a sentence, why there is no trend, with the figures that decided it; or that there is one.</summary>
    public string Reason { get; }

    /// <summary>The trend.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message is <see cref="Reason"/>.</exception>
    public LogisticTrend<T> Trend => _trend ?? throw new InvalidOperationException(Reason);

    /// <summary>Gets the trend if there is one.</summary>
    /// <param name="trend">The trend, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetTrend([NotNullWhen(true)] out LogisticTrend<T>? trend)
    {
        trend = _trend;
        return trend is not null;
    }
}

using System.Diagnostics.Metrics;
using AiInfraMath.Diagnostics;

namespace AiInfraMath.ServiceTests;

/// <summary>Counts what the library computes, by its own meter.</summary>
internal sealed class ScenarioMeter : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly MeterListener _listener = new();
    private long _scenarios;
    private int _stopped;

    public ScenarioMeter()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (instrument.Name == Telemetry.ProjectionScenarios)
            {
                Interlocked.Add(ref _scenarios, value);
            }
        });
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
        {
            if (instrument.Name == Telemetry.ProjectionDuration
                && tags.ToArray().Any(t => t.Key == Telemetry.ErrorTag && (string?)t.Value == typeof(OperationCanceledException).FullName))
            {
                Interlocked.Increment(ref _stopped);
            }
        });
        _listener.Start();
    }

    public long Scenarios => Interlocked.Read(ref _scenarios);

    public Task SomeScenariosAsync() => UntilAsync(() => Scenarios > 0, "no scenario was computed");

    public Task RunStoppedAsync() => UntilAsync(() => Volatile.Read(ref _stopped) > 0, "no run was stopped");

    public void Dispose() => _listener.Dispose();

    private static async Task UntilAsync(Func<bool> condition, string otherwise)
    {
        for (DateTime end = DateTime.UtcNow + Patience; !condition();)
        {
            Assert.True(DateTime.UtcNow < end, otherwise);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }
    }
}

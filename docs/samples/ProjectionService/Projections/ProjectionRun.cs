using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ProjectionService.Problems;

namespace ProjectionService.Projections;

/// <summary>A projection under way.</summary>
internal sealed class ProjectionRun : IProgress<double>
{
    // A reader that is slower than the projection misses steps and sees the latest.
    private readonly Channel<double> _progress = Channel.CreateBounded<double>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private ProjectionRun(ProjectionJob job, CancellationToken cancellationToken) =>
        Completion = OwnThread.RunAsync(() => Compute(job, cancellationToken), cancellationToken);

    public Task<ProjectionReply> Completion { get; }

    public static ProjectionRun Start(ProjectionJob job, CancellationToken cancellationToken) => new(job, cancellationToken);

    public void Report(double value) => _progress.Writer.TryWrite(value);

    /// <summary>Waits until there is a first step or a failure; a request that is wrong fails before its first step.</summary>
    public async Task WaitForFirstStepAsync(CancellationToken cancellationToken)
    {
        if (!await _progress.Reader.WaitToReadAsync(cancellationToken))
        {
            await Completion;
        }
    }

    /// <summary>The steps, and the result or why there is none.</summary>
    public async IAsyncEnumerable<SseItem<ProjectionEvent>> EventsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (double share in _progress.Reader.ReadAllAsync(cancellationToken))
        {
            yield return new SseItem<ProjectionEvent>(new ProjectionEvent(Progress: share), "progress");
        }

        yield return await LastEventAsync();
    }

    private ProjectionReply Compute(ProjectionJob job, CancellationToken cancellationToken)
    {
        try
        {
            return job.Run(this, cancellationToken);
        }
        finally
        {
            _progress.Writer.Complete();
        }
    }

    private async Task<SseItem<ProjectionEvent>> LastEventAsync()
    {
        try
        {
            return new SseItem<ProjectionEvent>(new ProjectionEvent(Result: await Completion), "result");
        }
        catch (Exception error) when (ProblemHandler.Describe(error) is { } problem)
        {
            return new SseItem<ProjectionEvent>(new ProjectionEvent(Problem: problem), "problem");
        }
    }
}

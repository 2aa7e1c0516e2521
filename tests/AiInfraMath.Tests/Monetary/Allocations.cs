namespace AiInfraMath.Tests.Monetary;

/// <summary>Measures what an action allocates on this thread once it has run before.</summary>
internal static class Allocations
{
    public static long Of(Action action)
    {
        // The least of several runs: what the run time itself allocates in the background (tiering, pools) is not the action's.
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}

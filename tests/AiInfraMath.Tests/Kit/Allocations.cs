namespace AiInfraMath.Tests.Kit;

/// <summary>Checks that code allocates nothing once it has run and its types are loaded.</summary>
internal static class Allocations
{
    public static void None(Action action, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(action))] string code = "")
    {
        // Tiering may compile again in the middle of a measurement, on this thread's account; a run without any is enough.
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 20 && least != 0; attempt++)
        {
            action();
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(least == 0, $"{code} allocated {least} bytes.");
    }
}

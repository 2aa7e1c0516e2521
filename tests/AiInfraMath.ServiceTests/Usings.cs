global using Xunit;

// The meter is one for the process: what it counts must come from one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

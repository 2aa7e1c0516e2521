using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace AiInfraMath.Tests.Kit;

/// <summary>Checks a law with FsCheck. A failure prints the shrunk case and the seed, which <see cref="ReplayVariable"/> takes back.</summary>
internal static class Law
{
    /// <summary>Set it to the seed of a failure, as in <c>(1234,5679)</c>, to run that failure first.</summary>
    private const string ReplayVariable = "AIINFRAMATH_LAW_SEED";

    private const int Cases = 500;

    public static void Holds<T>(Arbitrary<T> cases, Func<T, bool> law) => Check(Prop.ForAll(cases, law));

    /// <param name="first">The cases of the first variable.</param>
    /// <param name="second">The cases of the second variable.</param>
    /// <param name="law">The law.</param>
    /// <param name="cases">How many to try, where each takes long.</param>
    public static void Holds<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Func<T1, T2, bool> law, int cases = Cases) =>
        Check(Prop.ForAll(first, second, law), cases);

    public static void Holds<T1, T2, T3>(Arbitrary<T1> first, Arbitrary<T2> second, Arbitrary<T3> third, Func<T1, T2, T3, bool> law) =>
        Check(Prop.ForAll(first, second, third, law));

    private static void Check(Property property, int cases = Cases)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithRunner(Quiet.Instance);
        if (Environment.GetEnvironmentVariable(ReplayVariable) is { Length: > 0 } seed)
        {
            config = config.WithReplay(ParseSeed(seed));
        }

        FsCheck.Check.One(config, property);
    }

    private static Replay ParseSeed(string text)
    {
        string[] parts = text.Trim('(', ')').Split(',');
        return new Replay(new Rnd(ulong.Parse(parts[0]), ulong.Parse(parts[1])), null);
    }

    /// <summary>Throws the failure and writes nothing: FsCheck's own runner writes to the console for every case, which other tests read.</summary>
    private sealed class Quiet : IRunner
    {
        public static Quiet Instance { get; } = new();

        public void OnStartFixture(Type t)
        {
        }

        public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, FsCheck.TestResult testResult)
        {
            if (!testResult.IsPassed)
            {
                Assert.Fail(Runner.onFinishedToString(name, testResult));
            }
        }
    }
}

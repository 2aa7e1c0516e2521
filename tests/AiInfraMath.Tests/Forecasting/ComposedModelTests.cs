using AiInfraMath.Forecasting;
using AiInfraMath.Tests.Kit;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Forecasting;

/// <summary>Models put together at random, held against the plain meaning of each step, scenario by scenario.</summary>
public class ComposedModelTests
{
    [Fact]
    public void Any_composition_has_the_values_that_its_steps_mean() =>
        Law.Holds(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, 7).ToArbitrary(), Agrees, cases: 150);

    private static bool Agrees(int seed, int periods)
    {
        var composed = new Composed(new Random(seed), periods);
        ProjectionResult result = composed.Model.Run(
            new RunOptions { Scenarios = 520, Seed = (ulong)seed, Sampling = (SamplingMethod)(seed % 3), DegreeOfParallelism = 1 },
            null,
            TestContext.Current.CancellationToken);
        for (int i = 0; i < 520; i += 37)
        {
            // Differences of large numbers, times others, have an error that comes with their size.
            double size = composed.Variables.Max(v => Enumerable.Range(0, periods).Max(t => Math.Abs(result.Get(v.Columns)[t, i].Value)));
            double tolerance = 1e-10 * (1 + size) * (1 + size);
            foreach (Variable variable in composed.Variables)
            {
                for (int t = 0; t < periods; t++)
                {
                    double expected = variable.Value(result, t, i);
                    double value = result.Get(variable.Columns)[t, i].Value;
                    Assert.True(
                        Math.Abs(value - expected) <= tolerance,
                        $"Seed {seed}, period {t}, scenario {i}: {value:R}, not {expected:R}, is {variable.Text}");
                }
            }
        }

        return true;
    }

    /// <summary>A variable of a model and what it means: a value for a scenario and period, −1 for what it starts from.</summary>
    private sealed class Variable(
        Series<Ratio> series, Output<ScenarioColumns<Ratio>> columns, string text, Func<ProjectionResult, int, int, double>? meaning)
    {
        public Series<Ratio> Series => series;

        public Output<ScenarioColumns<Ratio>> Columns => columns;

        public string Text => text;

        public double Value(ProjectionResult result, int period, int scenario) =>
            meaning is null ? result.Get(columns)[Math.Max(0, period), scenario].Value : meaning(result, period, scenario);
    }

    /// <summary>A model of some draws and some steps from them.</summary>
    private sealed class Composed
    {
        private readonly Random _random;

        public Composed(Random random, int periods)
        {
            _random = random;
            Model = new ProjectionModel(2025, periods);
            Series<Ratio> uniform = Model.Uniform(Draw.EveryPeriod);
            Series<Ratio> shocks = Model.Shocks();
            Draws(uniform, 0.5);
            Draws(shocks, 0);
            Add(Model.Normal(1, 0.5), "once", null);
            Add(Model.Constant(new Ratio(1.5)), "1.5", static (_, _, _) => 1.5);
            double[] schedule = Schedule();
            Add(Model.Schedule<Ratio>(Array.ConvertAll(schedule, static v => new Ratio(v))), "schedule", (_, t, _) => schedule[Math.Max(0, t)]);
            int steps = random.Next(2, 16);
            for (int i = 0; i < steps; i++)
            {
                Step(Any(), Any());
            }
        }

        public ProjectionModel Model { get; }

        public List<Variable> Variables { get; } = [];

        private Variable Any() => Variables[_random.Next(Variables.Count)];

        private double[] Schedule() => [.. Enumerable.Range(0, Model.PeriodCount).Select(_ => Math.Round((_random.NextDouble() * 3) - 1, 2))];

        private void Draws(Series<Ratio> series, double median)
        {
            Output<ScenarioColumns<Ratio>> columns = Model.ObserveScenarios(series);
            Variables.Add(new Variable(series, columns, $"draw about {median}", (r, t, i) => t < 0 ? median : r.Get(columns)[t, i].Value));
        }

        private void Add(Series<Ratio> series, string text, Func<ProjectionResult, int, int, double>? meaning) =>
            Variables.Add(new Variable(series, Model.ObserveScenarios(series), text, meaning));

        // Sums over time and additions start from nothing; all else from what the same step makes of what its variables start from.
        private void Step(Variable a, Variable b)
        {
            (Series<Ratio> x, Series<Ratio> y) = (a.Series, b.Series);
            int age = _random.Next(1, 5);
            double[] factors = Schedule();
            switch (_random.Next(13))
            {
                case 0:
                    Add(x + y, $"({a.Text} + {b.Text})", (r, t, i) => a.Value(r, t, i) + b.Value(r, t, i));
                    break;
                case 1:
                    Add((-0.5 * x) - y, $"(-0.5 {a.Text} - {b.Text})", (r, t, i) => (-0.5 * a.Value(r, t, i)) - b.Value(r, t, i));
                    break;
                case 2:
                    Add(x.Times(factors), $"schedule × {a.Text}", (r, t, i) => factors[Math.Max(0, t)] * a.Value(r, t, i));
                    break;
                case 3:
                    Add(x.Times(y), $"({a.Text} × {b.Text})", (r, t, i) => a.Value(r, t, i) * b.Value(r, t, i));
                    break;
                case 4:
                    Add(Model.Least(x, y), $"least({a.Text}, {b.Text})", (r, t, i) => Math.Min(a.Value(r, t, i), b.Value(r, t, i)));
                    break;
                case 5:
                    Add(x.Before(age), $"{a.Text} {age} before", (r, t, i) => a.Value(r, Math.Max(-1, t - age), i));
                    break;
                case 6:
                    Add(x.Increase(), $"increase({a.Text})", (r, t, i) => t < 0 ? 0 : Math.Max(0, a.Value(r, t, i) - a.Value(r, t - 1, i)));
                    break;
                case 7:
                    Add(x.NotNegative(), $"positive({a.Text})", (r, t, i) => Math.Max(0, a.Value(r, t, i)));
                    break;
                case 8:
                    Add(x.Cumulative(), $"cumulative({a.Text})", (r, t, i) => Sum(t, q => a.Value(r, q, i)));
                    break;
                case 9:
                    Add(x.InServiceFor(age), $"{a.Text} for {age}", (r, t, i) => Sum(t, q => q > t - age ? a.Value(r, q, i) : 0));
                    break;
                case 10:
                    Add(x.RetiredAfter(age), $"{a.Text} retired after {age}", (r, t, i) => t >= age ? a.Value(r, t - age, i) : 0);
                    break;
                case 11:
                    Add(x.Surviving(0.9, 0, 0.4), $"surviving({a.Text})", (r, t, i) =>
                        Sum(t, q => (t - q) switch { 0 => 0.9, 2 => 0.4, _ => 0 } * a.Value(r, q, i)));
                    break;
                default:
                    Add(Model.Lognormal(new Ratio(2), factors, 0.2, Variables[1].Series), "growth", (r, t, i) =>
                        2 * Math.Exp(Sum(t, q => factors[q] - 0.02 + (0.2 * Variables[1].Value(r, q, i)))));
                    break;
            }
        }

        private static double Sum(int period, Func<int, double> term) => Enumerable.Range(0, period + 1).Sum(term);
    }
}

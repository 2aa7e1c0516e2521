using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <content>What is observed: means, percentiles and scenarios themselves.</content>
public sealed partial class ProjectionModel
{
    private static readonly double[] DefaultPercentiles = [0.05, 0.5, 0.95];

    /// <summary>Observes mean, standard deviation and percentiles in every period.</summary>
    /// <param name="series">What to observe.</param>
    /// <param name="percentiles">The percentiles, between 0 and 1, none twice; 0.05, 0.5 and 0.95 if none is given.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <exception cref="ArgumentException">A percentile is out of range or comes twice, or the variable is of another model.</exception>
    public Output<FanChart<T>> Observe<T>(Series<T> series, params ReadOnlySpan<double> percentiles)
        where T : struct, IMeasure<T>
    {
        Linear form = Own(series, nameof(series));
        double[] sorted = SortedPercentiles(percentiles.IsEmpty ? DefaultPercentiles : percentiles, nameof(percentiles));
        int[] AddTargets(TargetBuilder targets)
        {
            int[] numbers = new int[2 * PeriodCount];
            for (int i = 0; i < PeriodCount; i++)
            {
                numbers[2 * i] = targets.Moments(form, i);
                numbers[(2 * i) + 1] = targets.Quantiles(form, i, sorted);
            }

            return numbers;
        }

        return Add([form], AddTargets, (result, numbers) =>
        {
            var periods = new FanPeriod<T>[PeriodCount];
            for (int i = 0; i < periods.Length; i++)
            {
                periods[i] = result.PeriodOf<T>(numbers[2 * i], numbers[(2 * i) + 1], _years[i]);
            }

            double start = form.TypicalStart();
            return new FanChart<T>(
                StartYear, ScenarioValue.Of<T>(double.IsFinite(start) ? start : 0), periods, sorted, result.Scenarios, result.Seed, result.Sampling);
        });
    }

    /// <summary>Observes mean, standard deviation and percentiles of a value that each scenario has once.</summary>
    /// <param name="outcome">What to observe.</param>
    /// <param name="percentiles">The percentiles, between 0 and 1, none twice; 0.05, 0.5 and 0.95 if none is given.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <returns>The summary; its year is the last.</returns>
    /// <exception cref="ArgumentException">A percentile is out of range or comes twice, or the outcome is of another model.</exception>
    public Output<FanPeriod<T>> Observe<T>(Outcome<T> outcome, params ReadOnlySpan<double> percentiles)
        where T : struct, IMeasure<T>
    {
        Linear form = Own(outcome, nameof(outcome));
        double[] sorted = SortedPercentiles(percentiles.IsEmpty ? DefaultPercentiles : percentiles, nameof(percentiles));
        int last = PeriodCount - 1;
        return Add(
            [form],
            targets => [targets.Moments(form, last), targets.Quantiles(form, last, sorted)],
            (result, numbers) => result.PeriodOf<T>(numbers[0], numbers[1], _years[last]));
    }

    /// <summary>Observes percentiles alone, which infinite values do not spoil.</summary>
    /// <param name="outcome">What to observe, as <see cref="Series{T}.PaybackPeriods"/>.</param>
    /// <param name="percentiles">The percentiles, between 0 and 1, none twice; 0.05, 0.5 and 0.95 if none is given.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <exception cref="ArgumentException">A percentile is out of range or comes twice, or the outcome is of another model.</exception>
    public Output<IReadOnlyList<FanPercentile<T>>> ObservePercentiles<T>(
        Outcome<T> outcome, params ReadOnlySpan<double> percentiles)
        where T : struct, IMeasure<T>
    {
        Linear form = Own(outcome, nameof(outcome));
        double[] sorted = SortedPercentiles(percentiles.IsEmpty ? DefaultPercentiles : percentiles, nameof(percentiles));
        return Add<IReadOnlyList<FanPercentile<T>>>(
            [form],
            targets => [targets.Quantiles(form, PeriodCount - 1, sorted)],
            static (result, numbers) => result.PercentilesOf<T>(numbers[0]));
    }

    /// <summary>Observes percentiles alone, in every period.</summary>
    /// <param name="series">What to observe.</param>
    /// <param name="percentiles">The percentiles, between 0 and 1, none twice; 0.05, 0.5 and 0.95 if none is given.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    /// <returns>For each period its percentiles, in ascending order.</returns>
    /// <exception cref="ArgumentException">A percentile is out of range or comes twice, or the variable is of another model.</exception>
    public Output<IReadOnlyList<FanPercentile<T>[]>> ObservePercentiles<T>(Series<T> series, params ReadOnlySpan<double> percentiles)
        where T : struct, IMeasure<T>
    {
        Linear form = Own(series, nameof(series));
        double[] sorted = SortedPercentiles(percentiles.IsEmpty ? DefaultPercentiles : percentiles, nameof(percentiles));
        return Add<IReadOnlyList<FanPercentile<T>[]>>(
            [form],
            targets => EachPeriod(i => targets.Quantiles(form, i, sorted)),
            (result, numbers) => MapPeriods(i => result.PercentilesOf<T>(numbers[i])));
    }

    /// <summary>Observes the mean in every period and nothing else, which is the cheapest.</summary>
    /// <param name="series">What to observe.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    public Output<IReadOnlyList<T>> ObserveMean<T>(Series<T> series)
        where T : struct, IMeasure<T>
    {
        Linear form = Own(series, nameof(series));
        return Add<IReadOnlyList<T>>(
            [form],
            targets => EachPeriod(i => targets.Sum(form, i)),
            (result, numbers) => MapPeriods(i => result.MeanOf<T>(numbers[i], _years[i])));
    }

    /// <summary>Observes the mean of a value that each scenario has once, and nothing else.</summary>
    /// <param name="outcome">What to observe.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    public Output<T> ObserveMean<T>(Outcome<T> outcome)
        where T : struct, IMeasure<T>
    {
        Linear form = Own(outcome, nameof(outcome));
        int last = PeriodCount - 1;
        return Add(
            [form],
            targets => [targets.Sum(form, last)],
            (result, numbers) => result.MeanOf<T>(numbers[0], _years[last]));
    }

    /// <summary>Keeps the scenarios of a variable: 8 bytes for each of them and each period.</summary>
    /// <param name="series">The variable.</param>
    /// <typeparam name="T">What it measures.</typeparam>
    public Output<ScenarioColumns<T>> ObserveScenarios<T>(Series<T> series)
        where T : struct, IMeasure<T>
    {
        Linear form = Own(series, nameof(series));
        int index = _requests.Count;
        return Add(
            [form],
            targets => EachPeriod(i => targets.Column(form, i)),
            (result, _) => result.ColumnsOf<T>(index));
    }

    /// <summary>Percentiles, checked, in ascending order.</summary>
    internal static double[] SortedPercentiles(ReadOnlySpan<double> percentiles, string argument)
    {
        double[] sorted = percentiles.ToArray();
        foreach (double percentile in sorted)
        {
            NumericsThrow.IfNotProbability(percentile, argument);
        }

        Array.Sort(sorted);
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
            {
                throw NumericsThrow.Invalid(
                    argument, string.Create(CultureInfo.InvariantCulture, $"{sorted[i]:R} comes twice; distinct percentiles were expected."));
            }
        }

        return sorted;
    }

    private Output<TResult> Add<TResult>(
        Linear[] forms, Func<TargetBuilder, int[]> addTargets, Func<ProjectionResult, int[], TResult> read)
    {
        _requests.Add(new ObservationRequest(forms, addTargets));
        return new Output<TResult>(this, _requests.Count - 1, read);
    }

    private int[] EachPeriod(Func<int, int> add) => MapPeriods(add);

    private TResult[] MapPeriods<TResult>(Func<int, TResult> map)
    {
        var results = new TResult[PeriodCount];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = map(i);
        }

        return results;
    }

    private Linear Own<T>(Outcome<T> outcome, string argument)
        where T : struct, IMeasure<T>
    {
        ArgumentNullException.ThrowIfNull(outcome, argument);
        RequireOwn(outcome.Model, argument);
        return outcome.Form;
    }
}

using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <content>Runs, whole and in parts.</content>
public sealed partial class ProjectionModel
{
    internal const long MostScenarios = 1L << 48;

    private readonly Lock _compiling = new();
    private CompiledModel? _compiled;

    /// <summary>Runs the model.</summary>
    /// <param name="options">How; the defaults if null.</param>
    /// <param name="progress">Told the share of the work done, from above 0 to 1, ascending, possibly from other threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <remarks>
    /// Memory beyond the model: for each thread 4 KiB a variable and 20 KiB a variable and period with percentiles; for each percentile of
    /// each observed variable and period at most some 60 √(S p (1 − p)) numbers of 8 bytes, and a few times that while they are sought; and
    /// the scenarios themselves where they are observed. A process with a thousand million scenario-years, ten periods and a present value
    /// with three percentiles each, peaked at 88 MiB on one thread, of which the runtime alone takes 37.
    /// </remarks>
    public ProjectionResult Run(
        RunOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        options ??= new RunOptions();
        Check(options);
        ProjectionMeasure measure = ProjectionMeasure.Start(this, options, options.Scenarios);
        ProjectionResult result;
        try
        {
            result = RunAll(options, measure, progress, cancellationToken);
        }
        catch (Exception error)
        {
            measure.Stop(error);
            throw;
        }

        measure.Stop(error: null);
        return result;
    }

    /// <summary>Runs a part of the scenarios of a run. Parts from any partition, on any machines, merge into the result of the whole.</summary>
    /// <param name="first">The first scenario of the part, from 0.</param>
    /// <param name="count">How many scenarios; at least 1.</param>
    /// <param name="options">How the whole is run; the same for all parts, but for the threads.</param>
    /// <param name="progress">Told the share of the work done, from above 0 to 1, ascending, possibly from other threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">An option is invalid, or the part is not within the whole.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public PartialProjection Project(
        long first, long count, RunOptions options, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(options);
        if (first < 0 || first >= options.Scenarios)
        {
            NumericsThrow.OutOfRange(
                nameof(first), first, string.Create(CultureInfo.InvariantCulture, $"a scenario from 0 to below {options.Scenarios}"));
        }

        if (count < 1 || count > options.Scenarios - first)
        {
            NumericsThrow.OutOfRange(
                nameof(count), count, string.Create(CultureInfo.InvariantCulture, $"a number from 1 to {options.Scenarios - first}"));
        }

        ProjectionMeasure measure = ProjectionMeasure.Start(this, options, count);
        PartialProjection result;
        try
        {
            result = RunPart(first, count, options, measure, progress, cancellationToken);
        }
        catch (Exception error)
        {
            measure.Stop(error);
            throw;
        }

        measure.Stop(error: null);
        return result;
    }

    /// <summary>Reads a partial result that <see cref="PartialProjection.ToBytes"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="ArgumentException">
    /// They are not a partial result, are damaged, or are of a model that differs from this in a stage, a number or an observation.
    /// </exception>
    public PartialProjection ReadPartial(ReadOnlySpan<byte> bytes)
    {
        WordReader words = PartialFormat.Open(bytes, out RunKey key);
        CompiledModel compiled = Compile(key.Seed, key.Sampling);
        return key.Model == compiled.Identity.Value
            ? new PartialProjection(this, compiled, PartialFormat.Read(ref words, compiled.Program, key.Scenarios, ReachOf(key.Sampling)))
            : throw NumericsThrow.Invalid(
                nameof(bytes),
                "They are of another model, which differs in a stage, a number or an observation; a part of a run of this one was expected.");
    }

    internal ProjectionResult? ResultOf(CompiledModel compiled, PartialState state, double[][] columns)
    {
        BlockProgram program = compiled.Program;
        var resolution = new QuantileResolution(state.Scenarios);
        var quantiles = new QuantileEstimate[program.Quantiles.Length][];
        for (int i = 0; i < quantiles.Length; i++)
        {
            // Whoever reads percentiles of what is not a number is told so; the other results are good.
            QuantileEstimate[]? found = state.Collectors[i].HasNaN ? [] : resolution.Resolve(state.Collectors[i], program.Quantiles[i].Probabilities);
            if (found is null)
            {
                return null;
            }

            quantiles[i] = found;
        }

        return new ProjectionResult(this, compiled, state.Scenarios, state.Forest.Nodes[0].Numbers, quantiles, columns);
    }

    // Where both of a pair are on one side of a percentile, as the squares of normals are, ranks vary twice as much.
    internal static double ReachOf(SamplingMethod sampling) =>
        sampling == SamplingMethod.Antithetic ? Math.Sqrt(2) * QuantileCollector.FirstReach : QuantileCollector.FirstReach;

    private ProjectionResult RunAll(RunOptions options, ProjectionMeasure measure, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        CompiledModel compiled = Compile(options.Seed, options.Sampling);
        double[][] columns = ColumnsFor(compiled.Program, options.Scenarios);
        IProgress<double>? told = progress;
        for (double reach = ReachOf(options.Sampling); ; reach = QuantileCollector.WiderThan(reach))
        {
            PartialState state = new BlockRunner(compiled.Program, options.Scenarios, reach, columns, measure).Run(
                0, options.Scenarios, options.DegreeOfParallelism, told, cancellationToken);
            if (ResultOf(compiled, state, columns) is { } result)
            {
                return result;
            }

            told = null;
        }
    }

    private PartialProjection RunPart(
        long first, long count, RunOptions options, ProjectionMeasure measure, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        CompiledModel compiled = Compile(options.Seed, options.Sampling);
        double[][] columns = ColumnsFor(compiled.Program, count);
        PartialState state = new BlockRunner(compiled.Program, options.Scenarios, ReachOf(options.Sampling), columns, measure).Run(
            first, first + count, options.DegreeOfParallelism, progress, cancellationToken);
        if (columns.Length > 0)
        {
            state.Add(new ColumnSegment(first, columns));
        }

        return new PartialProjection(this, compiled, state);
    }

    private static void Check(RunOptions options)
    {
        if (options.Scenarios is < 1 or > MostScenarios)
        {
            NumericsThrow.OutOfRange(
                nameof(options.Scenarios),
                options.Scenarios,
                string.Create(CultureInfo.InvariantCulture, $"at least 1 and at most {MostScenarios}"));
        }

        if (options.Sampling is < SamplingMethod.Random or > SamplingMethod.Sobol)
        {
            NumericsThrow.OutOfRange(nameof(options.Sampling), options.Sampling, "one of the sampling methods");
        }

        NumericsThrow.IfNotPositive(options.DegreeOfParallelism, nameof(options.DegreeOfParallelism));
    }

    private static double[][] ColumnsFor(BlockProgram program, long scenarios)
    {
        if (program.Columns.Length > 0 && scenarios > Array.MaxLength)
        {
            NumericsThrow.OutOfRange(
                nameof(RunOptions.Scenarios),
                scenarios,
                string.Create(CultureInfo.InvariantCulture, $"at most {Array.MaxLength} where scenarios themselves are observed"));
        }

        return Array.ConvertAll(program.Columns, _ => GC.AllocateUninitializedArray<double>((int)scenarios));
    }

    // The last program is kept, for runs that follow each other. One thread at a time, because nodes remember what they start from.
    private CompiledModel Compile(ulong seed, SamplingMethod sampling)
    {
        lock (_compiling)
        {
            return CompileAlone(seed, sampling);
        }
    }

    private CompiledModel CompileAlone(ulong seed, SamplingMethod sampling)
    {
        if (_compiled is { } last && last.Seed == seed && last.Sampling == sampling
            && last.Requests == _requests.Count && last.Variables == _variables.Count)
        {
            return last;
        }

        ObservationRequest[] requests = [.. _requests];
        var made = new ModelProgram(requests, PeriodCount, new RandomSource(sampling, seed, _variables, PeriodCount));
        PackWidth.Dispatch(ref made);
        (BlockProgram program, IReadOnlyList<Node> order) = (made.Result!, made.Order);
        double[] numbers = [StartYear, .. _years, .. _variables.Select(static draw => (double)draw)];
        var identity = new Lazy<UInt128>(() => ModelIdentity.Of(numbers, order, requests, program));
        return _compiled = new CompiledModel(seed, sampling, requests.Length, _variables.Count, program, identity);
    }
}

/// <summary>A model made ready to run.</summary>
/// <param name="Seed">The seed of its random numbers.</param>
/// <param name="Sampling">How scenarios are chosen.</param>
/// <param name="Requests">How many observations it has.</param>
/// <param name="Variables">How many random variables there were.</param>
/// <param name="Program">What is computed.</param>
/// <param name="Identity">What tells it from other models; for parts of runs.</param>
internal sealed record CompiledModel(
    ulong Seed, SamplingMethod Sampling, int Requests, int Variables, BlockProgram Program, Lazy<UInt128> Identity);

/// <summary>What parts of one run have in common.</summary>
/// <param name="Model">The identity of the model.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Sampling">How scenarios are chosen.</param>
/// <param name="Scenarios">The scenarios of the whole.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct RunKey(UInt128 Model, ulong Seed, SamplingMethod Sampling, long Scenarios);

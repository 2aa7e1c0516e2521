using System.Buffers.Binary;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>
/// A number that tells models apart in whatever their results depend on: stages, coefficients, schedules, parameters of distributions and
/// functions, and what is observed. Models that are built alike have the same on every machine.
/// </summary>
/// <remarks>
/// Implementation note: it is needed only where parts of a run are kept apart, and is made when it is first asked for. A distribution,
/// which may be anyone's, is known by its moments and by quantiles; a function by the fields of its struct.
/// </remarks>
internal sealed class ModelIdentity(IReadOnlyList<Node> order)
{
    private const int Probes = 64;

    private readonly List<byte> _bytes = [];
    private readonly Dictionary<Node, int> _numbers = Numbered(order);

    /// <summary>The identity of a model.</summary>
    /// <param name="numbers">Its years, and how often each random variable is drawn.</param>
    /// <param name="order">The nodes that are computed.</param>
    /// <param name="requests">What is observed.</param>
    /// <param name="program">The program.</param>
    public static UInt128 Of(double[] numbers, IReadOnlyList<Node> order, IReadOnlyList<ObservationRequest> requests, BlockProgram program)
    {
        var identity = new ModelIdentity(order);
        identity.Add(numbers);
        foreach (Node node in order)
        {
            node.Describe(identity);
        }

        foreach (ObservationRequest request in requests)
        {
            foreach (Linear form in request.Forms)
            {
                identity.Add(form);
            }
        }

        identity.Add(program);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(CollectionsMarshal.AsSpan(identity._bytes), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    public void Add(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
    }

    public void Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

    public void Add(string text)
    {
        Add(text.Length);
        _bytes.AddRange(Encoding.UTF8.GetBytes(text));
    }

    public void Add(ReadOnlySpan<double> values)
    {
        Add(values.Length);
        foreach (double value in values)
        {
            Add(value);
        }
    }

    public void Add(Linear form)
    {
        Add(form.Constants);
        Add(form.Terms.Length);
        foreach (Term term in form.Terms)
        {
            Add(_numbers[term.Node]);
            Add(term.Lag);
            Add(term.Coefficients);
        }
    }

    public void Add(IDistribution distribution)
    {
        Add(distribution.GetType().Name);
        Add(distribution.Mean);
        Add(distribution.Variance);
        for (int i = 0; i < Probes; i++)
        {
            Add(distribution.Quantile((i + 0.5) / Probes));
        }
    }

    /// <summary>The parameters of a function: its fields.</summary>
    public void AddFunction<[DynamicallyAccessedMembers(FunctionFields.Needed)] TFunction>(TFunction function)
        where TFunction : struct
    {
        Add(typeof(TFunction).ToString());
        FieldInfo[] fields = typeof(TFunction).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        Array.Sort(fields, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        object boxed = function;
        foreach (FieldInfo field in fields)
        {
            Add(field.Name);
            AddValue(field.GetValue(boxed));
        }
    }

    private static Dictionary<Node, int> Numbered(IReadOnlyList<Node> order)
    {
        var numbers = new Dictionary<Node, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < order.Count; i++)
        {
            numbers.Add(order[i], i);
        }

        return numbers;
    }

    private void AddValue(object? value)
    {
        switch (value)
        {
            case double number:
                Add(number);
                break;
            case float number:
                Add(number);
                break;
            case string text:
                Add(text);
                break;
            case IEnumerable items:
                int count = 0;
                foreach (object? item in items)
                {
                    AddValue(item);
                    count++;
                }

                Add(count);
                break;
            case IFormattable formattable:
                Add(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                Add(value?.ToString() ?? string.Empty);
                break;
        }
    }

    private void Add(BlockProgram program)
    {
        foreach (Statistic statistic in program.Statistics)
        {
            Add(statistic.GetType().Name);
            Add(statistic.Period);
            foreach (int slot in statistic.Slots)
            {
                Add(slot);
            }
        }

        foreach (QuantileTarget target in program.Quantiles)
        {
            Add(target.Period);
            Add(target.Slot);
            Add(target.Probabilities);
        }

        foreach (ColumnTarget target in program.Columns)
        {
            Add(target.Period);
            Add(target.Slot);
        }
    }
}

/// <summary>What must be kept of a function's struct for <see cref="ModelIdentity"/> where unused code is trimmed.</summary>
internal static class FunctionFields
{
    public const DynamicallyAccessedMemberTypes Needed =
        DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;
}

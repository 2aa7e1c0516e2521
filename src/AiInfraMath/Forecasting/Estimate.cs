using System.Runtime.InteropServices;

namespace AiInfraMath.Forecasting;

/// <summary>A value with the interval that it lies in at a confidence level.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Lower">The lower end of the interval.</param>
/// <param name="Upper">The upper end of the interval.</param>
/// <param name="Level">The confidence level, between 0 and 1.</param>
/// <typeparam name="T">A quantity, money of one currency, or a plain number.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate<T>(T Value, T Lower, T Upper, double Level)
    where T : struct;

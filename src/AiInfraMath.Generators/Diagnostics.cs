using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiInfraMath.Generators;

/// <summary>The errors that a wrong declaration gets. Each says what was written and what was expected.</summary>
internal static class Diagnostics
{
    private const string Category = "AiInfraMath";

    public static readonly DiagnosticDescriptor NotReadOnlyPartial = Error(
        "AIM001", "A quantity is a readonly partial struct", "'{0}' must be a public or internal non-generic 'readonly partial struct' directly in a namespace");

    public static readonly DiagnosticDescriptor BadSymbol = Error(
        "AIM002", "A unit symbol begins with a letter", "'{0}' is not a unit symbol: expected a letter first, no blanks around it and no line feed or other control character");

    public static readonly DiagnosticDescriptor BadSize = Error(
        "AIM003", "A unit size is an exact number", "'{0}' is not the size of a unit: expected decimal numbers joined by * and /, as in \"1055.05585262 / 3600\", with at most 28 digits on either side of the reduced fraction");

    public static readonly DiagnosticDescriptor BadPrefix = Error(
        "AIM004", "Unknown SI prefix", "'{0}' is not an SI prefix: expected some of n µ m k M G T P E Z Y, separated by blanks");

    public static readonly DiagnosticDescriptor CanonicalSize = Error(
        "AIM005", "The canonical unit has size 1", "'{0}' is the canonical unit, so its size must be 1");

    public static readonly DiagnosticDescriptor DuplicateUnit = Error(
        "AIM006", "Units differ in name and symbol", "The unit name or symbol '{0}' is declared twice");

    public static readonly DiagnosticDescriptor UnknownUnit = Error(
        "AIM007", "Unknown unit", "'{0}' is not the symbol of a unit that this quantity declares");

    public static readonly DiagnosticDescriptor BadEquation = Error(
        "AIM008", "The equation of a product does not hold", "'{0}' is not the equation of this product: expected \"{1}\", with a number before the last unit if needed");

    public static readonly DiagnosticDescriptor PriceUnitSize = Error(
        "AIM009", "A price unit is a power of ten", "The price unit '{0}' must be a power of ten of the canonical unit, so that prices stay exact");

    public static readonly DiagnosticDescriptor BadName = Error(
        "AIM010", "A unit name becomes a member", "'{0}' cannot be the name of a unit: {1}");

    public static readonly DiagnosticDescriptor BadQuantityName = Error(
        "AIM011", "A quantity's name is free in generated code", "'{0}' cannot be the name of a quantity: it is a keyword or a name that the generated code uses itself");

    public static readonly DiagnosticDescriptor RepeatedOperator = Error(
        "AIM012", "Products differ in their operators", "The product '{0}' repeats an operator: its result must be another type than its factors, and no other factor or result may be that of another product of '{1}'");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}

/// <summary>A diagnostic that compares by value, as everything that flows through the pipeline must.</summary>
internal sealed record DiagnosticModel(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticModel At(Location location, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span, new EquatableArray<string>(arguments));

    public Diagnostic ToDiagnostic()
    {
        var arguments = new List<object>(Arguments);
        return Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), arguments.ToArray());
    }
}

using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiInfraMath.Generators;

/// <summary>Writes the repetitive part of every struct that carries <c>[Quantity]</c>: one file per aspect, one emitter per file.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class QuantityGenerator : IIncrementalGenerator
{
    private static readonly (string Aspect, Func<QuantityModel, string?> Emit)[] Emitters =
    [
        ("Core", CoreEmitter.Emit),
        ("Units", UnitsEmitter.Emit),
        ("UnitTable", UnitTableEmitter.Emit),
        ("Operators", OperatorsEmitter.Emit),
        ("Products", ProductsEmitter.Emit),
        ("Text", TextEmitter.Emit),
        ("NumberExtensions", NumberExtensionsEmitter.Emit),
    ];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<QuantityReading> quantities = context.SyntaxProvider.ForAttributeWithMetadataName(
            "AiInfraMath.QuantityAttribute",
            (node, _) => node is TypeDeclarationSyntax,
            QuantityReader.Read);
        context.RegisterSourceOutput(quantities, Produce);
    }

    private static void Produce(SourceProductionContext context, QuantityReading reading)
    {
        foreach (DiagnosticModel problem in reading.Problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }

        if (reading.Model is not { } model)
        {
            return;
        }

        string prefix = model.Namespace.Length == 0 ? model.Name : model.Namespace + "." + model.Name;
        foreach ((string aspect, Func<QuantityModel, string?> emit) in Emitters)
        {
            if (emit(model) is { } code)
            {
                context.AddSource($"{prefix}.{aspect}.g.cs", code);
            }
        }
    }
}

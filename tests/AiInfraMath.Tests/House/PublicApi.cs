using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiInfraMath.Tests.House;

/// <summary>What a compiled package shows to its users: every public and protected member, as a compiler reads it.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat MemberFormat = Member(SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);

    private static readonly SymbolDisplayFormat QualifiedMemberFormat = Member(SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat TypeFormat = MemberFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.None)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance);

    private static readonly SymbolDisplayFormat NameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance);

    /// <summary>The compiled library.</summary>
    public static IAssemblySymbol Library { get; } = Load(typeof(Power).Assembly);

    /// <summary>A compiled package, with what it refers to.</summary>
    public static IAssemblySymbol Load(Assembly package)
    {
        string[] paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        MetadataReference reference = MetadataReference.CreateFromFile(package.Location);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Users",
            references: paths.Where(p => p != package.Location && IsReferred(Path.GetFileName(p))).Select(p => MetadataReference.CreateFromFile(p)).Append(reference));
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }

    /// <summary>The types, in the order of their names; of the 170-odd currencies only USD, which stands for all.</summary>
    public static IEnumerable<INamedTypeSymbol> Types =>
        TypesOf(Library.GlobalNamespace).Where(t => !IsCurrency(t) || t.Name == "USD");

    /// <summary>One line a type and one a member.</summary>
    /// <param name="package">The package.</param>
    /// <param name="isQualified">Whether types in signatures have their namespaces, for a package that has two of one name.</param>
    public static IEnumerable<string> Lines(IAssemblySymbol package, bool isQualified = false) =>
        TypesOf(package.GlobalNamespace)
            .SelectMany(t => (IsCurrency(t) ? [] : MembersOf(t)).Select(m => $"{NameOf(t)}: {Modifiers(m)}{m.ToDisplayString(isQualified ? QualifiedMemberFormat : MemberFormat)}").Prepend(Header(t)))
            .Order(StringComparer.Ordinal);

    /// <summary>The members of a type that its users see, without accessors and the methods that extension members are compiled to.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        HashSet<ISymbol?> implementations = new(
            type.GetTypeMembers().Where(t => t.IsExtension).SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>().Select(m => m.AssociatedExtensionImplementation),
            SymbolEqualityComparer.Default);
        return type.GetMembers().Where(m =>
            IsVisible(m) && m is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null } && IsWritten(m) && !implementations.Contains(m));
    }

    /// <summary>The name with its namespace.</summary>
    public static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(NameFormat);

    private static SymbolDisplayFormat Member(SymbolDisplayTypeQualificationStyle types) => new(
        typeQualificationStyle: types,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeAccessibility,
        parameterOptions: SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.None,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static bool IsReferred(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file is "MathNet.Numerics.dll" or "AiInfraMath.dll" or "UnitsNet.dll";

    private static bool IsCurrency(INamedTypeSymbol type) => type.TypeKind == TypeKind.Struct && type.Interfaces.Any(i => i.Name == nameof(ICurrency));

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public
        || (symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal && symbol.ContainingType is not { IsSealed: true });

    private static bool IsWritten(ISymbol symbol) =>
        symbol.CanBeReferencedByName || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion }
        || symbol is IPropertySymbol { IsIndexer: true };

    // The modifiers of an interface's members, which Roslyn takes for granted.
    private static string Modifiers(ISymbol member) =>
        member is { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface } ? (member.IsAbstract ? "static abstract " : "static virtual ") : "";

    private static string Header(INamedTypeSymbol type)
    {
        string modifiers = string.Concat(
            type is { IsStatic: true, IsExtension: false } ? "static " : "",
            type is { IsAbstract: true, IsStatic: false, TypeKind: TypeKind.Class } ? "abstract " : "",
            type is { IsSealed: true, IsStatic: false, TypeKind: TypeKind.Class } ? "sealed " : "",
            type is { IsReadOnly: true } ? "readonly " : "",
            type is { IsRefLikeType: true } ? "ref " : "",
            type is { IsRecord: true } ? "record " : "");
        string[] bases = [.. new[] { type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: not SpecialType.System_Object } b ? b : null }
            .Concat(type.Interfaces.OrderBy(i => i.ToDisplayString(TypeFormat), StringComparer.Ordinal))
            .OfType<INamedTypeSymbol>().Select(i => i.ToDisplayString(TypeFormat))];
        string constraints = string.Concat(type.TypeParameters.Select(p => $" where {p.Name} : {string.Join(", ", Constraints(p))}").Where(c => !c.EndsWith(": ", StringComparison.Ordinal)));
        return $"{NameOf(type)} = {modifiers}{Kind(type)}{(bases.Length > 0 ? " : " : "")}{string.Join(", ", bases)}{constraints}";
    }

    private static string Kind(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class => "class",
        TypeKind.Struct => "struct",
        TypeKind.Interface => "interface",
        TypeKind.Enum => "enum",
        TypeKind.Delegate => "delegate",
        TypeKind.Extension => "extension",
        _ => throw new NotSupportedException($"{type} is a {type.TypeKind}."),
    };

    private static IEnumerable<string> Constraints(ITypeParameterSymbol parameter) =>
        new[] { parameter.HasValueTypeConstraint ? "struct" : null, parameter.HasReferenceTypeConstraint ? "class" : null }.OfType<string>()
            .Concat(parameter.ConstraintTypes.Select(c => c.ToDisplayString(TypeFormat)))
            .Concat(parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint ? ["new()"] : []);

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol parent) =>
        parent.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m => m switch
        {
            INamedTypeSymbol type => IsVisible(type) ? TypesOf(type).Prepend(type) : [],
            _ => TypesOf(m),
        });
}

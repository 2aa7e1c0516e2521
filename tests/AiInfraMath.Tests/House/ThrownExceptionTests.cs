using AiInfraMath.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiInfraMath.Tests.House;

/// <summary>A public member that throws by itself says in its documentation what and when; that null is refused, its signature says.</summary>
public class ThrownExceptionTests
{
    private const string ThrowIf = "ThrowIf";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    [Fact]
    public void Every_exception_that_a_member_throws_is_in_its_documentation()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(Repository.Root, "src", "AiInfraMath"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"))];
        (string Place, bool IsDocumented)[] thrown = [.. files.SelectMany(InFile)];
        string[] missing = [.. thrown.Where(t => !t.IsDocumented).Select(t => t.Place).Order(StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, $"{missing.Length} are not documented:\n{string.Join('\n', missing)}");
        Assert.True(thrown.Length > 50, "The test sees what members throw.");
    }

    private static IEnumerable<(string Place, bool IsDocumented)> InFile(string path) =>
        from member in CSharpSyntaxTree.ParseText(File.ReadAllText(path), Options, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MemberDeclarationSyntax>()
        where member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax && IsPublic(member)
        let documentation = member.GetLeadingTrivia().ToFullString()
        from exception in ThrownBy(member).Distinct()
        where exception != nameof(ArgumentNullException)
        select (
            $"{Path.GetFileName(path)}, line {member.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {exception}",
            documentation.Contains($"<exception cref=\"{exception}\">", StringComparison.Ordinal) || documentation.Contains("<inheritdoc", StringComparison.Ordinal));

    private static bool IsPublic(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword)
        && member.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(t => t.Modifiers.Any(SyntaxKind.PublicKeyword) || t is ExtensionBlockDeclarationSyntax);

    // "throw new X(…)" and "X.ThrowIfNull(…)"; what helpers throw is not followed, nor what lies in a lambda, which may run elsewhere.
    private static IEnumerable<string> ThrownBy(MemberDeclarationSyntax member)
    {
        foreach (SyntaxNode node in member.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax))
        {
            if (node is ThrowStatementSyntax { Expression: ObjectCreationExpressionSyntax statement })
            {
                yield return statement.Type.ToString();
            }
            else if (node is ThrowExpressionSyntax { Expression: ObjectCreationExpressionSyntax expression })
            {
                yield return expression.Type.ToString();
            }
            else if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } call }
                && call.Name.Identifier.Text.StartsWith(ThrowIf, StringComparison.Ordinal) && type.Identifier.Text.EndsWith("Exception", StringComparison.Ordinal))
            {
                yield return type.Identifier.Text;
            }
        }
    }
}

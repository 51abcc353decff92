using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WriteForRights.Repository.Tests;

/// <summary>
/// Tests that a public member documents the exceptions that its own type throws in it. Exceptions of other types are not found here.
/// </summary>
public sealed class ExceptionDocumentationTests
{
    // One entry covers the exceptions that derive from it.
    private static readonly Dictionary<string, string[]> Covered = new()
    {
        ["ArgumentNullException"] = ["ArgumentException"],
        ["ArgumentOutOfRangeException"] = ["ArgumentException"],
    };

    [Fact]
    public void A_public_member_documents_the_exceptions_that_it_throws()
    {
        var members = SourceFile.OfPackages
            .SelectMany(file => file.Tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax && IsVisible(member))
            .Select(member => (Member: member, Thrown: ThrownBy(member)))
            .Where(member => member.Thrown.Count > 0)
            .ToList();
        Assert.NotEmpty(members);
        Rule.Holds(
            "Add an <exception> that says when the member throws it.",
            from found in members
            let documented = DocumentedBy(found.Member)
            where documented is not null
            from thrown in found.Thrown
            where !documented.Contains(thrown) && !Covered.GetValueOrDefault(thrown, []).Any(documented.Contains)
            select $"{found.Member.SyntaxTree.FilePath}, line {LineOf(found.Member)}: {NameOf(found.Member)} throws {thrown}.");
    }

    /// <summary>Returns the exceptions that a member throws itself or in the private methods of its own type that it calls.</summary>
    private static HashSet<string> ThrownBy(MemberDeclarationSyntax member)
    {
        var reached = new HashSet<MemberDeclarationSyntax> { member };
        var waiting = new Queue<MemberDeclarationSyntax>(reached);
        var thrown = new HashSet<string>();
        while (waiting.TryDequeue(out var next))
        {
            foreach (var node in BodyOf(next))
            {
                if (ThrownAt(node) is { } exception)
                {
                    thrown.Add(exception);
                }
                else if (node is InvocationExpressionSyntax { Expression: SimpleNameSyntax called })
                {
                    // Syntax does not tell overloads apart, so these are left out. A public method documents its own exceptions, and
                    // those for its arguments may be impossible here.
                    var methods = next.Parent!.ChildNodes().OfType<MethodDeclarationSyntax>()
                        .Where(method => method.Identifier.ValueText == called.Identifier.ValueText).ToList();
                    if (methods.Count == 1 && !IsVisible(methods[0]) && reached.Add(methods[0]))
                    {
                        waiting.Enqueue(methods[0]);
                    }
                }
            }
        }

        return thrown;
    }

    // What a lambda throws is thrown later, by the code that calls it.
    private static IEnumerable<SyntaxNode> BodyOf(MemberDeclarationSyntax member) =>
        member.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static string? ThrownAt(SyntaxNode node) => node switch
    {
        ThrowStatementSyntax { Expression: ObjectCreationExpressionSyntax created } => created.Type.ToString(),
        ThrowExpressionSyntax { Expression: ObjectCreationExpressionSyntax created } => created.Type.ToString(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }
            when call.Name.Identifier.ValueText.StartsWith("ThrowIf", StringComparison.Ordinal) => call.Expression.ToString(),
        _ => null,
    };

    /// <summary>
    /// Returns the documented exceptions, with those of the overload whose docs the member inherits; <c>null</c> if the member inherits the
    /// docs of a base class or an interface, which may belong to .NET and whose source is then not here.
    /// </summary>
    private static HashSet<string>? DocumentedBy(MemberDeclarationSyntax member)
    {
        var own = ElementsOf(member).ToList();
        if (!own.Any(element => element.Name == "inheritdoc"))
        {
            return ExceptionsIn(own);
        }

        return own.Any(element => element is { Name: "inheritdoc", Reference: not null })
            ? ExceptionsIn(member.Parent!.ChildNodes().OfType<MemberDeclarationSyntax>()
                .Where(other => NameOf(other) == NameOf(member)).SelectMany(ElementsOf))
            : null;
    }

    private static HashSet<string> ExceptionsIn(IEnumerable<(string Name, string? Reference)> elements) =>
        [.. elements.Where(element => element.Name == "exception").Select(element => element.Reference ?? string.Empty)];

    private static IEnumerable<(string Name, string? Reference)> ElementsOf(MemberDeclarationSyntax member) =>
        from docs in member.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>()
        from node in docs.DescendantNodes()
        let element = node switch
        {
            XmlElementStartTagSyntax tag => (tag.Name, tag.Attributes),
            XmlEmptyElementSyntax tag => (tag.Name, tag.Attributes),
            _ => default,
        }
        where element.Name is not null
        select (element.Name.ToString(), element.Attributes.OfType<XmlCrefAttributeSyntax>().FirstOrDefault()?.Cref.ToString());

    private static bool IsVisible(MemberDeclarationSyntax member) =>
        member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .Where(node => node is not (BaseNamespaceDeclarationSyntax or ExtensionBlockDeclarationSyntax))
            .All(node => node.Modifiers.Any(SyntaxKind.PublicKeyword)
                || (node.Modifiers.Any(SyntaxKind.ProtectedKeyword) && !node.Modifiers.Any(SyntaxKind.PrivateKeyword)));

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        OperatorDeclarationSyntax @operator => $"operator {@operator.OperatorToken.ValueText}",
        ConversionOperatorDeclarationSyntax conversion => $"operator {conversion.Type}",
        _ => member.Kind().ToString(),
    };

    private static int LineOf(MemberDeclarationSyntax member) => member.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}

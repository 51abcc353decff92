using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WriteForRights.Repository.Tests;

/// <summary>A type as it is declared in a file.</summary>
internal sealed record TypeDeclaration(string Name, bool IsNested, bool IsPublic, bool IsStatic, bool IsGeneric)
{
    internal static IEnumerable<TypeDeclaration> AllIn(SyntaxNode root) => root.DescendantNodes().Select(Read).OfType<TypeDeclaration>();

    // A block of extension members is a type to the parser, and has no name.
    private static TypeDeclaration? Read(SyntaxNode node) => node switch
    {
        ExtensionBlockDeclarationSyntax => null,
        TypeDeclarationSyntax type => Of(type, type.Identifier, type.TypeParameterList),
        EnumDeclarationSyntax @enum => Of(@enum, @enum.Identifier, null),
        DelegateDeclarationSyntax @delegate => Of(@delegate, @delegate.Identifier, @delegate.TypeParameterList),
        _ => null,
    };

    private static TypeDeclaration Of(MemberDeclarationSyntax type, SyntaxToken name, TypeParameterListSyntax? parameters) => new(
        name.ValueText,
        type.Parent is TypeDeclarationSyntax,
        type.Modifiers.Any(SyntaxKind.PublicKeyword),
        type.Modifiers.Any(SyntaxKind.StaticKeyword),
        parameters is not null);
}

using System.Text.RegularExpressions;

namespace WriteForRights.Repository.Tests;

/// <summary>A type as it is declared in a file. Namespaces are file-scoped, so a declaration that is not indented is not nested.</summary>
internal sealed partial record TypeDeclaration(string Name, bool IsNested, bool IsPublic, bool IsStatic, bool IsGeneric)
{
    internal static IEnumerable<TypeDeclaration> AllIn(string text) =>
        from match in Declaration().Matches(text)
        let modifiers = match.Groups["modifiers"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select new TypeDeclaration(
            match.Groups["name"].Value,
            match.Groups["indent"].Length > 0,
            modifiers.Contains("public"),
            modifiers.Contains("static"),
            match.Groups["generic"].Success);

    [GeneratedRegex(
        """
        ^(?<indent>\ *)(?:\[[^\]\n]*\]\ *)*
        (?<modifiers>(?:(?:public|protected|internal|private|file|new|sealed|static|abstract|partial|readonly|ref|unsafe)\ +)*)
        (?:(?:class|struct|interface|enum|record(?:\ +class|\ +struct)?)\ +|delegate\ +[^\n(;=]+?\ +)
        (?<name>\w+)(?<generic><)?(?=[^\n]*(?:$|[({:;,]))
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Declaration();
}

using System.Text.RegularExpressions;

namespace WriteForRights.Repository.Tests;

public sealed partial class SourceFileTests
{
    private const int LongestFile = 500;

    private const int LongestLine = 140;

    [Fact]
    public void No_file_is_longer_than_a_person_reads_in_one_go()
    {
        Rule.Holds(
            $"Split the file by concept: none may have more than {LongestFile} lines.",
            from file in SourceFile.All
            where file.LineCount > LongestFile
            select $"{file.Path} has {file.LineCount} lines.");
    }

    [Fact]
    public void No_line_is_wider_than_a_screen()
    {
        Rule.Holds(
            $"Break the line: none may have more than {LongestLine} columns.",
            from file in SourceFile.OfPackages
            from line in file.Tree.GetText(TestContext.Current.CancellationToken).Lines
            where line.Span.Length > LongestLine
            select $"{file.Path}, line {line.LineNumber + 1}, has {line.Span.Length} columns.");
    }

    [Fact]
    public void A_file_declares_one_public_type()
    {
        Rule.Holds(
            "Give each public type a file of its own.",
            from file in SourceFile.OfPackages
            let types = file.Types.Where(type => type is { IsPublic: true, IsNested: false }).Select(type => type.Name).ToList()
            where types.Count > 1
            select $"{file.Path} declares {string.Join(", ", types)}.");
    }

    [Fact]
    public void A_file_bears_the_name_of_its_type()
    {
        Rule.Holds(
            "Name the file after its public type, or after its first type where none is public. A static class that makes the generic type of the same name stands in <name>Factory.cs.",
            from file in SourceFile.OfPackages
            let types = file.Types.Where(type => !type.IsNested).ToList()
            let type = types.Find(type => type.IsPublic) ?? types.FirstOrDefault()
            where type is not null && file.Name != type.Name && !IsFactoryFile(file, type)
            select $"{file.Path} declares {type.Name}.");
    }

    [Fact]
    public void No_type_is_named_for_being_useful()
    {
        Rule.Holds(
            "Name the type for the concept it stands for, and put what it does beside that concept.",
            from file in SourceFile.All
            from type in file.Types
            where VagueName().IsMatch(type.Name)
            select $"{file.Path} declares {type.Name}.");
    }

    private static bool IsFactoryFile(SourceFile file, TypeDeclaration type) =>
        type.IsStatic && file.Name == type.Name + "Factory"
        && SourceFile.OfPackages.Any(other => other.Types.Any(made => made.IsGeneric && made.Name == type.Name));

    [GeneratedRegex("(Helpers?|Utils?|Utility|Utilities|Managers?)$")]
    private static partial Regex VagueName();
}

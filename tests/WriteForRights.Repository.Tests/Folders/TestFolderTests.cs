namespace WriteForRights.Repository.Tests;

public sealed class TestFolderTests
{
    private const string Source = "src/WriteForRights/";
    private const string Tests = "tests/WriteForRights.Tests/";

    /// <summary>The folders of tests that belong to no folder of the domain: they test what several folders have in common, or hold data.</summary>
    private static readonly string[] Others = ["Json/Apps", "Languages/Icu", "Packs/Schemas", "PublicApi", "Solidarity/Screening/Messages"];

    [Fact]
    public void The_tests_of_the_domain_have_its_folders()
    {
        Rule.Holds(
            $"Put the tests below {Tests} into the folder of what they test.",
            FoldersBelow(Tests).Except(FoldersBelow(Source)).Except(Others));
    }

    [Fact]
    public void A_test_of_a_type_is_in_the_folder_of_the_type()
    {
        var folders = Checkout.FilesOf(Source.TrimEnd('/'), ".cs").ToLookup(NameOf, file => FolderOf(file, Source));
        Rule.Holds(
            "Move the test.",
            from file in Checkout.FilesOf(Tests.TrimEnd('/'), "Tests.cs")
            let tested = folders[NameOf(file)[..^"Tests".Length]].ToList()
            where tested.Count > 0 && !tested.Contains(FolderOf(file, Tests)) && !Others.Contains(FolderOf(file, Tests))
            select $"{file} tests a type of {string.Join(" or ", tested)}.");
    }

    private static IEnumerable<string> FoldersBelow(string root) =>
        Checkout.Files.Where(file => file.StartsWith(root, StringComparison.Ordinal)).Select(file => FolderOf(file, root)).Distinct();

    private static string FolderOf(string file, string root)
    {
        var path = file[root.Length..];
        return path.LastIndexOf('/') is var end and >= 0 ? path[..end] : string.Empty;
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}

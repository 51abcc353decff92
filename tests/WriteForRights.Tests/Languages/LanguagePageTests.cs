namespace WriteForRights.Tests;

/// <summary>The pages in <c>docs/languages</c>. Started with <c>WRITE_LANGUAGES=1</c> these tests write them anew.</summary>
public sealed class LanguagePageTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "docs", "languages");

    static LanguagePageTests()
    {
        if (Environment.GetEnvironmentVariable("WRITE_LANGUAGES") == "1")
        {
            foreach (var language in MessageLanguages.All)
            {
                File.WriteAllText(PathOf(language), LanguagePage.Of(language));
            }
        }
    }

    public static TheoryData<string> Tags => PluralSamplesTests.Tags;

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_page_says_what_the_library_says(string tag)
    {
        var language = LanguageTag.Parse(tag);

        Assert.True(
            File.Exists(PathOf(language)) && File.ReadAllText(PathOf(language)) == LanguagePage.Of(language),
            $"{PathOf(language)} is not what the library says any more. Read what changed, and write it anew: "
            + "WRITE_LANGUAGES=1 dotnet run --project tests/WriteForRights.Tests -- -class WriteForRights.Tests.LanguagePageTests");
    }

    [Fact]
    public void Every_page_is_of_a_language_of_the_library() => Assert.Equal(
        MessageLanguages.All.Select(language => language + ".md").Concat(["README.md", "REVIEWING.md"]).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    private static string PathOf(LanguageTag language) => Path.Combine(Folder, language + ".md");
}

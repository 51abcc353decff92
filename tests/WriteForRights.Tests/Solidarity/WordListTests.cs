using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>The lists of words, as they are in the assembly.</summary>
public sealed class WordListTests
{
    private const string Folder = "solidarity-words/";

    private static readonly string[] Members =
    [
        "amnesty", "amnestyByCapital", "amnestyPerhaps", "enclosures", "harmless", "links", "myNameIs", "networks", "politics", "postBoxes",
        "provenance", "recognisedAt", "recognisedBy", "religion", "status", "streetsAfterName", "streetsBeforeName",
    ];

    public static TheoryData<string> Lists { get; } = [.. typeof(Campaign).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))];

    [Fact]
    public void There_is_a_list_for_each_language_and_one_for_all_others() => Assert.Equal(
        ["ar", "en", "es", "fr", "ru", "und", "zh"], Lists.Select(row => row.Data[Folder.Length..]).Order());

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_says_where_it_comes_from_and_holds_each_word_once(string list)
    {
        using var document = JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream(list)!);
        var root = document.RootElement;

        Assert.False(string.IsNullOrWhiteSpace(root.GetProperty("provenance").GetString()));
        Assert.Contains(root.GetProperty("status").GetString(), new[] { "draft", "reviewed" });
        Assert.Subset(Members.ToHashSet(), root.EnumerateObject().Select(member => member.Name).ToHashSet());
        Assert.NotEmpty(root.GetProperty("amnesty").EnumerateArray());
        Assert.All(root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array), member =>
        {
            var entries = member.Value.EnumerateArray().Select(entry => entry.GetString()!).ToArray();
            Assert.NotEmpty(entries);
            Assert.Distinct(entries);
            Assert.All(entries, entry => Assert.Equal(entry.Trim().ToLowerInvariant(), entry));
        });
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ar")]
    [InlineData("ru")]
    [InlineData("zh")]
    public void Every_word_of_a_list_is_found_by_itself(string language)
    {
        using var document = JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream(Folder + language)!);
        var screening = SolidarityCases.Screening();
        (string Member, ScreeningRule Rule)[] members =
        [
            ("politics", ScreeningRule.Politics), ("religion", ScreeningRule.Religion),
            ("amnesty", ScreeningRule.NamesAmnesty), ("amnestyPerhaps", ScreeningRule.NamesAmnesty),
        ];
        foreach (var (member, rule) in members)
        {
            Assert.All(document.RootElement.TryGetProperty(member, out var entries) ? entries.EnumerateArray().ToArray() : [], entry =>
            {
                var word = entry.GetString()!.Replace("*", "", StringComparison.Ordinal);
                var finding = screening.FindingsIn(SolidarityCases.Draft($"… {word} …", language)).Where(finding => finding.Rule == rule);
                Assert.Equal((2, word.Length), (finding.First().Start, finding.Sum(one => one.Length) + finding.Count() - 1));
            });
        }
    }
}

using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>Each file with words for people says where they are from, and who has read them as a native speaker.</summary>
public sealed class ReviewTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static TheoryData<string> Files { get; } = [.. typeof(Campaign).Assembly.GetManifestResourceNames()
        .Where(name => name.Split('/')[0] is "catalogues" or "letter-forms" or "solidarity-words")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_says_where_it_is_from_and_who_has_read_it(string file)
    {
        using var document = Open(file);

        Assert.False(string.IsNullOrWhiteSpace(document.RootElement.GetProperty("provenance").GetString()));
        Review.In(document.RootElement, LanguagePage.PartsOf(file), Today);
    }

    [Theory]
    [InlineData("""[{ "by": "A. Example", "on": "2026-11-01" }]""")]
    [InlineData("""[{ "by": "A. Example", "on": "2026-11-01", "parts": ["labels"] }, { "by": "B. Example", "on": "2026-11-01" }]""")]
    public void A_review_has_a_name_a_day_and_perhaps_parts(string reviews) =>
        Assert.NotEmpty(Read(reviews));

    [Theory]
    [InlineData("""["A. Example"]""", "not an object")]
    [InlineData("""[{ "by": "A. Example" }]""", "members")]
    [InlineData("""[{ "by": "A. Example", "on": "2026-11-01", "status": "reviewed" }]""", "members")]
    [InlineData("""[{ "by": " ", "on": "2026-11-01" }]""", "name")]
    [InlineData("""[{ "by": "A. Example", "on": "1 November 2026" }]""", "date")]
    [InlineData("""[{ "by": "A. Example", "on": "2026-11-31" }]""", "date")]
    [InlineData("""[{ "by": "A. Example", "on": "2026-12-02" }]""", "future")]
    [InlineData("""[{ "by": "A. Example", "on": "2026-11-01", "parts": [] }]""", "empty")]
    [InlineData("""[{ "by": "A. Example", "on": "2026-11-01", "parts": ["all"] }]""", "other parts")]
    [InlineData("""[{ "by": "A. Example", "on": "2026-11-02" }, { "by": "B. Example", "on": "2026-11-01" }]""", "older")]
    public void A_review_of_another_form_is_a_mistake(string reviews, string mistake) =>
        Assert.Contains(mistake, Assert.Throws<FormatException>(() => Read(reviews)).Message, StringComparison.Ordinal);

    private static Review[] Read(string reviews)
    {
        using var document = JsonDocument.Parse($$"""{ "reviews": {{reviews}} }""");
        return Review.In(document.RootElement, ["supporters", "labels"], new DateOnly(2026, 12, 1));
    }

    private static JsonDocument Open(string file) => JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream(file)!);
}

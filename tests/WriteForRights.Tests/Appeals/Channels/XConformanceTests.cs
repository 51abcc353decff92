using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>Posts are counted, and links and names found in them, as in the conformance cases that X publishes.</summary>
public sealed class XConformanceTests
{
    // The section is of the rules before emoji counted 2 however they are composed; the same texts are in the section of today's rules.
    private static readonly string[] BeforeEmoji =
    [
        "Count a mix of single byte single word, and double word unicode characters",
        "Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers",
    ];

    [Theory]
    [InlineData("WeightedTweetsCounterTest")]
    [InlineData("WeightedTweetsWithDiscountedEmojiCounterTest")]
    [InlineData("UnicodeDirectionalMarkerCounterTest")]
    public void A_post_is_as_long_as_X_says(string section) => AssertAll(
        XConformance.Cases("validate.yml", section)
            .Where(one => section != "WeightedTweetsCounterTest" || !BeforeEmoji.Contains(one.Description)),
        (text, expected) => (
            XConformance.Number(expected["weightedLength"]),
            PostLength.Measure(XConformance.Normalized(text), SocialNetwork.X)));

    [Fact]
    public void The_limits_are_those_that_X_publishes()
    {
        using var config = JsonDocument.Parse(XConformance.Read("config-v3.json"));

        Assert.Equal(config.RootElement.GetProperty("maxWeightedTweetLength").GetInt32(), PostLength.GetLimit(SocialNetwork.X));
        Assert.Equal(config.RootElement.GetProperty("transformedURLLength").GetInt32(), PostLength.Measure("https://example.org", SocialNetwork.X));
        Assert.All(config.RootElement.GetProperty("ranges").EnumerateArray(), range =>
        {
            Assert.Equal(100, range.GetProperty("weight").GetInt32());
            Assert.All(
                new[] { range.GetProperty("start").GetInt32(), range.GetProperty("end").GetInt32() },
                c => Assert.Equal(1, PostLength.Measure(((char)c).ToString(), SocialNetwork.X)));
        });
    }

    [Theory]
    [InlineData("urls")]
    [InlineData("tco_urls_with_params")]
    public void Links_are_those_that_X_finds(string section) => AssertAll(
        XConformance.Cases("extract.yml", section),
        (text, expected) => (
            string.Join(" | ", XConformance.Texts(expected)),
            string.Join(" | ", PostLinks.FindAll(text).Select(link => text[link.Start..link.End]))));

    [Theory]
    [InlineData("urls_with_indices")]
    [InlineData("urls_with_directional_markers")]
    public void Links_begin_and_end_where_X_says(string section) => AssertAll(
        XConformance.Cases("extract.yml", section),
        (text, expected) => (
            string.Join(" ", ((YamlDotNet.RepresentationModel.YamlSequenceNode)expected).Children.Select(XConformance.Indices)),
            string.Join(" ", PostLinks.FindAll(text).Select(link => (link.Start, link.End)))));

    [Fact]
    public void Names_are_those_that_X_finds() => AssertAll(
        XConformance.Cases("extract.yml", "mentions"),
        (text, expected) => (
            string.Join(" ", XConformance.Texts(expected).Distinct().Order()),
            string.Join(" ", Words(text).Where(word => PostMention.Mentions(text, SocialNetwork.X, word)).Distinct().Order())));

    [Fact]
    public void A_reply_is_what_X_takes_for_one() => AssertAll(
        XConformance.Cases("extract.yml", "replies"),
        (text, expected) => (expected.ToString().Length > 0, PostMention.IsReply(text)));

    [Fact]
    public void Hashtags_count_as_the_text_that_they_are() => AssertAll(
        XConformance.Cases("extract.yml", "hashtags").Where(one => !one.Text.Contains('.') && one.Text.All(c => c is < '\u1100')),
        (text, _) => (XConformance.Normalized(text).Length, PostLength.Measure(XConformance.Normalized(text), SocialNetwork.X)));

    [Fact]
    public void Handles_are_those_that_X_gives() => AssertAll(
        XConformance.Cases("validate.yml", "usernames"),
        (text, expected) => (expected.ToString() == "true", SocialHandle.IsValid(SocialNetwork.X, SocialHandle.Bare(text))));

    private static IEnumerable<string> Words(string text) =>
        text.Split('@').Skip(1).Select(rest => new string([.. rest.TakeWhile(c => c is '_' || char.IsAsciiLetterOrDigit(c))])).Where(word => word.Length > 0);

    private static void AssertAll<T>(
        IEnumerable<(string Description, string Text, YamlDotNet.RepresentationModel.YamlNode Expected)> cases,
        Func<string, YamlDotNet.RepresentationModel.YamlNode, (T Expected, T Actual)> compare)
    {
        var wrong = cases.Select(one => (one.Description, Result: compare(one.Text, one.Expected)))
            .Where(one => !Equals(one.Result.Expected, one.Result.Actual))
            .Select(one => $"{one.Description}: expected {one.Result.Expected}, got {one.Result.Actual}");
        Assert.Equal(string.Empty, string.Join("\n", wrong));
    }
}

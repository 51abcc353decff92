namespace WriteForRights.Tests;

/// <summary>Posts: the length that a network counts, and whom they name.</summary>
public sealed class SocialPostTests
{
    private static readonly SocialNetwork Plain = new() { Limit = 500 };

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc é ж ع", 9)]
    [InlineData("\u10FF", 1)]
    [InlineData("\u1100", 2)]
    [InlineData("漢字", 4)]
    [InlineData("\u1FFF\u2000\u200D\u200E", 6)]
    [InlineData("\u200F\u2010\u201F\u2020", 6)]
    [InlineData("\u2031\u2032\u2037\u2038", 6)]
    [InlineData("’“”–…", 6)]
    [InlineData("€", 2)]
    [InlineData("😀", 2)]
    [InlineData("👩‍👩‍👧‍👦", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("🇨🇺", 2)]
    [InlineData("🇨🇺🇨🇲", 4)]
    [InlineData("🇨", 2)]
    [InlineData("❤️", 2)]
    [InlineData("❤️‍🔥", 2)]
    [InlineData("1️⃣", 2)]
    [InlineData("1⃣", 2)]
    [InlineData("12", 2)]
    [InlineData("#a", 2)]
    [InlineData("©", 1)]
    [InlineData("©️", 2)]
    [InlineData("🏴󠁧󠁢󠁷󠁬󠁳󠁿", 2)]
    [InlineData("𝒜", 2)]
    [InlineData("a👩‍b", 5)]
    [InlineData("https://example.org", 23)]
    [InlineData("http://example.org/a/very/long/path?with=query#and-more", 23)]
    [InlineData("HTTPS://EXAMPLE.ORG/", 23)]
    [InlineData("see example.org.", 28)]
    [InlineData("see example.org/a, b", 29)]
    [InlineData("a@example.org", 13)]
    [InlineData("U.S.", 4)]
    [InlineData("3.14", 4)]
    [InlineData("https://", 8)]
    [InlineData("(www.example.org)", 25)]
    [InlineData("end. Next", 9)]
    [InlineData("https://example.org https://example.org", 47)]
    public void Length_is_weighted_as_x_does(string text, int length) => Assert.Equal(length, PostLength.Of(text, SocialNetwork.X));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("漢字", 2)]
    [InlineData("😀", 1)]
    [InlineData("https://example.org", 19)]
    public void Elsewhere_every_code_point_counts_one(string text, int length) => Assert.Equal(length, PostLength.Of(text, Plain));

    [Fact]
    public void The_targets_handle_stands_in_front_but_does_not_make_it_a_reply()
    {
        var post = Assert.IsType<SocialPost>(Letters.Case.With("Release her.").Compose().ToPost(Plain));

        Assert.Equal((".@example Release her.", 22), (post.Text.Reveal(), post.Length));
    }

    [Theory]
    [InlineData("@example")]
    [InlineData("example")]
    public void A_handle_has_one_at_sign(string handle) => Assert.Equal(
        ".@example x",
        Assert.IsType<SocialPost>(Letters.Case.With("x").With(Letters.Channel(ChannelKind.Social, handle)).Compose().ToPost(Plain)).Text.Reveal());

    [Fact]
    public void Without_a_handle_it_is_the_text_alone() => Assert.Equal(
        "x", Assert.IsType<SocialPost>(Letters.Case.With("x").With(Letters.Channel(ChannelKind.Fax, "123")).Compose().ToPost(Plain)).Text.Reveal());

    [Fact]
    public void It_is_normalised_before_it_is_counted() => Assert.Equal(
        (".@example é", 11),
        Assert.IsType<SocialPost>(Letters.Case.With("e\u0301").Compose().ToPost(Plain)) is var post ? (post.Text.Reveal(), post.Length) : default);

    [Fact]
    public void Beyond_the_limit_it_is_too_long_and_says_what_works()
    {
        var post = Letters.Template with { Kinds = [ActionKind.SocialPost], Subject = null, Body = Letters.English("x") };
        var letter = (Letters.Case with { Appeals = [post] }).Compose(Letters.Request with { Kind = ActionKind.SocialPost });
        var room = 280 - ".@example ".Length;

        Assert.Equal(280, Assert.IsType<SocialPost>(letter.Edited(new string('x', room)).ToPost(SocialNetwork.X)).Length);
        var overflow = Assert.IsType<ChannelOverflow>(letter.Edited(new string('x', room + 1)).ToPost(SocialNetwork.X));
        Assert.Equal((281, 280), (overflow.Length, overflow.Limit));
        Assert.Equal([AppealAlternative.Email, AppealAlternative.Print, AppealAlternative.PhoneCall], overflow.Alternatives);
    }
}

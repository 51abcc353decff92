namespace WriteForRights.Tests;

/// <summary>Posts: the length that a network counts, and whom they name.</summary>
public sealed class SocialPostTests
{
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
    [InlineData("see example.org/a, b", 30)]
    [InlineData("a@example.org", 13)]
    [InlineData("U.S.", 4)]
    [InlineData("3.14", 4)]
    [InlineData("https://", 8)]
    [InlineData("(www.example.org)", 25)]
    [InlineData("end. Next", 9)]
    [InlineData("https://example.org https://example.org", 47)]
    [InlineData("a(https://example.org/abc)", 26)]
    [InlineData("https://example.org/a_(b)", 23)]
    [InlineData("https://example.org/a_(b).", 24)]
    [InlineData("https://example.org/abc?d=e.", 24)]
    [InlineData("https://example.org/abc…", 25)]
    [InlineData("https://example.org:8080/abc, and", 28)]
    [InlineData("“https://example.org/abc”", 25)]
    [InlineData("https://example.org/日本", 27)]
    [InlineData("見てhttps://example.org/見て", 31)]
    [InlineData("example.org見て", 27)]
    [InlineData("https://例え.jp", 23)]
    [InlineData("例え.jp", 7)]
    [InlineData("example.notadomain", 18)]
    [InlineData("a-very-long-word-with-hyphens.notadomain", 40)]
    [InlineData("Release her.Now", 31)]
    [InlineData("Release her.Please", 18)]
    [InlineData("@example.org", 12)]
    [InlineData("#example.org", 12)]
    [InlineData("_example.org", 12)]
    [InlineData("http://a_b.org", 14)]
    [InlineData("http://localhost/a/long/path/to/a/page", 38)]
    [InlineData("https://user@instance.example", 29)]
    [InlineData("a\uFE0F", 3)]
    [InlineData("😀🏽", 4)]
    [InlineData("✌🏽", 2)]
    [InlineData("🐶‍🐱", 5)]
    [InlineData("👩🏽‍⚖️", 2)]
    [InlineData("🏳️‍🌈", 2)]
    [InlineData("🧑🏻‍🤝‍🧑🏿", 2)]
    [InlineData("™️ℹ️▶️", 6)]
    public void Length_is_weighted_as_x_does(string text, int length) => Assert.Equal(length, PostLength.Measure(text, SocialNetwork.X));

    [Theory]
    [InlineData("bluesky", "👩‍👩‍👧‍👦 e\u0301 漢字", 6)]
    [InlineData("bluesky", "https://example.org/abc", 23)]
    [InlineData("bluesky", "https://example.org/abcdef", 26)]
    [InlineData("mastodon", "👩‍👩‍👧‍👦 漢字", 4)]
    [InlineData("mastodon", "see https://example.org/a/very/long/path/to/a/page.", 28)]
    [InlineData("mastodon", "example.org", 11)]
    [InlineData("mastodon", "@user@instance.example, hello", 12)]
    [InlineData("mastodon", "mail user@instance.example", 26)]
    [InlineData("mastodon", "https://instance.example/@user@other.example", 44)]
    [InlineData("threads", "abc 漢字", 6)]
    [InlineData("threads", "😀", 4)]
    [InlineData("telegram", "😀é", 3)]
    [InlineData("tiktok", "😀", 2)]
    [InlineData("instagram", "😀漢字", 3)]
    [InlineData("another-network", "https://example.org 😀", 21)]
    public void Each_network_counts_in_its_own_way(string network, string text, int length) =>
        Assert.Equal(length, PostLength.Measure(text, SocialNetwork.Parse(network)));

    [Theory]
    [InlineData("x", "example", ".@example Release her.")]
    [InlineData("x", "@Example_1", ".@Example_1 Release her.")]
    [InlineData("bluesky", "example.bsky.social", "@example.bsky.social Release her.")]
    [InlineData("bluesky", "example.org", "@example.org Release her.")]
    [InlineData("mastodon", "user@instance.example", "@user@instance.example Release her.")]
    [InlineData("mastodon", "@user@instance.example", "@user@instance.example Release her.")]
    [InlineData("threads", "example", "@example Release her.")]
    [InlineData("instagram", "an.example", "@an.example Release her.")]
    [InlineData("facebook", "example", "@example Release her.")]
    [InlineData("telegram", "example", "@example Release her.")]
    [InlineData("tiktok", "example", "@example Release her.")]
    [InlineData("youtube", "例え", "@例え Release her.")]
    [InlineData("vk", "example", "@example Release her.")]
    [InlineData("weibo", "例え", "@例え Release her.")]
    [InlineData("linkedin", "company/example", "Release her.")] // there names are chosen from a list, and text is only text
    [InlineData("wechat", "example", "Release her.")]
    [InlineData("another-network", "example", "@example Release her.")]
    public void The_targets_handle_stands_in_front_as_the_network_writes_it(string network, string handle, string text) =>
        Assert.Equal(text, Text("Release her.", network, Letters.Handle(SocialNetwork.Parse(network), handle)));

    [Theory]
    [InlineData("bluesky", "example.bsky.social")]
    [InlineData("mastodon", "example@instance.example")]
    [InlineData("instagram", "example")]
    public void A_handle_of_another_network_names_a_stranger_and_is_left_out(string network, string handle) =>
        Assert.Equal("Release her.", Text("Release her.", "x", Letters.Handle(SocialNetwork.Parse(network), handle)));

    [Theory]
    [InlineData("x", "https://x.com/example")]
    [InlineData("x", "x.com/example")]
    [InlineData("x", "example.bsky.social")]
    [InlineData("x", "an_example_too_long")]
    [InlineData("x", "exam ple")]
    [InlineData("bluesky", "example")]
    [InlineData("mastodon", "example")]
    [InlineData("another-network", "https://another.example/example")]
    public void What_is_no_handle_of_its_network_is_left_out(string network, string value) =>
        Assert.Equal("Release her.", Text("Release her.", network, Letters.Handle(SocialNetwork.Parse(network), value)));

    [Fact]
    public void A_handle_without_its_network_is_left_out() =>
        Assert.Equal("Release her.", Text("Release her.", "x", Letters.Channel(ChannelKind.Social, "example")));

    [Fact]
    public void The_first_handle_that_the_target_has_on_the_network_is_named() => Assert.Equal(
        ".@second Release her.",
        Text(
            "Release her.",
            "x",
            Letters.Handle(SocialNetwork.Instagram, "first"),
            Letters.Handle(SocialNetwork.X, "https://x.com/no"),
            Letters.Handle(SocialNetwork.X, "second"),
            Letters.Handle(SocialNetwork.X, "third")));

    [Theory]
    [InlineData("x", "Release her, @Example!", "Release her, @Example!")]
    [InlineData("x", "@example, release her.", ".@example, release her.")]
    [InlineData("x", "@somebody, @example: release her.", ".@somebody, @example: release her.")]
    [InlineData("x", "Release her, @example_2!", ".@example Release her, @example_2!")]
    [InlineData("x", "Mail a@example now", ".@example Mail a@example now")]
    [InlineData("bluesky", "Release her, @example.bsky.social.", "Release her, @example.bsky.social.")]
    [InlineData("bluesky", "@example.bsky.social release her.", "@example.bsky.social release her.")]
    [InlineData("bluesky", "Release her, @example.bsky.social.example", "@example.bsky.social Release her, @example.bsky.social.example")]
    [InlineData("mastodon", "Release her, @user@instance.example!", "Release her, @user@instance.example!")]
    public void Who_is_named_already_is_not_named_twice(string network, string text, string post)
    {
        var handle = network switch { "x" => "example", "bluesky" => "example.bsky.social", _ => "user@instance.example" };

        Assert.Equal(post, Text(text, network, Letters.Handle(SocialNetwork.Parse(network), handle)));
    }

    [Fact]
    public void A_post_on_X_that_begins_with_a_name_is_no_reply_even_if_the_target_has_no_handle() =>
        Assert.Equal(".@somebody release her.", Text("@somebody release her.", "x", Letters.Channel(ChannelKind.Fax, "123")));

    [Fact]
    public void A_post_says_what_it_is_for_and_how_much_room_there_is()
    {
        var post = Assert.IsType<SocialPost>(Letters.Case.With("Release her.").Compose().ToPost(SocialNetwork.X));

        Assert.Equal((SocialNetwork.X, ".@example Release her.", 22, 280), (post.Network, post.Text.Reveal(), post.Length, post.Limit));
    }

    [Fact]
    public void It_is_normalised_before_it_is_counted() => Assert.Equal(
        (".@example é", 11),
        Assert.IsType<SocialPost>(Letters.Case.With("e\u0301").Compose().ToPost(SocialNetwork.X)) is var post
            ? (post.Text.Reveal(), post.Length) : default);

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

    [Fact]
    public void A_link_in_brackets_is_as_long_as_any_other()
    {
        var letter = Letters.Case.With("x").With(Letters.Channel(ChannelKind.Fax, "123")).Compose();
        var post = new string('a', 254) + " (https://example.org/abc)";

        Assert.Equal(280, Assert.IsType<SocialPost>(letter.Edited(post).ToPost(SocialNetwork.X)).Length);
        Assert.Equal(281, Assert.IsType<ChannelOverflow>(letter.Edited("a" + post).ToPost(SocialNetwork.X)).Length);
    }

    [Theory]
    [InlineData("bluesky", 300)]
    [InlineData("mastodon", 500)]
    [InlineData("threads", 500)]
    [InlineData("instagram", 2_200)]
    [InlineData("tiktok", 2_200)]
    [InlineData("linkedin", 3_000)]
    [InlineData("telegram", 4_096)]
    public void Each_network_has_its_limit(string network, int limit)
    {
        var letter = Letters.Case.With("x").With(Letters.Channel(ChannelKind.Fax, "123")).Compose();

        Assert.IsType<SocialPost>(letter.Edited(new string('x', limit)).ToPost(SocialNetwork.Parse(network)));
        var overflow = Assert.IsType<ChannelOverflow>(letter.Edited(new string('x', limit + 1)).ToPost(SocialNetwork.Parse(network)));
        Assert.Equal((limit + 1, limit), (overflow.Length, overflow.Limit));
    }

    [Fact]
    public void Bluesky_takes_3000_bytes_at_most()
    {
        var letter = Letters.Case.With("x").With(Letters.Channel(ChannelKind.Fax, "123")).Compose();

        Assert.IsType<SocialPost>(letter.Edited(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 120))).ToPost(SocialNetwork.Bluesky));
        var overflow = Assert.IsType<ChannelOverflow>(
            letter.Edited(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 121))).ToPost(SocialNetwork.Bluesky));
        Assert.Equal((3_025, 3_000), (overflow.Length, overflow.Limit));
    }

    [Fact]
    public void The_app_can_give_the_limit_of_its_instance()
    {
        var letter = Letters.Case.With("x").With(Letters.Channel(ChannelKind.Fax, "123")).Compose().Edited(new string('x', 600));

        Assert.Equal(5_000, Assert.IsType<SocialPost>(letter.ToPost(SocialNetwork.Mastodon, 5_000)).Limit);
        Assert.Equal(599, Assert.IsType<ChannelOverflow>(letter.ToPost(SocialNetwork.Mastodon, 599)).Limit);
        Assert.Throws<ArgumentOutOfRangeException>(() => letter.ToPost(SocialNetwork.Mastodon, 0));
    }

    [Theory]
    [InlineData("weibo")]
    [InlineData("another-network")]
    public void Where_no_limit_is_known_it_is_never_too_long(string network)
    {
        var post = Letters.Case.With("x").Compose().Edited(new string('x', 10_000)).ToPost(SocialNetwork.Parse(network));

        Assert.Null(Assert.IsType<SocialPost>(post).Limit);
    }

    private static string Text(string text, string network, params TargetChannel[] channels) => Assert.IsType<SocialPost>(
        Letters.Case.With("x").With(channels).Compose().Edited(text).ToPost(SocialNetwork.Parse(network))).Text.Reveal();
}

namespace WriteForRights.Tests;

public sealed class TargetRulesTests : IDisposable
{
    private const string Case = "cases/dorgelesse-nguessan.json";

    private readonly TemporaryPack _pack = new();

    [Theory]
    [InlineData("email", "office@example.org")]
    [InlineData("phone", "123")]
    [InlineData("phone", "+123456789012345")]
    [InlineData("fax", "+237 222 000 000")]
    public void A_value_that_fits_its_kind_is_taken(string kind, string value) => Assert.Empty(Lines(kind, value));

    [Theory]
    [InlineData("email", "office", "email-malformed")]
    [InlineData("email", "<office@example.org>", "email-malformed")]
    [InlineData("email", "mailto:office@example.org", "email-malformed")]
    [InlineData("email", " office@example.org", "email-malformed")]
    [InlineData("phone", "12", "channel-number")]
    [InlineData("phone", "1234567890123456", "channel-number")]
    [InlineData("phone", "123+", "channel-number")]
    [InlineData("phone", " 123", "channel-number")]
    [InlineData("phone", "123 ", "channel-number")]
    [InlineData("phone", "12٣", "channel-number")]
    [InlineData("phone", "123-456", "channel-number")]
    [InlineData("fax", "+ ", "channel-number")]
    [InlineData("fax", "office@example.org", "channel-number")]
    [InlineData("pigeon", "office", null)]
    public void A_value_that_does_not_fit_its_kind_is_refused(string kind, string value, string? code) => Assert.Equal(
        code is null ? [$"{Case} $.targets[0].channels[0].kind: word-unknown"] : [$"{Case} $.targets[0].channels[0].value: {code}"],
        Lines(kind, value));

    [Theory]
    [InlineData("x", "Example_1")]
    [InlineData("x", "@example")]
    [InlineData("x", "abcdefghijklmno")]
    [InlineData("instagram", "an.example_1")]
    [InlineData("threads", "@an.example_1")]
    [InlineData("facebook", "an.example")]
    [InlineData("mastodon", "user@instance.example")]
    [InlineData("mastodon", "@user.name@instance.example")]
    [InlineData("mastodon", "user@例え.jp")]
    [InlineData("bluesky", "example.bsky.social")]
    [InlineData("bluesky", "@example.org")]
    [InlineData("tiktok", "@an.example")]
    [InlineData("youtube", "an-example")]
    [InlineData("youtube", "例え")]
    [InlineData("youtube", "ตัวอย่าง")]
    [InlineData("linkedin", "example")]
    [InlineData("linkedin", "in/an-example")]
    [InlineData("linkedin", "company/an-example")]
    [InlineData("telegram", "an_example")]
    [InlineData("wechat", "an-example")]
    [InlineData("weibo", "例え")]
    [InlineData("vk", "id123")]
    public void A_handle_that_its_network_can_have_given_is_taken(string network, string value) => Assert.Empty(Handles(network, value));

    [Theory]
    [InlineData("x", "exam ple")]
    [InlineData("x", "exam@ple")]
    [InlineData("x", "@@example")]
    [InlineData("x", "@")]
    [InlineData("x", "abcdefghijklmnop")]
    [InlineData("x", "an-example")]
    [InlineData("x", "例え")]
    [InlineData("x", "example.bsky.social")]
    [InlineData("x", "user@instance.example")]
    [InlineData("x", "exam\u2068ple")]
    [InlineData("x", "example\u200F")]
    [InlineData("x", "exam\\u0007ple")]
    [InlineData("instagram", "an..example")]
    [InlineData("instagram", "example.")]
    [InlineData("threads", "an-example")]
    [InlineData("facebook", "abcd")]
    [InlineData("facebook", "an_example")]
    [InlineData("mastodon", "example")]
    [InlineData("mastodon", "user@instance")]
    [InlineData("mastodon", "us er@instance.example")]
    [InlineData("mastodon", "user@instance.example@example.org")]
    [InlineData("bluesky", "example")]
    [InlineData("bluesky", "user@example.org")]
    [InlineData("bluesky", "an_example.bsky.social")]
    [InlineData("tiktok", "a")]
    [InlineData("tiktok", "example.")]
    [InlineData("youtube", "ab")]
    [InlineData("youtube", "-example")]
    [InlineData("linkedin", "user/example")]
    [InlineData("linkedin", "in/")]
    [InlineData("telegram", "1example")]
    [InlineData("wechat", "abcde")]
    [InlineData("weibo", "a")]
    [InlineData("vk", "an-example")]
    public void A_handle_that_its_network_cannot_have_given_is_refused(string network, string value) =>
        Assert.Equal([$"{Case} $.targets[0].channels[0].value: channel-handle"], Handles(network, value));

    [Theory]
    [InlineData("https://x.com/example", "x", "@example")]
    [InlineData("http://www.twitter.com/example/", "x", "@example")]
    [InlineData("https://mobile.twitter.com/example/status/1?s=20", "x", "@example")]
    [InlineData("x.com/example", "x", "@example")]
    [InlineData("//x.com/example", "x", "@example")]
    [InlineData("HTTPS://X.COM/Example", "x", "@Example")]
    [InlineData(" https://x.com/example ", "x", "@example")]
    [InlineData("https://www.instagram.com/an.example/?hl=en", "instagram", "@an.example")]
    [InlineData("https://m.facebook.com/an.example", "facebook", "@an.example")]
    [InlineData("https://www.threads.net/@example", "threads", "@example")]
    [InlineData("https://www.threads.com/@example", "threads", "@example")]
    [InlineData("https://bsky.app/profile/example.bsky.social", "bluesky", "@example.bsky.social")]
    [InlineData("https://example.bsky.social", "bluesky", "@example.bsky.social")]
    [InlineData("https://instance.example/@user", "mastodon", "@user@instance.example")]
    [InlineData("https://instance.example/users/user", "mastodon", "@user@instance.example")]
    [InlineData("https://instance.example/@user@other.example", "mastodon", "@user@other.example")]
    [InlineData("https://www.tiktok.com/@example", "tiktok", "@example")]
    [InlineData("https://www.youtube.com/@%E4%BE%8B%E3%81%88", "youtube", "@例え")]
    [InlineData("https://de.linkedin.com/in/an-example/", "linkedin", "in/an-example")]
    [InlineData("https://t.me/an_example", "telegram", "@an_example")]
    [InlineData("https://vk.com/example", "vk", "@example")]
    [InlineData("https://weibo.com/n/例え", "weibo", "@例え")]
    public void A_link_is_refused_and_the_handle_that_it_leads_to_is_named(string link, string network, string handle)
    {
        Assert.Equal([$"{Case} $.targets[0].channels[0].value: channel-handle-link"], Handles(network, link));
        Assert.Contains($"“{handle}”", Message(), StringComparison.Ordinal);
        Assert.Contains($"“{network}”", Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_another_network_than_the_channels_names_that_network()
    {
        Handles("x", "https://instance.example/@example");

        Assert.Contains("“@example@instance.example”, on the network “mastodon”", Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://x.com/")]
    [InlineData("https://x.com/home")]
    [InlineData("https://x.com/search?q=example")]
    [InlineData("https://www.facebook.com/profile.php?id=1")]
    [InlineData("https://www.youtube.com/watch?v=example")]
    [InlineData("https://www.example.org/example")]
    [InlineData("www.example.org")]
    public void A_link_that_leads_to_no_handle_is_refused_with_the_form_of_one(string link)
    {
        Assert.Equal([$"{Case} $.targets[0].channels[0].value: channel-handle"], Handles("x", link));
        Assert.EndsWith("Example: @example", Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("twitter", "x")]
    [InlineData("insta", "instagram")]
    [InlineData("ig", "instagram")]
    [InlineData("bsky", "bluesky")]
    [InlineData("fb", "facebook")]
    [InlineData("tik-tok", "tiktok")]
    [InlineData("vkontakte", "vk")]
    [InlineData("weixin", "wechat")]
    [InlineData("fediverse", "mastodon")]
    [InlineData("mastadon", "mastodon")]
    [InlineData("facebok", "facebook")]
    [InlineData("twiter", "x")]
    [InlineData("instragram", "instagram")]
    public void A_network_under_another_name_is_refused_and_the_right_name_is_told(string network, string meant)
    {
        Assert.Equal([$"{Case} $.targets[0].channels[0].network: network-meant"], Handles(network, "example"));
        Assert.Contains($"“{meant}”", Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("myspace")]
    [InlineData("social")]
    [InlineData("web")]
    public void A_network_that_is_not_known_is_refused_with_the_known_ones(string network)
    {
        Assert.Equal([$"{Case} $.targets[0].channels[0].network: word-unknown"], Handles(network, "example"));
        Assert.Contains("bluesky, facebook, instagram", Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_that_cannot_be_read_is_one_problem() =>
        Assert.Equal([$"{Case} $.targets[0].channels[0].network: word-malformed"], Handles("Twitter", "example.bsky.social"));

    [Fact]
    public void A_social_channel_says_its_network() =>
        Assert.Equal([$"{Case} $.targets[0].channels[0]: channel-network"], Lines("social", "example"));

    [Fact]
    public void No_other_channel_has_a_network()
    {
        Put("{ 'kind': 'email', 'value': 'office@example.org', 'network': 'x' }");
        Assert.Equal([$"{Case} $.targets[0].channels[0]: channel-network"], _pack.Lines());
    }

    [Fact]
    public void A_network_that_this_version_does_not_know_survives_the_wire()
    {
        var channel = Letters.Handle(SocialNetwork.Parse("another-network"), "example");
        var json = System.Text.Json.JsonSerializer.Serialize(channel, TextTypes.Wire);

        Assert.Contains("\"network\":\"another-network\"", json, StringComparison.Ordinal);
        Assert.Equal(channel, System.Text.Json.JsonSerializer.Deserialize<TargetChannel>(json, TextTypes.Wire));
    }

    [Fact]
    public void A_value_of_a_kind_that_cannot_be_read_is_not_held_against_another() =>
        Assert.Equal([$"{Case} $.targets[0].channels[0].kind: word-malformed"], Lines("E Mail", "x"));

    [Theory]
    [InlineData("'since': 'March', 'until': '2022-02'", "since: date-malformed")]
    [InlineData("'since': '2022-03', 'until': 'May'", "until: date-malformed")]
    [InlineData("'since': '2022-03', 'until': '2022'")]
    [InlineData("'since': '2022-03-31', 'until': '2022-03-31'")]
    [InlineData("'since': '2022-03', 'until': '2031'")]
    public void A_status_ends_too_early_only_if_both_its_dates_can_be_read(string dates, params string[] expected)
    {
        Put($"{{ 'kind': 'fax', 'value': '123', 'statuses': [{{ 'status': 'suspended', {dates} }}] }}");

        Assert.Equal(expected.Select(problem => $"{Case} $.targets[0].channels[0].statuses[0].{problem}"), _pack.Lines());
    }

    [Fact]
    public void The_sample_pack_has_a_target_with_a_form_of_address_and_a_copy_with_channels()
    {
        var target = Campaign2022.Pack.Cases.Single(known => known.Subject.People[0].Country == CountryCode.Parse("CU")).Targets[0];

        Assert.Equal("Excelencia:", target.SalutationIn(LetterTargets.Spanish).Text);
        Assert.Equal("Dear Ambassador,", target.CopiesFor(CountryCode.Parse("US"))[0].SalutationIn(LanguageTag.English).Text);
        Assert.Empty(target.CopiesFor(CountryCode.Parse("GB")));
        Assert.Equal(ChannelKind.Post, target.CopiesTo[0].Channels[0].Kind);
    }

    public void Dispose() => _pack.Dispose();

    private void Put(string channel) => _pack.Replace(Case, "'id': 'president',", $"'id': 'president', 'channels': [{channel}],");

    private string[] Handles(string network, string value)
    {
        Put($"{{ 'kind': 'social', 'network': '{network}', 'value': '{value}' }}");
        return _pack.Lines();
    }

    private string Message() => Assert.Single(_pack.Read().Problems).Problem.Message;

    private string[] Lines(string kind, string value)
    {
        Put($"{{ 'kind': '{kind}', 'value': '{value}' }}");
        return _pack.Lines();
    }
}

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
    [InlineData("social", "Example_1")]
    [InlineData("social", "例え")]
    public void A_value_that_fits_its_kind_is_taken(string kind, string value) => Assert.Empty(Lines(kind, value));

    [Theory]
    [InlineData("email", "office", "email-malformed")]
    [InlineData("phone", "12", "channel-number")]
    [InlineData("phone", "1234567890123456", "channel-number")]
    [InlineData("phone", "123+", "channel-number")]
    [InlineData("phone", " 123", "channel-number")]
    [InlineData("phone", "123 ", "channel-number")]
    [InlineData("phone", "12٣", "channel-number")]
    [InlineData("phone", "123-456", "channel-number")]
    [InlineData("fax", "+ ", "channel-number")]
    [InlineData("fax", "office@example.org", "channel-number")]
    [InlineData("social", "exam ple", "channel-handle")]
    [InlineData("social", "exam@ple", "channel-handle")]
    [InlineData("social", "exam\u2068ple", "channel-handle")]
    [InlineData("social", "example\u200F", "channel-handle")]
    [InlineData("social", "exam\\u0007ple", "channel-handle")]
    [InlineData("pigeon", "office", null)]
    public void A_value_that_does_not_fit_its_kind_is_refused(string kind, string value, string? code) => Assert.Equal(
        code is null ? [$"{Case} $.targets[0].channels[0].kind: word-unknown"] : [$"{Case} $.targets[0].channels[0].value: {code}"],
        Lines(kind, value));

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

    private string[] Lines(string kind, string value)
    {
        Put($"{{ 'kind': '{kind}', 'value': '{value}' }}");
        return _pack.Lines();
    }
}

using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Options of some calls.</summary>
public sealed class CallOptionsTests : ServerTest
{
    private const string Secret = "planted-key-0123456789";

    private readonly List<(string? Authorization, string? Language)> _sent = [];

    protected override string AdminKey => Secret;

    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task The_key_and_the_language_go_with_the_calls_that_they_are_for()
    {
        var client = RecordingClient(options => options.Language = LanguageTag.English);

        await client.GetCampaignAsync(Campaign2022.Id, Token);
        await client.With(new CallOptions { Key = Secret }).With(new CallOptions { Language = LanguageTag.Parse("fr") })
            .GetCampaignAsync(Campaign2022.Id, Token);
        await client.GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Equal([(null, "en"), ("Bearer " + Secret, "fr"), (null, "en")], _sent);
    }

    [Fact]
    public async Task The_key_of_the_options_goes_with_every_call()
    {
        var client = RecordingClient(options => options.Key = Secret);

        await client.SubmitAsync(Campaign2022.Letter(), Token);

        Assert.Equal("Bearer " + Secret, Assert.Single(_sent).Authorization);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("line\nbreak")]
    [InlineData("schlüssel")]
    public void A_key_that_no_header_can_carry_is_refused_and_not_repeated(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => Client.With(new CallOptions { Key = key }));
        var other = Assert.Throws<ArgumentException>(() => NewClient(options => options.Key = key));

        Assert.All([exception, other], refused =>
        {
            Assert.StartsWith("WriteForRightsClientOptions.Key must be of visible ASCII", refused.Message, StringComparison.Ordinal);
            Assert.True(key.Length == 0 || !refused.Message.Contains(key, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Times_and_attempts_have_the_bounds_of_the_clients_options()
    {
        Assert.Throws<ArgumentException>(() => Client.With(new CallOptions { MaxAttempts = 0 }));
        Assert.Throws<ArgumentException>(() => Client.With(new CallOptions { MaxAttempts = 101 }));
        Assert.Throws<ArgumentException>(() => Client.With(new CallOptions { Timeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => Client.With(new CallOptions { AttemptTimeout = TimeSpan.FromDays(25) }));
        Assert.NotNull(Client.With(new CallOptions()));
    }

    [Fact]
    public void A_key_is_never_printed()
    {
        var options = new WriteForRightsClientOptions { Key = Secret, BaseAddress = Server.BaseAddress };

        Assert.All(
            (object[])[options, CallSettings.From(options), new CallOptions { Key = Secret }, new WriteForRightsClient(options)],
            holder => Assert.DoesNotContain(Secret, holder.ToString(), StringComparison.Ordinal));
    }

    private WriteForRightsClient RecordingClient(Action<WriteForRightsClientOptions> configure) => NewClient(
        (request, passOn, token) =>
        {
            _sent.Add((request.Headers.Authorization?.ToString(), request.Headers.AcceptLanguage.FirstOrDefault()?.Value));
            return passOn(token);
        },
        configure);
}

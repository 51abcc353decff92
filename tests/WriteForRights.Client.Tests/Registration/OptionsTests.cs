using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class OptionsTests
{
    private const string NotAbsolute = "WriteForRightsClientOptions.BaseAddress must be an absolute https address.";
    private const string NotEncrypted = "WriteForRightsClientOptions.BaseAddress is not encrypted: use https, or set AllowUnencrypted.";
    private const string NoTime = "WriteForRightsClientOptions.Timeout must be above zero and at most 24 days.";

    private const string NotPlain =
        "WriteForRightsClientOptions.BaseAddress must have no user, no query and no fragment. Use Key for a key.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, 30, NotAbsolute)]
    [InlineData("/w4r", 30, NotAbsolute)]
    [InlineData("actions.example.org", 30, NotAbsolute)]
    [InlineData("ftp://actions.example.org", 30, NotAbsolute)]
    [InlineData("file:///tmp/w4r", 30, NotAbsolute)]
    [InlineData("http://actions.example.org", 30, NotEncrypted)]
    [InlineData("HTTP://ACTIONS.EXAMPLE.ORG:443", 30, NotEncrypted)]
    [InlineData("http://192.0.2.1", 30, NotEncrypted)]
    [InlineData("http://localhost.example.org", 30, NotEncrypted)]
    [InlineData("https://actions.example.org/?tenant=planted", 30, NotPlain)]
    [InlineData("https://actions.example.org/w4r?key=planted#planted", 30, NotPlain)]
    [InlineData("https://actions.example.org/#planted", 30, NotPlain)]
    [InlineData("https://planted:planted@actions.example.org", 30, NotPlain)]
    [InlineData("https://planted@actions.example.org", 30, NotPlain)]
    [InlineData("http://planted@127.0.0.1:5080", 30, NotPlain)]
    [InlineData("https://actions.example.org", 0, NoTime)]
    [InlineData("https://actions.example.org", -1, NoTime)]
    [InlineData("https://actions.example.org", (24 * 24 * 60 * 60) + 1, NoTime)]
    public async Task An_app_with_invalid_options_does_not_start_and_names_the_option(string? address, int seconds, string reason)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddWriteForRights(options => Set(options, address, seconds));
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Equal(reason, exception.Message);
        Assert.Equal([reason], exception.Failures);
    }

    [Theory]
    [InlineData(null, 30, NotAbsolute)]
    [InlineData("/w4r", 30, NotAbsolute)]
    [InlineData("http://actions.example.org", 30, NotEncrypted)]
    [InlineData("https://planted:planted@actions.example.org/?planted", 30, NotPlain)]
    [InlineData("https://actions.example.org", 0, NoTime)]
    public void Invalid_options_are_reported_where_the_client_is_created(string? address, int seconds, string reason)
    {
        var options = new WriteForRightsClientOptions();
        Set(options, address, seconds);
        var services = new ServiceCollection();
        services.AddWriteForRights(registered => Set(registered, address, seconds));
        using var provider = services.BuildServiceProvider();
        using var http = new HttpClient();

        var own = Assert.Throws<ArgumentException>(() => new WriteForRightsClient(options));
        var given = Assert.Throws<ArgumentException>(() => new WriteForRightsClient(http, options));
        Assert.StartsWith(reason, own.Message, StringComparison.Ordinal);
        Assert.StartsWith(reason, given.Message, StringComparison.Ordinal);
        Assert.Equal(reason, Assert.Throws<OptionsValidationException>(provider.GetRequiredService<WriteForRightsClient>).Message);
    }

    [Theory]
    [InlineData("https://actions.example.org", false)]
    [InlineData("HTTPS://ACTIONS.EXAMPLE.ORG", false)]
    [InlineData("http://localhost:5080", false)]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("http://[::1]:5080", false)]
    [InlineData("http://actions.example.org", true)]
    public async Task An_app_starts_with_an_encrypted_or_local_address_or_with_AllowUnencrypted(string address, bool allow)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddWriteForRights(options =>
        {
            options.BaseAddress = new Uri(address);
            options.AllowUnencrypted = allow;
        });
        using var host = builder.Build();

        await host.StartAsync(Token);

        Assert.NotNull(host.Services.GetRequiredService<WriteForRightsClient>());
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Later_changes_to_the_options_do_not_affect_a_client()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Transport = MockTransport.InProcess }, Token);
        using var http = new HttpClient(server.CreateHandler());
        var kept = new WriteForRightsClientOptions { BaseAddress = new Uri("https://actions.example.org"), Language = LanguageTag.English };
        var client = new WriteForRightsClient(http, kept);
        kept.BaseAddress = new Uri("http://elsewhere.example.org");
        kept.Language = LanguageTag.Parse("fr");
        kept.Timeout = TimeSpan.Zero;

        await client.GetCampaignAsync(Campaign2022.Id, Token);

        var headers = Assert.Single(server.Journal).Request.Headers;
        Assert.Equal(("actions.example.org", "en"), (headers["Host"], headers["Accept-Language"]));
    }

    private static void Set(WriteForRightsClientOptions options, string? address, int seconds)
    {
        options.BaseAddress = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute);
        options.Timeout = TimeSpan.FromSeconds(seconds);
    }
}

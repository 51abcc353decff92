using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>Where everybody may submit, and where a server does not start.</summary>
public sealed class OwnMachineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://127.1.2.3:5080", true)]
    [InlineData("https://localhost:5081", true)]
    [InlineData("http://LOCALHOST", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://unix:/run/w4r.sock", true)]
    [InlineData("http://pipe:/w4r", true)]
    [InlineData("http://*:80", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("http://[::]:80", false)]
    [InlineData("http://192.0.2.1:80", false)]
    [InlineData("http://[2001:db8::1]:80", false)]
    [InlineData("http://actions.example.org", false)]
    [InlineData("http://localhost.example.org", false)]
    [InlineData("http://127.0.0.1.example.org", false)]
    [InlineData("nonsense", false)]
    [InlineData("", false)]
    public void An_address_is_of_the_own_machine_or_not(string address, bool isOwn) => Assert.Equal(isOwn, OwnMachine.IsOwn(address));

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    public async Task A_server_that_others_reach_does_not_start_without_keys(string urls)
    {
        var refused = await Assert.ThrowsAsync<CampaignServerStartException>(() => StartAsync(urls, string.Empty, _ => { }));

        Assert.Equal(ProblemCodes.AccessKeysMissing, refused.Code);
        Assert.Contains("WriteForRights:OpenSubmissions", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test-admin-key-not-a-secret", null, 401)]
    [InlineData("", true, 201)]
    [InlineData("", false, 403)]
    public async Task With_a_key_or_a_decision_it_starts(string adminKey, bool? isOpen, int expected)
    {
        await using var server = await StartAsync("http://0.0.0.0:0", adminKey, options => options.OpenSubmissions = isOpen);

        Assert.Equal(expected, await SubmitAsync(server));
    }

    [Fact]
    public async Task A_key_in_the_database_is_enough()
    {
        var folder = Directory.CreateTempSubdirectory("own-machine-");
        try
        {
            var storage = $"Data Source={Path.Combine(folder.FullName, "campaign.db")}";
            await using (var ledger = SqliteLedger.Open(storage))
            {
                var id = AccessKeyId.Parse("uk");
                await ledger.ChangeKeyAsync(
                    id,
                    _ => new StoredKey(
                        new AccessKey { Id = id, Scopes = [AccessScope.Submit], Version = 1, CreatedAt = Campaign2022.HumanRightsDay }, new byte[32]),
                    Token);
            }

            await using var server = await StartAsync("http://0.0.0.0:0", string.Empty, options => options.Storage = storage);
            Assert.Equal(401, await SubmitAsync(server));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(null, null, 201)]
    [InlineData("Host", "localhost", 201)]
    [InlineData("Host", "evil.example", 403)]
    [InlineData("Host", "actions.example.org", 403)]
    [InlineData("X-Forwarded-For", "198.51.100.7", 403)]
    [InlineData("X-Forwarded-For", "127.0.0.1", 403)]
    [InlineData("Forwarded", "for=198.51.100.7", 403)]
    [InlineData("X-Real-IP", "198.51.100.7", 403)]
    [InlineData("Via", "1.1 proxy", 403)]
    public async Task On_the_own_machine_a_request_that_a_proxy_or_a_strange_page_sends_needs_a_key(string? header, string? value, int expected)
    {
        await using var server = await StartAsync("http://127.0.0.1:0", string.Empty, _ => { });

        Assert.Equal(expected, await SubmitAsync(server, header, value));
    }

    [Fact]
    public async Task The_sample_says_why_it_does_not_start_and_leaves_no_database()
    {
        var folder = Directory.CreateTempSubdirectory("own-machine-");
        try
        {
            var (exitCode, output, errors) = await ServerProcess.RunWithAsync(
                $"Data Source={Path.Combine(folder.FullName, "campaign.db")}", "http://0.0.0.0:0");

            Assert.Equal(2, exitCode);
            Assert.Contains("WriteForRights:AdminKey", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
            Assert.Empty(folder.GetFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<HostedServer> StartAsync(string urls, string adminKey, Action<CampaignServerOptions> configure) =>
        HostedServer.StartAsync([Campaign2022.Pack], new FakeTimeProvider(Campaign2022.HumanRightsDay), adminKey, Token, builder =>
        {
            builder.WebHost.UseUrls(urls);
            builder.Services.Configure(configure);
        });

    private static async Task<int> SubmitAsync(HostedServer server, string? header = null, string? value = null)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Address.Port}") };
        using var request = new HttpRequestMessage(HttpMethod.Put, $"v1/actions/{ActionId.New()}")
        {
            Content = new StringContent(KeyServer.Letter(), null, "application/json"),
        };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var response = await http.SendAsync(request, Token);
        return (int)response.StatusCode;
    }
}

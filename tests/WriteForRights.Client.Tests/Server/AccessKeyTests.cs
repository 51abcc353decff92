using WriteForRights.Server;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Access keys by the typed client, and what clients make of refusals and limits.</summary>
public sealed class AccessKeyTests
{
    private static readonly AccessKeyId Id = AccessKeyId.Parse("uk");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_creates_rotates_lists_and_revokes_keys()
    {
        await using var server = await StartAsync();
        var admin = NewClient(server, server.AdminKey);

        var created = await admin.CreateKeyAsync(Id, new AccessKeyRequest { Scopes = [AccessScope.Submit] }, Token);
        Assert.Equal(ActionStatus.Counted, (await NewClient(server, created.Key!).SubmitAsync(Campaign2022.Letter(), Token)).Status);
        Assert.Null((await admin.CreateKeyAsync(Id, new AccessKeyRequest { Scopes = [AccessScope.Submit] }, Token)).Key);
        await Assert.ThrowsAsync<ConflictException>(
            () => admin.CreateKeyAsync(Id, new AccessKeyRequest { Scopes = [AccessScope.Report] }, Token));
        var rotated = await admin.RotateKeyAsync(Id, new AccessKeyRotation { Version = 2 }, Token);
        Assert.Equal(2, Assert.Single(await admin.GetKeysAsync(Token).ToListAsync(Token)).Version);
        await NewClient(server, rotated.Key!).SubmitAsync(Campaign2022.Letter(), Token);
        Assert.NotNull((await admin.RevokeKeyAsync(Id, Token)).RevokedAt);

        var denied = await Assert.ThrowsAsync<AccessDeniedException>(
            () => NewClient(server, rotated.Key!).SubmitAsync(Campaign2022.Letter(), Token));
        Assert.Equal(ProblemCodes.AccessKeyExpired, denied.Code);
        Assert.DoesNotContain(rotated.Key!, denied.ToString() + created + rotated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_whose_response_was_lost_is_created_once_and_rotated()
    {
        await using var server = await StartAsync();
        var admin = NewClient(server, server.AdminKey);
        server.Faults.Add(Fault.ResponseLost().On("PUT", "/v1/keys/*").OnRequests(1));

        Assert.Null((await admin.CreateKeyAsync(Id, new AccessKeyRequest { Scopes = [AccessScope.Submit] }, Token)).Key);
        var rotated = await admin.RotateKeyAsync(Id, new AccessKeyRotation { Version = 2 }, Token);

        await NewClient(server, rotated.Key!).SubmitAsync(Campaign2022.Letter(), Token);
    }

    [Fact]
    public async Task A_client_without_a_key_is_denied_and_learns_why()
    {
        await using var server = await StartAsync(options => options.OpenSubmissions = false);

        var denied = await Assert.ThrowsAsync<AccessDeniedException>(() => server.CreateClient().SubmitAsync(Campaign2022.Letter(), Token));

        Assert.Equal(ProblemCodes.AccessKeyMissing, denied.Code);
    }

    [Fact]
    public async Task A_client_that_sends_too_much_learns_when_to_come_again()
    {
        await using var server = await StartAsync(options => options.KeyRequestsPerMinute = 1);
        var client = NewClient(server, server.AdminKey);
        await client.SubmitAsync(Campaign2022.Letter(), Token);

        var limited = await Assert.ThrowsAsync<RateLimitedException>(() => client.SubmitAsync(Campaign2022.Letter(), Token));

        Assert.Equal(ProblemCodes.RateLimited, limited.Code);
        Assert.NotNull(limited.RetryAt);
    }

    [Fact]
    public async Task A_batch_that_meets_the_limit_says_when_to_come_again_and_keeps_what_was_stored()
    {
        await using var server = await StartAsync(options => options.KeyRequestsPerMinute = 2);
        var client = NewClient(server, server.AdminKey);
        var letters = Enumerable.Range(0, 5).Select(_ => Campaign2022.Letter()).ToList();

        var limited = await Assert.ThrowsAsync<RateLimitedException>(
            async () => await client.SubmitManyAsync(letters, cancellationToken: Token).ToListAsync(Token));

        Assert.NotNull(limited.RetryAt);
        Assert.Equal(2, (await server.CreateClient().GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    private static Task<MockCampaignServer> StartAsync(Action<CampaignServerOptions>? configure = null) => MockCampaignServer.StartAsync(
        new MockCampaignServerOptions { Transport = MockTransport.InProcess, Configure = configure }, Token);

    private static WriteForRightsClient NewClient(MockCampaignServer server, string key) => server.CreateClient(new WriteForRightsClientOptions
    {
        Key = key,
        MaxAttempts = 2,
        Timeout = TimeSpan.FromSeconds(5),
        FirstRetryDelay = TimeSpan.FromMilliseconds(1),
    });
}

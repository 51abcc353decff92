namespace WriteForRights.Server.Tests;

/// <summary>Claims: two moderators never work on the same message.</summary>
public sealed class MessageClaimTests
{
    private static readonly ModeratorId Anna = MessageServer.Anna;
    private static readonly ModeratorId Ben = MessageServer.Ben;

    [Fact]
    public async Task Each_moderator_gets_other_messages_and_the_same_request_gets_the_same_again()
    {
        await using var server = await MessageServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await server.WriteAsync();
        }

        var annas = await ClaimAsync(server, Anna, 2);
        var bens = await ClaimAsync(server, Ben, 10);

        Assert.Equal((2, 3), (annas.Count, bens.Count));
        Assert.Empty(annas.Intersect(bens));
        Assert.Equal(annas, await ClaimAsync(server, Anna, 2));
        Assert.Equal(annas, await ClaimAsync(server, Anna, 10));
        var claim = (await server.GetAsync(annas[0])).Claim!;
        Assert.Equal((Anna, server.Clock.GetUtcNow().AddMinutes(30)), (claim.By, claim.Until));
    }

    [Fact]
    public async Task A_claim_ends_by_the_servers_clock_and_by_release()
    {
        await using var server = await MessageServer.StartAsync();
        var message = await server.WriteAsync();
        await server.ClaimAsync(new() { By = Anna, Ids = [message.Id], Minutes = 5 });

        Assert.Equal(["409 message-claimed"], Results(await server.ClaimAsync(new() { By = Ben, Ids = [message.Id] })));
        Assert.Equal("409 message-claimed", await server.TryDecideAsync(MessageServer.Approval(message) with { By = Ben }));
        Assert.Equal(["409 message-claimed"], Results(await ReleaseAsync(server, new() { By = Ben, Ids = [message.Id] })));
        server.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null((await server.GetAsync(message.Id)).Claim);
        Assert.Equal(["200"], Results(await server.ClaimAsync(new() { By = Ben, Ids = [message.Id] })));
        Assert.Equal(["200"], Results(await ReleaseAsync(server, new() { By = Ben, Ids = [message.Id] })));
        Assert.Equal(["200"], Results(await ReleaseAsync(server, new() { By = Ben, Ids = [message.Id] })));
        Assert.Equal([message.Id], await ClaimAsync(server, Anna, 1));
        Assert.Equal([message.Id], (await ReleaseAsync(server, new() { By = Anna })).Select(result => result.Id));
        Assert.Empty(await ReleaseAsync(server, new() { By = Anna }));
    }

    [Fact]
    public async Task A_claim_is_of_a_selection()
    {
        await using var server = await MessageServer.StartAsync();
        await server.WriteAsync();
        var religious = await server.WriteAsync(MessageServer.Religious, "uk");

        var claimed = await server.ClaimAsync(new()
        {
            By = Anna,
            Campaign = Campaign2022.Id,
            Case = Campaign2022.Dorgelesse,
            Section = SectionId.Parse("uk"),
            Language = LanguageTag.English,
            Findings = "religion:ask",
        });

        Assert.Equal(religious.Id, Assert.Single(claimed).Id);
        Assert.Equal(MessageServer.Religious, claimed[0].Message!.Text!.Value.Reveal());
    }

    [Fact]
    public async Task What_cannot_be_claimed_says_why_and_does_not_stop_the_rest()
    {
        await using var server = await MessageServer.StartAsync();
        var (waiting, approved) = (await server.WriteAsync(), await server.ApproveAsync());

        var results = await server.ClaimAsync(new() { By = Anna, Ids = [ActionId.New(), approved.Id, waiting.Id, waiting.Id] });

        Assert.Equal(["404 not-found", "409 message-decided", "200"], Results(results));
    }

    [Fact]
    public async Task Too_many_ids_are_refused()
    {
        await using var server = await MessageServer.StartAsync();
        ValueList<ActionId> ids = [.. Enumerable.Range(0, 201).Select(_ => ActionId.New())];

        Assert.Equal("422 validation-failed", await server.CallAsync(
            "POST", "v1/messages/claim", MessageServer.Json(new MessageClaimRequest { By = Anna, Ids = ids })));
        Assert.Equal("422 validation-failed", await server.CallAsync(
            "POST", "v1/messages/release", MessageServer.Json(new MessageRelease { By = Anna, Ids = ids })));
        Assert.Equal("422 validation-failed", await server.CallAsync("POST", "v1/messages/release", "{}"));
    }

    internal static IEnumerable<string> Results(ValueList<MessageResult> results) => results.Select(
        result => result.Problem is null ? $"{result.Status}" : $"{result.Status} {result.Problem.Code}");

    private static async Task<List<ActionId>> ClaimAsync(MessageServer server, ModeratorId by, int count) =>
        [.. (await server.ClaimAsync(new() { By = by, Count = count })).Select(result => result.Id)];

    private static async Task<ValueList<MessageResult>> ReleaseAsync(MessageServer server, MessageRelease release) =>
        (await server.ReadAsync<Page<MessageResult>>("POST", "v1/messages/release", MessageServer.Json(release))).Items;
}

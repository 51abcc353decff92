using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Messages to people by the typed client, from the writer to the post.</summary>
public sealed class ModerationTests
{
    private static readonly ModeratorId Anna = ModeratorId.Parse("moderator-1");
    private static readonly DeliveryId Delivery = DeliveryId.Parse("uk-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_are_claimed_decided_and_delivered()
    {
        await using var server = await StartAsync();
        var client = NewClient(server);
        for (var i = 0; i < 3; i++)
        {
            await client.SubmitAsync(Card("Dear friend, we think of you."), Token);
        }

        await client.SubmitAsync(Card("Dear friend, God bless you."), Token);
        var claimed = await client.ClaimMessagesAsync(new MessageClaimRequest { By = Anna, Findings = "none", Count = 2 }, Token);
        var decided = await client.DecideMessageAsync(Approve(claimed[0].Message!), Token);
        Assert.Single(await client.ReleaseMessagesAsync(new MessageRelease { By = Anna, Ids = [claimed[1].Id] }, Token));
        var rest = await client.GetMessagesAsync(new MessageQuery { Findings = "none" }, Token).ToListAsync(Token);
        var results = await client.DecideMessagesAsync(
            new MessageDecisions { Findings = "none", Decisions = [.. rest.Select(Approve)] }, Token);
        var delivery = await client.CreateDeliveryAsync(Request, Token);
        var read = await client.GetDeliveryAsync(Delivery, LetterPaper.Letter, Token);
        var delivered = await client.ConfirmDeliveryAsync(Delivery, Token);

        Assert.Equal(SolidarityStatus.Approved, decided.Status);
        Assert.All(results, result => Assert.Equal(200, result.Status));
        Assert.Equal(3, delivery.Messages.Count);
        Assert.Equal(4, read.Sheets!.Value.Reveal().Split("<article").Length);
        Assert.Equal((DeliveryStatus.Delivered, delivery.Messages), (delivered.Status, delivered.Messages));
        Assert.Equal("religion:ask", Assert.Single(await client.GetMessagesAsync(Token).ToListAsync(Token)).FindingsKey);
        Assert.Equal(SolidarityStatus.Delivered, (await client.GetMessageAsync(decided.Id, Token)).Status);
        await Assert.ThrowsAsync<ConflictException>(() => client.CancelDeliveryAsync(Delivery, Token));
    }

    [Fact]
    public async Task A_queue_of_several_pages_is_read_with_its_selection()
    {
        await using var server = await StartAsync();
        var client = NewClient(server);
        var cards = Enumerable.Range(0, 60).Select(_ => Card("Dear friend, we think of you.")).ToList();
        await client.SubmitManyAsync(cards, cancellationToken: Token).ToListAsync(Token);
        await client.SubmitAsync(Card("Dear friend, God bless you."), Token);

        var query = new MessageQuery
        {
            Campaign = Campaign2022.Id,
            Case = Campaign2022.Chow,
            Language = LanguageTag.English,
            Kind = ActionKind.Card,
            Status = SolidarityStatus.Screened,
            Findings = "none",
            ArrivedBefore = server.Clock.GetUtcNow().AddDays(1).ToOffset(TimeSpan.FromHours(2)),
        };
        var read = await client.GetMessagesAsync(query, Token).Select(message => message.Id).ToListAsync(Token);

        Assert.Equal(cards.Select(card => card.Id).Order(), read.Order());
    }

    [Fact]
    public async Task A_writer_withdraws_with_the_secret_of_the_receipt()
    {
        await using var server = await StartAsync();
        var writer = server.CreateClient();
        var receipt = await writer.SubmitAsync(Card("Dear friend, we think of you."), Token);

        var wrong = await Assert.ThrowsAsync<NotFoundException>(() => writer.WithdrawMessageAsync(receipt.Id, "guess", Token));
        var withdrawn = await writer.WithdrawMessageAsync(receipt.Id, receipt.WithdrawalSecret!, Token);

        Assert.Equal(ProblemCodes.WithdrawalUnknown, wrong.Code);
        Assert.Equal(SolidarityStatus.Withdrawn, withdrawn.Status);
        Assert.DoesNotContain(receipt.WithdrawalSecret!, receipt.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_whose_response_was_lost_is_made_once()
    {
        await using var server = await StartAsync();
        var client = NewClient(server);
        await client.SubmitAsync(Card("Dear friend, we think of you."), Token);
        var message = Assert.Single(await client.GetMessagesAsync(Token).ToListAsync(Token));
        server.Faults.Add(Fault.ResponseLost().On("POST", "/v1/messages/**").OnRequests(1));

        Assert.Single((await client.DecideMessageAsync(Approve(message), Token)).Decisions);
    }

    [Fact]
    public async Task A_cleared_mock_has_no_messages()
    {
        await using var server = await StartAsync();
        var client = NewClient(server);
        var receipt = await client.SubmitAsync(Card("Dear friend, we think of you."), Token);

        await server.Ledger.ClearAsync(Token);

        Assert.Empty(await client.GetMessagesAsync(Token).ToListAsync(Token));
        await Assert.ThrowsAsync<NotFoundException>(() => client.WithdrawMessageAsync(receipt.Id, receipt.WithdrawalSecret!, Token));
    }

    private static Task<MockCampaignServer> StartAsync() =>
        MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = MockTransport.InProcess }, Token);

    private static WriteForRightsClient NewClient(MockCampaignServer server) => server.CreateClient(new WriteForRightsClientOptions
    {
        Key = server.AdminKey,
        MaxAttempts = 2,
        Timeout = TimeSpan.FromSeconds(5),
        FirstRetryDelay = TimeSpan.FromMilliseconds(1),
    });

    private static MessageDeliveryRequest Request =>
        new() { Id = Delivery, Campaign = Campaign2022.Id, Case = Campaign2022.Chow, By = Anna };

    private static MessageDecision Approve(QueuedMessage message) =>
        new() { Id = message.Id, Version = message.Version, Outcome = ModerationOutcome.Approved, By = Anna };

    private static ActionRecord Card(string text) =>
        ActionRecord.Solidarity(Campaign2022.Id, Campaign2022.Chow, ActionKind.Card) with
        {
            TakenAt = Campaign2022.Letter().TakenAt,
            Text = new ActionText { Body = text, Language = LanguageTag.English },
        };
}

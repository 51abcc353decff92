namespace WriteForRights.Server.Tests;

/// <summary>A changed policy reopens what is not delivered.</summary>
public sealed class MessagePolicyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("message-policy-");

    private string Storage => Path.Combine(_folder.FullName, "campaign.db");

    [Fact]
    public async Task After_a_start_with_another_policy_the_queue_has_what_was_approved_and_not_what_is_closed()
    {
        QueuedMessage approved, collected, delivered, decided;
        await using (var server = await MessageServer.StartAsync(Storage))
        {
            delivered = await server.ApproveAsync();
            await server.DeliverAsync(MessageServer.DeliveryBody("first"));
            await server.DeliveryAsync("POST", "first/delivered");
            collected = await server.ApproveAsync();
            await server.DeliverAsync(MessageServer.DeliveryBody("second"));
            approved = await server.ApproveAsync();
        }

        await using (var server = await MessageServer.StartAsync(Storage, WithPolicy(policy => policy with { MaxLength = 500 })))
        {
            var waiting = await server.ListAsync("?status=reopened");
            Assert.Equal([collected.Id, approved.Id], waiting.Select(message => message.Id));
            Assert.All(waiting, message => Assert.Equal(ReopeningReason.PolicyChanged, message.Reopened));
            Assert.All(waiting, message => Assert.Equal(MessageServer.Kind, message.Text!.Value.Reveal()));
            Assert.Equal([delivered.Id], (await server.ListAsync("?status=delivered")).Select(message => message.Id));
            Assert.Equal("409 message-changed", await server.TryDecideAsync(
                MessageServer.Approval(waiting[1]) with { Version = approved.Version }));

            // What was collected and is reopened leaves its delivery, and is in another one after its new decision.
            Assert.Empty((await server.DeliveryAsync("GET", "second")).Messages);
            decided = await server.DecideAsync(MessageServer.Approval(waiting[0]));
            Assert.Empty((await server.DeliveryAsync("POST", "second/delivered")).Messages);
            Assert.Equal([collected.Id], (await server.DeliverAsync(MessageServer.DeliveryBody("third"))).Messages);
        }

        Assert.Equal(2, decided.Decisions.Count);
    }

    [Fact]
    public async Task A_delivery_leaves_out_what_is_reopened_even_before_anybody_looks_at_the_queue()
    {
        ActionId id;
        await using (var server = await MessageServer.StartAsync(Storage))
        {
            id = (await server.ApproveAsync()).Id;
            await server.DeliverAsync(MessageServer.DeliveryBody("first"));
            await server.ApproveAsync();
        }

        await using (var server = await MessageServer.StartAsync(Storage, WithPolicy(policy => policy with { MaxLength = 500 })))
        {
            var read = await server.DeliveryAsync("GET", "first");
            Assert.Equal([(id, SolidarityStatus.Reopened)], read.LeftOut.Select(item => (item.Id, item.Status)));
            Assert.DoesNotContain("think of you", read.Sheets!.Value.Reveal(), StringComparison.Ordinal);
            Assert.Empty((await server.DeliverAsync(MessageServer.DeliveryBody("second"))).Messages);
        }
    }

    [Fact]
    public async Task Under_the_old_policy_again_the_old_decision_holds_again()
    {
        ActionId id;
        await using (var server = await MessageServer.StartAsync(Storage))
        {
            id = (await server.ApproveAsync()).Id;
        }

        await using (var server = await MessageServer.StartAsync(Storage, WithPolicy(policy => policy with { MaxLength = 500 })))
        {
            await server.ListAsync("?status=delivered");
        }

        await using (var server = await MessageServer.StartAsync(Storage))
        {
            Assert.Empty(await server.ListAsync());
            Assert.Equal(SolidarityStatus.Approved, (await server.GetAsync(id)).Status);
            Assert.Equal([id], (await server.DeliverAsync(MessageServer.DeliveryBody())).Messages);
        }
    }

    [Fact]
    public async Task Findings_that_come_with_time_reopen_a_message()
    {
        var pack = WithPolicy(policy => policy with { Until = PartialDate.Parse("2022-12-31") });
        await using var server = await MessageServer.StartAsync(Storage, pack);
        var message = await server.ApproveAsync();
        server.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Empty((await server.DeliverAsync(MessageServer.DeliveryBody())).Messages);
        var reopened = Assert.Single(await server.ListAsync());
        Assert.Equal((message.Id, ReopeningReason.FindingsChanged), (reopened.Id, reopened.Reopened));
        Assert.Equal("closed:stop", reopened.FindingsKey);
    }

    [Fact]
    public async Task Without_its_case_a_message_waits_unseen_and_can_still_be_withdrawn()
    {
        ActionReceipt receipt;
        await using (var server = await MessageServer.StartAsync(Storage))
        {
            receipt = await server.SubmitAsync(MessageServer.Card());
            await server.WriteAsync();
        }

        await using (var server = await MessageServer.StartAsync(
            Storage, Changed(pack => pack.Cases.Where(@case => @case.Id != Campaign2022.Dorgelesse))))
        {
            Assert.Empty(await server.ListAsync());
            Assert.Equal("200", await server.WithdrawAsync(receipt.Id, receipt.WithdrawalSecret!));
        }

        await using (var server = await MessageServer.StartAsync(Storage))
        {
            Assert.Single(await server.ListAsync());
            Assert.Equal(SolidarityStatus.Withdrawn, (await server.GetAsync(receipt.Id)).Status);
        }
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static CampaignPack WithPolicy(Func<SolidarityPolicy, SolidarityPolicy> change) => Changed(pack => pack.Cases.Select(
        @case => @case.Id == Campaign2022.Dorgelesse ? @case with { Solidarity = change(@case.Solidarity) } : @case));

    private static CampaignPack Changed(Func<CampaignPack, IEnumerable<Case>> cases) =>
        new(Campaign2022.Pack.Campaign, cases(Campaign2022.Pack));
}

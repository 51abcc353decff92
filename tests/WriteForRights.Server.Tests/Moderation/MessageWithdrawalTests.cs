namespace WriteForRights.Server.Tests;

/// <summary>A writer withdraws a message with the secret of the receipt.</summary>
public sealed class MessageWithdrawalTests
{
    [Fact]
    public async Task A_writer_withdraws_a_message_without_a_key_and_it_is_never_sent()
    {
        await using var server = await MessageServer.StartAsync();
        var card = MessageServer.Card();
        var receipt = await server.SubmitAsync(card);
        await server.DecideAsync(MessageServer.Approval(await server.GetAsync(card.Id)));

        Assert.Equal("200", await server.WithdrawAsync(card.Id, receipt.WithdrawalSecret!));
        Assert.Equal("200", await server.WithdrawAsync(card.Id, receipt.WithdrawalSecret!));

        Assert.Equal(SolidarityStatus.Withdrawn, (await server.GetAsync(card.Id)).Status);
        Assert.Empty((await server.DeliverAsync(MessageServer.DeliveryBody())).Messages);
        Assert.Empty(await server.ListAsync());
        Assert.Equal(ActionStatus.Counted, (await server.SubmitAsync(card)).Status);
    }

    [Fact]
    public async Task A_wrong_secret_and_an_unknown_id_get_the_same_answer()
    {
        await using var server = await MessageServer.StartAsync();
        var (mine, yours) = (await server.SubmitAsync(MessageServer.Card()), await server.SubmitAsync(MessageServer.Card()));
        var answers = new HashSet<string>();
        foreach (var (id, secret) in new[]
        {
            (mine.Id.ToString(), yours.WithdrawalSecret!), (mine.Id.ToString(), string.Empty), (mine.Id.ToString(), new string('x', 1_000)),
            (ActionId.New().ToString(), mine.WithdrawalSecret!), ("1", mine.WithdrawalSecret!),
        })
        {
            using var response = await server.Http.SendAsync(
                "POST", $"v1/messages/{id}/withdraw", MessageServer.Json(new MessageWithdrawal { Secret = secret }));
            var problem = await Wire.ProblemAsync(response);
            answers.Add($"{response.Headers.CacheControl} {problem with { RequestId = string.Empty }}");
            Assert.Equal((404, "withdrawal-unknown"), (problem.Status, problem.Code));
        }

        Assert.Single(answers);
        Assert.Equal(2, (await server.ListAsync()).Count);
    }

    [Fact]
    public async Task After_the_delivery_it_is_too_late()
    {
        await using var server = await MessageServer.StartAsync();
        var receipt = await server.SubmitAsync(MessageServer.Card());
        await server.DecideAsync(MessageServer.Approval(await server.GetAsync(receipt.Id)));
        await server.DeliverAsync(MessageServer.DeliveryBody());
        await server.DeliveryAsync("POST", "uk-1/delivered");

        Assert.Equal("409 message-delivered", await server.WithdrawAsync(receipt.Id, receipt.WithdrawalSecret!));
        Assert.Equal(SolidarityStatus.Delivered, (await server.GetAsync(receipt.Id)).Status);
    }
}

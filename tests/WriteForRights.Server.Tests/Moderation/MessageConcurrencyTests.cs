using System.Collections.Concurrent;

namespace WriteForRights.Server.Tests;

/// <summary>Several moderators at once, over real connections.</summary>
public sealed class MessageConcurrencyTests
{
    private const int Messages = 40;
    private const int Moderators = 6;

    [Fact]
    public async Task Each_message_is_claimed_by_one_moderator_and_decided_once()
    {
        await using var server = await MessageServer.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, Messages).Select(_ => server.SubmitAsync(MessageServer.Card())));
        var decided = new ConcurrentBag<(ActionId Id, ModeratorId By)>();

        await Task.WhenAll(Enumerable.Range(1, Moderators).Select(number => ModerateAsync(ModeratorId.Parse($"moderator-{number}"))));

        Assert.Equal(Messages, decided.Count);
        Assert.Equal(Messages, decided.DistinctBy(item => item.Id).Count());
        Assert.Empty(await server.ListAsync());
        foreach (var message in await server.ListAsync("?status=approved&limit=200"))
        {
            Assert.Equal(decided.Single(item => item.Id == message.Id).By, Assert.Single(message.Decisions).By);
        }

        async Task ModerateAsync(ModeratorId by)
        {
            while (await server.ClaimAsync(new() { By = by, Count = 3 }) is { Count: > 0 } claimed)
            {
                foreach (var message in claimed.Select(result => result.Message!))
                {
                    await server.DecideAsync(MessageServer.Approval(message) with { By = by });
                    decided.Add((message.Id, by));
                }
            }
        }
    }

    [Fact]
    public async Task Of_several_decisions_and_a_withdrawal_at_once_one_wins_and_nothing_fails()
    {
        await using var server = await MessageServer.StartAsync();
        for (var round = 0; round < 8; round++)
        {
            var receipt = await server.SubmitAsync(MessageServer.Card());
            var message = await server.GetAsync(receipt.Id);
            var decisions = Enumerable.Range(1, Moderators).Select(number => server.TryDecideAsync(
                MessageServer.Approval(message) with { By = ModeratorId.Parse($"moderator-{number}") }));
            Task<string>[] all = [.. decisions, server.WithdrawAsync(receipt.Id, receipt.WithdrawalSecret!)];

            var answers = await Task.WhenAll(all);

            Assert.Equal("200", answers[^1]);
            Assert.InRange(answers[..^1].Count(answer => answer == "200"), 0, 1);
            Assert.All(answers[..^1], answer => Assert.Contains(answer, (string[])["200", "409 message-decided", "409 message-changed"]));
            var after = await server.GetAsync(receipt.Id);
            Assert.Equal(SolidarityStatus.Withdrawn, after.Status);
            Assert.Equal(answers[..^1].Count(answer => answer == "200"), after.Decisions.Count(decision => decision.By is not null));
        }
    }

    [Fact]
    public async Task Deliveries_at_once_share_the_messages_and_confirmations_at_once_deliver_each_once()
    {
        await using var server = await MessageServer.StartAsync();
        var approved = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => server.ApproveAsync()));

        var deliveries = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            number => server.DeliverAsync(MessageServer.DeliveryBody($"delivery-{number}", 5))));
        var rest = await server.DeliverAsync(MessageServer.DeliveryBody("rest"));
        var collected = deliveries.Append(rest).SelectMany(delivery => delivery.Messages).ToArray();
        var confirmed = await Task.WhenAll(deliveries.Append(rest).Append(rest).Select(
            delivery => server.DeliveryAsync("POST", $"{delivery.Id}/delivered")));

        Assert.Equal(approved.Select(message => message.Id).Order(), collected.Order());
        Assert.Equal(collected.Order(), confirmed[..^1].SelectMany(delivery => delivery.Messages).Order());
        Assert.All(confirmed, delivery => Assert.Empty(delivery.LeftOut));
    }
}

namespace WriteForRights.Server.Tests;

/// <summary>Deliveries: what is printed and sent, once.</summary>
public sealed class MessageDeliveryTests
{
    [Fact]
    public async Task A_delivery_has_a_sheet_with_the_message_alone_and_the_envelope_apart()
    {
        await using var server = await MessageServer.StartAsync();
        var card = MessageServer.Card("Dear friend, 1 < 2 & \"you\" are not alone.\n\nA. <b>") with
        {
            Supporter = new Supporter { Name = "Anna Example" },
        };
        await server.SubmitAsync(card);
        var message = await server.GetAsync(card.Id);
        await server.DecideAsync(MessageServer.Approval(message) with
        {
            Outcome = ModerationOutcome.Redacted,
            Text = "Dear friend, 1 < 2 & \"you\" are not alone.\n\nA friend",
            Overrides = [.. message.Findings.Select(finding => finding.Rule).Distinct().Select(MessageServer.Override)],
        });
        await server.ApproveAsync();
        await server.WriteAsync();

        var delivery = await server.DeliverAsync(MessageServer.DeliveryBody());

        Assert.Equal((DeliveryStatus.Open, 2, 2), (delivery.Status, delivery.Messages.Count, delivery.Envelopes.Count));
        Assert.Equal(card.Id, delivery.Messages[0]);
        var sheets = delivery.Sheets!.Value.Reveal();
        Assert.Equal(3, sheets.Split("<article").Length);
        Assert.Contains("Dear friend, 1 &lt; 2 &amp; &quot;you&quot; are not alone.\n\nA friend</p>", sheets, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", sheets, StringComparison.Ordinal);
        foreach (var secret in (string[])["Anna Example", "Amnesty", "Dakar", "Dorgelesse", card.Id.ToString(), "w4r"])
        {
            Assert.DoesNotContain(secret, sheets, StringComparison.OrdinalIgnoreCase);
        }

        var envelope = string.Join('\n', delivery.Envelopes[0].Lines.Select(line => line.Reveal()));
        Assert.Contains("Dakar", envelope, StringComparison.OrdinalIgnoreCase);
        Assert.Null(delivery.Envelopes[0].SenderName);
        using var page = await server.Http.SendAsync("GET", "v1/messages/deliveries/uk-1/sheets", key: KeyServer.AdminKey);
        using var table = await server.Http.SendAsync("GET", "v1/messages/deliveries/uk-1/envelopes", key: KeyServer.AdminKey);
        Assert.Equal(sheets, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("text/html", "no-store"), (page.Content.Headers.ContentType!.MediaType, page.Headers.CacheControl!.ToString()));
        var rows = (await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");
        Assert.Equal((3, "text/csv"), (rows.Length, table.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith($"{card.Id},card,en,care-of,", rows[1], StringComparison.Ordinal);
        var letter = await server.DeliveryAsync("GET", "uk-1?paper=letter");
        Assert.Contains("size:letter", letter.Sheets!.Value.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_in_one_delivery_and_delivered_once()
    {
        await using var server = await MessageServer.StartAsync();
        var (one, two, three) = (await server.ApproveAsync(), await server.ApproveAsync(), await server.ApproveAsync());

        var first = await server.DeliverAsync(MessageServer.DeliveryBody("first", 2));
        var again = await server.DeliverAsync(MessageServer.DeliveryBody("first", 2));
        var second = await server.DeliverAsync(MessageServer.DeliveryBody("second"));

        Assert.Equal([one.Id, two.Id], first.Messages);
        Assert.Equal(MessageServer.Json(first), MessageServer.Json(again));
        Assert.Equal([three.Id], second.Messages);
        Assert.Equal("409 delivery-conflict", await server.CallAsync(
            "POST", "v1/messages/deliveries", MessageServer.Json(MessageServer.DeliveryBody("first", 3))));
        var delivered = await server.DeliveryAsync("POST", "first/delivered");
        Assert.Equal((DeliveryStatus.Delivered, null), (delivered.Status, delivered.Sheets));
        Assert.Equal(MessageServer.Json(delivered), MessageServer.Json(await server.DeliveryAsync("POST", "first/delivered")));
        Assert.Equal([one.Id, two.Id], delivered.Messages);
        Assert.Equal("409 delivery-closed", await server.CallAsync("GET", "v1/messages/deliveries/first/sheets"));
        Assert.Equal("409 delivery-closed", await server.CallAsync("GET", "v1/messages/deliveries/first/envelopes"));
        Assert.Equal("409 delivery-closed", await server.CallAsync("POST", "v1/messages/deliveries/first/cancel"));
        Assert.Equal([one.Id, two.Id], (await server.ListAsync("?status=delivered")).Select(message => message.Id));
        Assert.Empty((await server.DeliverAsync(MessageServer.DeliveryBody("third"))).Messages);
    }

    [Fact]
    public async Task The_messages_of_a_cancelled_delivery_wait_for_another_one()
    {
        await using var server = await MessageServer.StartAsync();
        var message = await server.ApproveAsync();
        await server.DeliverAsync(MessageServer.DeliveryBody("first"));

        var cancelled = await server.DeliveryAsync("POST", "first/cancel");

        Assert.Equal((DeliveryStatus.Cancelled, 0, null), (cancelled.Status, cancelled.Messages.Count, cancelled.Sheets));
        Assert.Equal(message.Id, Assert.Single(cancelled.LeftOut).Id);
        Assert.Equal(MessageServer.Json(cancelled), MessageServer.Json(await server.DeliveryAsync("POST", "first/cancel")));
        Assert.Equal("409 delivery-closed", await server.CallAsync("POST", "v1/messages/deliveries/first/delivered"));
        Assert.Equal([message.Id], (await server.DeliverAsync(MessageServer.DeliveryBody("second"))).Messages);
    }

    [Fact]
    public async Task A_message_that_is_withdrawn_meanwhile_is_left_out_and_the_answer_says_so()
    {
        await using var server = await MessageServer.StartAsync();
        var (kept, printed, early) = (await server.ApproveAsync(), await WithSecretAsync(), await WithSecretAsync());
        await server.DeliverAsync(MessageServer.DeliveryBody());
        await server.WithdrawAsync(early.Id, early.WithdrawalSecret!);
        var read = await server.DeliveryAsync("GET", "uk-1");
        await server.WithdrawAsync(printed.Id, printed.WithdrawalSecret!);

        var delivered = await server.DeliveryAsync("POST", "uk-1/delivered");

        Assert.Equal([kept.Id, printed.Id], read.Messages);
        Assert.Equal(3, read.Sheets!.Value.Reveal().Split("<article").Length);
        Assert.Equal([(early.Id, SolidarityStatus.Withdrawn)], read.LeftOut.Select(item => (item.Id, item.Status)));
        Assert.Equal([kept.Id], delivered.Messages);
        Assert.Equal([printed.Id, early.Id], delivered.LeftOut.Select(item => item.Id));
        Assert.Equal(SolidarityStatus.Withdrawn, (await server.GetAsync(printed.Id)).Status);

        async Task<ActionReceipt> WithSecretAsync()
        {
            var receipt = await server.SubmitAsync(MessageServer.Card());
            await server.DecideAsync(MessageServer.Approval(await server.GetAsync(receipt.Id)));
            server.Clock.Advance(TimeSpan.FromSeconds(1));
            return receipt;
        }
    }

    [Fact]
    public async Task A_delivery_that_is_not_there_is_not_found()
    {
        await using var server = await MessageServer.StartAsync();
        await server.DeliverAsync(MessageServer.DeliveryBody());

        foreach (var path in (string[])["", "/sheets", "/envelopes"])
        {
            Assert.Equal("404 not-found", await server.CallAsync("GET", $"v1/messages/deliveries/nothing{path}"));
            Assert.Equal("404 not-found", await server.CallAsync("GET", $"v1/messages/deliveries/No Id{path}"));
            Assert.Equal("422 validation-failed", await server.CallAsync("GET", $"v1/messages/deliveries/uk-1{path}?paper=A4"));
        }

        Assert.Equal("404 not-found", await server.CallAsync("POST", "v1/messages/deliveries/nothing/delivered"));
        Assert.Equal("404 not-found", await server.CallAsync("POST", "v1/messages/deliveries/nothing/cancel"));
        Assert.Equal("405 method-not-allowed", await server.CallAsync("GET", "v1/messages/claim"));
    }
}

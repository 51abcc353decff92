using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.Tests;

/// <summary>The queue of messages: what moderators see, and which of it.</summary>
public sealed class MessageQueueTests
{
    private static readonly CaseId Chow = CaseId.Parse("chow-hang-tung");

    [Fact]
    public async Task The_queue_is_filtered_and_the_oldest_come_first()
    {
        await using var server = await MessageServer.StartAsync();
        var first = await server.WriteAsync(section: "uk");
        var religious = await server.WriteAsync(MessageServer.Religious, language: "en");
        var chow = await server.WriteAsync(@case: Chow);
        var french = await server.WriteAsync("Chère amie, nous pensons à vous et à votre fils.", language: "fr");
        await server.DecideAsync(MessageServer.Approval(chow));

        Assert.Equal([first.Id, religious.Id, french.Id], await IdsAsync(""));
        Assert.Equal([first.Id], await IdsAsync("?section=uk"));
        Assert.Equal([religious.Id], await IdsAsync("?findings=religion:ask"));
        Assert.Equal([first.Id, french.Id], await IdsAsync("?findings=none"));
        Assert.Equal([french.Id], await IdsAsync("?language=fr"));
        Assert.Equal([chow.Id], await IdsAsync("?status=approved"));
        Assert.Equal([], await IdsAsync("?case=chow-hang-tung"));
        Assert.Equal([chow.Id], await IdsAsync("?case=chow-hang-tung&status=approved&campaign=w4r-2022&kind=card"));
        Assert.Equal([first.Id], await IdsAsync($"?before={Uri.EscapeDataString(religious.ArrivedAt.ToString("O"))}"));

        async Task<IEnumerable<ActionId>> IdsAsync(string query) => (await server.ListAsync(query)).Select(message => message.Id);
    }

    [Fact]
    public async Task The_queue_comes_page_by_page_and_nobody_keeps_a_copy()
    {
        await using var server = await MessageServer.StartAsync();
        var written = new List<ActionId>();
        for (var i = 0; i < 5; i++)
        {
            written.Add((await server.WriteAsync()).Id);
        }

        var read = new List<ActionId>();
        for (var path = "v1/messages?limit=2"; path is not null;)
        {
            var page = await server.ReadAsync<Page<QueuedMessage>>("GET", path);
            read.AddRange(page.Items.Select(message => message.Id));
            path = page.Next is null ? null : $"v1/messages?limit=2&cursor={page.Next}";
        }

        Assert.Equal(written, read);
        foreach (var path in (string[])["v1/messages", $"v1/messages/{read[0]}"])
        {
            using var response = await server.Http.SendAsync("GET", path, key: KeyServer.AdminKey);
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task A_text_is_shown_only_while_somebody_has_to_read_it()
    {
        await using var server = await MessageServer.StartAsync();
        var message = await server.WriteAsync(MessageServer.Careless);
        var decided = await server.DecideAsync(MessageServer.Approval(message) with
        {
            Outcome = ModerationOutcome.Redacted,
            Text = "A friend told me about you. Stay strong, dear friend.",
        });

        Assert.Equal(MessageServer.Careless, message.Text!.Value.Reveal());
        Assert.Null(decided.Text);
        Assert.Null(decided.OriginalText);
        Assert.All(await server.ListAsync("?status=redacted"), item => Assert.Null(item.Text));
    }

    [Fact]
    public async Task A_key_of_a_section_sees_and_decides_only_its_messages()
    {
        await using var server = await MessageServer.StartAsync();
        var key = await server.Http.CreateAsync("uk-desk", """{ "scopes": ["moderate"], "section": "uk" }""");
        var (own, other) = (await server.WriteAsync(section: "uk"), await server.WriteAsync());

        Assert.Equal([own.Id], (await server.ListAsync("", key)).Select(message => message.Id));
        Assert.Equal([own.Id], (await server.ListAsync("?section=uk", key)).Select(message => message.Id));
        Assert.Equal("403 access-section-denied", await server.CallAsync("GET", "v1/messages?section=fr", key: key));
        Assert.Equal("404 not-found", await server.CallAsync("GET", $"v1/messages/{other.Id}", key: key));
        Assert.Equal("404 not-found", await server.TryDecideAsync(MessageServer.Approval(other), key));
        Assert.Equal("403 access-section-denied", await server.CallAsync(
            "POST", "v1/messages/claim", """{ "by": "moderator-1", "section": "fr" }""", key));
        var claimed = await server.ReadAsync<Page<MessageResult>>(
            "POST", "v1/messages/claim", $$"""{ "by": "moderator-1", "ids": ["{{own.Id}}", "{{other.Id}}"] }""", key);
        Assert.Equal([200, 404], claimed.Items.Select(result => result.Status));
        Assert.Equal("200", await server.TryDecideAsync(MessageServer.Approval(own), key));

        var owned = await server.ReadAsync<MessageDelivery>(
            "POST", "v1/messages/deliveries", MessageServer.Json(MessageServer.DeliveryBody("own")), key);
        Assert.Equal([own.Id], owned.Messages);
        Assert.Equal("uk", owned.Section.ToString());
        await server.ApproveAsync();
        var delivery = MessageServer.Json(MessageServer.DeliveryBody("all"));
        Assert.Equal("201", await server.CallAsync("POST", "v1/messages/deliveries", delivery));
        Assert.Equal("404 not-found", await server.CallAsync("GET", "v1/messages/deliveries/all", key: key));
        Assert.Equal("404 not-found", await server.CallAsync("POST", "v1/messages/deliveries/all/delivered", key: key));
        Assert.Equal("409 delivery-conflict", await server.CallAsync("POST", "v1/messages/deliveries", delivery, key));
    }

    [Fact]
    public async Task Only_a_moderator_sees_the_queue()
    {
        await using var server = await MessageServer.StartAsync();
        var key = await server.Http.CreateAsync("reporting", """{ "scopes": ["submit", "report", "read-exact"] }""");
        var id = ActionId.New();
        string[] calls =
        [
            "GET v1/messages", $"GET v1/messages/{id}", "POST v1/messages/claim", "POST v1/messages/release",
            $"POST v1/messages/{id}/decision", "POST v1/messages/decisions", "POST v1/messages/deliveries", "GET v1/messages/deliveries/x",
            "GET v1/messages/deliveries/x/sheets", "GET v1/messages/deliveries/x/envelopes", "POST v1/messages/deliveries/x/delivered",
            "POST v1/messages/deliveries/x/cancel",
        ];

        foreach (var call in calls.Select(call => call.Split(' ')))
        {
            var body = call[0] == "POST" ? "{}" : null;
            Assert.Equal("403 access-scope-missing", await server.CallAsync(call[0], call[1], body, key));
            Assert.Equal("401 access-key-missing", await server.Http.CallAsync(call[0], call[1], body));
        }
    }

    [Fact]
    public async Task A_malformed_id_is_not_found_and_findings_that_nothing_has_select_nothing()
    {
        await using var server = await MessageServer.StartAsync();
        await server.WriteAsync();

        Assert.Equal("404 not-found", await server.CallAsync("GET", "v1/messages/1"));
        Assert.Equal("404 not-found", await server.CallAsync("GET", $"v1/messages/{ActionId.New()}"));
        Assert.Empty(await server.ListAsync("?findings=%27%20OR%201=1"));
        Assert.Equal("422 validation-failed", await server.CallAsync("GET", "v1/messages?findings=" + new string('x', 1_025)));
    }

    [Fact]
    public async Task A_record_that_cannot_be_opened_or_was_exchanged_is_nowhere_but_in_the_log()
    {
        using var log = new RecordingLog();
        await using var server = await MessageServer.StartAsync(build: builder => builder.Logging.AddProvider(log));
        var (broken, exchanged, kept) = (await server.ApproveAsync(), await server.WriteAsync(), await server.WriteAsync());
        await server.NumberAsync($"UPDATE message SET record = {TestStorage.Bytes("FF")} WHERE id = {Bytes(broken.Id)} RETURNING 1");
        var other = $"(SELECT record FROM message WHERE id = {Bytes(kept.Id)})";
        await server.NumberAsync($"UPDATE message SET record = {other} WHERE id = {Bytes(exchanged.Id)} RETURNING 1");

        Assert.Equal([kept.Id], (await server.ListAsync()).Select(message => message.Id));
        Assert.Equal("404 not-found", await server.CallAsync("GET", $"v1/messages/{broken.Id}"));
        Assert.Equal("404 not-found", await server.TryDecideAsync(MessageServer.Approval(exchanged)));
        Assert.Empty((await server.DeliverAsync(MessageServer.DeliveryBody())).Messages);
        Assert.Contains("could not be opened", log.Text, StringComparison.Ordinal);

        static string Bytes(ActionId id) => TestStorage.Bytes(id.ToString().Replace("-", string.Empty, StringComparison.Ordinal));
    }
}

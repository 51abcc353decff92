using System.Net;
using System.Net.Http.Headers;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

public sealed class MockLedgerTests
{
    private static readonly CaseId Dorgelesse = CaseId.Parse("dorgelesse-nguessan");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stored_is_read_with_everything_that_was_left_out_filled_in()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var action = SamplePack.Letter() with
        {
            TakenAt = SamplePack.HumanRightsDay,
            Section = SectionId.Parse("uk"),
            Country = CountryCode.Parse("GB"),
            Language = LanguageTag.English,
            Source = "partner.example",
            Supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("a@example.org") },
            Consent = new Consent { Contact = ContactConsent.Granted, TextVersion = "1", At = SamplePack.HumanRightsDay },
            Text = new ActionText { Body = "A letter." },
        };
        var receipt = await server.CreateClient().SubmitAsync(action, Token);

        var recorded = Assert.Single(await server.Ledger.ReadAsync(Token));

        Assert.Equal(receipt.RecordedAt, recorded.RecordedAt);
        Assert.Equal(action with { Quantity = 1, Targets = recorded.Action.Targets }, recorded.Action);
        Assert.Equal(SamplePack.Pack.Cases.Single(@case => @case.Id == Dorgelesse).Targets.Select(target => target.Id), recorded.Action.Targets);
    }

    [Fact]
    public async Task The_least_that_an_action_says_is_read_back_as_it_was()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var action = SamplePack.Letter() with { Targets = [TargetId.Parse("president")], Quantity = 3 };
        var receipt = await server.CreateClient().SubmitAsync(action, Token);

        Assert.Equal(
            [new RecordedAction(action with { TakenAt = receipt.RecordedAt }, receipt.RecordedAt)], await server.Ledger.ReadAsync(Token));
    }

    [Fact]
    public async Task The_four_numbers_are_those_of_the_server()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        await client.SubmitAsync(SamplePack.Letter() with { Quantity = 4 }, Token);
        await client.SubmitAsync(SamplePack.Letter() with { Kind = ActionKind.Signature }, Token);

        Assert.Equal(new Tally(5, 5, 1, 0), await server.Ledger.CountAsync(SamplePack.Id, Token));
        Assert.Equal(new Tally(5, 5, 1, 0), await server.Ledger.CountAsync(SamplePack.Id, Dorgelesse, Token));
        Assert.Equal(default, await server.Ledger.CountAsync(SamplePack.Id, CaseId.Parse("chow-hang-tung"), Token));
    }

    [Fact]
    public async Task What_is_there_to_the_last_action_is_exact()
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Seed = 12 }, Token);
        var client = server.CreateClient();
        var (first, second, third) = (SamplePack.Letter() with { Quantity = 3 }, SamplePack.Letter(), SamplePack.Letter());
        await client.SubmitAsync(first, Token);
        await client.SubmitAsync(second, Token);
        await server.Ledger.AssertHoldsExactlyAsync([second, first, second], Token);

        var missing = await Assert.ThrowsAsync<MockAssertionException>(() => server.Ledger.AssertHoldsExactlyAsync([first, second, third], Token));
        var unexpected = await Assert.ThrowsAsync<MockAssertionException>(() => server.Ledger.AssertHoldsExactlyAsync([first], Token));
        var other = await Assert.ThrowsAsync<MockAssertionException>(
            () => server.Ledger.AssertHoldsExactlyAsync([first with { Quantity = 2 }, second], Token));

        Assert.Equal(
            $"""
            Expected 3 actions, but the server stores 2.
              1 missing: {third.Id}
              seed 12
            """,
            missing.Message,
            ignoreLineEndingDifferences: true);
        Assert.Contains($"1 unexpected: {second.Id}", unexpected.Message, StringComparison.Ordinal);
        Assert.Contains("sum to 3, but the server counts 4", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_read_as_such_and_is_held_no_longer()
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { HasControlApi = true }, Token);
        var client = server.CreateClient();
        var (kept, voided) = (SamplePack.Letter(), SamplePack.Letter());
        await client.SubmitAsync(kept, Token);
        await client.SubmitAsync(voided, Token);
        using var http = server.CreateHttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.AdminKey);
        using var reason = new StringContent("""{ "reason": "bounced" }""", MediaTypeHeaderValue.Parse("application/json"));
        using var response = await http.PostAsync($"v1/actions/{voided.Id}/void", reason, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await server.Ledger.AssertHoldsExactlyAsync([kept], Token);
        await Assert.ThrowsAsync<MockAssertionException>(() => server.Ledger.AssertIdsAsync([kept.Id, voided.Id], Token));
        Assert.Equal(
            [(kept.Id, false), (voided.Id, true)],
            (await server.Ledger.ReadAsync(Token)).Select(recorded => (recorded.Action.Id, recorded.VoidedAt is not null)));
        Assert.DoesNotContain($"{voided.Id}", await http.GetStringAsync("mock/ledger", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_reported_counts_beside_the_actions_and_is_none_of_them()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        var letter = SamplePack.Letter() with { Quantity = 2 };
        await client.SubmitAsync(letter, Token);
        await client.With(new CallOptions { Key = server.AdminKey }).SubmitReportAsync(
            new Report
            {
                Id = ReportId.New(),
                Revision = 1,
                Campaign = letter.Campaign,
                Case = letter.Case,
                Purpose = Purpose.Appeal,
                Kind = ActionKind.Letter,
                Quantity = 120,
                Precision = ReportPrecision.Exact,
                AsOf = PartialDate.Parse("2022-12-10"),
                ReportedBy = "Example group",
            },
            Token);

        Assert.Equal(122, (await server.Ledger.CountAsync(SamplePack.Id, Token)).Actions);
        await server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("a-key-of-the-tests-own", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task The_key_is_the_one_that_the_test_gave_else_one_that_every_mock_has(string? key, HttpStatusCode expected)
    {
        var options = new MockCampaignServerOptions { AdminKey = key };
        await using var server = await MockCampaignServer.StartAsync(options, Token);
        using var http = server.CreateHttpClient();
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {server.AdminKey}");
        using var reason = new StringContent("""{ "reason": "test" }""", MediaTypeHeaderValue.Parse("application/json"));
        using var response = await http.PostAsync($"v1/actions/{ActionId.New()}/void", reason, Token);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(key ?? server.AdminKey, server.AdminKey);
        Assert.DoesNotContain("key", $"{options}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_when_the_server_has_restarted()
    {
        foreach (var transport in Enum.GetValues<MockTransport>())
        {
            await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = transport }, Token);
            var client = server.CreateClient();
            var letter = SamplePack.Letter();
            var first = await client.SubmitAsync(letter, Token);

            await server.RestartAsync(Token);
            var second = await client.SubmitAsync(letter, Token);

            Assert.Equal(first, second);
            await server.Ledger.AssertHoldsExactlyAsync([letter], Token);
            server.Journal.AssertAttempts(2, letter.Id);
        }
    }
}

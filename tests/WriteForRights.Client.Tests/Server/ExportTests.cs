using System.Net;
using System.Text;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Exports by the typed client, also over connections that break.</summary>
public sealed class ExportTests : ServerTest
{
    private static readonly ExportQuery All = new() { Campaign = Campaign2022.Id };

    protected override MockTransport Transport => MockTransport.InProcess;

    private WriteForRightsClient Administrator => NewClient(options => options.Key = Server.AdminKey);

    [Fact]
    public async Task Actions_and_reports_are_read_one_by_one_and_later_ones_after_the_last_cursor()
    {
        var letters = await SubmitAsync(3);
        await Administrator.SubmitReportAsync(Reported(), Token);

        var rows = await Administrator.ExportActionsAsync(All, Token).ToListAsync(Token);
        var reports = await Administrator.ExportReportsAsync(All with { Section = SectionId.Parse("uk") }, Token).ToListAsync(Token);

        Assert.Equal(letters, rows.Select(row => row.Id));
        Assert.Empty(reports);
        Assert.Equal(120, Assert.Single(await Administrator.ExportReportsAsync(All, Token).ToListAsync(Token)).Quantity);
        var later = await SubmitAsync(1);
        var after = await Administrator.ExportActionsAsync(All with { After = rows[^1].Cursor }, Token).ToListAsync(Token);
        Assert.Equal(later, after.Select(row => row.Id));
        Assert.Empty(await Administrator.ExportActionsAsync(
            All with { Case = Campaign2022.Chow, RecordedFrom = Clock.GetUtcNow(), RecordedUntil = Clock.GetUtcNow().AddHours(1) }, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_broken_connection_is_made_again_behind_the_last_row()
    {
        var letters = await SubmitAsync(40);
        var requests = new List<string>();
        var client = NewClient(
            async (request, passOn, token) =>
            {
                requests.Add(request.RequestUri!.Query);
                var response = await passOn(token);
                var body = await response.Content.ReadAsByteArrayAsync(token);

                // The first ones break in the middle of a row, the last one does not.
                return requests.Count <= 3 ? Cut(response, body, 2_000) : Whole(response, body);
            },
            Retrying);

        var rows = await client.ExportActionsAsync(All, Token).ToListAsync(Token).AsTask().WaitAsync(Token);

        Assert.Equal(letters, rows.Select(row => row.Id));
        Assert.Equal(4, requests.Count);
        Assert.DoesNotContain("after", requests[0], StringComparison.Ordinal);
        Assert.Equal(4, requests.Distinct().Count());
        Assert.All(requests[1..], query => Assert.Contains(rows, row => query.Contains("after=" + row.Cursor, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_export_that_never_gets_on_ends_with_the_retry_rules()
    {
        await SubmitAsync(5);
        var requests = 0;
        var client = NewClient(
            async (_, passOn, token) =>
            {
                requests++;
                var response = await passOn(token);
                return Cut(response, await response.Content.ReadAsByteArrayAsync(token), 10);
            },
            Retrying);

        var failed = await Assert.ThrowsAsync<ServerUnavailableException>(
            () => client.ExportActionsAsync(All, Token).ToListAsync(Token).AsTask());

        Assert.Equal((4, 4), (requests, failed.Attempts));
        Assert.Contains("ExportActions", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_without_retries_does_not_go_on()
    {
        await SubmitAsync(40);
        var client = NewClient(
            async (_, passOn, token) =>
            {
                var response = await passOn(token);
                return Cut(response, await response.Content.ReadAsByteArrayAsync(token), 2_000);
            },
            options => options.Key = Server.AdminKey);
        var rows = new List<ActionRow>();

        await Assert.ThrowsAsync<ServerUnavailableException>(async () =>
        {
            await foreach (var row in client.ExportActionsAsync(All, Token))
            {
                rows.Add(row);
            }
        });

        Assert.InRange(rows.Count, 1, 39);
    }

    [Fact]
    public async Task A_refusal_that_may_pass_is_retried_and_others_are_not()
    {
        await SubmitAsync(1);
        LetFail(Fault.Refused(503).OnRequests(1, 2));

        Assert.Single(await NewClient(Retrying).ExportActionsAsync(All, Token).ToListAsync(Token));

        LetFail();
        var requests = Server.Journal.Count;
        await Assert.ThrowsAsync<AccessDeniedException>(
            () => NewClient(options => options.MaxAttempts = 4).ExportActionsAsync(All, Token).ToListAsync(Token).AsTask());
        await Assert.ThrowsAsync<InvalidRequestException>(
            () => NewClient(Retrying).ExportReportsAsync(All with { After = "x" }, Token).ToListAsync(Token).AsTask());
        var unknown = await Assert.ThrowsAsync<InvalidRequestException>(() => NewClient(Retrying)
            .ExportActionsAsync(All with { Case = CaseId.Parse("nobody") }, Token).ToListAsync(Token).AsTask());
        Assert.Equal(ProblemCodes.CaseUnknown, Assert.Single(unknown.Problems).Code);
        Assert.Equal(requests + 3, Server.Journal.Count);
    }

    [Theory]
    [InlineData("{}\n")]
    [InlineData("null\n")]
    [InlineData("nonsense\n")]
    [InlineData("{\"end\":{\"rows\":1}}\n")]
    [InlineData("{\"end\":null}\n")]
    [InlineData("{\"end\":\n")]
    public async Task What_is_no_export_is_never_taken_for_one(string body)
    {
        var requests = 0;
        var client = NewClient(
            (_, _, _) =>
            {
                requests++;
                return Task.FromResult(Export(Encoding.UTF8.GetBytes(body)));
            },
            Retrying);

        await Assert.ThrowsAsync<IncompatibleServerException>(() => client.ExportActionsAsync(All, Token).ToListAsync(Token).AsTask());
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task A_newer_server_may_add_members_and_a_text_may_look_like_the_end()
    {
        await Client.SubmitAsync(Campaign2022.Letter() with { Source = "{\"end\":{\"rows\":0}}" }, Token);
        var client = NewClient(
            async (_, passOn, token) =>
            {
                var response = await passOn(token);
                var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(token));
                return Whole(response, Encoding.UTF8.GetBytes(
                    body.Replace("{\"id\"", "{\"new\":{\"end\":1},\"id\"", StringComparison.Ordinal)
                        .Replace("{\"end\"", "{\"new\":1,\"end\"", StringComparison.Ordinal)));
            },
            Retrying);

        Assert.Equal("{\"end\":{\"rows\":0}}", Assert.Single(await client.ExportActionsAsync(All, Token).ToListAsync(Token)).Source);
    }

    [Fact]
    public async Task An_end_without_its_line_break_is_cut_off()
    {
        var client = NewClient((_, _, _) => Task.FromResult(Export("{\"end\":{\"rows\":0}}"u8.ToArray())), options => options.MaxAttempts = 1);

        await Assert.ThrowsAsync<ServerUnavailableException>(() => client.ExportActionsAsync(All, Token).ToListAsync(Token).AsTask());
    }

    [Fact]
    public async Task A_page_in_place_of_an_export_is_refused()
    {
        LetFail(Fault.Intercepted(200, "text/html", "<html>Please log in</html>"));

        await Assert.ThrowsAsync<IncompatibleServerException>(() => Administrator.ExportActionsAsync(All, Token).ToListAsync(Token).AsTask());
        await Assert.ThrowsAsync<IncompatibleServerException>(() => Administrator.ExportActionsCsvAsync(All, Stream.Null, Token));
    }

    [Fact]
    public async Task A_table_is_copied_as_it_is_and_a_broken_one_is_an_exception()
    {
        var letters = await SubmitAsync(40);
        using var table = new MemoryStream();

        await Administrator.ExportActionsCsvAsync(All, table, Token);

        var text = Encoding.UTF8.GetString(table.ToArray());
        Assert.StartsWith("\uFEFFid,campaign,", text, StringComparison.Ordinal);
        Assert.Equal(letters.Select(id => id.ToString()), text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));

        using var reports = new MemoryStream();
        await Administrator.ExportReportsCsvAsync(All, reports, Token);
        Assert.Single(Encoding.UTF8.GetString(reports.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));

        var client = NewClient(
            async (_, passOn, token) =>
            {
                var response = await passOn(token);
                return Cut(response, await response.Content.ReadAsByteArrayAsync(token), 2_000);
            },
            Retrying);
        using var part = new MemoryStream();
        var failed = await Assert.ThrowsAsync<ServerUnavailableException>(() => client.ExportActionsCsvAsync(All, part, Token));
        Assert.Equal(text[..1_000], Encoding.UTF8.GetString(part.ToArray())[..1_000]);
        Assert.Contains("ExportActions", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_without_a_campaign_sends_nothing()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => Administrator.ExportActionsAsync(new ExportQuery { Campaign = default }, Token).ToListAsync(Token).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(
            () => Administrator.ExportReportsCsvAsync(new ExportQuery { Campaign = default }, Stream.Null, Token));
        Assert.Empty(Server.Journal);
    }

    private static HttpResponseMessage Whole(HttpResponseMessage response, byte[] body)
    {
        var type = response.Content.Headers.ContentType;
        response.Content = new ByteArrayContent(body);
        response.Content.Headers.ContentType = type;
        return response;
    }

    private static HttpResponseMessage Cut(HttpResponseMessage response, byte[] body, int length)
    {
        var type = response.Content.Headers.ContentType;
        response.Content = new StallingContent(Encoding.UTF8.GetString(body, 0, Math.Min(length, body.Length))) { Breaks = true };
        response.Content.Headers.ContentType = type;
        return response;
    }

    private static HttpResponseMessage Export(byte[] body)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
        response.Content.Headers.ContentType = new("application/x-ndjson");
        return response;
    }

    private static Report Reported() => new()
    {
        Id = ReportId.New(),
        Revision = 1,
        Campaign = Campaign2022.Id,
        Case = Campaign2022.Chow,
        Purpose = Purpose.Appeal,
        Kind = ActionKind.Letter,
        Quantity = 120,
        Precision = ReportPrecision.Exact,
        AsOf = PartialDate.Parse("2022-12-10"),
        ReportedBy = "Example group",
    };

    private void Retrying(WriteForRightsClientOptions options)
    {
        (options.Key, options.MaxAttempts) = (Server.AdminKey, 4);
        (options.FirstRetryDelay, options.MaxRetryDelay) = (TimeSpan.FromTicks(1), TimeSpan.FromTicks(1));
    }

    private async Task<List<ActionId>> SubmitAsync(int count)
    {
        var ids = new List<ActionId>();
        for (var i = 0; i < count; i++)
        {
            var letter = Campaign2022.Letter();
            await Client.SubmitAsync(letter, Token);
            ids.Add(letter.Id);
        }

        return ids;
    }
}

using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server.Tests;

public sealed class ExportTests
{
    private const string Id = "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60";
    private const string Mark = "\uFEFF";

    private const string ActionHeader =
        "id,campaign,case,purpose,kind,quantity,messages,targets,takenAt,day,section,country,language,source,recordedAt,voidedAt,cursor\r\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Actions_are_exported_in_the_order_in_which_they_were_recorded()
    {
        await using var server = await ExportServer.StartAsync();
        var card = ActionRecord.Appeal(Campaign2022.Id, Campaign2022.Aleksandra, ActionKind.Email) with { TakenAt = Campaign2022.HumanRightsDay };
        await server.SubmitAsync(Full());
        server.Http.Clock.Advance(TimeSpan.FromMinutes(1));
        await server.SubmitAsync(card);
        await server.VoidAsync($"actions/{Id}");

        var (rows, end) = await server.ExportAsync<ActionRow>("actions", ExportServer.Campaign);

        Assert.Equal(2, end.Rows);
        Assert.Equal([ActionId.Parse(Id), card.Id], rows.Select(row => row.Id));
        Assert.Equal(end.Cursor, rows[1].Cursor);
        Assert.Equal(
            new ActionRow
            {
                Id = ActionId.Parse(Id),
                Campaign = Campaign2022.Id,
                Case = Campaign2022.Dorgelesse,
                Purpose = Purpose.Appeal,
                Kind = ActionKind.Letter,
                Quantity = 3,
                Messages = 3,
                Targets = [TargetId.Parse("president")],
                TakenAt = Campaign2022.HumanRightsDay,
                Day = PartialDate.Parse("2022-12-10"),
                Section = SectionId.Parse("uk"),
                Country = CountryCode.Parse("GB"),
                Language = LanguageTag.English,
                Source = "partner.example",
                RecordedAt = Campaign2022.HumanRightsDay,
                VoidedAt = Campaign2022.HumanRightsDay.AddMinutes(1),
                Cursor = rows[0].Cursor,
            },
            rows[0]);
    }

    [Fact]
    public async Task A_table_has_the_same_rows_and_nothing_that_a_spreadsheet_would_run()
    {
        await using var server = await ExportServer.StartAsync();
        foreach (var source in (string[])["=HYPERLINK(\"http://evil\")", "a,b\"c;d", "0049", " @x", "ｓｅｃｔｉｏｎ"])
        {
            await server.SubmitAsync(Full() with { Id = ActionId.New(), Source = source });
        }

        var (rows, _) = await server.ExportAsync<ActionRow>("actions", ExportServer.Campaign);
        var csv = await server.TextAsync("actions", ExportServer.Campaign + "&format=csv");

        string[] expected = ["\"'=HYPERLINK(\"\"http://evil\"\")\"", "\"a,b\"\"c;d\"", "'0049", "' @x", "ｓｅｃｔｉｏｎ"];
        Assert.Equal(
            Mark + ActionHeader + string.Concat(rows.Select((row, i) =>
                $"{row.Id},w4r-2022,dorgelesse-nguessan,appeal,letter,3,3,president,2022-12-10T12:00:00Z,2022-12-10,uk,GB,en,{expected[i]},"
                + $"2022-12-10T12:00:00Z,,{row.Cursor}\r\n")),
            csv);
    }

    [Fact]
    public async Task Reports_are_exported_with_their_revisions_and_voids_and_without_those_who_counted()
    {
        await using var server = await ExportServer.StartAsync();
        var (corrected, voided) = (Campaign2022.Report(), Campaign2022.Report() with { AsOf = PartialDate.Parse("2022-12") });
        await server.SubmitAsync(corrected);
        await server.SubmitAsync(voided);
        server.Http.Clock.Advance(TimeSpan.FromMinutes(1));
        await server.SubmitAsync(corrected.Correction() with { Quantity = 90, Section = SectionId.Parse("uk") });
        server.Http.Clock.Advance(TimeSpan.FromMinutes(1));
        await server.VoidAsync($"reports/{voided.Id}");

        var (rows, _) = await server.ExportAsync<ReportRow>("reports", ExportServer.Campaign);
        var csv = await server.TextAsync("reports", ExportServer.Campaign + "&format=csv");

        var at = Campaign2022.HumanRightsDay;
        Assert.Equal(
            [
                (corrected.Id, 1, 120, at.AddMinutes(1), null),
                (voided.Id, 1, 120, null, at.AddMinutes(2)),
                (corrected.Id, 2, 90, (DateTimeOffset?)null, (DateTimeOffset?)null),
            ],
            rows.Select(row => (row.Id, row.Revision, row.Quantity, row.ReplacedAt, row.VoidedAt)));
        Assert.Equal(
            Mark + "id,revision,campaign,case,purpose,kind,quantity,messages,precision,asOf,targets,section,country,language,source,recordedAt,"
            + "replacedAt,voidedAt,cursor\r\n"
            + $"{corrected.Id},1,w4r-2022,dorgelesse-nguessan,appeal,letter,120,{rows[0].Messages},exact,2022-12-10,{Targets(rows[0])},,,,,"
            + $"2022-12-10T12:00:00Z,2022-12-10T12:01:00Z,,{rows[0].Cursor}\r\n"
            + $"{voided.Id},1,w4r-2022,dorgelesse-nguessan,appeal,letter,120,{rows[1].Messages},exact,'2022-12,{Targets(rows[1])},,,,,"
            + $"2022-12-10T12:00:00Z,,2022-12-10T12:02:00Z,{rows[1].Cursor}\r\n"
            + $"{corrected.Id},2,w4r-2022,dorgelesse-nguessan,appeal,letter,90,{rows[2].Messages},exact,2022-12-10,{Targets(rows[2])},uk,,,,"
            + $"2022-12-10T12:01:00Z,,,{rows[2].Cursor}\r\n",
            csv);
        Assert.DoesNotContain("example", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_are_exported_for_each_case_and_sum_to_its_counts()
    {
        await using var server = await ExportServer.StartAsync();
        await server.SubmitAsync(Full());
        await server.SubmitAsync(Campaign2022.Signature("A. Example", "a@example.org"));
        await server.SubmitAsync(Campaign2022.Report());
        await server.SubmitAsync(ActionRecord.Appeal(Campaign2022.Id, Campaign2022.Aleksandra, ActionKind.Email));

        var (rows, end) = await server.ExportAsync<CountRow>("counts", ExportServer.Campaign + "&by=kind");

        Assert.Equal((3, null), (end.Rows, end.Cursor));
        Assert.Equal(
            ["aleksandra-skochilenko email 1 0 0", "dorgelesse-nguessan letter 123 0 1", "dorgelesse-nguessan signature 1 1 0"],
            rows.Select(row => $"{row.Case} {row.Bucket} {row.Actions} {row.Signatures} {row.People}").Order(StringComparer.Ordinal));
        Assert.Equal(
            Mark + "campaign,case,dimension,bucket,actions,messages,signatures,people,asOf\r\n"
            + $"w4r-2022,aleksandra-skochilenko,day,2022-12-10,1,{rows.Single(row => row.Case == Campaign2022.Aleksandra).Messages},0,0,2022-12-10T12:00:00Z\r\n",
            await server.TextAsync("counts", ExportServer.Campaign + "&by=day&case=aleksandra-skochilenko&format=csv"));
        var (all, _) = await server.ExportAsync<CountRow>("counts", ExportServer.Campaign + "&by=section");
        Assert.Equal(125, all.Sum(row => row.Actions));
    }

    [Theory]
    [InlineData("&case=dorgelesse-nguessan", "1 2 3")]
    [InlineData("&case=aleksandra-skochilenko", "4")]
    [InlineData("&section=uk", "1")]
    [InlineData("&from=2022-12-10T12:02:00Z", "3 4")]
    [InlineData("&from=2022-12-10T13:01:00%2B01:00&to=2022-12-10T12:02:00Z", "2")]
    [InlineData("&to=2022-12-10T12:00:00Z", "")]
    [InlineData("&section=uk&case=aleksandra-skochilenko", "")]
    public async Task Filters_select_by_case_section_and_time_of_recording(string filter, string expected)
    {
        await using var server = await ExportServer.StartAsync();
        for (var quantity = 1; quantity <= 4; quantity++)
        {
            await server.SubmitAsync(Campaign2022.Letter() with
            {
                Quantity = quantity,
                Case = quantity == 4 ? Campaign2022.Aleksandra : Campaign2022.Dorgelesse,
                Section = quantity == 1 ? SectionId.Parse("uk") : null,
            });
            server.Http.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var (rows, end) = await server.ExportAsync<ActionRow>("actions", ExportServer.Campaign + filter);

        Assert.Equal(expected, string.Join(' ', rows.Select(row => row.Quantity)));
        Assert.Equal(rows.Count, end.Rows);

        // The end is behind everything that was looked at, whatever was selected.
        Assert.Empty((await server.ExportAsync<ActionRow>("actions", $"{ExportServer.Campaign}&after={end.Cursor}")).Rows);
    }

    // A key of a section is never an administrator's, but a user of the host may be one.
    [Fact]
    public async Task An_administrator_of_a_section_exports_that_section_alone()
    {
        await using var server = await ExportServer.StartAsync(build: builder => builder.Services.AddSingleton<IStartupFilter>(new SignIn("uk")));
        await server.SubmitAsync(Campaign2022.Letter());
        await server.SubmitAsync(Campaign2022.Letter() with { Section = SectionId.Parse("uk"), Quantity = 7 });
        await server.SubmitAsync(Campaign2022.Report());
        await server.SubmitAsync(Campaign2022.Report() with { Section = SectionId.Parse("uk"), Quantity = 8 });

        Assert.Equal(7, Assert.Single((await server.ExportAsync<ActionRow>("actions", ExportServer.Campaign, null)).Rows).Quantity);
        Assert.Equal(7, Assert.Single((await server.ExportAsync<ActionRow>("actions", ExportServer.Campaign + "&section=uk", null)).Rows).Quantity);
        Assert.Equal(8, Assert.Single((await server.ExportAsync<ReportRow>("reports", ExportServer.Campaign, null)).Rows).Quantity);
        Assert.Equal(15, Assert.Single((await server.ExportAsync<CountRow>("counts", ExportServer.Campaign + "&by=section", null)).Rows).Actions);
        Assert.Equal("403 access-section-denied", await server.Http.CallAsync("GET", "v1/exports/counts?campaign=w4r-2022&by=kind"));
        await using var other = await ExportServer.StartAsync(build: builder => builder.Services.AddSingleton<IStartupFilter>(new SignIn("fr")));
        foreach (var path in (string[])["actions?campaign=w4r-2022", "reports?campaign=w4r-2022", "counts?campaign=w4r-2022&by=section"])
        {
            Assert.Equal("403 access-section-denied", await other.Http.CallAsync("GET", $"v1/exports/{path}&section=uk"));
        }
    }

    [Theory]
    [InlineData("actions")]
    [InlineData("reports")]
    [InlineData("counts")]
    public async Task Exports_are_for_administrators(string table)
    {
        await using var server = await ExportServer.StartAsync();
        var key = await server.Http.CreateAsync("desk", """{ "scopes": ["submit", "report", "moderate", "read-exact"] }""");
        var path = $"v1/exports/{table}?campaign=w4r-2022&by=kind";

        Assert.Equal("401 access-key-missing", await server.Http.CallAsync("GET", path));
        Assert.Equal("403 access-scope-missing", await server.Http.CallAsync("GET", path, key: key));
        foreach (var method in (string[])["HEAD", "POST", "PUT"])
        {
            using var response = await server.Http.SendAsync(method, path, key: KeyServer.AdminKey);
            Assert.Equal((405, "GET"), ((int)response.StatusCode, string.Join(", ", response.Content.Headers.Allow)));
        }
    }

    [Theory]
    [InlineData("actions?", "campaign member-missing")]
    [InlineData("actions?campaign=", "campaign id-malformed")]
    [InlineData("actions?campaign=W4R", "campaign id-malformed")]
    [InlineData("actions?campaign=w4r-2022&campaign=w4r-2022", "campaign id-malformed")]
    [InlineData("actions?campaign=w4r-1961", "campaign campaign-unknown")]
    [InlineData("actions?campaign=w4r-2022&case=nobody", "case case-unknown")]
    [InlineData("actions?campaign=w4r-2022&case=%00", "case id-malformed")]
    [InlineData("reports?campaign=w4r-2022&section=moon", "section section-unknown")]
    [InlineData("reports?campaign=w4r-2022&section=", "section id-malformed")]
    [InlineData("actions?campaign=w4r-2022&from=today", "from instant-malformed")]
    [InlineData("actions?campaign=w4r-2022&from=2022-12-10", "from instant-malformed")]
    [InlineData("actions?campaign=w4r-2022&to=2022-12-10T12:00:00", "to instant-malformed")]
    [InlineData("actions?campaign=w4r-2022&from=2022-12-10T12:00:00Z&to=2022-12-10T12:00:00Z", "to period-reversed")]
    [InlineData("actions?campaign=w4r-2022&format=xlsx", "format word-unknown")]
    [InlineData("actions?campaign=w4r-2022&format=", "format word-unknown")]
    [InlineData("actions?campaign=w4r-2022&form=2022-12-10T12:00:00Z", "form member-unknown")]
    [InlineData("actions?campaign=w4r-2022&by=kind", "by member-unknown")]
    [InlineData("counts?campaign=w4r-2022", "by word-unknown")]
    [InlineData("counts?campaign=w4r-2022&by=moon", "by word-unknown")]
    [InlineData("counts?campaign=w4r-2022&by=kind,day", "by word-unknown")]
    [InlineData("counts?campaign=w4r-2022&by=kind&section=uk", "by word-unknown")]
    [InlineData("counts?campaign=w4r-2022&by=kind&from=2022-12-10T12:00:00Z", "from member-unknown")]
    [InlineData("counts?campaign=w4r-2022&by=kind&after=x", "after member-unknown")]
    [InlineData("counts?campaign=w4r-1961&case=nobody&by=moon&to=x", "to member-unknown, campaign campaign-unknown, by word-unknown")]
    public async Task What_cannot_be_exported_is_a_problem_with_its_place(string path, string expected)
    {
        await using var server = await ExportServer.StartAsync();

        using var response = await server.Http.SendAsync("GET", "v1/exports/" + path, key: KeyServer.AdminKey);

        var problem = await Wire.ProblemAsync(response);
        Assert.Equal((422, "validation-failed"), ((int)response.StatusCode, problem.Code));
        Assert.Equal(expected, string.Join(", ", problem.Errors.Select(error => $"{error.Path} {error.Code}")));
    }

    [Fact]
    public async Task A_cursor_of_another_table_ledger_or_hand_is_refused()
    {
        await using var server = await ExportServer.StartAsync();
        await using var other = await ExportServer.StartAsync();
        await server.SubmitAsync(Campaign2022.Letter());
        await other.SubmitAsync(Campaign2022.Letter());
        var own = (await server.ExportAsync<ActionRow>("actions", ExportServer.Campaign)).End.Cursor!;
        var reports = (await server.ExportAsync<ReportRow>("reports", ExportServer.Campaign)).End.Cursor!;
        var others = (await other.ExportAsync<ActionRow>("actions", ExportServer.Campaign)).End.Cursor!;

        foreach (var cursor in (string[])["", "x", "1", "-1", "%00", own[1..], own + "A", own[..^1] + (own[^1] == 'A' ? 'Q' : 'A'), reports, others, own + "&after=" + own])
        {
            Assert.Equal(
                "400 cursor-malformed",
                await server.Http.CallAsync("GET", $"v1/exports/actions?{ExportServer.Campaign}&after={cursor}", key: KeyServer.AdminKey));
        }

        Assert.Equal("200", await server.Http.CallAsync("GET", $"v1/exports/actions?{ExportServer.Campaign}&after={own}", key: KeyServer.AdminKey));

        // A spreadsheet keeps it as it is, so it can be copied from there.
        Assert.Equal(own, CsvCell.Neutralise(own));
    }

    [Theory]
    [InlineData("", "application/x-ndjson")]
    [InlineData("*/*", "application/x-ndjson")]
    [InlineData("application/json", "application/x-ndjson")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("TEXT/CSV", "text/csv")]
    [InlineData("text/csv, application/problem+json", "text/csv")]
    [InlineData("text/csv;q=0.5, application/x-ndjson", "application/x-ndjson")]
    [InlineData("text/csv;q=0", "application/x-ndjson")]
    [InlineData("nonsense/;;", "application/x-ndjson")]
    public async Task The_format_follows_accept(string accept, string expected)
    {
        await using var server = await ExportServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Http.Server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v1/exports/actions?{ExportServer.Campaign}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", KeyServer.AdminKey);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await http.SendAsync(request, Token);

        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("no-store", "Accept"), (response.Headers.CacheControl?.ToString(), response.Headers.Vary.ToString()));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task An_export_counts_as_a_request_of_its_key()
    {
        await using var server = await KeyServer.StartAsync();
        var key = await server.CreateAsync("exporter", """{ "scopes": ["admin"], "requestsPerMinute": 2 }""");

        Assert.Equal("200", await server.CallAsync("GET", "v1/exports/actions?campaign=w4r-2022", key: key));
        Assert.Equal("200", await server.CallAsync("GET", "v1/exports/counts?campaign=w4r-2022&by=kind", key: key));
        Assert.Equal("429 rate-limited", await server.CallAsync("GET", "v1/exports/actions?campaign=w4r-2022", key: key));
    }

    private static string Targets(ReportRow row) => string.Join(' ', row.Targets);

    private static ActionRecord Full() => Campaign2022.Letter() with
    {
        Id = ActionId.Parse(Id),
        Targets = [TargetId.Parse("president")],
        Quantity = 3,
        Section = SectionId.Parse("uk"),
        Country = CountryCode.Parse("GB"),
        Language = LanguageTag.English,
        Source = "partner.example",
        Supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("a@example.org") },
    };

    /// <summary>The sign-in of a host, for an administrator of a section.</summary>
    private sealed class SignIn(string section) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, pass) =>
            {
                context.User = context.Request.Headers.Authorization.Count > 0
                    ? context.User
                    : new ClaimsPrincipal(new ClaimsIdentity([new("w4r:scope", "admin"), new("w4r:section", section)], "host"));
                return pass(context);
            });
            next(app);
        };
    }
}

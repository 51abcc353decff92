using WriteForRights.Testing;

namespace WriteForRights.AspNetCore.Tests.Hosts;

/// <summary>Tests that a posted form counts once, and never loses what a person wrote, in every kind of site.</summary>
public sealed class PostTests
{
    private const string Text = "Dear President,\n\n“Example” & <all> of us write. É 字 🕯️\n\nRelease her.";

    public static TheoryData<string> Hosts => LetterSite.Hosts;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_letter_counts_once_and_the_person_is_thanked(string host)
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync(host, Text);
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
        Assert.Equal("no-store", page.Headers["Cache-Control"]);

        var thanks = await page.PressAsync("sent");
        var again = await page.PressAsync("sent");

        Assert.Equal((303, 303), (thanks.Status, again.Status));
        Assert.EndsWith("/thanks", thanks.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(thanks.Headers["Location"], again.Headers["Location"]);
        await site.Server.Ledger.AssertIdsAsync([page.ActionId], Token);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_problem_is_422_with_everything_that_was_written(string host)
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync(host, Text);
        page["supporter.email"] = "no address";

        var again = await page.PressAsync("sent");

        Assert.Equal(422, again.Status);
        Assert.Equal("no address", again["supporter.email"]);
        Assert.Equal(Text, again["body"].ReplaceLineEndings("\n"));
        Assert.Equal(page.ActionId, again.ActionId);
        Assert.NotNull(again.Document.QuerySelector("[aria-invalid=true]"));
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));

        again["supporter.email"] = "a@example.org";
        Assert.Equal(303, (await again.PressAsync("sent")).Status);
        await site.Server.Ledger.AssertIdsAsync([page.ActionId], Token);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_server_that_is_away_is_503_with_everything_that_was_written(string host)
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync(host, Text);
        site.Server.Faults.Add(Fault.ResponseLost().On("PUT", "/v1/actions/*"));

        var lost = await page.PressAsync("sent");

        Assert.Equal(503, lost.Status);
        Assert.Equal(Text, lost["body"].ReplaceLineEndings("\n"));
        Assert.Equal(page.ActionId, lost.ActionId);

        site.Server.Faults.Clear();
        Assert.Equal(303, (await lost.PressAsync("sent")).Status);
        await site.Server.Ledger.AssertIdsAsync([page.ActionId], Token);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_letter_that_was_changed_after_a_lost_response_counts_as_first_sent(string host)
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync(host, Text);
        Assert.Equal(303, (await page.PressAsync("sent")).Status);
        page["supporter.email"] = "a@example.org";

        var changed = await page.PressAsync("sent");

        Assert.Equal(303, changed.Status);
        Assert.EndsWith("thanks?asFirstSent=true", changed.Headers["Location"], StringComparison.Ordinal);
        await site.Server.Ledger.AssertIdsAsync([page.ActionId], Token);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_post_from_another_site_is_refused_and_counts_nothing(string host)
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync(host, Text);

        foreach (var (name, value) in new[]
        {
            ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://evil.example"), ("Origin", "null"),
        })
        {
            var refused = await page.PressAsync("sent", (name, value));

            Assert.Equal(403, refused.Status);
            Assert.True(refused.Says("Release her."), "The text is lost.");
        }

        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
        Assert.Equal(303, (await page.PressAsync("sent", ("Sec-Fetch-Site", "same-origin"))).Status);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_post_that_was_cut_off_counts_nothing_and_keeps_what_arrived(string host)
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync(host, Text);
        page.Fields.RemoveAll(field => field.Key == "end");

        var again = await page.PressAsync("sent");

        Assert.Equal(422, again.Status);
        Assert.True(again.Says("Release her."), "The text is lost.");
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_post_for_another_case_counts_nothing_and_keeps_what_arrived(string host)
    {
        await using var site = await LetterSite.StartAsync();
        var page = await site.OpenSendingAsync(host, Text);
        page["case"] = "chow-hang-tung";

        var again = await page.PressAsync("sent");

        Assert.Equal(422, again.Status);
        Assert.True(again.Says("Release her."), "The text is lost.");
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
    }

    [Fact]
    public async Task A_post_that_is_too_large_is_refused()
    {
        await using var site = await LetterSite.StartAsync(options => options.MaxPostBytes = 1 << 14);
        var page = await site.OpenSendingAsync($"/write/{LetterSite.Case}/letter", Text);
        page["body"] = new string('x', 1 << 15);

        var again = await page.PressAsync("sent");

        Assert.Equal(413, again.Status);
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("application/x-www-form-urlencoded", "")]
    [InlineData("application/x-www-form-urlencoded", "id=1&body=Release+her.")]
    [InlineData("application/x-www-form-urlencoded", "%%%=%ff&&&=&body=Release+her.")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nRelease her.\r\n--x--\r\n")]
    public async Task A_post_that_is_no_form_of_ours_never_gives_an_empty_page_that_looks_right(string mediaType, string body)
    {
        await using var site = await LetterSite.StartAsync();
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);
        using var response = await site.Http.PostAsync(new Uri($"/write/{LetterSite.Case}/letter", UriKind.Relative), content, Token);
        var html = await response.Content.ReadAsStringAsync(Token);

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.Equal(body.Contains("Release", StringComparison.Ordinal), html.Contains("Release her.", StringComparison.Ordinal));
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
    }
}

using System.Globalization;
using System.Net;
using CsCheck;
using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

/// <summary>An action that something on the way refuses never stops the others.</summary>
public sealed class PoisonTests : OutboxTest
{
    private const string Word = "DROP-TABLE";

    private static readonly Func<WriteForRightsException>[] Failures =
    [
        () => new AccessDeniedException("403", null, null),
        () => new IncompatibleServerException("413", null, null),
        () => new IncompatibleServerException("406", null, null),
        () => new ServerUnavailableException("500", null, null),
        () => new ServerUnavailableException("Broken connection.", null, null),
        () => new RequestTimeoutException("Slow.", null, null),
        () => new NotFoundException("404", null, null),
    ];

    public static TheoryData<string> Answers { get; } =
        ["403 html", "413 html", "400 html", "406 html", "500 problem", "502 html", "reset", "200 html", "429", "503 with Retry-After"];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_refused_action_does_not_hold_up_the_others(string answer)
    {
        using var handler = new StubHandler(Word, () => Refuse(answer));
        await using var outbox = await OpenAsync(handler.CreateClient(Clock));
        var bad = Letter() with { Source = Word };
        await outbox.EnqueueAsync(bad, Token);
        var good = await EnqueueAsync(outbox, 5);

        var sent = new List<OutboxFlush>();
        for (var flushes = 0; flushes < 3; flushes++)
        {
            sent.Add(await outbox.FlushAsync(Token));
        }

        Assert.Equal((good.Count, 0), (sent.Sum(flush => flush.Sent), sent.Sum(flush => flush.SetAside)));
        Assert.Equal(1, sent[^1].Remaining);
        Assert.Equal(
            good.Select(letter => (ActionId?)letter.Id).Order(),
            Progress.Events.Where(one => one.Event == OutboxEvent.Sent).Select(one => one.Id).Order());
    }

    [Fact]
    public async Task It_waits_longer_each_time_and_is_finally_set_aside()
    {
        await using var outbox = await OpenAsync();
        var bad = Assert.Single(await EnqueueAsync(outbox, 1));
        FailOnly(bad);
        var began = Clock.GetUtcNow();
        OutboxFlush flushed;
        do
        {
            // Others keep arriving.
            await EnqueueAsync(outbox, 1);
            flushed = await outbox.FlushAsync(Token);
            Assert.Equal((1, null), (flushed.Sent, flushed.Failure));
            Clock.Advance((flushed.RetryAt ?? Clock.GetUtcNow()) - Clock.GetUtcNow());
        }
        while (flushed.SetAside == 0);

        var aside = Assert.Single(await outbox.ReadSetAsideAsync(Token).ToListAsync(Token));
        Assert.Equal((bad, ProblemCodes.NotAcceptedOnTheWay, 12), (aside.Action, aside.Code, aside.Attempts));
        var waits = Client.Submitted.Zip(Client.Times).Where(one => one.First.Id == bad.Id).Select(one => one.Second).ToList();
        Assert.Equal(
            [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360],
            waits.Zip(waits.Skip(1)).Select(pair => (int)(pair.Second - pair.First).TotalMinutes));
        Assert.InRange(aside.SetAsideAt - began, TimeSpan.FromHours(20), TimeSpan.FromHours(21));
        Assert.Equal(11, Progress.Events.Count(one => one.Event == OutboxEvent.Delayed && one.Id == bad.Id));
    }

    [Fact]
    public async Task One_that_is_left_alone_is_set_aside_when_it_is_refused_again_and_again()
    {
        await using var outbox = await OpenAsync();
        var bad = Assert.Single(await EnqueueAsync(outbox, 1));
        FailOnly(bad);
        await EnqueueAsync(outbox, 5);
        for (var flushes = 0; flushes < 12; flushes++)
        {
            await outbox.FlushAsync(Token);
            Clock.Advance(OwnBackOff.Max);
        }

        var aside = Assert.Single(await outbox.ReadSetAsideAsync(Token).ToListAsync(Token));
        Assert.Equal((bad.Id, ProblemCodes.NotAcceptedOnTheWay), (aside.Id, aside.Code));
    }

    [Fact]
    public async Task One_that_failed_alone_is_not_blamed_for_an_outage()
    {
        await using var outbox = await OpenAsync();
        var letter = Assert.Single(await EnqueueAsync(outbox, 1));
        FailOnly(letter);
        await EnqueueAsync(outbox, 1);
        await outbox.FlushAsync(Token);

        Client.Fail(new ServerUnavailableException("Gone.", null, null));
        for (var flushes = 0; flushes < 50; flushes++)
        {
            Clock.Advance(OwnBackOff.Max);
            await outbox.FlushAsync(Token);
        }

        await AssertHoldsAsync(outbox, 1, 0);
        Client.Succeed();
        Clock.Advance(OwnBackOff.Max);
        await outbox.FlushAsync(Token);
        Assert.Contains(letter, Client.Stored);
    }

    [Fact]
    public async Task Its_wait_ends_when_the_clock_is_set_back()
    {
        await using var outbox = await OpenAsync();
        var letter = Assert.Single(await EnqueueAsync(outbox, 1));
        FailOnly(letter);
        await EnqueueAsync(outbox, 1);
        await outbox.FlushAsync(Token);
        Client.Succeed();
        Assert.Equal(0, (await outbox.FlushAsync(Token)).Sent);

        Ask("UPDATE item SET next_at = next_at + 86400000");

        Assert.Equal(1, (await outbox.FlushAsync(Token)).Sent);
    }

    [Theory]
    [InlineData("ServerUnavailable")]
    [InlineData("AccessDenied")]
    [InlineData("IncompatibleServer")]
    public async Task Weeks_offline_set_nothing_aside_and_keep_the_order(string kind)
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 10);
        Client.Fail(kind switch
        {
            "AccessDenied" => new AccessDeniedException("No.", null, null),
            "IncompatibleServer" => new IncompatibleServerException("A page.", null, null),
            _ => new ServerUnavailableException("Gone.", null, null),
        });
        for (var flushes = 0; flushes < 120; flushes++)
        {
            Assert.NotNull((await outbox.FlushAsync(Token)).Failure);
            Clock.Advance(TimeSpan.FromHours(5));
        }

        await AssertHoldsAsync(outbox, 10, 0);
        Client.Succeed();
        await outbox.FlushAsync(Token);
        Assert.Equal(letters, Client.Stored);
    }

    [Fact]
    public Task Every_good_action_is_sent_once_in_bounded_time_whatever_else_waits() =>
        Gen.Select(
            Gen.Int[-1, Failures.Length - 1].Array[1, 14], Gen.Int[0, 6], Gen.Int[0, 8], Gen.Int[0, Failures.Length - 1]).SampleAsync(
            async (kinds, downFrom, downFor, downKind) =>
            {
                await PlayAsync(kinds, downFrom, downFor, Failures[downKind]);
                return true;
            },
            iter: 25,
            threads: 1);

    /// <param name="kinds">The kind of failure of each action; -1 for a good one.</param>
    /// <param name="downFrom">The first day on which nothing goes through.</param>
    /// <param name="downFor">The number of days on which nothing goes through.</param>
    /// <param name="down">The failure of everything.</param>
    private async Task PlayAsync(int[] kinds, int downFrom, int downFor, Func<Exception> down)
    {
        var client = new FakeClient(Clock);
        var file = Path.Combine(Folder, ActionId.New() + ".db");
        await using var outbox = await OpenAsync(client, options => (options.Path, options.Progress) = (file, null));
        var letters = await EnqueueAsync(outbox, kinds.Length);
        var kindOf = letters.Zip(kinds).ToDictionary(one => one.First.Id, one => one.Second);
        for (var day = 0; day < downFrom + downFor + (2 * kinds.Length) + 3; day++)
        {
            var isDown = day >= downFrom && day < downFrom + downFor;
            client.Respond = (action, _) => isDown ? Task.FromException(down())
                : kindOf[action.Id] >= 0 ? Task.FromException(Failures[kindOf[action.Id]]())
                : Task.CompletedTask;
            var flushed = await outbox.FlushAsync(Token);
            Assert.Equal(kinds.Length - client.Stored.Count, flushed.Remaining + (await outbox.GetStatusAsync(Token)).SetAside);
            Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(
            letters.Where(letter => kindOf[letter.Id] < 0).Select(letter => letter.Id).Order(),
            client.Stored.Select(action => action.Id).Order());
        var aside = await outbox.ReadSetAsideAsync(Token).ToListAsync(Token);
        Assert.All(aside, item => Assert.Equal(ProblemCodes.NotAcceptedOnTheWay, item.Code));
        Assert.DoesNotContain(aside, item => kindOf[item.Id] < 0);
    }

    private void FailOnly(ActionRecord bad) => Client.Respond = (action, _) => action.Id == bad.Id
        ? Task.FromException(new AccessDeniedException("No.", null, null))
        : Task.CompletedTask;

    private static HttpResponseMessage Refuse(string answer)
    {
        const string Page = "<html><body>Request blocked.</body></html>";
        switch (answer)
        {
            case "reset":
                throw new HttpRequestException("Connection reset.", new IOException());
            case "500 problem":
                return StubHandler.Respond(
                    HttpStatusCode.InternalServerError, "application/problem+json", """{ "title": "Sorry.", "status": 500 }""");
            case "429":
                return StubHandler.Respond((HttpStatusCode)429, "text/html", Page);
            case "503 with Retry-After":
                var busy = StubHandler.Respond(HttpStatusCode.ServiceUnavailable, "text/html", Page);
                busy.Headers.Add("Retry-After", "60");
                return busy;
            default:
                return StubHandler.Respond((HttpStatusCode)int.Parse(answer[..3], CultureInfo.InvariantCulture), "text/html", Page);
        }
    }
}

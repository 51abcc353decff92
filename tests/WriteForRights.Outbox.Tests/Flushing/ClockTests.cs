using Microsoft.Extensions.Time.Testing;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Outbox.Tests;

/// <summary>A wrong clock of the device costs no action that the outbox dated itself.</summary>
public sealed class ClockTests : OutboxTest
{
    private static readonly TimeSpan Waited = TimeSpan.FromHours(3);

    [Theory]
    [InlineData("2035-06-01")]
    [InlineData("1970-01-01")]
    public async Task An_action_is_dated_by_the_servers_time_and_the_time_that_it_waited(string wrong)
    {
        await using var server = await MockCampaignServer.StartAsync();
        var device = Device(wrong);
        await using var outbox = await OpenAsync(server.CreateClient(), options => options.Clock = device);
        var letter = Letter() with { TakenAt = null };
        await outbox.EnqueueAsync(letter, Token);
        device.Advance(Waited);

        Assert.Equal(1, (await outbox.FlushAsync(Token)).Sent);

        await AssertDatedAsync(server, letter, server.Clock.GetUtcNow() - Waited);
    }

    [Theory]
    [InlineData("2035-06-01")]
    [InlineData("1970-01-01")]
    public async Task After_a_restart_the_clock_is_taken_to_be_as_wrong_as_before(string wrong)
    {
        await using var server = await MockCampaignServer.StartAsync();
        var device = Device(wrong);
        var letter = Letter() with { TakenAt = null };
        await using (var outbox = await OpenAsync(configure: options => options.Clock = device))
        {
            await outbox.EnqueueAsync(letter, Token);
        }

        device.Advance(Waited);
        await using var again = await OpenAsync(server.CreateClient(), options => options.Clock = device);
        Assert.Equal(1, (await again.FlushAsync(Token)).Sent);

        await AssertDatedAsync(server, letter, server.Clock.GetUtcNow() - Waited);
    }

    [Theory]
    [InlineData("2035-06-01")]
    [InlineData("1970-01-01")]
    public async Task After_a_restart_with_the_right_clock_it_is_dated_now(string wrong)
    {
        await using var server = await MockCampaignServer.StartAsync();
        var letter = Letter() with { TakenAt = null };
        await using (var outbox = await OpenAsync(configure: options => options.Clock = Device(wrong)))
        {
            await outbox.EnqueueAsync(letter, Token);
        }

        await using var again = await OpenAsync(server.CreateClient(), options => options.Clock = server.Clock);
        Assert.Equal(1, (await again.FlushAsync(Token)).Sent);

        await AssertDatedAsync(server, letter, server.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_right_date_outside_the_window_is_not_changed()
    {
        var closed = new DateTimeOffset(2023, 6, 1, 12, 0, 0, TimeSpan.Zero);
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Clock = new FakeTimeProvider(closed) }, Token);
        await using var outbox = await OpenAsync(server.CreateClient(), options => options.Clock = new FakeTimeProvider(closed));
        await outbox.EnqueueAsync(Letter() with { TakenAt = null }, Token);

        Assert.Equal(1, (await outbox.FlushAsync(Token)).SetAside);
    }

    [Fact]
    public async Task A_date_that_the_app_supplied_is_not_changed()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var device = Device("2035-06-01");
        await using var outbox = await OpenAsync(server.CreateClient(), options => options.Clock = device);
        await outbox.EnqueueAsync(Letter() with { TakenAt = device.GetUtcNow() }, Token);

        Assert.Equal(1, (await outbox.FlushAsync(Token)).SetAside);
        Assert.Equal(device.GetUtcNow(), Assert.Single(await outbox.ReadSetAsideAsync(Token).ToListAsync(Token)).Action!.TakenAt);
    }

    [Fact]
    public async Task The_new_date_is_set_once_and_stays_the_same_when_a_response_is_lost()
    {
        await using var outbox = await OpenAsync();
        await outbox.EnqueueAsync(Letter() with { TakenAt = null }, Token);
        var serverTime = Clock.GetUtcNow().AddDays(-30);
        Client.Respond = (action, _) => Client.Submitted.Count switch
        {
            1 => Task.FromException(Refusal(serverTime)),
            2 => Task.FromException(new RequestTimeoutException("The response was lost.", null, null)),
            _ => Task.CompletedTask,
        };

        await outbox.FlushAsync(Token);
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await outbox.FlushAsync(Token)).Sent);

        Assert.Equal([serverTime, serverTime], Client.Submitted.Skip(1).Select(action => action.TakenAt!.Value));
    }

    [Fact]
    public async Task A_second_refusal_sets_it_aside()
    {
        await using var outbox = await OpenAsync();
        await outbox.EnqueueAsync(Letter() with { TakenAt = null }, Token);
        Client.Fail(Refusal(Clock.GetUtcNow().AddDays(-30)));

        Assert.Equal(1, (await outbox.FlushAsync(Token)).SetAside);
        Assert.Equal(2, Client.Submitted.Count);
    }

    [Fact]
    public async Task An_action_that_had_arrived_with_its_first_date_is_no_conflict()
    {
        await using var outbox = await OpenAsync();
        await outbox.EnqueueAsync(Letter() with { TakenAt = null }, Token);
        Client.Respond = (action, _) => Client.Submitted.Count switch
        {
            1 => Task.FromException(Refusal(Clock.GetUtcNow().AddDays(-30))),
            2 => Task.FromException(new ConflictException("Another one.", null, null)),
            _ => Task.CompletedTask,
        };

        var flushed = await outbox.FlushAsync(Token);

        Assert.Equal((1, 0), (flushed.Sent, flushed.SetAside));
        Assert.Equal(Client.Submitted[0], Client.Submitted[2]);
    }

    private static FakeTimeProvider Device(string date) =>
        new(DateTimeOffset.Parse(date + "T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    private static InvalidRequestException Refusal(DateTimeOffset serverTime)
    {
        var problem = new Problem { Path = "$.takenAt", Code = ProblemCodes.TakenInFuture, Message = "Later." };
        return new InvalidRequestException(
            "No.", new ApiProblem { Title = "No.", Status = 422, Code = ProblemCodes.ValidationFailed, Errors = [problem] }, null)
        {
            ServerTime = serverTime,
        };
    }

    private static async Task AssertDatedAsync(MockCampaignServer server, ActionRecord letter, DateTimeOffset expected)
    {
        var stored = Assert.Single(await server.Ledger.ReadAsync(Token)).Action;
        Assert.Equal(letter.Id, stored.Id);
        Assert.InRange(stored.TakenAt!.Value, expected - TimeSpan.FromMinutes(1), expected + TimeSpan.FromMinutes(1));
    }
}

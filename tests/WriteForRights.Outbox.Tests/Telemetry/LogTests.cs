using Microsoft.Extensions.Logging;
using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

public sealed class LogTests : OutboxTest
{
#pragma warning disable CA2213 // It has nothing to dispose.
    private readonly ListLogger _log = new();
#pragma warning restore CA2213

    [Fact]
    public async Task Actions_that_are_set_aside_are_one_line_with_their_number_and_code()
    {
        await using var outbox = OpenWithLog();
        var problem = new Problem { Path = "$.takenAt", Code = ProblemCodes.OutsideWindow, Message = "Planted message." };
        Client.Fail(new InvalidRequestException(
            "No.", new ApiProblem { Title = "No.", Status = 422, Code = ProblemCodes.ValidationFailed, Errors = [problem] }, null));
        var letters = await EnqueueAsync(outbox, 5);

        await outbox.FlushAsync(Token);

        var line = Assert.Single(_log.Lines);
        Assert.Equal(
            (LogLevel.Warning, "5 actions were set aside: outside-window. They stay in the outbox until they are requeued or discarded."),
            (line.Level, line.Text));
        Assert.All(letters, letter => Assert.DoesNotContain(letter.Id.ToString(), line.Text, StringComparison.Ordinal));

        // More of the same is one line an hour.
        await EnqueueAsync(outbox, 1);
        await outbox.FlushAsync(Token);
        Assert.Single(_log.Lines);
        Clock.Advance(TimeSpan.FromHours(1));
        await EnqueueAsync(outbox, 1);
        await outbox.FlushAsync(Token);
        Assert.StartsWith("2 actions were set aside: outside-window.", _log.Lines[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_no_code_is_not_logged()
    {
        await using var outbox = OpenWithLog();
        Client.Fail(new InvalidRequestException("No.", new ApiProblem { Title = "No.", Status = 422, Code = "Vera Example" }, null));
        await EnqueueAsync(outbox, 1);

        await outbox.FlushAsync(Token);

        Assert.DoesNotContain("Vera", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_offline_and_coming_back_is_a_line_each()
    {
        await using var outbox = OpenWithLog();
        await EnqueueAsync(outbox, 3);
        Client.Fail(new ServerUnavailableException("Gone.", null, null));
        for (var flushes = 0; flushes < 10; flushes++)
        {
            await outbox.FlushAsync(Token);
            Clock.Advance(TimeSpan.FromMinutes(6));
        }

        Client.Succeed();
        await outbox.FlushAsync(Token);
        await EnqueueAsync(outbox, 1);
        await outbox.FlushAsync(Token);

        Assert.Equal(
            [
                (LogLevel.Information, "Offline since 2022-12-10 12:00:00Z: 3 actions are waiting (server not available)."),
                (LogLevel.Information, "Back after 01:00:00: 3 sent, 0 waiting."),
            ],
            _log.Lines.Select(line => (line.Level, line.Text)));
    }

    [Fact]
    public async Task An_action_that_fails_alone_is_not_taken_for_being_offline()
    {
        await using var outbox = OpenWithLog();
        var bad = Assert.Single(await EnqueueAsync(outbox, 1));
        Client.Respond = (action, _) => action.Id == bad.Id
            ? Task.FromException(new AccessDeniedException("No.", null, null))
            : Task.CompletedTask;
        await EnqueueAsync(outbox, 1);
        await outbox.FlushAsync(Token);
        Clock.Advance(TimeSpan.FromHours(1));
        await outbox.FlushAsync(Token);

        Assert.Empty(_log.Lines);
    }

    private ActionOutbox OpenWithLog() => new(
        new OutboxOptions { Path = File, Key = Key, Clock = Clock }, Client, new OutboxLog(_log, Clock), Token);
}

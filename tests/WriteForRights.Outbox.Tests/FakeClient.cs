using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

/// <summary>A client whose responses the test sets. It records the actions that it was asked to submit, with their times.</summary>
internal sealed class FakeClient(TimeProvider clock) : WriteForRightsClient
{
    private readonly List<(ActionRecord Action, DateTimeOffset At)> _submitted = [];

    /// <summary>Returns a task that fails with the exception for an action, or completes if the server stores it.</summary>
    internal Func<ActionRecord, CancellationToken, Task> Respond { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Every action that was submitted, stored or not.</summary>
    internal IReadOnlyList<ActionRecord> Submitted
    {
        get
        {
            lock (_submitted)
            {
                return [.. _submitted.Select(one => one.Action)];
            }
        }
    }

    internal IReadOnlyList<DateTimeOffset> Times
    {
        get
        {
            lock (_submitted)
            {
                return [.. _submitted.Select(one => one.At)];
            }
        }
    }

    internal void Fail(Exception failure) => Respond = (_, _) => Task.FromException(failure);

    internal void Succeed() => Respond = (_, _) => Task.CompletedTask;

    public override async Task<ActionReceipt> SubmitAsync(ActionRecord action, CancellationToken cancellationToken = default)
    {
        lock (_submitted)
        {
            _submitted.Add((action, clock.GetUtcNow()));
        }

        await Respond(action, cancellationToken);
        return new ActionReceipt { Id = action.Id, Status = ActionStatus.Counted, RecordedAt = clock.GetUtcNow() };
    }
}

using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

/// <summary>A client whose responses the test sets. It records the actions that it was asked to submit, with their times.</summary>
internal sealed class FakeClient(TimeProvider clock) : WriteForRightsClient
{
    private readonly List<(ActionRecord Action, DateTimeOffset At)> _submitted = [];
    private readonly List<ActionRecord> _stored = [];

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

    /// <summary>The actions that the server stored, in that order.</summary>
    internal IReadOnlyList<ActionRecord> Stored
    {
        get
        {
            lock (_submitted)
            {
                return [.. _stored];
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
        lock (_submitted)
        {
            _stored.Add(action);
        }

        return new ActionReceipt { Id = action.Id, Status = ActionStatus.Counted, RecordedAt = clock.GetUtcNow() };
    }
}

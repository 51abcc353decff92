using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

/// <summary>A client whose answers the test gives. It remembers what it was to submit, and when.</summary>
internal sealed class FakeClient(TimeProvider clock) : WriteForRightsClient
{
    private readonly List<(ActionRecord Action, DateTimeOffset At)> _submitted = [];

    /// <summary>What becomes of an action: nothing for one that the server takes.</summary>
    internal Func<ActionRecord, CancellationToken, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Every action that was submitted, whatever became of it.</summary>
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

    internal void Fail(Exception failure) => Answer = (_, _) => Task.FromException(failure);

    internal void Succeed() => Answer = (_, _) => Task.CompletedTask;

    public override async Task<ActionReceipt> SubmitAsync(ActionRecord action, CancellationToken cancellationToken = default)
    {
        lock (_submitted)
        {
            _submitted.Add((action, clock.GetUtcNow()));
        }

        await Answer(action, cancellationToken);
        return new ActionReceipt { Id = action.Id, Status = ActionStatus.Counted, RecordedAt = clock.GetUtcNow() };
    }
}

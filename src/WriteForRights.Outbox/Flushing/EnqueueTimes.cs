using System.Collections.Concurrent;

namespace WriteForRights.Outbox;

/// <summary>
/// Measures, without the wall clock, how long ago this process put actions in whose date the outbox supplied.
/// </summary>
internal sealed class EnqueueTimes(TimeProvider clock)
{
    private readonly ConcurrentDictionary<ActionId, long> _times = new();

    internal void Add(ActionId id) => _times.TryAdd(id, clock.GetTimestamp());

    internal void Remove(ActionId id) => _times.TryRemove(id, out _);

    /// <summary>Returns the time since an action was put in, or <c>null</c> if another process did that.</summary>
    internal TimeSpan? ElapsedSince(ActionId id) => _times.TryGetValue(id, out var time) ? clock.GetElapsedTime(time) : null;
}

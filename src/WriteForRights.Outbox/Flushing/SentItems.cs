namespace WriteForRights.Outbox;

/// <summary>
/// The positions of actions that were sent and are still in the file. They outlive a flush: on a full disk nothing can be deleted, and the
/// next flush must not send them again. Used only under the <see cref="FlushLock"/>.
/// </summary>
internal sealed class SentItems
{
    private readonly HashSet<long> _positions = [];

    internal int Count => _positions.Count;

    /// <summary>A copy of the positions.</summary>
    internal IReadOnlyCollection<long> Positions => [.. _positions];

    internal bool Contains(long position) => _positions.Contains(position);

    internal void Add(long position) => _positions.Add(position);

    internal void Remove(long position) => _positions.Remove(position);

    internal void Clear() => _positions.Clear();
}

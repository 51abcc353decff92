namespace WriteForRights.Server.PostgreSql;

/// <summary>Lets calls about the same entry take effect in their order: the lines of a batch may correct each other.</summary>
internal sealed class Turns
{
    private readonly Dictionary<Guid, TaskCompletionSource> _last = [];

    /// <summary>Takes the next turn of an entry. It ends when it is disposed.</summary>
    internal Turn Take(Guid id)
    {
        var own = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_last)
        {
            var previous = _last.GetValueOrDefault(id);
            _last[id] = own;
            return new Turn(this, id, own, previous?.Task ?? Task.CompletedTask);
        }
    }

    /// <summary>A turn.</summary>
    /// <param name="Turns">The turns that it is one of.</param>
    /// <param name="Id">The id of the entry.</param>
    /// <param name="Own">Its end.</param>
    /// <param name="Previous">The end of the turn before.</param>
    internal readonly record struct Turn(Turns Turns, Guid Id, TaskCompletionSource Own, Task Previous) : IDisposable
    {
        public void Dispose()
        {
            lock (Turns._last)
            {
                if (Turns._last.GetValueOrDefault(Id) == Own)
                {
                    Turns._last.Remove(Id);
                }
            }

            Own.SetResult();
        }
    }
}

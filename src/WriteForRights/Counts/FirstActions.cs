namespace WriteForRights;

/// <summary>
/// The actions of each person within a scope, ordered by the time at which they were taken. The person counts under the first one,
/// whatever the order in which the actions become known.
/// </summary>
internal sealed class FirstActions<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, SortedSet<(DateTimeOffset TakenAt, ActionId Id)>> _actions = [];

    /// <summary>Returns the person's first action, or <c>null</c> if there is none.</summary>
    internal ActionId? First(TKey person) => _actions.TryGetValue(person, out var actions) ? actions.Min.Id : null;

    internal void Add(TKey person, DateTimeOffset takenAt, ActionId id)
    {
        if (!_actions.TryGetValue(person, out var actions))
        {
            _actions.Add(person, actions = []);
        }

        actions.Add((takenAt, id));
    }

    /// <summary>Removes an action. It must be there.</summary>
    internal void Remove(TKey person, DateTimeOffset takenAt, ActionId id)
    {
        var actions = _actions[person];
        actions.Remove((takenAt, id));
        if (actions.Count == 0)
        {
            _actions.Remove(person);
        }
    }
}

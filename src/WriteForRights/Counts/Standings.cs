namespace WriteForRights;

/// <summary>
/// The actions of each person within a scope, by the time they were taken. The first is the one that the person counts under, in
/// whatever order the actions become known.
/// </summary>
internal sealed class Standings<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, SortedSet<(DateTimeOffset TakenAt, ActionId Id)>> _actions = [];

    /// <summary>The person's first action, if there is one.</summary>
    internal ActionId? First(TKey person) => _actions.TryGetValue(person, out var actions) ? actions.Min.Id : null;

    internal void Add(TKey person, DateTimeOffset takenAt, ActionId id)
    {
        if (!_actions.TryGetValue(person, out var actions))
        {
            _actions.Add(person, actions = []);
        }

        actions.Add((takenAt, id));
    }

    /// <summary>Takes an action out, which must be there.</summary>
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

namespace WriteForRights.Server;

/// <summary>The sort key of a person's actions: time taken, then id.</summary>
internal readonly record struct ActionOrder(DateTimeOffset TakenAt, ActionId Id) : IComparable<ActionOrder>
{
    public static bool operator <(ActionOrder left, ActionOrder right) => left.CompareTo(right) < 0;

    public static bool operator >(ActionOrder left, ActionOrder right) => left.CompareTo(right) > 0;

    public static bool operator <=(ActionOrder left, ActionOrder right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ActionOrder left, ActionOrder right) => left.CompareTo(right) >= 0;

    public int CompareTo(ActionOrder other) =>
        TakenAt.CompareTo(other.TakenAt) is var order and not 0 ? order : Id.CompareTo(other.Id);
}

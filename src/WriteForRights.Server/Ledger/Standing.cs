namespace WriteForRights.Server;

/// <summary>By what a person's actions are ordered: when they were taken, and of those of one instant the id.</summary>
internal readonly record struct Standing(DateTimeOffset TakenAt, ActionId Id) : IComparable<Standing>
{
    public static bool operator <(Standing left, Standing right) => left.CompareTo(right) < 0;

    public static bool operator >(Standing left, Standing right) => left.CompareTo(right) > 0;

    public static bool operator <=(Standing left, Standing right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Standing left, Standing right) => left.CompareTo(right) >= 0;

    public int CompareTo(Standing other) =>
        TakenAt.CompareTo(other.TakenAt) is var order and not 0 ? order : Id.CompareTo(other.Id);
}

namespace WriteForRights;

/// <summary>Creates a <see cref="ValueList{T}"/>.</summary>
public static class ValueList
{
    /// <summary>Creates a list with a copy of the items, also for <c>[a, b]</c>.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Creates a list of the items of a sequence.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}

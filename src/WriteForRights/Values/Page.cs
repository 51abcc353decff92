namespace WriteForRights;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
internal sealed record Page<T>
{
    /// <summary>The items of this page.</summary>
    public required ValueList<T> Items { get; init; }

    /// <summary>The cursor of the next page; <c>null</c> at the end of the list.</summary>
    public string? Next { get; init; }
}

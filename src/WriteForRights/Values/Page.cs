namespace WriteForRights;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
internal sealed record Page<T>
{
    /// <summary>The items of this part.</summary>
    public required ValueList<T> Items { get; init; }

    /// <summary>What to ask for to get the next part; nothing at the end of the list.</summary>
    public string? Next { get; init; }
}

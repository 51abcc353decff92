namespace WriteForRights.Server;

/// <summary>The state of a pass over all personal data.</summary>
/// <param name="Table">The index of the table in <see cref="PersonalTable.All"/>.</param>
/// <param name="After">The last key that was looked at; <c>null</c> at the beginning of a table.</param>
/// <param name="Erased">The number of values that were erased.</param>
/// <param name="Sealed">The number of values that were sealed.</param>
/// <param name="Unreadable">The number of values that no key can open.</param>
internal readonly record struct PersonalPass(int Table, object? After, long Erased, long Sealed, long Unreadable)
{
    /// <summary>Indicates whether the pass has reached the end of all tables.</summary>
    internal bool IsComplete => Table >= PersonalTable.All.Length;
}

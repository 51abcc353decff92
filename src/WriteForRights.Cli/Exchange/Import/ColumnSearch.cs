namespace WriteForRights.Cli;

/// <summary>Finds columns in lists of numbers, of which 0 is one.</summary>
internal static class ColumnSearch
{
    /// <summary>Returns whether a column fits, and the first that does.</summary>
    internal static bool Find(this List<int> columns, Predicate<int> fits, out int column)
    {
        var index = columns.FindIndex(fits);
        column = index < 0 ? -1 : columns[index];
        return index >= 0;
    }
}

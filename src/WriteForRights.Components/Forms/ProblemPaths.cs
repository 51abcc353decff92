namespace WriteForRights.Components;

/// <summary>Finds the input to which the path of a problem belongs.</summary>
internal static class ProblemPaths
{
    /// <summary>Returns the name of the field at a path, such as <c>supporter.email</c>; that of its list for an item of a list.</summary>
    internal static string FieldOf(string path)
    {
        var field = path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : string.Empty;
        var index = field.IndexOf('[', StringComparison.Ordinal);
        return index < 0 ? field : field[..index];
    }
}

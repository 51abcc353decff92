using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights;

/// <summary>Builds and reads JSON paths (RFC 9535) to one value.</summary>
internal static class JsonPath
{
    internal const string Root = "$";

    internal static string Member(string path, string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_')
            ? $"{path}.{name}"
            : $"{path}['{name.Replace("\\", "\\\\").Replace("'", "\\'")}']";

    internal static string Item(string path, int index) => $"{path}[{index}]";

    /// <summary>Returns the path of a chain of properties, such as <c>Targets[0].Kind</c>.</summary>
    internal static string OfProperties(string chain) =>
        chain.Length == 0 ? Root : "$." + string.Join(".", chain.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>Returns the path with every list index replaced by <c>*</c>.</summary>
    internal static string AnyItem(string path) => Regex.Replace(path, @"\[[0-9]+\]", "[*]");

    /// <summary>Returns whether one of the values contains the other or is the same.</summary>
    internal static bool Overlap(string one, string other) => IsWithin(one, other) || IsWithin(other, one);

    /// <summary>Returns the member names and list indexes of a path.</summary>
    internal static IEnumerable<string> Steps(string path)
    {
        var position = 1;
        while (position < path.Length)
        {
            var quoted = string.CompareOrdinal(path, position, "['", 0, 2) == 0;
            var start = position + (quoted ? 2 : 1);
            var end = quoted ? EndOfQuoted(path, start) : path.IndexOfAny(['.', '[', ']'], start);
            end = end < 0 ? path.Length : end;
            yield return path.Substring(start, end - start).Replace("\\'", "'").Replace("\\\\", "\\");
            position = quoted ? end + 2 : end < path.Length && path[end] == ']' ? end + 1 : end;
        }
    }

    private static int EndOfQuoted(string path, int start)
    {
        while (start < path.Length && path[start] != '\'')
        {
            start += path[start] == '\\' ? 2 : 1;
        }

        return start;
    }

    private static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');
}

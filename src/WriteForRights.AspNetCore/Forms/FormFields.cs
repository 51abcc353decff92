namespace WriteForRights.AspNetCore;

/// <summary>The names of a form's fields by the JSON paths of the values: <c>Supporter.Name</c> for <c>$.supporter.name</c>.</summary>
/// <remarks>
/// A path that is not mapped has the field that model binding expects: the members with capitals at first, joined by dots, with list
/// indexes in brackets.
/// </remarks>
/// <example><code>
/// var fields = new FormFields("Input").Map("$.supporter", "Person").Map("$.supporter.email", "Address");
/// Console.WriteLine(fields.NameOf("$.supporter.name")); // Input.Person.Name
/// Console.WriteLine(fields.NameOf("$.supporter.email")); // Input.Address
/// </code></example>
public sealed class FormFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly string _prefix;

    /// <summary>Creates names with the same beginning.</summary>
    /// <param name="prefix">The beginning of all names, such as the name of a page's bound property, without the dot; may be empty.</param>
    /// <exception cref="ArgumentNullException">The prefix is <c>null</c>.</exception>
    public FormFields(string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(prefix);
        _prefix = prefix;
    }

    /// <summary>Gives the value at a path, and what is inside it, another name.</summary>
    /// <param name="path">The JSON path, such as <c>$.supporter.name</c>.</param>
    /// <param name="field">The name without the prefix. If it is empty, what is inside the value is named as if it stood alone.</param>
    /// <returns>The same names.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public FormFields Map(string path, string field)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(field);
        _fields[path] = field;
        return this;
    }

    /// <summary>Returns the name of the field of the value at a path; the prefix, which may be empty, for the whole form.</summary>
    /// <param name="path">The JSON path, such as that of a <see cref="Problem"/>.</param>
    /// <exception cref="ArgumentNullException">The path is <c>null</c>.</exception>
    public string NameOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (current, name) = (JsonPath.Root, _fields.GetValueOrDefault(JsonPath.Root, string.Empty));
        foreach (var step in JsonPath.Steps(path))
        {
            var isItem = step.Length > 0 && step.All(char.IsAsciiDigit);
            current = isItem ? $"{current}[{step}]" : JsonPath.Member(current, step);
            name = _fields.TryGetValue(current, out var field) ? field : isItem ? $"{name}[{step}]" : Join(name, Capitalised(step));
        }

        return name.Length == 0 ? _prefix : Join(_prefix, name);
    }

    private static string Join(string before, string after) => before.Length == 0 ? after : $"{before}.{after}";

    private static string Capitalised(string member) => member.Length == 0 ? member : char.ToUpperInvariant(member[0]) + member[1..];
}

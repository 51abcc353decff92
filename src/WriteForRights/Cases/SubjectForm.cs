using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Who a case is about. That somebody has died is no form but a fact of the person: <see cref="Person.Died"/>.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(SubjectFormConverter))]
public readonly record struct SubjectForm
{
    private readonly string? _text;

    private SubjectForm(string text) => _text = text;

    /// <summary>One person.</summary>
    public static SubjectForm Person { get; } = new("person");

    /// <summary>Several people, each named.</summary>
    public static SubjectForm People { get; } = new("people");

    /// <summary>A family. Those of it who are named are listed; there may be others.</summary>
    public static SubjectForm Family { get; } = new("family");

    /// <summary>A group or organisation.</summary>
    public static SubjectForm Group { get; } = new("group");

    /// <summary>A community.</summary>
    public static SubjectForm Community { get; } = new("community");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<SubjectForm> Known { get; } = [Person, People, Family, Group, Community];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static SubjectForm Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out SubjectForm value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}

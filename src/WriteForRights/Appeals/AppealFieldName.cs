using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Names a merge field that an app fills in, such as <c>group</c>, written <c>{{group}}</c> in a template.</summary>
/// <remarks>
/// One to 64 characters: lower-case ASCII letters, digits, and single hyphens between them. The default value is empty and
/// names nothing.
/// </remarks>
[JsonConverter(typeof(AppealFieldNameConverter))]
public readonly record struct AppealFieldName
{
    private readonly string? _text;

    private AppealFieldName(string text) => _text = text;

    /// <summary>Reads a name from its text.</summary>
    /// <exception cref="FormatException">The text is not of the form given in the remarks.</exception>
    public static AppealFieldName Parse(string text) => TryParse(text, out var name) ? name : throw new FormatException(Slug.Expected);

    /// <summary>Reads a name from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out AppealFieldName name)
    {
        name = Slug.IsValid(text) ? new(text) : default;
        return name != default;
    }

    /// <summary>The name as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}

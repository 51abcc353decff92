using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Names an appeal's template within its case, such as <c>letter</c>.</summary>
/// <remarks>
/// One to 64 characters: lower-case ASCII letters, digits, and single hyphens between them. The default value is empty and
/// names nothing.
/// </remarks>
[JsonConverter(typeof(AppealTemplateIdConverter))]
public readonly record struct AppealTemplateId
{
    private readonly string? _text;

    private AppealTemplateId(string text) => _text = text;

    /// <summary>Reads an id from its text.</summary>
    /// <exception cref="FormatException">The text is not of the form given in the remarks.</exception>
    public static AppealTemplateId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException(Slug.Expected);

    /// <summary>Reads an id from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out AppealTemplateId id)
    {
        id = Slug.IsValid(text) ? new(text) : default;
        return id != default;
    }

    /// <summary>The id as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}

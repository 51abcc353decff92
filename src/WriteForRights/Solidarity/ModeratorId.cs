using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// Stands for somebody who decides about messages, such as <c>moderator-7</c>: an id that tells only the organisation who it is, never a
/// name or an address.
/// </summary>
/// <remarks>
/// One to 64 characters: lower-case ASCII letters, digits, and single hyphens between them. The default value is empty and
/// names nobody.
/// </remarks>
[JsonConverter(typeof(ModeratorIdConverter))]
public readonly record struct ModeratorId
{
    private readonly string? _text;

    private ModeratorId(string text) => _text = text;

    /// <summary>Reads an id from its text.</summary>
    /// <exception cref="FormatException">The text is not of the form given in the remarks.</exception>
    public static ModeratorId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException(Slug.Expected);

    /// <summary>Reads an id from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out ModeratorId id)
    {
        id = Slug.IsValid(text) ? new(text) : default;
        return id != default;
    }

    /// <summary>The id as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}

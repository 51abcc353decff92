using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// A text about somebody, such as a name or a street. It prints redacted, so that it can end up in no log, message or trace by accident;
/// <see cref="Reveal"/> gives the text itself.
/// </summary>
/// <remarks>
/// Any text converts to it by itself: <c>new Supporter { Name = "A. Example" }</c>. JSON is explicit: the serialiser writes it redacted
/// and reads it not at all, unless it is told how by <see cref="WriteForRightsJson"/>. The default value is the empty text.
/// </remarks>
[JsonConverter(typeof(Redactor<PersonalText>))]
public readonly record struct PersonalText : ITextForm<PersonalText>
{
    private readonly string? _text;

    /// <summary>Takes a text.</summary>
    public PersonalText(string text) => _text = text;

    string ITextForm<PersonalText>.Code => ProblemCodes.ValueMalformed;

    string ITextForm<PersonalText>.Example => "A. Example";

    /// <summary>Takes a text.</summary>
    public static implicit operator PersonalText(string text) => new(text);

    /// <summary>Takes a text, if there is one.</summary>
    public static implicit operator PersonalText?(string? text) => text is null ? null : new(text);

    /// <summary>The text itself: for delivery and storage, never for a log or a message.</summary>
    public string Reveal() => _text ?? string.Empty;

    bool ITextForm<PersonalText>.TryParse(string? text, out PersonalText value)
    {
        value = new PersonalText(text ?? string.Empty);
        return text is not null;
    }

    string ITextForm<PersonalText>.Format(PersonalText value) => value.Reveal();

    /// <summary>Whether both are the same text, character by character.</summary>
    public bool Equals(PersonalText other) => Reveal() == other.Reveal();

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode();

    /// <summary>A fixed text that tells nothing of the text, whether it is empty or not.</summary>
    public override string ToString() => "(personal)";
}

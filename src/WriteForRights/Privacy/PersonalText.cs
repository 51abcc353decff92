using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// A text about a person, such as a name or a street. It prints redacted, so that it cannot end up in a log, message or trace by accident;
/// <see cref="Reveal"/> returns the text itself.
/// </summary>
/// <remarks>
/// Any text converts to it implicitly: <c>new Supporter { Name = "A. Example" }</c>. JSON is explicit: the serialiser writes it redacted
/// and refuses to read it, unless it has the options of <see cref="WriteForRightsJson"/>. The default value is the empty text.
/// </remarks>
[JsonConverter(typeof(Redactor<PersonalText>))]
public readonly record struct PersonalText : ITextForm<PersonalText>
{
    private readonly string? _text;

    /// <summary>Wraps a text.</summary>
    public PersonalText(string text) => _text = text;

    string ITextForm<PersonalText>.Code => ProblemCodes.ValueMalformed;

    string ITextForm<PersonalText>.Example => "A. Example";

    /// <summary>Wraps a text.</summary>
    public static implicit operator PersonalText(string text) => new(text);

    /// <summary>Wraps a text; <c>null</c> stays <c>null</c>.</summary>
    public static implicit operator PersonalText?(string? text) => text is null ? null : new(text);

    /// <summary>Returns the text itself: for delivery and storage, never for a log or a message.</summary>
    public string Reveal() => _text ?? string.Empty;

    bool ITextForm<PersonalText>.TryParse(string? text, out PersonalText value)
    {
        value = new PersonalText(text ?? string.Empty);
        return text is not null;
    }

    string ITextForm<PersonalText>.Format(PersonalText value) => value.Reveal();

    /// <summary>Returns whether both have exactly the same characters.</summary>
    public bool Equals(PersonalText other) => Reveal() == other.Reveal();

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode();

    /// <summary>Returns a fixed text, which does not even show whether this one is empty.</summary>
    public override string ToString() => "(personal)";
}

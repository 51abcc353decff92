using System.ComponentModel;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// A text about a person, such as a name or a street. It prints redacted, so that it cannot end up in a log, message or trace by accident;
/// <see cref="Reveal"/> returns the text itself.
/// </summary>
/// <remarks>
/// Any text converts to it implicitly: <c>new Supporter { Name = "A. Example" }</c>. JSON is explicit: only options that have
/// <see cref="WriteForRightsJson.Resolver"/> read and write it; others throw a <see cref="PersonalDataException"/>. The default value is
/// the empty text.
/// </remarks>
[JsonConverter(typeof(LibraryConverter))]
[TypeConverter(typeof(TextTypeConverter<PersonalText>))]
public readonly record struct PersonalText : ITextForm<PersonalText>
#if NET
    , ISpanParsable<PersonalText>
#endif
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

#if NET
    static PersonalText IParsable<PersonalText>.Parse(string s, IFormatProvider? provider) => new(s);

    static bool IParsable<PersonalText>.TryParse(string? s, IFormatProvider? provider, out PersonalText result) =>
        TextForm.TryParse(s, out result);

    static PersonalText ISpanParsable<PersonalText>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(s.ToString());

    static bool ISpanParsable<PersonalText>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PersonalText result) =>
        TextForm.TryParse(s.ToString(), out result);

    private static ITextForm<PersonalText> TextForm => default(PersonalText);
#endif

    /// <summary>Returns whether both have exactly the same characters.</summary>
    public bool Equals(PersonalText other) => Reveal() == other.Reveal();

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode();

    /// <summary>Returns a fixed text, which does not even show whether this one is empty.</summary>
    public override string ToString() => "(personal)";
}

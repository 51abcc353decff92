using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The grammatical gender of the words that address a person in a letter.</summary>
/// <remarks>
/// An open set: a value that this version does not know, such as one from a newer server, is kept and written back unchanged. The default
/// value is the empty text. If a gender is not known, leave it out and never guess it: the forms then fit everybody.
/// </remarks>
[Word]
[JsonConverter(typeof(TextConverter<GrammaticalGender>))]
public readonly partial record struct GrammaticalGender
{
    /// <summary>As of a woman: <c>Madame la Ministre</c>.</summary>
    public static GrammaticalGender Feminine { get; } = new("feminine");

    /// <summary>As of a man: <c>Monsieur le Ministre</c>.</summary>
    public static GrammaticalGender Masculine { get; } = new("masculine");
}

using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>How the words of a letter agree with the person it goes to.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// Where it is not known it is left out, never guessed: the forms then fit everybody.
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

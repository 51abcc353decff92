using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The pronouns of a person.</summary>
[Word]
[JsonConverter(typeof(TextConverter<Pronouns>))]
public readonly partial record struct Pronouns
{
    /// <summary>She, her.</summary>
    public static Pronouns She { get; } = new("she");

    /// <summary>He, him.</summary>
    public static Pronouns He { get; } = new("he");

    /// <summary>They, them, for one person.</summary>
    public static Pronouns They { get; } = new("they");
}

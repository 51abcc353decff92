using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>Whether a supporter agreed to be contacted.</summary>
[Word("consent")]
[JsonConverter(typeof(TextConverter<ContactConsent>))]
public readonly partial record struct ContactConsent
{
    /// <summary>The supporter agreed.</summary>
    public static ContactConsent Granted { get; } = new("granted");

    /// <summary>The supporter refused.</summary>
    public static ContactConsent Denied { get; } = new("denied");

    /// <summary>The question was not put; never to be read as agreement.</summary>
    public static ContactConsent NotAsked { get; } = new("not-asked");
}

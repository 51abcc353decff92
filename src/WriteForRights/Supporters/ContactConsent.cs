using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A supporter’s answer on being contacted.</summary>
[Word("consent")]
[JsonConverter(typeof(TextConverter<ContactConsent>))]
public readonly partial record struct ContactConsent
{
    /// <summary>The supporter agreed.</summary>
    public static ContactConsent Granted { get; } = new("granted");

    /// <summary>The supporter refused.</summary>
    public static ContactConsent Denied { get; } = new("denied");

    /// <summary>The supporter was not asked. Never treat this as consent.</summary>
    public static ContactConsent NotAsked { get; } = new("not-asked");
}

using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A permission of an access key.</summary>
[Word]
[JsonConverter(typeof(TextConverter<AccessScope>))]
public readonly partial record struct AccessScope
{
    /// <summary>Submits actions. A key with this scope alone may be published in a page.</summary>
    public static AccessScope Submit { get; } = new("submit");

    /// <summary>Submits reports, and voids reports and actions.</summary>
    public static AccessScope Report { get; } = new("report");

    /// <summary>Decides on messages to people.</summary>
    public static AccessScope Moderate { get; } = new("moderate");

    /// <summary>Reads the exact numbers of what is counted once per person.</summary>
    public static AccessScope ReadExact { get; } = new("read-exact");

    /// <summary>Creates, rotates and revokes keys. It includes all other scopes.</summary>
    public static AccessScope Admin { get; } = new("admin");
}

using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The status of an invalidation.</summary>
[Word]
[JsonConverter(typeof(TextConverter<InvalidationStatus>))]
public readonly partial record struct InvalidationStatus
{
    /// <summary>A dry run: nothing was voided.</summary>
    public static InvalidationStatus DryRun { get; } = new("dry-run");

    /// <summary>It was confirmed, and its actions are being voided.</summary>
    public static InvalidationStatus Running { get; } = new("running");

    /// <summary>All of its actions are void.</summary>
    public static InvalidationStatus Done { get; } = new("done");
}

using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The reason why a fact is withheld.</summary>
[Word]
[JsonConverter(typeof(TextConverter<WithheldReason>))]
public readonly partial record struct WithheldReason
{
    /// <summary>Publishing it could put somebody at risk.</summary>
    public static WithheldReason Safety { get; } = new("safety");

    /// <summary>The person wishes it.</summary>
    public static WithheldReason OwnWish { get; } = new("own-wish");

    /// <summary>The family wishes it.</summary>
    public static WithheldReason FamilyWish { get; } = new("family-wish");

    /// <summary>A court forbids publishing it.</summary>
    public static WithheldReason CourtOrder { get; } = new("court-order");
}

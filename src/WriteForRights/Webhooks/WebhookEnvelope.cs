using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The body of an event on the wire, as Standard Webhooks recommends.</summary>
internal sealed record WebhookEnvelope
{
    /// <summary>The type.</summary>
    public required WebhookEventType Type { get; init; }

    /// <summary>The time at which the event happened.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Indicates whether the server rehearses.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Rehearsal { get; init; }

    /// <summary>The data, whose type follows from that of the event.</summary>
    public required JsonElement Data { get; init; }

    /// <summary>Returns the body of an event.</summary>
    internal static byte[] Write(WebhookEvent webhookEvent) => JsonSerializer.SerializeToUtf8Bytes(
        new WebhookEnvelope
        {
            Type = webhookEvent.Type,
            Timestamp = webhookEvent.Timestamp,
            Rehearsal = webhookEvent.Rehearsal,
            Data = webhookEvent.Counts is { } counts ? Element(counts)
                : webhookEvent.Milestone is { } milestone ? Element(milestone)
                : Element(webhookEvent.Message!),
        },
        WriteForRightsJson.TypeInfo<WebhookEnvelope>());

    /// <summary>Reads the body of an event.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    internal static WebhookEvent Read(WebhookEventId id, byte[] body)
    {
        var envelope = JsonSerializer.Deserialize(body, WriteForRightsJson.TypeInfo<WebhookEnvelope>())
            ?? throw new JsonException(ProblemCodes.ValueNull);
        return new WebhookEvent
        {
            Id = id,
            Type = envelope.Type,
            Timestamp = envelope.Timestamp,
            Rehearsal = envelope.Rehearsal,
            Counts = envelope.DataOf<Counts>(WebhookEventType.CountsChanged),
            Milestone = envelope.DataOf<ReachedMilestone>(WebhookEventType.MilestoneReached),
            Message = envelope.DataOf<DecidedMessage>(WebhookEventType.MessageDecided),
        };
    }

    private static JsonElement Element<T>(T data) => JsonSerializer.SerializeToElement(data, WriteForRightsJson.TypeInfo<T>());

    private T? DataOf<T>(WebhookEventType type)
        where T : class => Type == type
            ? Data.Deserialize(WriteForRightsJson.TypeInfo<T>()) ?? throw new JsonException(ProblemCodes.ValueNull)
            : null;
}

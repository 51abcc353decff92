using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The type of an event that a webhook receives.</summary>
/// <remarks>
/// An open set: a type that this version does not know, such as one from a newer server, is kept and written back unchanged. The form is
/// that of Standard Webhooks: words with full stops between them. The default value is the empty text.
/// </remarks>
[TextForm(ProblemCodes.ValueMalformed, "counts.changed")]
[JsonConverter(typeof(TextConverter<WebhookEventType>))]
public readonly partial record struct WebhookEventType
{
    private readonly string? _text;

    private WebhookEventType(string text) => _text = text;

    /// <summary>The public counts of a case have changed: <see cref="WebhookEvent.Counts"/>.</summary>
    public static WebhookEventType CountsChanged { get; } = new("counts.changed");

    /// <summary>A public count has reached a milestone: <see cref="WebhookEvent.Milestone"/>.</summary>
    public static WebhookEventType MilestoneReached { get; } = new("milestone.reached");

    /// <summary>A moderator has decided about a message to a person: <see cref="WebhookEvent.Message"/>.</summary>
    public static WebhookEventType MessageDecided { get; } = new("message.decided");

    /// <summary>The types that this version knows.</summary>
    public static ValueList<WebhookEventType> Known { get; } = [CountsChanged, MilestoneReached, MessageDecided];

    /// <summary>Indicates whether this version knows the type.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a type from its text.</summary>
    /// <param name="text">The text, as it is written in JSON.</param>
    /// <exception cref="FormatException">The text is <c>null</c> or malformed.</exception>
    public static WebhookEventType Parse(string text) => TryParse(text, out var value) ? value
        : throw new FormatException("Expected words of lower-case letters, digits and hyphens, with full stops between them.");

    /// <summary>Reads a type from its text. Returns <c>false</c> if the text is malformed.</summary>
    /// <param name="text">The text, as it is written in JSON.</param>
    /// <param name="value">The type; the default value if the text is malformed.</param>
    public static bool TryParse(string? text, out WebhookEventType value)
    {
        var isValid = text is { Length: <= Slug.MaxLength } && Array.TrueForAll(text.Split('.'), Slug.IsValid);
        value = isValid ? new WebhookEventType(text!) : default;
        return isValid;
    }

    /// <summary>Returns the text as it is written in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}

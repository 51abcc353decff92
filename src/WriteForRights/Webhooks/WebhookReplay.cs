using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>A request to send events to a webhook once more, with the ids that they had: those from a time on, or one.</summary>
public sealed record WebhookReplay
{
    /// <summary>Creates a request, to be filled in by an object initialiser.</summary>
    public WebhookReplay()
    {
    }

    /// <summary>
    /// Creates a request with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    public WebhookReplay(DateTimeOffset? from = null, WebhookEventId? @event = null)
    {
        From = from;
        Event = @event;
    }

    /// <summary>The time from which the events happened; not with <see cref="Event"/>.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The only event; not with <see cref="From"/>.</summary>
    public WebhookEventId? Event { get; init; }
}

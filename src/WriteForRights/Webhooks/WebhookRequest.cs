using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A webhook that the server is to create or change: where it sends events, and which.</summary>
public sealed record WebhookRequest
{
    /// <summary>Creates a request, to be filled in by an object initialiser.</summary>
    public WebhookRequest()
    {
    }

    /// <summary>
    /// Creates a request with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    [SuppressMessage("Design", "CA1054", Justification = "The text as the administrator gave it, which a URI would normalise.")]
    public WebhookRequest(
        string url,
        ValueList<WebhookEventType> events,
        CampaignId? campaign = null,
        SectionId? section = null,
        bool disabled = false)
    {
        Url = url;
        Events = events;
        Campaign = campaign;
        Section = section;
        Disabled = disabled;
    }

    /// <summary>
    /// The address that receives the events: <c>https</c>, without a user name, at most 2,048 characters, and public unless the server
    /// allows private ones.
    /// </summary>
    [SuppressMessage("Design", "CA1056", Justification = "The text as the administrator gave it, which a URI would normalise.")]
    public required string Url { get; init; }

    /// <summary>The types of the events, at least one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<WebhookEventType> Events { get; init; }

    /// <summary>The only campaign whose events are sent; <c>null</c> for all.</summary>
    public CampaignId? Campaign { get; init; }

    /// <summary>
    /// The only section whose events are sent: counts and milestones of its cases, milestones of its campaigns, and decisions about its
    /// messages. <c>null</c> for all.
    /// </summary>
    public SectionId? Section { get; init; }

    /// <summary>
    /// Indicates whether the server sends nothing. Events that happen meanwhile are not sent later. <c>false</c> by default, which also
    /// enables a webhook that the server has disabled.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Disabled { get; init; }

    /// <summary>Returns a text without the address, which may contain a secret.</summary>
    public override string ToString() => $"(webhook for {string.Join(", ", Events)})";
}

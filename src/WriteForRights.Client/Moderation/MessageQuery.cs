namespace WriteForRights.Client;

/// <summary>A selection of messages in the queue. A member that is <c>null</c> selects all.</summary>
public sealed record MessageQuery
{
    /// <summary>The campaign.</summary>
    public CampaignId? Campaign { get; init; }

    /// <summary>The case to whose subject they are written.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The section in whose campaign they were written.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The language that the writers declared.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The kind of message.</summary>
    public ActionKind? Kind { get; init; }

    /// <summary>The status; <c>null</c> for all that wait for a decision.</summary>
    public SolidarityStatus? Status { get; init; }

    /// <summary>The findings, as in <see cref="QueuedMessage.FindingsKey"/>, such as <c>religion:ask</c> or <c>none</c>.</summary>
    public string? Findings { get; init; }

    /// <summary>The time before which they arrived.</summary>
    public DateTimeOffset? ArrivedBefore { get; init; }

    /// <summary>Returns the query of an address, with its question mark; empty if it selects all.</summary>
    internal string ToQuery()
    {
        var parts = new (string Name, string? Value)[]
        {
            ("campaign", Campaign?.ToString()),
            ("case", Case?.ToString()),
            ("section", Section?.ToString()),
            ("language", Language?.ToString()),
            ("kind", Kind?.ToString()),
            ("status", Status?.ToString()),
            ("findings", Findings),
            ("before", ArrivedBefore is { } before ? Instant.ToText(before.ToUniversalTime()) : null),
        };
        var query = string.Join("&", parts.Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? string.Empty : "?" + query;
    }
}

namespace WriteForRights.Client;

/// <summary>The entries of the ledger to export: those of a campaign that match all members that are not <c>null</c>.</summary>
public sealed record ExportQuery
{
    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The section. With the key of a section, the export always has that section's entries alone.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The earliest time of recording.</summary>
    public DateTimeOffset? RecordedFrom { get; init; }

    /// <summary>The time before which the entries were recorded. Later than <see cref="RecordedFrom"/>.</summary>
    public DateTimeOffset? RecordedUntil { get; init; }

    /// <summary>
    /// The cursor behind which the export begins: that of the last row or the end of an earlier export of the same table. <c>null</c> for
    /// all.
    /// </summary>
    public string? After { get; init; }

    /// <summary>Returns the query of an address, with its question mark.</summary>
    internal string ToQuery()
    {
        var parts = new (string Name, string? Value)[]
        {
            ("campaign", Campaign.ToString()),
            ("case", Case?.ToString()),
            ("section", Section?.ToString()),
            ("from", ToText(RecordedFrom)),
            ("to", ToText(RecordedUntil)),
            ("after", After),
        };
        return "?" + string.Join("&", parts.Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }

    private static string? ToText(DateTimeOffset? time) => time is { } known ? Instant.ToText(known) : null;
}

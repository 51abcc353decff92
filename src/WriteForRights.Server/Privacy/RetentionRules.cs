using System.Collections.Concurrent;

namespace WriteForRights.Server;

/// <summary>
/// The times at which personal data is to be erased, by the packs and the server's setting. They are counted from the end of the section's
/// window; for a campaign that the server no longer runs, from the time of recording.
/// </summary>
internal sealed class RetentionRules(CampaignDirectory directory, CampaignServerOptions options)
{
    private readonly ConcurrentDictionary<(CampaignId, SectionId?, Purpose, bool), DateTimeOffset?> _ends = new();

    /// <summary>Whether anything is erased at any time.</summary>
    internal bool HasAny => options.PersonalDataDays is not null
        || directory.Campaigns.Any(campaign => campaign.Pack.Campaign.Sections.Any(section => section.Retention.Count > 0));

    /// <summary>Returns the next time after an instant at which something is to be erased, or <c>null</c> if there is none.</summary>
    internal DateTimeOffset? NextAfter(DateTimeOffset instant) => (
        from campaign in directory.Campaigns.Select(running => running.Pack.Campaign)
        from section in campaign.Sections.Select(section => (SectionId?)section.Id).Append(null)
        from purpose in Purpose.Known
        from isText in (bool[])[false, true]
        select EndOf(campaign.Id, section, purpose, isText)).Where(end => end > instant).Min();

    /// <summary>Returns whether a value is kept for too long.</summary>
    /// <param name="campaign">The campaign of the entry; <c>null</c> for a value without one.</param>
    /// <param name="section">The section of the entry, if it has one.</param>
    /// <param name="purpose">The purpose of the entry.</param>
    /// <param name="recordedAt">The time at which the entry was recorded.</param>
    /// <param name="isText">Whether the value is a text; otherwise it is about a person.</param>
    /// <param name="now">The time.</param>
    internal bool IsOver(
        CampaignId? campaign, SectionId? section, Purpose purpose, DateTimeOffset recordedAt, bool isText, DateTimeOffset now)
    {
        var end = campaign is { } known && directory.TryGet(known, out _)
            ? EndOf(known, section, purpose, isText)
            : After(recordedAt, options.PersonalDataDays);
        return end <= now;
    }

    private static DateTimeOffset? After(DateTimeOffset start, int? days) =>
        days is not { } length ? null
        : start > DateTimeOffset.MaxValue.AddDays(-length) ? DateTimeOffset.MaxValue
        : start.AddDays(length);

    private DateTimeOffset? EndOf(CampaignId campaign, SectionId? section, Purpose purpose, bool isText) =>
        _ends.GetOrAdd((campaign, section, purpose, isText), key =>
        {
            directory.TryGet(campaign, out var running);
            var sections = running!.Pack.Campaign.Sections;
            if (sections.FirstOrDefault(known => known.Id == section) is { } own)
            {
                return EndOf(own, purpose, isText);
            }

            // An action of no section is every section's: it is kept for as long as one of them keeps it.
            var ends = sections.Select(each => EndOf(each, purpose, isText)).ToList();
            return ends.Contains(null) ? null : ends.Max();
        });

    private DateTimeOffset? EndOf(Section section, Purpose purpose, bool isText)
    {
        var rule = section.Retention.FirstOrDefault(each => each.Purpose == purpose)
            ?? section.Retention.FirstOrDefault(each => each.Purpose is null);
        var days = (isText ? rule?.TextDays : rule?.SupporterDays) ?? options.PersonalDataDays;
        return After(section.Window.Closes.EndIn(section.Window.Zone), days);
    }
}

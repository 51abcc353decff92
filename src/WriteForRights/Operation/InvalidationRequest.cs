using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// The voiding of all actions that match some criteria, because they are fraudulent. Without a token it is a dry run, which returns the
/// token. An action matches if all criteria that are given do.
/// </summary>
public sealed record InvalidationRequest
{
    /// <summary>Creates a request, to be filled in by an object initialiser.</summary>
    public InvalidationRequest()
    {
    }

    /// <summary>
    /// Creates a request with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    public InvalidationRequest(
        InvalidationId id,
        CampaignId campaign,
        CaseId? @case = null,
        SectionId? section = null,
        string? source = null,
        AccessKeyId? accessKey = null,
        PersonalText? addressRange = null,
        DateTimeOffset? recordedFrom = null,
        DateTimeOffset? recordedUntil = null,
        string? token = null)
    {
        (Id, Campaign, Case, Section, Source) = (id, campaign, @case, section, source);
        (AccessKey, AddressRange, RecordedFrom, RecordedUntil, Token) = (accessKey, addressRange, recordedFrom, recordedUntil, token);
    }

    /// <summary>The id, which the caller chooses.</summary>
    public required InvalidationId Id { get; init; }

    /// <summary>The campaign of the actions. At least one other criterion is needed.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case of the actions; <c>null</c> for all.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The section of the actions; <c>null</c> for all.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The source of the actions (<see cref="ActionRecord.Source"/>), letter by letter; <c>null</c> for all.</summary>
    public string? Source { get; init; }

    /// <summary>The access key with which the actions were submitted; <c>null</c> for all.</summary>
    public AccessKeyId? AccessKey { get; init; }

    /// <summary>
    /// The addresses from which the actions were submitted: an address, or a network such as <c>192.0.2.0/24</c> or
    /// <c>2001:db8::/56</c>, at most a /16 (IPv4) or a /48 (IPv6). Of IPv6 addresses the first 64 bits count. The server forgets addresses
    /// after some time, 30 days by default. <c>null</c> for all.
    /// </summary>
    public PersonalText? AddressRange { get; init; }

    /// <summary>The earliest time of recording; <c>null</c> for none.</summary>
    public DateTimeOffset? RecordedFrom { get; init; }

    /// <summary>The time before which the actions were recorded; <c>null</c> for none. Later than <see cref="RecordedFrom"/>.</summary>
    public DateTimeOffset? RecordedUntil { get; init; }

    /// <summary>The token of the dry run, to void just the actions that it found; <c>null</c> for a dry run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Token { get; init; }
}

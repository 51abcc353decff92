using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The permissions and limits of an access key that the server is to create.</summary>
public sealed record AccessKeyRequest
{
    /// <summary>Creates a request, to be filled in by an object initialiser.</summary>
    public AccessKeyRequest()
    {
    }

    /// <summary>
    /// Creates a request with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    public AccessKeyRequest(
        ValueList<AccessScope> scopes,
        SectionId? section = null,
        ValueList<string> origins = default,
        DateTimeOffset? expiresAt = null,
        int? requestsPerMinute = null)
    {
        Scopes = scopes;
        Section = section;
        Origins = origins;
        ExpiresAt = expiresAt;
        RequestsPerMinute = requestsPerMinute;
    }

    /// <summary>The permissions, at least one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<AccessScope> Scopes { get; init; }

    /// <summary>The only section for which the key writes; <c>null</c> for all. Not with <see cref="AccessScope.Admin"/>.</summary>
    public SectionId? Section { get; init; }

    /// <summary>
    /// The origins of the pages that may use the key, each as browsers send it, such as <c>https://partner.example</c>; at most 32. Only
    /// for a key with the single scope <see cref="AccessScope.Submit"/>. Empty for a key that stays secret.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Origins { get; init; }

    /// <summary>The time at which the key ends; <c>null</c> for a key that does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// The maximum number of requests per minute, from 1 to 1,000,000; a line of a batch counts as a request. <c>null</c> for the server's
    /// setting.
    /// </summary>
    public int? RequestsPerMinute { get; init; }
}

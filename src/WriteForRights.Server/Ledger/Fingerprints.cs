using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights.Server;

/// <summary>
/// Keyed fingerprints: enough to know the same action and the same person again, and nothing that anybody without the key could try
/// names against.
/// </summary>
internal sealed class Fingerprints(byte[] key)
{
    internal const int KeyLength = 32;

    private static readonly JsonTypeInfo<ActionRecord> ActionJson = WriteForRightsJson.TypeInfo<ActionRecord>();
    private static readonly JsonTypeInfo<Report> ReportJson = WriteForRightsJson.TypeInfo<Report>();

    /// <summary>The fingerprint of an action: equal for equal actions, whatever the white space and order of their JSON was.</summary>
    internal byte[] OfAction(ActionRecord submitted) =>
        HMACSHA256.HashData(key, JsonSerializer.SerializeToUtf8Bytes(submitted, ActionJson));

    /// <summary>The fingerprint of a report: equal for equal ones.</summary>
    internal byte[] OfReport(Report submitted) =>
        HMACSHA256.HashData(key, JsonSerializer.SerializeToUtf8Bytes(submitted, ReportJson));

    /// <summary>The fingerprint of a person; nothing for somebody who is not known.</summary>
    internal byte[]? OfPerson(Supporter? supporter) =>
        supporter is not null && SupporterFingerprint.TryCompute(supporter, key, out var fingerprint) ? fingerprint.ToBytes() : null;
}

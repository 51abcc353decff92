using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>
/// Computes keyed digests of submitted records, which every ledger compares to distinguish a repeat from a conflict. Equal records have
/// equal digests, whatever the white space, the order and the time zones in their JSON.
/// </summary>
internal static class RecordDigest
{
    internal const int KeyLength = 32;

    private static readonly JsonTypeInfo<ActionRecord> ActionJson = WriteForRightsJson.TypeInfo<ActionRecord>();
    private static readonly JsonTypeInfo<Report> ReportJson = WriteForRightsJson.TypeInfo<Report>();

    /// <summary>Returns the digest of an action as submitted, without defaults.</summary>
    internal static byte[] Of(ActionRecord submitted, byte[] key) =>
        Hash(JsonSerializer.SerializeToUtf8Bytes(Comparable(submitted), ActionJson), key);

    /// <summary>Returns the digest of a revision of a report.</summary>
    internal static byte[] Of(Report submitted, byte[] key) => Hash(JsonSerializer.SerializeToUtf8Bytes(submitted, ReportJson), key);

    // A quantity that is left out is 1. Targets and time are not filled in: their defaults depend on the pack and the clock, which change.
    private static ActionRecord Comparable(ActionRecord action) =>
        action.Quantity == 1 || !IsUtc(action.TakenAt) || !IsUtc(action.Consent?.At)
            ? action with
            {
                Quantity = action.Quantity == 1 ? null : action.Quantity,
                TakenAt = action.TakenAt?.ToUniversalTime(),
                Consent = action.Consent is { } consent ? consent with { At = consent.At?.ToUniversalTime() } : null,
            }
            : action;

    private static bool IsUtc(DateTimeOffset? time) => time is not { } given || given.Offset == TimeSpan.Zero;

    private static byte[] Hash(byte[] utf8, byte[] key)
    {
#if NET
        return HMACSHA256.HashData(key, utf8);
#else
        using var hash = new HMACSHA256(key);
        return hash.ComputeHash(utf8);
#endif
    }
}

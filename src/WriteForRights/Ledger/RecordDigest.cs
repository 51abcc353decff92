using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>
/// Computes keyed digests of submitted records, which every ledger compares to distinguish a repeat from a conflict. Equal records have
/// equal digests, whatever the white space, the order and the time zones in their JSON, and whether a fixed default is omitted or given.
/// </summary>
internal static class RecordDigest
{
    internal const int KeyLength = 32;

    private static readonly Supporter Nobody = new();
    private static readonly JsonTypeInfo<ActionRecord> ActionJson = WriteForRightsJson.TypeInfo<ActionRecord>();
    private static readonly JsonTypeInfo<Report> ReportJson = WriteForRightsJson.TypeInfo<Report>();

    /// <summary>Returns the digest of an action as submitted, without defaults.</summary>
    internal static byte[] Of(ActionRecord submitted, byte[] key) =>
        Hash(JsonSerializer.SerializeToUtf8Bytes(Comparable(submitted), ActionJson), key);

    /// <summary>Returns the digest of a revision of a report.</summary>
    internal static byte[] Of(Report submitted, byte[] key) =>
        Hash(JsonSerializer.SerializeToUtf8Bytes(submitted with { Targets = Ordered(submitted.Targets) }, ReportJson), key);

    // A quantity that is left out is 1, and a supporter without any details is nobody. Targets and time are not filled in: their defaults
    // depend on the pack and the clock, which change. A consent is never filled in: its absence is an answer of its own.
    private static ActionRecord Comparable(ActionRecord action) => action with
    {
        Quantity = action.Quantity == 1 ? null : action.Quantity,
        Targets = Ordered(action.Targets),
        TakenAt = action.TakenAt?.ToUniversalTime(),
        Supporter = action.Supporter == Nobody ? null : action.Supporter,
        Consent = action.Consent is { At: { } at } consent ? consent with { At = at.ToUniversalTime() } : action.Consent,
    };

    // An app that keeps them in a set gives them in any order.
    private static ValueList<TargetId> Ordered(ValueList<TargetId> targets) =>
        targets.Count < 2 ? targets : targets.OrderBy(target => target.ToString(), StringComparer.Ordinal).ToValueList();

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

namespace WriteForRights.Server;

/// <summary>
/// The secret key of a ledger. It makes digests of records and fingerprints of people, which recognise the same one again. Without the key,
/// nobody can test names against them.
/// </summary>
internal sealed class Fingerprints(byte[] key)
{
    internal const int KeyLength = RecordDigest.KeyLength;

    internal byte[] OfAction(ActionRecord submitted) => RecordDigest.Of(submitted, key);

    internal byte[] OfReport(Report submitted) => RecordDigest.Of(submitted, key);

    /// <summary>Returns the fingerprint of a person, or <c>null</c> if unknown.</summary>
    internal byte[]? OfPerson(Supporter? supporter) =>
        supporter is not null && SupporterFingerprint.TryCompute(supporter, key, out var fingerprint) ? fingerprint.ToBytes() : null;
}

namespace WriteForRights.Server;

/// <summary>
/// Keyed fingerprints of actions, reports and people: enough to recognise the same one again. Without the key, nobody can test names
/// against them.
/// </summary>
internal sealed class Fingerprints(byte[] key)
{
    internal const int KeyLength = RecordDigest.KeyLength;

    internal byte[] OfAction(ActionRecord submitted) => RecordDigest.Of(submitted, key);

    internal byte[] OfReport(Report submitted) => RecordDigest.Of(submitted, key);

    /// <summary>Returns the fingerprint of a person, or <c>null</c> for somebody who is not known.</summary>
    internal byte[]? OfPerson(Supporter? supporter) =>
        supporter is not null && SupporterFingerprint.TryCompute(supporter, key, out var fingerprint) ? fingerprint.ToBytes() : null;
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WriteForRights.Server;

/// <summary>
/// The secret key of a ledger. It makes digests of records and fingerprints of people, which recognise the same one again. Without the key,
/// nobody can test names against them.
/// </summary>
internal sealed class LedgerKey(byte[] key)
{
    internal const int Length = RecordDigest.KeyLength;

    // Derived, so that each is used for one thing.
    private readonly byte[] _addresses = HMACSHA256.HashData(key, "addresses"u8);
    private readonly byte[] _tokens = HMACSHA256.HashData(key, "tokens"u8);

    /// <summary>Returns the key itself, for another store of the same ledger.</summary>
    internal byte[] Copy() => [.. key];

    internal byte[] DigestOf(ActionRecord submitted) => RecordDigest.Of(submitted, key);

    internal byte[] DigestOf(Report submitted) => RecordDigest.Of(submitted, key);

    /// <summary>Returns the digest of the request for an erasure. It is no fingerprint, so it matches nothing in the ledger.</summary>
    internal byte[] DigestOf(ErasureId id, byte[] person) =>
        HMACSHA256.HashData(key, (byte[])[.. "erasure"u8, .. id.ToGuid().ToByteArray(bigEndian: true), .. person]);

    /// <summary>Returns the fingerprint of a person, or <c>null</c> if unknown.</summary>
    internal byte[]? FingerprintOf(Supporter? supporter) =>
        supporter is not null && SupporterFingerprint.TryCompute(supporter, key, out var fingerprint) ? fingerprint.ToBytes() : null;

    /// <summary>Returns the digest of an address, by which its actions are found while the server keeps it.</summary>
    /// <param name="address">The number of the address, as <see cref="ClientAddress.NumberOf"/> returns it.</param>
    internal byte[] DigestOf(ulong address)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, address);
        return HMACSHA256.HashData(_addresses, bytes)[..16];
    }

    /// <summary>Returns a code that only the ledger can make of some bytes.</summary>
    internal byte[] Authenticate(ReadOnlySpan<byte> bytes) => HMACSHA256.HashData(_tokens, bytes);

    /// <summary>
    /// Returns the steps in which the ledger's numbers are published. Their key is derived, so that it is used for nothing else.
    /// </summary>
    internal PublicSteps Steps() => new(HMACSHA256.HashData(key, "public-steps"u8));

    /// <summary>Returns the key for messages. It is derived, likewise.</summary>
    internal MessageKey Messages() => new(HMACSHA256.HashData(key, "messages"u8));
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights;

/// <summary>
/// Knows the same person again without knowing who it is: HMAC-SHA-256 of the person's canonical identity. Without the key nobody can
/// try names and addresses against it.
/// </summary>
/// <remarks>
/// Two supporters are the same person when they have the same email address, or without one the same telephone number, and the same name.
/// Spellings that one mailbox, one number or one name has are folded: capitals, tags after a plus and what the provider does not tell
/// apart, a number with and without its country's code, composed letters, white space, apostrophes and hyphens. Accents are not. Keep a
/// fingerprint as <see cref="ToBytes"/>; it is still personal data where the law says so of pseudonyms. The default value is nobody's.
/// </remarks>
public readonly record struct SupporterFingerprint
{
    /// <summary>The fewest bytes of a key: those of the hash.</summary>
    public const int MinKeyLength = 32;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    private SupporterFingerprint(ReadOnlySpan<byte> hash)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(hash);
        _second = BinaryPrimitives.ReadUInt64BigEndian(hash.Slice(8));
        _third = BinaryPrimitives.ReadUInt64BigEndian(hash.Slice(16));
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(hash.Slice(24));
    }

    /// <summary>
    /// The fingerprint of a supporter; none of somebody who gave neither an email address nor a telephone number, since many people share
    /// a name.
    /// </summary>
    /// <param name="supporter">The supporter.</param>
    /// <param name="key">A secret of at least 32 random bytes. Another key gives other fingerprints.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    /// <exception cref="ArgumentException">The key is shorter than 32 bytes.</exception>
    public static bool TryCompute(Supporter supporter, byte[] key, out SupporterFingerprint fingerprint)
    {
        if (key.Length < MinKeyLength)
        {
            throw new ArgumentException("A key has at least 32 bytes: a shorter one can be guessed.", nameof(key));
        }

        fingerprint = default;
        if (SupporterIdentity.Of(supporter) is not { } identity)
        {
            return false;
        }

#if NET
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(identity), hash);
        fingerprint = new SupporterFingerprint(hash);
#else
        using var hash = new HMACSHA256(key);
        fingerprint = new SupporterFingerprint(hash.ComputeHash(Encoding.UTF8.GetBytes(identity)));
#endif
        return true;
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[32];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), _second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(16), _third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), _fourth);
        return bytes;
    }

    /// <summary>The first eight of 64 hexadecimal digits: enough to tell a few apart while looking for a fault, too few to be kept.</summary>
    public override string ToString() => (_first >> 32).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}

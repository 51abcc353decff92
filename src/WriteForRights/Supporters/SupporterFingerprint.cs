using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights;

/// <summary>
/// Recognises the same person again without knowing who they are: HMAC-SHA-256 of the person's canonical identity. Without the key nobody
/// can test names and addresses against it.
/// </summary>
/// <remarks>
/// Two supporters are the same person if they have the same email address, or without one the same telephone number, and the same name.
/// Different spellings of one mailbox, number or name are folded: capitals, tags after a plus and signs that the provider ignores, a number
/// with and without its country's code, composed letters, white space, apostrophes and hyphens. Accents are not folded. Store a fingerprint
/// as <see cref="ToBytes"/>; it is still personal data where the law says so of pseudonyms. The default value is nobody's.
/// </remarks>
/// <example><code>
/// var one = new Supporter { Name = "José Example", Email = EmailAddress.Parse("j.example@gmail.com") };
/// var again = new Supporter { Name = "JOSÉ  EXAMPLE", Email = EmailAddress.Parse("JExample+letters@googlemail.com") };
/// var partner = one with { Name = "Ana Example" };
///
/// SupporterFingerprint.TryCompute(one, key, out var first);
/// SupporterFingerprint.TryCompute(again, key, out var second);
/// SupporterFingerprint.TryCompute(partner, key, out var third);
/// Console.WriteLine($"{first == second}, {first == third}");
/// </code></example>
public readonly record struct SupporterFingerprint
{
    /// <summary>The minimum length of a key in bytes: that of the hash.</summary>
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
    /// Computes the fingerprint of a supporter. Returns whether there is one: a supporter without email address and telephone number has
    /// none, since many people share a name.
    /// </summary>
    /// <param name="supporter">The supporter.</param>
    /// <param name="key">A secret of at least 32 random bytes. Another key results in other fingerprints.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    /// <exception cref="ArgumentException">The key is shorter than 32 bytes.</exception>
    public static bool TryCompute(Supporter supporter, byte[] key, out SupporterFingerprint fingerprint)
    {
        if (key.Length < MinKeyLength)
        {
            throw new ArgumentException("The key is too short and can be guessed. Use at least 32 random bytes.", nameof(key));
        }

        fingerprint = default;
        if (SupporterIdentity.Find(supporter) is not { } identity)
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

    /// <summary>Returns the 32 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[32];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), _second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(16), _third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), _fourth);
        return bytes;
    }

    /// <summary>Returns the first 8 of 64 hexadecimal digits: enough to tell a few apart while debugging, too few to store.</summary>
    public override string ToString() => (_first >> 32).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}

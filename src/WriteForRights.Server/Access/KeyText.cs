using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.Server;

/// <summary>
/// The text of a key: <c>w4r_</c>, the id, <c>_</c>, a secret of 43 letters and digits, and a checksum of 6. Secret scanners find it by
/// <c>w4r_[a-z0-9]+(-[a-z0-9]+)*_[0-9A-Za-z]{49}</c>, and the checksum tells them what only looks like a key.
/// </summary>
/// <remarks>
/// The secret is random and has 256 bits. So a plain SHA-256 of it is enough: a slow hash protects what people can remember, and would only
/// make each request slow here.
/// </remarks>
internal static class KeyText
{
    internal const string Prefix = "w4r_";
    internal const int HashLength = SHA256.HashSizeInBytes;

    // 62^43 is more than 2^256, and 62^6 more than 2^32.
    private const int SecretLength = 43;
    private const int ChecksumLength = 6;
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Returns a new key with a random secret.</summary>
    internal static string New(AccessKeyId id)
    {
        var text = $"{Prefix}{id}_{RandomNumberGenerator.GetString(Digits, SecretLength)}";
        return text + ChecksumOf(text);
    }

    /// <summary>Gets the id in a key, if the text is one and its checksum is right.</summary>
    internal static bool TryReadId(ReadOnlySpan<char> text, out ReadOnlySpan<char> id)
    {
        id = default;
        var end = text.LastIndexOf('_');
        if (!text.StartsWith(Prefix, StringComparison.Ordinal)
            || end < Prefix.Length
            || text.Length - end - 1 != SecretLength + ChecksumLength
            || text.ContainsAnyExceptInRange('!', '~'))
        {
            return false;
        }

        id = text[Prefix.Length..end];
        return id.Length <= 64 && text[^ChecksumLength..].SequenceEqual(ChecksumOf(text[..^ChecksumLength]));
    }

    /// <summary>Writes the hash that is stored of a key.</summary>
    internal static void Hash(ReadOnlySpan<char> text, Span<byte> hash)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var utf8 = length <= 256 ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(text, utf8);
        SHA256.HashData(utf8, hash);
    }

    internal static byte[] Hash(string text)
    {
        var hash = new byte[HashLength];
        Hash(text, hash);
        return hash;
    }

    private static string ChecksumOf(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[HashLength];
        Hash(text, hash);
        return string.Create(ChecksumLength, BinaryPrimitives.ReadUInt32BigEndian(hash), static (checksum, rest) =>
        {
            for (var i = checksum.Length - 1; i >= 0; i--, rest /= (uint)Digits.Length)
            {
                checksum[i] = Digits[(int)(rest % (uint)Digits.Length)];
            }
        });
    }
}

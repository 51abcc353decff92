using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.Outbox;

/// <summary>
/// Encrypts and authenticates what people wrote: AES-256 in CBC, and HMAC-SHA-256 over the ciphertext. .NET Standard 2.0 has nothing newer,
/// and a file must be readable on every framework.
/// </summary>
/// <remarks>
/// A sealed value consists of the version, 16 random bytes, the ciphertext, and the code that authenticates these with the part and the
/// action's id.
/// </remarks>
internal sealed class OutboxSeal
{
    internal const int KeyLength = 32;
    internal const int SaltLength = 16;

    private const byte Version = 1;
    private const int BlockLength = 16;
    private const int MacLength = 32;

    private readonly byte[] _encryption;
    private readonly byte[] _authentication;

    /// <summary>Derives the keys of one file. Each file has its own, so that no value can be moved between files.</summary>
    internal OutboxSeal(ReadOnlyMemory<byte> key, byte[] salt)
    {
        var secret = key.ToArray();
        Salt = salt;
        _encryption = Derive(secret, "WriteForRights.Outbox encryption", salt);
        _authentication = Derive(secret, "WriteForRights.Outbox authentication", salt);
        Check = Derive(secret, "WriteForRights.Outbox check", salt);
    }

    /// <summary>The salt of the file, which is not secret.</summary>
    internal byte[] Salt { get; }

    /// <summary>A stored value to recognise the key, which reveals nothing of it.</summary>
    internal byte[] Check { get; }

    internal static byte[] NewSalt()
    {
        var salt = new byte[SaltLength];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(salt);
        return salt;
    }

    internal byte[] Seal(SealedPart part, ActionId id, byte[] plain)
    {
        using var aes = NewAes();
        using var encryptor = aes.CreateEncryptor();
        var cipher = encryptor.TransformFinalBlock(plain, 0, plain.Length);
        byte[] written = [Version, .. aes.IV, .. cipher];
        return [.. written, .. Mac(part, id, written, written.Length)];
    }

    /// <summary>Returns the plaintext, or <c>null</c> if this key did not seal the value as this part of this action.</summary>
    internal byte[]? Open(SealedPart part, ActionId id, byte[] value)
    {
        var written = value.Length - MacLength;
        if (written < 1 + (2 * BlockLength) || value[0] != Version || !IsSame(Mac(part, id, value, written), value, written))
        {
            return null;
        }

        using var aes = NewAes();
        aes.IV = value.AsSpan(1, BlockLength).ToArray();
        using var decryptor = aes.CreateDecryptor();
        return decryptor.TransformFinalBlock(value, 1 + BlockLength, written - 1 - BlockLength);
    }

    internal bool IsFor(byte[] check) => check.Length == Check.Length && IsSame(Check, check, 0);

    // These are the defaults of Aes, like the random IV. They are set all the same, because files depend on them.
    private Aes NewAes()
    {
        var aes = Aes.Create();
        aes.Mode = CipherMode.CBC;
        aes.Padding = PaddingMode.PKCS7;
        aes.Key = _encryption;
        return aes;
    }

    private byte[] Mac(SealedPart part, ActionId id, byte[] value, int length)
    {
        using var hmac = new HMACSHA256(_authentication);
        return hmac.ComputeHash([(byte)part, .. Encoding.ASCII.GetBytes(id.ToString()), .. value.AsSpan(0, length)]);
    }

    private static byte[] Derive(byte[] key, string label, byte[] salt)
    {
        using var hmac = new HMACSHA256(key);
        return hmac.ComputeHash([.. Encoding.ASCII.GetBytes(label), 0, .. salt]);
    }

    // This takes the same time wherever the values differ. .NET Standard 2.0 has no method for it.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static bool IsSame(byte[] expected, byte[] value, int at)
    {
        var difference = 0;
        for (var i = 0; i < expected.Length; i++)
        {
            difference |= expected[i] ^ value[at + i];
        }

        return difference == 0;
    }
}

/// <summary>The kind of a sealed value. It is authenticated, so that no value can replace one of another kind.</summary>
internal enum SealedPart : byte
{
    Action = 1,
    Problems = 2,
}

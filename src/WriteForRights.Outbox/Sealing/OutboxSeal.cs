using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.Outbox;

/// <summary>
/// Encrypts what people wrote, and knows it again. AES-256 in CBC and HMAC-SHA-256 over the outcome: older frameworks have nothing
/// newer, and a file must be readable on all of them.
/// </summary>
/// <remarks>A sealed value is the version, 16 random bytes, the ciphertext and the code that authenticates these, what it is and whose.</remarks>
internal sealed class OutboxSeal
{
    internal const int KeyLength = 32;
    internal const int SaltLength = 16;

    private const byte Version = 1;
    private const int BlockLength = 16;
    private const int MacLength = 32;

    private readonly byte[] _encryption;
    private readonly byte[] _authentication;

    /// <summary>Keys for one file: the same key of an app gives others in each, so that nothing can be moved between them.</summary>
    internal OutboxSeal(ReadOnlyMemory<byte> key, byte[] salt)
    {
        var secret = key.ToArray();
        _encryption = Derive(secret, "WriteForRights.Outbox encryption", salt);
        _authentication = Derive(secret, "WriteForRights.Outbox authentication", salt);
        Check = Derive(secret, "WriteForRights.Outbox check", salt);
    }

    /// <summary>Tells the right key from a wrong one, and nothing about either.</summary>
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

    /// <summary>What was sealed; nothing if it is not what this key sealed for this action.</summary>
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

    // The mode and the padding are what Aes begins with, and so is a random IV; said all the same, since files depend on them.
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

    // Takes as long for a value that differs at once as for one that differs at its end. Older frameworks have no method for it.
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

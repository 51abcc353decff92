using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace WriteForRights.Server;

/// <summary>
/// Seals personal data before it is stored: AES-256 in Galois/Counter Mode with a random nonce, or the host's Data Protection. The column
/// and the row are authenticated, so no value can be moved to another place.
/// </summary>
/// <remarks>
/// The first byte of a stored value is its form. Without a key, a value is stored as it is, with as much padding as a seal is longer: when
/// it is sealed later, the new value overwrites the old one in place, and no copy stays in the file.
/// </remarks>
internal sealed class PersonalSeal
{
    private const byte Erased = 0;
    private const byte SealedByKey = 1;
    private const byte SealedByHost = 2;
    private const byte Plain = 3;

    private const int IdLength = sizeof(ulong);
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + IdLength + NonceLength;
    private const int Overhead = HeaderLength + TagLength;
    private const int MaxContextLength = 256;

    private readonly IDataProtector? _host;
    private volatile SealKey[] _keys;

    /// <param name="keys">The keys: the first one seals, and all of them open. Empty to store values as they are.</param>
    /// <param name="host">The host's Data Protection, which then seals in place of the first key; <c>null</c> for the keys alone.</param>
    internal PersonalSeal(IReadOnlyList<byte[]> keys, IDataProtectionProvider? host = null)
    {
        _host = host?.CreateProtector("WriteForRights.Server", "personal data");
        _keys = [.. keys.Select(key => new SealKey(key))];
    }

    /// <summary>A seal without a key.</summary>
    internal static PersonalSeal None { get; } = new([]);

    /// <summary>Whether values are sealed; otherwise they are stored as they are.</summary>
    internal bool IsOn => _host is not null || _keys.Length > 0;

    /// <summary>Returns whether a stored value was erased: it consists of zeros.</summary>
    internal static bool IsErased(ReadOnlySpan<byte> stored) => stored.IsEmpty || stored[0] == Erased;

    /// <summary>Replaces the keys. Values in progress are sealed by the old ones.</summary>
    internal void Replace(IReadOnlyList<byte[]> keys) => _keys = [.. keys.Select(key => new SealKey(key))];

    /// <summary>Returns whether a stored value needs no new seal: the current key sealed it, or there is nothing to seal.</summary>
    internal bool IsCurrent(ReadOnlySpan<byte> stored) => IsErased(stored)
        || (_host is not null ? stored[0] == SealedByHost
            : _keys is not [var first, ..] || (stored[0] == SealedByKey && stored.Length >= Overhead && IdIn(stored) == first.Id));

    /// <summary>Returns a value in the form in which it is stored.</summary>
    /// <param name="plain">The value.</param>
    /// <param name="column">The table and the column, such as <c>personal.text</c>.</param>
    /// <param name="row">The key of the row.</param>
    internal byte[] Seal(ReadOnlySpan<byte> plain, string column, ReadOnlySpan<byte> row)
    {
        Span<byte> context = stackalloc byte[MaxContextLength];
        context = ContextOf(column, row, context);
        if (_host is not null)
        {
            return [SealedByHost, .. _host.Protect([.. SHA256.HashData(context), .. plain])];
        }

        var stored = new byte[Overhead + plain.Length];
        if (_keys is not [var key, ..])
        {
            stored[0] = Plain;
            plain.CopyTo(stored.AsSpan(Overhead));
            return stored;
        }

        stored[0] = SealedByKey;
        BinaryPrimitives.WriteUInt64BigEndian(stored.AsSpan(1), key.Id);
        var nonce = stored.AsSpan(1 + IdLength, NonceLength);
        key.Encrypt(nonce, plain, stored.AsSpan(HeaderLength, plain.Length), stored.AsSpan(HeaderLength + plain.Length), context);
        return stored;
    }

    /// <summary>Gets the value of a stored one.</summary>
    /// <returns>
    /// Whether it could be opened. An erased value cannot, and neither can one whose key is missing, that was changed, or that was sealed
    /// for another place.
    /// </returns>
    internal bool TryOpen(ReadOnlySpan<byte> sealedValue, string column, ReadOnlySpan<byte> row, out byte[]? plain)
    {
        plain = null;
        if (IsErased(sealedValue) || (sealedValue[0] != SealedByHost && sealedValue.Length < Overhead))
        {
            return false;
        }

        Span<byte> context = stackalloc byte[MaxContextLength];
        context = ContextOf(column, row, context);
        plain = sealedValue[0] switch
        {
            Plain => sealedValue[Overhead..].ToArray(),
            SealedByHost => OpenByHost(sealedValue[1..], context),
            SealedByKey => OpenByKey(sealedValue, context),
            _ => null,
        };
        return plain is not null;
    }

    private static ulong IdIn(ReadOnlySpan<byte> stored) => BinaryPrimitives.ReadUInt64BigEndian(stored[1..]);

    /// <summary>Returns the column with its length, and the row: the place that a value belongs to.</summary>
    private static Span<byte> ContextOf(string column, ReadOnlySpan<byte> row, Span<byte> buffer)
    {
        var length = Encoding.ASCII.GetBytes(column, buffer[1..]);
        buffer[0] = (byte)length;
        row.CopyTo(buffer[(length + 1)..]);
        return buffer[..(length + 1 + row.Length)];
    }

    private byte[]? OpenByKey(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> context)
    {
        var id = IdIn(stored);
        if (Array.Find(_keys, candidate => candidate.Id == id) is not { } key)
        {
            return null;
        }

        var plain = new byte[stored.Length - Overhead];
        var nonce = stored.Slice(1 + IdLength, NonceLength);
        return key.TryDecrypt(nonce, stored[HeaderLength..^TagLength], stored[^TagLength..], plain, context) ? plain : null;
    }

    private byte[]? OpenByHost(ReadOnlySpan<byte> protectedValue, ReadOnlySpan<byte> context)
    {
        try
        {
            return _host?.Unprotect(protectedValue.ToArray()) is { } opened
                && opened.AsSpan().StartsWith(SHA256.HashData(context))
                    ? opened[SHA256.HashSizeInBytes..]
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A key, with the id that stored values name it by.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "Values may still be sealed.")]
    private sealed class SealKey
    {
        // The cipher keeps state while it works, so only one thread at a time may use it.
        private readonly Lock _lock = new();
        private readonly AesGcm _cipher;

        // Random nonces, many at once: to ask the system for each takes longer than to encrypt.
        private readonly byte[] _nonces = new byte[NonceLength * 256];
        private int _nextNonce;

        internal SealKey(byte[] secret)
        {
            _cipher = new AesGcm(Derive(secret, "WriteForRights personal data"u8, 32), TagLength);
            Id = BinaryPrimitives.ReadUInt64BigEndian(Derive(secret, "WriteForRights personal data key id"u8, IdLength));
        }

        internal ulong Id { get; }

        private static byte[] Derive(byte[] secret, ReadOnlySpan<byte> use, int length) =>
            HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, length, info: use.ToArray());

        /// <summary>Encrypts a value under a nonce of its own.</summary>
        internal void Encrypt(Span<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> context)
        {
            lock (_lock)
            {
                if (_nextNonce == 0)
                {
                    RandomNumberGenerator.Fill(_nonces);
                }

                _nonces.AsSpan(_nextNonce, NonceLength).CopyTo(nonce);
                _nextNonce = (_nextNonce + NonceLength) % _nonces.Length;
                _cipher.Encrypt(nonce, plain, cipher, tag, context);
            }
        }

        internal bool TryDecrypt(
            ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> context)
        {
            try
            {
                lock (_lock)
                {
                    _cipher.Decrypt(nonce, cipher, tag, plain, context);
                    return true;
                }
            }
            catch (AuthenticationTagMismatchException)
            {
                return false;
            }
        }
    }
}

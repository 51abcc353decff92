using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.Server;

/// <summary>
/// The file with the keys for personal data: one per line, 32 bytes in base64. The first one seals, and all of them open. Empty lines and
/// lines that begin with <c>#</c> are ignored.
/// </summary>
internal sealed class PersonalKeyFile(string path)
{
    internal const int KeyLength = 32;
    internal const string Example = "openssl rand -base64 32";

    private const long MaxLength = 64 * 1024;

    private byte[]? _hash;

    /// <summary>
    /// Returns the keys if the file has changed since the last call, and <c>null</c> if it has not. A file with a fault is read again at
    /// the next call.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read, or is too long.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="FormatException">A line is not a key, or there is none.</exception>
    internal IReadOnlyList<byte[]>? ReadIfChanged()
    {
        if (new FileInfo(path).Length > MaxLength)
        {
            throw new FormatException("The file of keys is too long.");
        }

        var content = File.ReadAllBytes(path);
        var hash = SHA256.HashData(content);
        if (_hash.AsSpan().SequenceEqual(hash))
        {
            return null;
        }

        var keys = Parse(Encoding.UTF8.GetString(content));
        _hash = hash;
        return keys;
    }

    private static List<byte[]> Parse(string text)
    {
        var keys = new List<byte[]>();
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            if (!line.StartsWith('#'))
            {
                keys.Add(Base64.IsValid(line, out var length) && length == KeyLength
                    ? Convert.FromBase64String(line)
                    : throw new FormatException("A line is not a key."));
            }
        }

        return keys.Count > 0 ? keys : throw new FormatException("There is no key.");
    }
}

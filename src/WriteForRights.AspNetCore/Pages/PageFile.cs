using System.IO.Compression;
using System.Security.Cryptography;

namespace WriteForRights.AspNetCore;

/// <summary>A file as it is sent, compressed once.</summary>
internal sealed class PageFile
{
    internal PageFile(byte[] content, string mediaType)
    {
        (Content, MediaType) = (content, $"{mediaType}; charset=utf-8");
        Version = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
        {
            brotli.Write(content);
        }

        Compressed = compressed.ToArray();
    }

    internal byte[] Content { get; }

    internal byte[] Compressed { get; }

    internal string MediaType { get; }

    /// <summary>The beginning of the content's hash, for addresses.</summary>
    internal string Version { get; }

    internal string Tag => $"\"{Version}\"";
}

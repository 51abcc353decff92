namespace WriteForRights.Server;

/// <summary>Skips the byte order mark with which PowerShell and spreadsheets begin a text.</summary>
internal static class ByteOrderMark
{
    internal static ReadOnlySpan<byte> Utf8 => [0xEF, 0xBB, 0xBF];

    /// <summary>Returns the text without the mark.</summary>
    internal static byte[] Skip(byte[] text) => text.AsSpan().StartsWith(Utf8) ? text[Utf8.Length..] : text;
}

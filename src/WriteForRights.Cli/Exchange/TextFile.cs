using System.Globalization;
using System.Text;

namespace WriteForRights.Cli;

/// <summary>
/// Reads text files in the encodings that people really have: UTF-8 and UTF-16, with or without a byte order mark, and otherwise the code
/// page of their region.
/// </summary>
internal static class TextFile
{
    private const int Sample = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The code pages of Windows by language, for files of spreadsheet programs.
    private static readonly Dictionary<string, int> CodePages =
        ((string[])["pl cs sk hu sl hr ro 1250", "ru uk bg 1251", "el 1253", "tr 1254", "he 1255", "ar fa 1256", "vi 1258", "th 874",
            "ja 932", "zh-Hans 936", "ko 949", "zh-Hant 950"])
        .Select(line => line.Split(' ')).SelectMany(words => words[..^1].Select(tag => (tag, page: words[^1])))
        .ToDictionary(entry => entry.tag, entry => int.Parse(entry.page, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Reads a whole file.</summary>
    internal static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var encoding = EncodingOf(bytes, isWhole: true, Words.Current.Reader);
        return encoding.GetString(bytes).TrimStart('\uFEFF');
    }

    /// <summary>Returns the encoding of a file, from its beginning.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name of an encoding that was chosen; <c>null</c> to find out.</param>
    /// <exception cref="ToolException">There is no such encoding.</exception>
    internal static Encoding EncodingOf(string path, string? name)
    {
        if (name is not null)
        {
            return ByName(name);
        }

        using var file = File.OpenRead(path);
        var bytes = new byte[Sample];
        var length = file.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false);
        return EncodingOf(bytes.AsSpan(0, length), length < Sample, Words.Current.Reader);
    }

    /// <summary>Returns the encoding of bytes.</summary>
    /// <param name="bytes">The beginning of the text.</param>
    /// <param name="isWhole">Whether they are the whole text; otherwise the last character may be cut off.</param>
    /// <param name="reader">The reader's language, whose code page is tried if it is no form of Unicode.</param>
    internal static Encoding EncodingOf(ReadOnlySpan<byte> bytes, bool isWhole, LanguageTag reader)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        // Text in UTF-16 without a mark has a zero in every other byte, for its separators at least.
        if (bytes.Contains((byte)0))
        {
            var even = 0;
            for (var i = 0; i < bytes.Length; i += 2)
            {
                even += bytes[i] == 0 ? 1 : 0;
            }

            return even * 2 > bytes.Count((byte)0) ? Encoding.BigEndianUnicode : Encoding.Unicode;
        }

        return IsUtf8(bytes, isWhole) ? Encoding.UTF8 : CodePage(MessageLanguages.Find(reader) is { } language
            ? CodePages.GetValueOrDefault($"{language}", 1252)
            : 1252);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        for (var cut = 0; cut <= (isWhole ? 0 : 3) && cut <= bytes.Length; cut++)
        {
            try
            {
                Strict.GetCharCount(bytes[..^cut]);
                return true;
            }
            catch (DecoderFallbackException)
            {
                // Either the sample ends within a character, or the text is in another encoding.
            }
        }

        return false;
    }

    private static Encoding ByName(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw ToolException.Choice("--encoding", ["utf-8", "utf-16", "windows-1252", "windows-1250", "windows-1251", "…"]);
        }
    }

    private static Encoding CodePage(int number)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(number);
    }
}

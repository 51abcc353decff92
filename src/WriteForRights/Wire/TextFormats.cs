using System.Text;

namespace WriteForRights;

/// <summary>Recognises texts other than UTF-8 JSON by their start.</summary>
internal static class TextFormats
{
    private const int InspectedBytes = 512;
    private const int StatusLength = 3;

    private static readonly (byte[] Signature, string Name)[] Encodings =
    [
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32 LE"),
        ([0x00, 0x00, 0xFE, 0xFF], "UTF-32 BE"),
        ([0xFF, 0xFE], "UTF-16 LE"),
        ([0xFE, 0xFF], "UTF-16 BE"),
        ([0x84, 0x31, 0x95, 0x33], "GB 18030"),
        ([0x2B, 0x2F, 0x76], "UTF-7"),
    ];

    private static readonly (byte[] Signature, string Name)[] Files =
    [
        ([(byte)'P', (byte)'K', 3, 4], "ZIP"),
        ([(byte)'P', (byte)'K', 5, 6], "ZIP"),
        ([0x1F, 0x8B], "gzip"),
        ([(byte)'B', (byte)'Z', (byte)'h'], "bzip2"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "7z"),
        ([(byte)'R', (byte)'a', (byte)'r', (byte)'!'], "RAR"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ([(byte)'G', (byte)'I', (byte)'F', (byte)'8'], "GIF"),
        ([(byte)'R', (byte)'I', (byte)'F', (byte)'F'], "WebP (RIFF)"),
        ([(byte)'I', (byte)'I', (byte)'*', 0], "TIFF"),
        ([(byte)'M', (byte)'M', 0, (byte)'*'], "TIFF"),
        ([(byte)'%', (byte)'P', (byte)'D', (byte)'F'], "PDF"),
        ([0xD0, 0xCF, 0x11, 0xE0], "Microsoft Office"),
        ([0x00, 0x05, 0x16, 0x07], "AppleDouble"),
        ([0x00, 0x05, 0x16, 0x00], "AppleSingle"),
        ([(byte)'b', (byte)'p', (byte)'l', (byte)'i', (byte)'s', (byte)'t'], "plist"),
        ([(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e'], "SQLite"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "ELF"),
        ([(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f'], "RTF"),
    ];

    // In lower case. White space or a byte order mark may come first.
    private static readonly (string Beginning, string Name)[] Texts =
    [
        ("<!doctype html", "HTML"),
        ("<html", "HTML"),
        ("<head", "HTML"),
        ("<body", "HTML"),
        ("<script", "HTML"),
        ("<meta", "HTML"),
        ("<title", "HTML"),
        ("<div", "HTML"),
        ("<p>", "HTML"),
        ("<h1", "HTML"),
        ("<br", "HTML"),
        ("<pre", "HTML"),
        ("<center", "HTML"),
        ("<svg", "SVG"),
        ("<?php", "PHP"),
        ("<?xml", "XML"),
        ("<!doctype", "XML"),
        ("```", "Markdown"),
        ("http/1.", "HTTP"),
        ("http/2", "HTTP"),
        ("diff --git", "diff"),
        ("index: ", "diff"),
        ("%yaml", "YAML"),
        ("module.exports", "JavaScript"),
        ("exports.", "JavaScript"),
        ("export ", "JavaScript"),
        ("const ", "JavaScript"),
        ("let ", "JavaScript"),
        ("var ", "JavaScript"),
        ("window.", "JavaScript"),
        ("import ", "JavaScript"),
        ("/annex/objects/", "git-annex"),
    ];

    /// <summary>Returns whether a text is empty or only white space.</summary>
    internal static bool IsBlank(byte[] text) => text.All(unit => unit is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r');

    /// <summary>
    /// Returns the encoding of a text that is not in UTF-8, by its byte order mark or the places of its zeros (RFC 4627, section 3), or
    /// <c>null</c>.
    /// </summary>
    internal static string? EncodingOf(byte[] text)
    {
        if (Find(Encodings, text) is { } marked)
        {
            return marked;
        }

        return text switch
        {
            [0, 0, 0, not 0, ..] when text.Length % 4 == 0 => "UTF-32 BE",
            [not 0, 0, 0, 0, ..] when text.Length % 4 == 0 => "UTF-32 LE",
            [0, not 0, ..] when BeginsAsJson(Encoding.BigEndianUnicode, text) => "UTF-16 BE",
            [not 0, 0, ..] when BeginsAsJson(Encoding.Unicode, text) => "UTF-16 LE",
            _ => null,
        };
    }

    // A zero may also be a stray byte in a UTF-8 text.
    private static bool BeginsAsJson(Encoding encoding, byte[] text)
    {
        var letters = encoding.GetString(text, 0, Math.Min(text.Length, InspectedBytes) / 2 * 2);
        var first = letters.TrimStart();
        return text.Length % 2 == 0 && first.Length > 1 && first[0] switch
        {
            '{' => first.Substring(1).TrimStart() is [] or ['"' or '}', ..],
            '[' => first.Substring(1).TrimStart() is [] or ['"' or ']' or '{' or '[' or 't' or 'f' or 'n' or '-' or >= '0' and <= '9', ..],
            _ => first[0] is '"' or 't' or 'f' or 'n' or '-' or (>= '0' and <= '9'),
        };
    }

    /// <summary>Returns whether a text is a Git LFS pointer, which takes the place of a file that is stored elsewhere.</summary>
    internal static bool IsLargeFilePointer(byte[] text) =>
        Beginning(text).StartsWith("version https://git-lfs.github.com/spec/", StringComparison.Ordinal)
        || Beginning(text).StartsWith("version https://hawser.github.com/spec/", StringComparison.Ordinal);

    /// <summary>Returns the name of a format other than JSON, or <c>null</c>.</summary>
    internal static string? FormatOf(byte[] text)
    {
        if (Find(Files, text) is { } file)
        {
            return file;
        }

        var beginning = Beginning(text);
        foreach (var (start, name) in Texts)
        {
            if (beginning.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return IsDiff(beginning) ? "diff"
            : IsRefusal(beginning) ? $"HTTP {beginning.Substring(0, StatusLength)}"
            : beginning.StartsWith("<!--", StringComparison.Ordinal) ? "HTML"
            : beginning is ['<', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..] ? "XML"
            : IsYaml(beginning) ? "YAML"
            : null;
    }

    private static string? Find((byte[] Signature, string Name)[] known, byte[] text) =>
        known.Where(entry => text.AsSpan().StartsWith(entry.Signature)).Select(entry => entry.Name).FirstOrDefault();

    private static string Beginning(byte[] text) =>
        Encoding.UTF8.GetString(text, 0, Math.Min(text.Length, InspectedBytes)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');

    // A diff without the line that Git puts first.
    private static bool IsDiff(string beginning) =>
        (beginning.StartsWith("--- ", StringComparison.Ordinal) && beginning.Contains("\n+++ "))
        || (beginning.StartsWith("*** ", StringComparison.Ordinal) && beginning.Contains("\n--- "))
        || beginning.StartsWith("@@ -", StringComparison.Ordinal);

    // A server's error in place of a file: "404: Not Found".
    private static bool IsRefusal(string beginning) => beginning.Length > StatusLength + 2
        && beginning[0] is '4' or '5' && char.IsDigit(beginning[1]) && char.IsDigit(beginning[2]) && beginning[StatusLength] is ':' or ' '
        && char.IsLetter(beginning.Substring(StatusLength).TrimStart(':', ' ').FirstOrDefault());

    // The first line is three hyphens, a list item, or a name with a colon and a space after it.
    private static bool IsYaml(string beginning)
    {
        foreach (var line in beginning.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':');
            return line.TrimEnd() == "---" || line.StartsWith("--- ", StringComparison.Ordinal)
                || (line.StartsWith("- ", StringComparison.Ordinal) && !char.IsDigit(line[2 % line.Length]))
                || (colon > 0 && (colon == line.TrimEnd().Length - 1 || line[colon + 1] == ' ')
                    && line.Take(colon).All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$' or '.'));
        }

        return false;
    }
}

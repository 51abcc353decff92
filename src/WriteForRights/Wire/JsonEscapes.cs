using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>Recognises JSON escapes, and those of other languages.</summary>
internal static class JsonEscapes
{
    /// <summary>The number of bytes of an escape with a code, such as <c>\u00e9</c>.</summary>
    internal const int Length = 6;

    /// <summary>Returns the offset of the first escaped lone surrogate, or <c>null</c>.</summary>
    internal static int? FindLoneSurrogate(byte[] utf8)
    {
        for (var i = 0; i + 1 < utf8.Length; i++)
        {
            if (utf8[i] != (byte)'\\')
            {
                continue;
            }

            var code = CodeAt(utf8, i);
            if (code is >= 0xD800 and <= 0xDFFF)
            {
                if (code >= 0xDC00 || CodeAt(utf8, i + Length) is not (>= 0xDC00 and <= 0xDFFF))
                {
                    return i;
                }

                i += Length;
            }

            i++;
        }

        return null;
    }

    /// <summary>Returns the escape of another language at a backslash, unless a file path may have it; otherwise <c>null</c>.</summary>
    internal static string? ForeignAt(byte[] utf8, int at)
    {
        var next = at + 1 < utf8.Length ? (char)utf8[at + 1] : ' ';
        return next is > ' ' and < '\u007F' && (!char.IsLetter(next)
            || (next == 'x' && AreHexadecimal(utf8, at + 2, 2))
            || (next == 'U' && AreHexadecimal(utf8, at + 2, 8))
            || (next == 'u' && at + 2 < utf8.Length && utf8[at + 2] == (byte)'{'))
            ? "\\" + next
            : null;
    }

    private static int? CodeAt(byte[] utf8, int at) =>
        at + Length <= utf8.Length && utf8[at] == (byte)'\\' && utf8[at + 1] == (byte)'u' && AreHexadecimal(utf8, at + 2, 4)
            ? int.Parse(Encoding.ASCII.GetString(utf8, at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;

    private static bool AreHexadecimal(byte[] utf8, int at, int count) =>
        at + count <= utf8.Length
        && utf8.Skip(at).Take(count).All(unit => (char)unit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
}

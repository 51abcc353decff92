using System.Text;
using System.Text.Json;

namespace WriteForRights;

/// <summary>A position in a text as editors show it: line and column from 1, columns in UTF-16 units.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
internal readonly record struct JsonPosition(int Line, int Column)
{
    /// <summary>Returns the position of a byte.</summary>
    internal static JsonPosition Of(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8.Slice(0, Math.Min(offset, utf8.Length));
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var line = 1;
        foreach (var unit in before)
        {
            line += unit == (byte)'\n' ? 1 : 0;
        }

        return new(line, Encoding.UTF8.GetCharCount(before.Slice(lineStart).ToArray()) + 1);
    }

    /// <summary>Returns the position at which a text stops being JSON.</summary>
    internal static JsonPosition Of(ReadOnlySpan<byte> utf8, JsonException error) => Of(utf8, GetOffset(utf8, error));

    /// <summary>Returns the offset in bytes at which a text stops being JSON.</summary>
    internal static int GetOffset(ReadOnlySpan<byte> utf8, JsonException error)
    {
        var lineStart = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            lineStart += utf8.Slice(lineStart).IndexOf((byte)'\n') + 1;
        }

        return lineStart + (int)(error.BytePositionInLine ?? 0);
    }
}

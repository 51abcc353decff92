using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>A character of a text, with its name for messages, since an editor may not show it.</summary>
internal readonly struct TextCharacter
{
    // The usual abbreviations of Unicode, which are the same in every language.
    private static readonly Dictionary<int, string> Abbreviations = new()
    {
        [0x00A0] = "NBSP",
        [0x00AD] = "SHY",
        [0x200B] = "ZWSP",
        [0x200C] = "ZWNJ",
        [0x200D] = "ZWJ",
        [0x200E] = "LRM",
        [0x200F] = "RLM",
        [0x2028] = "LSEP",
        [0x2029] = "PSEP",
        [0x202F] = "NNBSP",
        [0x2060] = "WJ",
        [0x3000] = "IDSP",
        [0xFEFF] = "BOM",
    };

    private TextCharacter(string text, int length) => (Text, Length) = (text, length);

    /// <summary>The character: one UTF-16 unit, or two of a surrogate pair.</summary>
    internal string Text { get; }

    /// <summary>Its length in UTF-8, in bytes.</summary>
    internal int Length { get; }

    internal bool IsLetter => char.IsLetter(Text, 0);

    /// <summary>Whether it is invisible or easily mistaken for JSON.</summary>
    internal bool IsOdd => Text[0] > '\u007F' ? !IsLetter : char.IsControl(Text[0]) && Text[0] is not ('\n' or '\r' or '\t');

    /// <summary>Whether it is visible on its own.</summary>
    internal bool IsVisible => CharUnicodeInfo.GetUnicodeCategory(Text, 0) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>The character's code, with the character itself if it is visible.</summary>
    internal string Shown
    {
        get
        {
            var code = char.ConvertToUtf32(Text, 0);
            var name = "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
            return Abbreviations.TryGetValue(code, out var known) ? $"{name} ({known})" : IsVisible ? $"{Text} ({name})" : name;
        }
    }

    /// <summary>The escape of a control character in a JSON string.</summary>
    internal string Escape => Text[0] switch
    {
        '\t' => "\\t",
        '\n' => "\\n",
        '\r' => "\\r",
        '\b' => "\\b",
        '\f' => "\\f",
        var other => "\\u" + ((int)other).ToString("x4", CultureInfo.InvariantCulture),
    };

    /// <summary>Returns the character at an offset of a UTF-8 text.</summary>
    internal static TextCharacter At(byte[] utf8, int at)
    {
        var length = utf8[at] switch
        {
            < 0xC0 => 1,
            < 0xE0 => 2,
            < 0xF0 => 3,
            _ => 4,
        };
        return new(Encoding.UTF8.GetString(utf8, at, Math.Min(length, utf8.Length - at)), length);
    }
}

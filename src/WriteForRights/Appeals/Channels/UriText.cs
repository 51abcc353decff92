using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>Encodes text as a part of a URI (RFC 3986), so that no character of the text can end the part.</summary>
internal static class UriText
{
    /// <summary>Percent-encodes all but ASCII letters, digits and <c>-._~</c>, as UTF-8; a line end becomes <c>%0D%0A</c>.</summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var unit in Encoding.UTF8.GetBytes(text.Replace("\r", string.Empty).Replace("\n", "\r\n")))
        {
            if (unit is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9')
                or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
            {
                result.Append((char)unit);
            }
            else
            {
                result.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}

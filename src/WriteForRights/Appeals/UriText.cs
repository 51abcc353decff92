using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>Text as a part of an address on the web (RFC 3986): whatever stands in it cannot end the part.</summary>
internal static class UriText
{
    /// <summary>Everything but letters, digits and <c>-._~</c> of ASCII in percent signs, as UTF-8; a line end as <c>%0D%0A</c>.</summary>
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

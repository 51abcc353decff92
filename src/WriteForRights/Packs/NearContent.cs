using System.Text;

namespace WriteForRights;

/// <summary>Recognises JSON and cases by the first bytes of a file, whatever its name.</summary>
internal static class NearContent
{
    /// <summary>The number of bytes to look at. The members that identify a case come early.</summary>
    internal const int Length = 4_096;

    /// <summary>Returns whether a file begins with an object or a list of objects.</summary>
    internal static bool BeginsAsJson(byte[] start) => Letters(start).TrimStart('[', ' ') is ['{', ..];

    /// <summary>Returns whether a file has members of a case.</summary>
    internal static bool LooksLikeCase(byte[] start)
    {
        var letters = Letters(start);
        return BeginsAsJson(start) && Has(letters, "id")
            && (Has(letters, "subject") || Has(letters, "headline") || Has(letters, "solidarity"));
    }

    private static bool Has(string letters, string member) => letters.Contains($"\"{member}\"");

    // Skipping all other bytes also reads UTF-16, which has a zero beside each of these letters and a byte order mark before them.
    private static string Letters(byte[] start)
    {
        var letters = new StringBuilder(start.Length);
        foreach (var unit in start)
        {
            if (unit is (byte)'\t' or (byte)'\n' or (byte)'\r')
            {
                letters.Append(' ');
            }
            else if (unit is >= 0x20 and < 0x7F)
            {
                letters.Append((char)unit);
            }
        }

        return letters.ToString();
    }
}

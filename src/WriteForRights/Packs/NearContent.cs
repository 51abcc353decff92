using System.Text;

namespace WriteForRights;

/// <summary>Recognises by its first bytes that a file holds JSON or a case, whatever it is called.</summary>
internal static class NearContent
{
    /// <summary>The number of bytes to look at. A case says early what it is.</summary>
    internal const int Length = 4_096;

    /// <summary>Whether the text begins as an object does, or as a list of objects.</summary>
    internal static bool BeginsAsJson(byte[] start) => Letters(start).TrimStart('[', ' ') is ['{', ..];

    /// <summary>Whether the text has members of a case.</summary>
    internal static bool LooksLikeCase(byte[] start)
    {
        var letters = Letters(start);
        return BeginsAsJson(start) && Has(letters, "id") && (Has(letters, "subject") || Has(letters, "headline") || Has(letters, "solidarity"));
    }

    private static bool Has(string letters, string member) => letters.Contains($"\"{member}\"");

    // UTF-16 has a zero beside each of these letters, and a mark in front of them that is none.
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

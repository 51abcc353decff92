using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>The form of all ids and words on the wire: safe in URLs, file names and logs.</summary>
internal static class Slug
{
    internal const int MaxLength = 64;

    internal const string Expected =
        "Expected 1 to 64 characters: lower-case letters a to z, digits, and single hyphens between them.";

    internal static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (text is null || text.Length is 0 or > MaxLength)
        {
            return false;
        }

        var afterHyphen = true;
        foreach (var c in text)
        {
            if (c == '-' ? afterHyphen : c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }

            afterHyphen = c == '-';
        }

        return !afterHyphen;
    }
}

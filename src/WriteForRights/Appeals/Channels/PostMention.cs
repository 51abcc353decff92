namespace WriteForRights;

/// <summary>Adds mentions to posts, and finds them.</summary>
internal static class PostMention
{
    private const int MaxNameLength = 20;

    /// <summary>Adds a handle before a text, unless the text mentions it already. On X the result is never a reply.</summary>
    internal static string AddHandle(string text, SocialNetwork network, string? handle)
    {
        var post = handle is null || !SocialHandle.HasMentions(network) || Mentions(text, network, handle) ? text : $"@{handle} {text}";

        // X treats a post that begins with a handle as a reply and shows it to few people; a full stop before it prevents that.
        return network == SocialNetwork.X && IsReply(post) ? "." + post.TrimStart() : post;
    }

    /// <summary>Returns whether X treats a post as a reply, because it begins with a mention.</summary>
    internal static bool IsReply(string post)
    {
        var at = post.Length - post.TrimStart().Length;
        return FindNameEnd(post, at) > 0;
    }

    /// <summary>Returns whether a text mentions a handle in a form for which the network notifies its owner.</summary>
    internal static bool Mentions(string text, SocialNetwork network, string handle)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (string.Compare(text, at + 1, handle, 0, handle.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (network == SocialNetwork.X
                    ? CanPrecede(text, at) && FindNameEnd(text, at) == at + 1 + handle.Length
                    : (at == 0 || !IsWord(text[at - 1])) && IsEnd(text, at + 1 + handle.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the lengths of a Mastodon name and of the whole handle with its instance; 0 if there is none at the position.
    /// </summary>
    internal static (int Name, int Whole) MeasureWithInstance(string text, int at)
    {
        if (text[at] != '@' || (at > 0 && (IsWord(text[at - 1]) || text[at - 1] == '/')))
        {
            return default;
        }

        var name = FindHandleEnd(text, at + 1);
        if (name == at + 1 || name >= text.Length || text[name] != '@')
        {
            return default;
        }

        var end = FindHandleEnd(text, name + 1);
        return text.IndexOf('.', name, end - name) > 0 ? (name - at, end - at) : default;
    }

    // A handle and a host end with a letter, digit or underscore. A full stop or hyphen after that belongs to the sentence.
    private static int FindHandleEnd(string text, int at)
    {
        var end = at;
        for (var i = at; i < text.Length && (IsWord(text[i]) || text[i] is '.' or '-'); i++)
        {
            end = IsWord(text[i]) ? i + 1 : end;
        }

        return end;
    }

    private static bool IsEnd(string text, int end) =>
        end == text.Length
        || !(IsWord(text[end]) || text[end] == '@' || (text[end] is '.' or '-' && end + 1 < text.Length && IsWord(text[end + 1])));

    private static bool CanPrecede(string text, int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = text[at - 1];
        return (!IsAsciiWord(before) && !"!#$%&*@\uFF20".Contains(before)) || IsAfterRetweet(text, at);
    }

    // People wrote "RT" before a name to repost before there was a button for it.
    private static bool IsAfterRetweet(string text, int at) =>
        at >= 2 && text[at - 1] is 'T' or 't' && text[at - 2] is 'R' or 'r' && (at == 2 || !IsAsciiWord(text[at - 3]));

    /// <summary>Returns the end of the mention on X that begins at a position; 0 if none does.</summary>
    private static int FindNameEnd(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('@' or '\uFF20'))
        {
            return 0;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= MaxNameLength && IsAsciiWord(text[end]))
        {
            end++;
        }

        return end == at + 1
            || (end < text.Length && (text[end] is '@' or '\uFF20' || PostLinkSigns.IsAccentedLatin(text[end]) || IsAsciiWord(text[end])))
            || string.CompareOrdinal(text, end, "://", 0, 3) == 0
            ? 0 : end;
    }

    private static bool IsAsciiWord(char c) => c == '_' || PostLinkSigns.IsAsciiLetterOrDigit(c);

    private static bool IsWord(char c) => c == '_' || char.IsLetterOrDigit(c);
}

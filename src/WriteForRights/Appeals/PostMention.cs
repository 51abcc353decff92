namespace WriteForRights;

/// <summary>Names people in posts, and finds where they are named.</summary>
internal static class PostMention
{
    private const int MaxName = 20;

    /// <summary>Puts a handle before a text, unless the text names it already; on X so that it is no reply.</summary>
    internal static string Place(string text, SocialNetwork network, string? handle)
    {
        var post = handle is null || !SocialHandle.HasMentions(network) || Names(text, network, handle) ? text : $"@{handle} {text}";

        // A post that begins with a handle is taken for a reply on X, and shown to few; the full stop makes it a post.
        return network == SocialNetwork.X && IsReply(post) ? "." + post.TrimStart() : post;
    }

    /// <summary>Whether X treats a post as a reply, because the post begins with a mention.</summary>
    internal static bool IsReply(string post)
    {
        var at = post.Length - post.TrimStart().Length;
        return NameEnd(post, at) > 0;
    }

    /// <summary>Whether a text mentions a handle in a form for which the network notifies its owner.</summary>
    internal static bool Names(string text, SocialNetwork network, string handle)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (string.Compare(text, at + 1, handle, 0, handle.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (network == SocialNetwork.X
                    ? CanPrecede(text, at) && NameEnd(text, at) == at + 1 + handle.Length
                    : (at == 0 || !IsWord(text[at - 1])) && EndsAt(text, at + 1 + handle.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The lengths of a name and of the whole handle with its instance, as Mastodon counts them; 0 if there is none at the place.
    /// </summary>
    internal static (int Name, int Whole) AtInstance(string text, int at)
    {
        if (text[at] != '@' || (at > 0 && (IsWord(text[at - 1]) || text[at - 1] == '/')))
        {
            return default;
        }

        var name = End(text, at + 1);
        if (name == at + 1 || name >= text.Length || text[name] != '@')
        {
            return default;
        }

        var end = End(text, name + 1);
        return text.IndexOf('.', name, end - name) > 0 ? (name - at, end - at) : default;
    }

    // The letters of a handle and of a host; a full stop or a hyphen after them is the sentence's.
    private static int End(string text, int at)
    {
        var end = at;
        for (var i = at; i < text.Length && (IsWord(text[i]) || text[i] is '.' or '-'); i++)
        {
            end = IsWord(text[i]) ? i + 1 : end;
        }

        return end;
    }

    private static bool EndsAt(string text, int end) =>
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

    // "RT" before a name is how people passed a post on before there was a button.
    private static bool IsAfterRetweet(string text, int at) =>
        at >= 2 && text[at - 1] is 'T' or 't' && text[at - 2] is 'R' or 'r' && (at == 2 || !IsAsciiWord(text[at - 3]));

    /// <summary>The end of a name on X at a place where there is an <c>@</c>, or 0.</summary>
    private static int NameEnd(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('@' or '\uFF20'))
        {
            return 0;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= MaxName && IsAsciiWord(text[end]))
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

namespace WriteForRights;

/// <summary>Reads network and handle from a link to a social profile.</summary>
internal static class ProfileLink
{
    // First parts of a path that are the network's own pages and not handles.
    private static readonly HashSet<string> OwnPages = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "accounts", "channel", "discover", "events", "explore", "feed", "gaming", "groups", "hashtag", "help", "home", "i",
        "intent", "joinchat", "login", "marketplace", "messages", "notifications", "p", "pages", "people", "photo", "photo.php", "playlist",
        "posts", "privacy", "profile.php", "reel", "reels", "results", "s", "search", "settings", "share", "share.php", "sharer", "shorts",
        "signup", "status", "stories", "story.php", "tags", "tos", "tv", "u", "video", "videos", "watch",
    };

    /// <summary>Returns whether a text is a web address, with or without its scheme, and not a handle.</summary>
    internal static bool IsLink(string text)
    {
        var value = text.Trim();
        var slash = value.IndexOf('/');
        return value.Contains("://") || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (slash >= 0 && value.Substring(0, slash) is var host && (host.Length == 0 || host.Contains('.')));
    }

    /// <summary>Reads the network and the handle without its <c>@</c>. Returns whether the link leads to a profile.</summary>
    internal static bool TryRead(string text, out SocialNetwork network, out string handle)
    {
        (network, handle) = (default, string.Empty);
        if (!IsLink(text) || !TrySplit(text.Trim(), out var host, out var path))
        {
            return false;
        }

        var first = path.Length > 0 ? path[0] : string.Empty;
        var second = path.Length > 1 ? path[1] : string.Empty;
        (network, handle) = host switch
        {
            "x.com" or "twitter.com" => (SocialNetwork.X, Own(first)),
            "instagram.com" or "instagr.am" => (SocialNetwork.Instagram, Own(first)),
            "facebook.com" or "fb.com" or "fb.me" or "m.me" => (SocialNetwork.Facebook, Own(first)),
            "threads.net" or "threads.com" => (SocialNetwork.Threads, Own(first)),
            "bsky.app" => (SocialNetwork.Bluesky, first == "profile" ? second : string.Empty),
            "tiktok.com" => (SocialNetwork.TikTok, Marked(first)),
            "youtube.com" => (SocialNetwork.YouTube, Marked(first)),
            "linkedin.com" => (SocialNetwork.LinkedIn, SocialHandle.PagesOfLinkedIn.Contains(first) ? $"{first}/{second}" : string.Empty),
            "t.me" or "telegram.me" or "telegram.dog" => (SocialNetwork.Telegram, first == "s" ? second : Own(first)),
            "vk.com" or "vk.ru" => (SocialNetwork.Vk, Own(first)),
            "weibo.com" or "weibo.cn" => (SocialNetwork.Weibo, first == "n" ? second : Own(first)),
            _ when host.EndsWith(".bsky.social", StringComparison.Ordinal) => (SocialNetwork.Bluesky, host),
            _ => (SocialNetwork.Mastodon, AtInstance(first == "users" ? "@" + second : first, host)),
        };
        handle = SocialHandle.Bare(handle);
        return SocialHandle.IsValid(network, handle);
    }

    private static string Own(string name) => OwnPages.Contains(name) ? string.Empty : name;

    private static string Marked(string name) => IsMarked(name) ? name : string.Empty;

    // An instance also shows people of other instances, with their whole handles.
    private static string AtInstance(string name, string host) =>
        !IsMarked(name) ? string.Empty : name.IndexOf('@', 1) > 0 ? name : $"{name}@{host}";

    private static bool IsMarked(string name) => name.Length > 0 && name[0] == '@';

    private static bool TrySplit(string link, out string host, out string[] path)
    {
        var scheme = link.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme >= 0 ? link.Substring(scheme + 3) : link.TrimStart('/');
        var parts = rest.Split('?', '#')[0].Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        host = parts.Length == 0 ? string.Empty : parts[0].Split(':')[0].ToLowerInvariant();
        path = [.. parts.Skip(1).Select(Uri.UnescapeDataString)];
        foreach (var device in new[] { "www.", "m.", "mobile.", "web." })
        {
            host = host.StartsWith(device, StringComparison.Ordinal) && host.IndexOf('.', device.Length) > 0
                ? host.Substring(device.Length) : host;
        }

        // LinkedIn has a host per country.
        host = host.EndsWith(".linkedin.com", StringComparison.Ordinal) ? "linkedin.com" : host;
        return host.Contains('.');
    }
}

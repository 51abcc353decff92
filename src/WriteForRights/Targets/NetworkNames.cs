namespace WriteForRights;

/// <summary>Finds the network meant by a wrong, old or misspelt name.</summary>
internal static class NetworkNames
{
    // A shorter word becomes another name by one letter.
    private const int MinLetters = 5;
    private const int MaxSlips = 2;

    private static readonly Dictionary<string, SocialNetwork> Others = new()
    {
        ["bsky"] = SocialNetwork.Bluesky,
        ["bsky-social"] = SocialNetwork.Bluesky,
        ["blue-sky"] = SocialNetwork.Bluesky,
        ["atproto"] = SocialNetwork.Bluesky,
        ["fb"] = SocialNetwork.Facebook,
        ["face-book"] = SocialNetwork.Facebook,
        ["meta"] = SocialNetwork.Facebook,
        ["ig"] = SocialNetwork.Instagram,
        ["insta"] = SocialNetwork.Instagram,
        ["linked-in"] = SocialNetwork.LinkedIn,
        ["activitypub"] = SocialNetwork.Mastodon,
        ["fediverse"] = SocialNetwork.Mastodon,
        ["masto"] = SocialNetwork.Mastodon,
        ["mastodon-social"] = SocialNetwork.Mastodon,
        ["mstdn"] = SocialNetwork.Mastodon,
        ["tg"] = SocialNetwork.Telegram,
        ["t-me"] = SocialNetwork.Telegram,
        ["thread"] = SocialNetwork.Threads,
        ["threads-net"] = SocialNetwork.Threads,
        ["tik-tok"] = SocialNetwork.TikTok,
        ["tt"] = SocialNetwork.TikTok,
        ["vkontakte"] = SocialNetwork.Vk,
        ["v-kontakte"] = SocialNetwork.Vk,
        ["we-chat"] = SocialNetwork.WeChat,
        ["weixin"] = SocialNetwork.WeChat,
        ["sina-weibo"] = SocialNetwork.Weibo,
        ["sina"] = SocialNetwork.Weibo,
        ["tweet"] = SocialNetwork.X,
        ["twitter"] = SocialNetwork.X,
        ["twitter-x"] = SocialNetwork.X,
        ["x-com"] = SocialNetwork.X,
        ["x-twitter"] = SocialNetwork.X,
        ["you-tube"] = SocialNetwork.YouTube,
        ["yt"] = SocialNetwork.YouTube,
    };

    /// <summary>Returns the network that a word may mean, or <c>null</c>.</summary>
    internal static SocialNetwork? MeantBy(SocialNetwork word)
    {
        var text = word.ToString();
        if (Others.TryGetValue(text, out var meant))
        {
            return meant;
        }

        var near = SocialNetwork.Known.Select(known => (Name: known.ToString(), Network: known))
            .Concat(Others.Select(other => (Name: other.Key, Network: other.Value)))
            .Where(known => known.Name.Length >= MinLetters && text.Length >= MinLetters)
            .Select(known => (Slips: Slips(text, known.Name), known.Network))
            .Where(known => known.Slips <= MaxSlips)
            .OrderBy(known => known.Slips)
            .Take(1)
            .ToArray();
        return near.Length == 1 ? near[0].Network : null;
    }

    /// <summary>Returns the number of letters to delete, insert or change between two words.</summary>
    private static int Slips(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}

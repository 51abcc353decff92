using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>The length of a post as a network counts it, and the maximum that the network takes.</summary>
/// <remarks>Where the numbers are from is in docs/appeals.md.</remarks>
internal static class PostLength
{
    /// <summary>The most bytes of UTF-8 that a post on Bluesky may have, whatever its length.</summary>
    internal const int MaxBlueskyBytes = 3_000;

    private const int LinkLength = 23;

    /// <summary>The most that a network takes, or <c>null</c> if none is known.</summary>
    internal static int? Limit(SocialNetwork network) => network.ToString() switch
    {
        "x" => 280,
        "bluesky" => 300,
        "mastodon" or "threads" => 500,
        "instagram" or "tiktok" => 2_200,
        "linkedin" => 3_000,
        "telegram" => 4_096,
        "facebook" => 63_206,
        _ => null,
    };

    /// <summary>The length of a text that is normalised.</summary>
    internal static int Of(string text, SocialNetwork network) => network.ToString() switch
    {
        "x" => Weighted(text),
        "bluesky" => Graphemes(text),
        "mastodon" => Graphemes(Shortened(text)),
        "threads" => WithEmojiInBytes(text),
        "telegram" or "tiktok" => text.Length,
        _ => CodePoints(text),
    };

    internal static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    private static int Weighted(string text)
    {
        var (length, link, links) = (0, 0, PostLinks.In(text));
        for (var i = 0; i < text.Length;)
        {
            if (link < links.Count && links[link].Start == i)
            {
                length += LinkLength;
                i = links[link++].End;
                continue;
            }

            var emoji = PostEmoji.LengthAt(text, i);
            var c = PostEmoji.At(text, i);
            length += emoji == 0 && IsLight(c) ? 1 : 2;
            i += emoji > 0 ? emoji : PostEmoji.Units(c);
        }

        return length;
    }

    private static bool IsLight(int c) =>
        c is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037);

    /// <summary>The text with what stands for a link, and without the instances in mentions: so Mastodon counts.</summary>
    private static string Shortened(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var link in PostLinks.In(text).Where(link => link.HasScheme))
        {
            result.Append(WithoutInstances(text.Substring(at, link.Start - at))).Append('x', LinkLength);
            at = link.End;
        }

        return result.Append(WithoutInstances(text.Substring(at))).ToString();
    }

    private static string WithoutInstances(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (name, end) = PostMention.AtInstance(text, at);
            result.Append(text, at, name > 0 ? name : 1);
            at += end > 0 ? end : 1;
        }

        return result.ToString();
    }

    private static int WithEmojiInBytes(string text)
    {
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            var emoji = PostEmoji.LengthAt(text, i);
            length += emoji > 0 ? Bytes(text.Substring(i, emoji)) : 1;
            i += emoji > 0 ? emoji : PostEmoji.Units(PostEmoji.At(text, i));
        }

        return length;
    }

    private static int Graphemes(string text) => StringInfo.ParseCombiningCharacters(text).Length;

    private static int CodePoints(string text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i += PostEmoji.Units(PostEmoji.At(text, i)))
        {
            length++;
        }

        return length;
    }
}

using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>Measures the length of a post as a network counts it, and knows the networks' limits.</summary>
/// <remarks>The sources of the numbers are listed in docs/appeals.md.</remarks>
internal static class PostLength
{
    /// <summary>The maximum size of a post on Bluesky in UTF-8, in bytes, whatever its length.</summary>
    internal const int MaxBlueskyBytes = 3_000;

    private const int LinkLength = 23;

    /// <summary>Returns the maximum length that a network accepts, or <c>null</c> if none is known.</summary>
    internal static int? GetLimit(SocialNetwork network) => network.ToString() switch
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

    /// <summary>Returns the length of a normalised text on a network.</summary>
    internal static int Measure(string text, SocialNetwork network) => network.ToString() switch
    {
        "x" => CountWeighted(text),
        "bluesky" => CountGraphemes(text),
        "mastodon" => CountGraphemes(Shorten(text)),
        "threads" => CountWithEmojiInBytes(text),
        "telegram" or "tiktok" => text.Length,
        _ => CountCodePoints(text),
    };

    internal static int CountBytes(string text) => Encoding.UTF8.GetByteCount(text);

    private static int CountWeighted(string text)
    {
        var (length, link, links) = (0, 0, PostLinks.FindAll(text));
        for (var i = 0; i < text.Length;)
        {
            if (link < links.Count && links[link].Start == i)
            {
                length += LinkLength;
                i = links[link++].End;
                continue;
            }

            var emoji = PostEmoji.LengthAt(text, i);
            var c = PostEmoji.CodePointAt(text, i);
            length += emoji == 0 && IsLight(c) ? 1 : 2;
            i += emoji > 0 ? emoji : PostEmoji.UnitsOf(c);
        }

        return length;
    }

    private static bool IsLight(int c) =>
        c is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037);

    /// <summary>Returns a text of the length that Mastodon counts: with links of a fixed length, and mentions without instances.</summary>
    private static string Shorten(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var link in PostLinks.FindAll(text).Where(link => link.HasScheme))
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
            var (name, end) = PostMention.MeasureWithInstance(text, at);
            result.Append(text, at, name > 0 ? name : 1);
            at += end > 0 ? end : 1;
        }

        return result.ToString();
    }

    private static int CountWithEmojiInBytes(string text)
    {
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            var emoji = PostEmoji.LengthAt(text, i);
            length += emoji > 0 ? CountBytes(text.Substring(i, emoji)) : 1;
            i += emoji > 0 ? emoji : PostEmoji.UnitsOf(PostEmoji.CodePointAt(text, i));
        }

        return length;
    }

    private static int CountGraphemes(string text) => StringInfo.ParseCombiningCharacters(text).Length;

    private static int CountCodePoints(string text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i += PostEmoji.UnitsOf(PostEmoji.CodePointAt(text, i)))
        {
            length++;
        }

        return length;
    }
}

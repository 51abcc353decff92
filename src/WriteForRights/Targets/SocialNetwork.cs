using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A social network. A handle belongs to one: the same name on another network may be a stranger's.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(SocialNetworkConverter))]
public readonly record struct SocialNetwork
{
    private readonly string? _text;

    private SocialNetwork(string text) => _text = text;

    /// <summary>Bluesky. A handle is a domain: <c>example.bsky.social</c>.</summary>
    public static SocialNetwork Bluesky { get; } = new("bluesky");

    /// <summary>Facebook.</summary>
    public static SocialNetwork Facebook { get; } = new("facebook");

    /// <summary>Instagram.</summary>
    public static SocialNetwork Instagram { get; } = new("instagram");

    /// <summary>LinkedIn. A handle is the path of a page: <c>in/example</c> or <c>company/example</c>.</summary>
    public static SocialNetwork LinkedIn { get; } = new("linkedin");

    /// <summary>Mastodon, and what speaks to it. A handle has the name of the instance: <c>user@instance.example</c>.</summary>
    public static SocialNetwork Mastodon { get; } = new("mastodon");

    /// <summary>Telegram.</summary>
    public static SocialNetwork Telegram { get; } = new("telegram");

    /// <summary>Threads.</summary>
    public static SocialNetwork Threads { get; } = new("threads");

    /// <summary>TikTok.</summary>
    public static SocialNetwork TikTok { get; } = new("tiktok");

    /// <summary>VK.</summary>
    public static SocialNetwork Vk { get; } = new("vk");

    /// <summary>WeChat. A handle is the WeChat ID of an account.</summary>
    public static SocialNetwork WeChat { get; } = new("wechat");

    /// <summary>Weibo.</summary>
    public static SocialNetwork Weibo { get; } = new("weibo");

    /// <summary>X, which was Twitter.</summary>
    public static SocialNetwork X { get; } = new("x");

    /// <summary>YouTube.</summary>
    public static SocialNetwork YouTube { get; } = new("youtube");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<SocialNetwork> Known { get; } =
        [Bluesky, Facebook, Instagram, LinkedIn, Mastodon, Telegram, Threads, TikTok, Vk, WeChat, Weibo, X, YouTube];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static SocialNetwork Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out SocialNetwork value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("network", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}

using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A social network. A handle belongs to one: the same name on another network may be a stranger's.</summary>
[Word("network", Example = "mastodon")]
[JsonConverter(typeof(TextConverter<SocialNetwork>))]
public readonly partial record struct SocialNetwork
{
    /// <summary>Bluesky. A handle is a domain: <c>example.bsky.social</c>.</summary>
    public static SocialNetwork Bluesky { get; } = new("bluesky");

    /// <summary>Facebook.</summary>
    public static SocialNetwork Facebook { get; } = new("facebook");

    /// <summary>Instagram.</summary>
    public static SocialNetwork Instagram { get; } = new("instagram");

    /// <summary>LinkedIn. A handle is the path of a page: <c>in/example</c> or <c>company/example</c>.</summary>
    public static SocialNetwork LinkedIn { get; } = new("linkedin");

    /// <summary>Mastodon, and networks that connect to it. A handle has the name of the instance: <c>user@instance.example</c>.</summary>
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

    /// <summary>X, formerly Twitter.</summary>
    public static SocialNetwork X { get; } = new("x");

    /// <summary>YouTube.</summary>
    public static SocialNetwork YouTube { get; } = new("youtube");
}

using System.Globalization;

namespace WriteForRights;

/// <summary>The forms of handles on each network.</summary>
internal static class SocialHandle
{
    /// <summary>The first parts of LinkedIn handles, which have two.</summary>
    internal static readonly string[] PagesOfLinkedIn = ["in", "company", "school", "showcase"];

    private const int MaxDomainLength = 253;

    /// <summary>
    /// Returns the handle of a channel, without its <c>@</c>; <c>null</c> if it has none that can exist on its network.
    /// </summary>
    internal static string? Find(TargetChannel channel) =>
        channel is { Network: { } network, Value: { } value } && channel.Kind == ChannelKind.Social
            && Bare(PlainText.OneLine(value)) is var handle && IsValid(network, handle) ? handle : null;

    /// <summary>Returns the handle as people write it: with an <c>@</c> on networks that have one.</summary>
    internal static string Show(SocialNetwork network, string handle) => HasMentions(network) ? "@" + handle : handle;

    /// <summary>Returns whether a network notifies the owner of a handle that a post mentions with an <c>@</c>.</summary>
    internal static bool HasMentions(SocialNetwork network) => network != SocialNetwork.LinkedIn && network != SocialNetwork.WeChat;

    /// <summary>Returns a handle without its <c>@</c>, which is optional in a pack.</summary>
    internal static string Bare(string value) => value.Length > 0 && value[0] == '@' ? value.Substring(1) : value;

    /// <summary>Returns whether a handle, without its <c>@</c>, can exist on a network.</summary>
    internal static bool IsValid(SocialNetwork network, string handle) => network.ToString() switch
    {
        "x" => IsOf(handle, 1, 15, "_"),
        "instagram" or "threads" => IsOf(handle, 1, 30, "._") && IsDotted(handle),
        "facebook" => IsOf(handle, 5, 50, ".") && IsDotted(handle),
        "mastodon" => IsAtInstance(handle),
        "bluesky" => handle.Length <= MaxDomainLength && handle.All(c => c < 0x80) && EmailDomain.TryToAscii(handle, out _),
        "tiktok" => IsOf(handle, 2, 24, "._") && handle[handle.Length - 1] != '.',
        "youtube" => IsOf(handle, IsAscii(handle) ? 3 : 1, 30, "_-.·", isAnyScript: true)
            && IsLetter(handle[0]) && IsLetter(handle[handle.Length - 1]),
        "linkedin" => IsPage(handle),
        "telegram" => IsOf(handle, 4, 32, "_") && IsAsciiLetter(handle[0]),
        "wechat" => IsOf(handle, 6, 20, "_-") && IsAsciiLetter(handle[0]),
        "weibo" => IsOf(handle, 2, 30, "_-·", isAnyScript: true),
        "vk" => IsOf(handle, 3, 32, "_.") && IsDotted(handle),
        _ => handle.Length > 0 && !handle.Any(c => c is '/' or '@' || char.IsWhiteSpace(c) || char.IsControl(c) || Direction.IsMark(c)),
    };

    /// <summary>Returns an example of a network's handles, for a message.</summary>
    internal static string Example(SocialNetwork network) => network.ToString() switch
    {
        "mastodon" => "@example@instance.example",
        "bluesky" => "@example.bsky.social",
        "linkedin" => "in/example",
        "wechat" => "example",
        _ => "@example",
    };

    private static bool IsOf(string handle, int least, int most, string signs, bool isAnyScript = false) =>
        handle.Length >= least && handle.Length <= most
        && handle.All(c => IsAsciiLetter(c) || c is >= '0' and <= '9' || signs.Contains(c)
            || (isAnyScript && c >= 0x80 && IsLetter(c)));

    // A full stop must be between other characters, and not beside another full stop.
    private static bool IsDotted(string handle) =>
        handle[0] != '.' && handle[handle.Length - 1] != '.' && !handle.Contains("..");

    private static bool IsAtInstance(string handle)
    {
        var at = handle.IndexOf('@');
        return at > 0 && IsOf(handle.Substring(0, at), 1, 64, "_.-") && IsWord(handle[0]) && IsWord(handle[at - 1])
            && handle.Length - at - 1 <= MaxDomainLength && EmailDomain.TryToAscii(handle.Substring(at + 1), out _);
    }

    private static bool IsPage(string handle)
    {
        var name = handle;
        foreach (var kind in PagesOfLinkedIn)
        {
            name = handle.StartsWith(kind + "/", StringComparison.Ordinal) ? handle.Substring(kind.Length + 1) : name;
        }

        return IsOf(name, 2, 100, "-_", isAnyScript: true);
    }

    private static bool IsAscii(string text) => text.All(c => c < 0x80);

    private static bool IsWord(char c) => c == '_' || IsAsciiLetter(c) || c is >= '0' and <= '9';

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

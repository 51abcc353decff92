using System.Text.Json;

namespace WriteForRights;

/// <summary>A provider that delivers several spellings of an address to one person.</summary>
/// <remarks>
/// The data are in <c>MailProviders.json</c>. Any other provider has only tags after a plus: two people at a small provider whose addresses
/// differ by a dot may be two. Yahoo's disposable addresses are name-word; a name there has no hyphen.
/// </remarks>
/// <param name="Name">The domain that represents the others.</param>
/// <param name="Aliases">Further domains of the same mailboxes.</param>
/// <param name="Ignored">Characters before the <c>@</c> that the provider ignores.</param>
/// <param name="Tags">Characters that begin a tag, which the provider ignores, too.</param>
internal sealed record MailProvider(string Name, string[] Aliases, string Ignored = "", string Tags = "+")
{
    private static readonly MailProvider[] All = Load();

    /// <summary>Returns the provider of a domain in ASCII and lower case.</summary>
    internal static MailProvider For(string domain) =>
        Array.Find(All, provider => provider.Name == domain || Array.IndexOf(provider.Aliases, domain) >= 0) ?? new(domain, []);

    /// <summary>Returns the part before the <c>@</c>, never empty, without ignored characters and tag.</summary>
    internal string GetMailbox(string local)
    {
        var tag = local.IndexOfAny(Tags.ToCharArray());
        var name = tag > 0 ? local.Substring(0, tag) : local;
        var kept = string.Concat(name.Where(c => Ignored.IndexOf(c) < 0));
        return kept.Length > 0 ? kept : name;
    }

    private static MailProvider[] Load()
    {
        using var document = EmbeddedJson.Open("mail-providers");
        return [.. document.RootElement.GetProperty("mailboxes").EnumerateArray().Select(Read)];
    }

    private static MailProvider Read(JsonElement provider) => new(
        provider.GetProperty("name").GetString()!,
        [.. provider.GetProperty("aliases").Strings()],
        provider.TryGetProperty("ignored", out var ignored) ? ignored.GetString()! : string.Empty,
        provider.TryGetProperty("tags", out var tags) ? tags.GetString()! : "+");
}

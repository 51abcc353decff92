namespace WriteForRights;

/// <summary>A provider that delivers several spellings of an address to one person.</summary>
/// <param name="Name">The domain that the others stand for.</param>
/// <param name="Aliases">Further domains of the same mailboxes.</param>
/// <param name="Ignored">Characters before the <c>@</c> that make no difference.</param>
/// <param name="Tags">What begins a tag, which makes no difference either.</param>
internal sealed record MailProvider(string Name, string[] Aliases, string Ignored = "", string Tags = "+")
{
    // What the providers' own help pages say. What is not here has tags after a plus and nothing else: two people at one small provider
    // whose addresses differ by a dot may be two.
    private static readonly MailProvider[] All =
    [
        new("gmail.com", ["googlemail.com"], Ignored: "."),
        new("icloud.com", ["me.com", "mac.com"]),
        new("proton.me", ["protonmail.com", "protonmail.ch", "pm.me"], Ignored: ".-_"),
        new("yandex.ru", ["ya.ru", "yandex.com", "yandex.by", "yandex.kz"]),

        // Yahoo's throw-away addresses are name-word; a name there has no hyphen.
        new("yahoo.com", [], Tags: "+-"),
        new("yahoo.co.uk", [], Tags: "+-"),
        new("yahoo.fr", [], Tags: "+-"),
        new("yahoo.de", [], Tags: "+-"),
        new("yahoo.es", [], Tags: "+-"),
        new("yahoo.it", [], Tags: "+-"),
        new("yahoo.ca", [], Tags: "+-"),
        new("yahoo.com.br", [], Tags: "+-"),
        new("yahoo.com.mx", [], Tags: "+-"),
        new("ymail.com", [], Tags: "+-"),
        new("rocketmail.com", [], Tags: "+-"),
    ];

    internal static MailProvider Of(string domain) =>
        Array.Find(All, provider => provider.Name == domain || Array.IndexOf(provider.Aliases, domain) >= 0) ?? new(domain, []);

    /// <summary>The part before the <c>@</c> without what makes no difference. It never becomes empty.</summary>
    internal string Mailbox(string local)
    {
        var tag = local.IndexOfAny(Tags.ToCharArray());
        var name = tag > 0 ? local.Substring(0, tag) : local;
        var kept = string.Concat(name.Where(c => Ignored.IndexOf(c) < 0));
        return kept.Length > 0 ? kept : name;
    }
}

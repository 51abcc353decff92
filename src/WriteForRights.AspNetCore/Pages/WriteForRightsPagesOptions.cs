namespace WriteForRights.AspNetCore;

/// <summary>Options of the ready-made pages: the campaign, the forms, the languages and the looks.</summary>
/// <example><code>
/// builder.Services.AddWriteForRights(options =&gt; options.BaseAddress = server);
/// builder.Services.AddWriteForRightsPages(options =&gt; options.Campaign = CampaignId.Parse("w4r-2022"));
/// </code></example>
public sealed record WriteForRightsPagesOptions
{
    /// <summary>The campaign that people take part in. Required.</summary>
    public CampaignId Campaign { get; set; }

    /// <summary>
    /// The options of the forms: section, source, country, consent and the details to ask for. The pages set their language themselves.
    /// </summary>
    public FlowOptions Flow { get; set; } = new();

    /// <summary>The languages of the pages, the default one first. All languages of the library by default.</summary>
    public ValueList<LanguageTag> Languages { get; set; } = MessageLanguages.All;

    /// <summary>
    /// A layout component of the site, which surrounds the content in the page's body. Like every Razor layout, it has a parameter
    /// <c>Body</c>; its <c>HeadContent</c> becomes part of the page's head. <c>null</c> by default: the content alone.
    /// </summary>
    public Type? Layout { get; set; }

    /// <summary>
    /// A component of the site that shows the picture of a case, with a parameter <c>Case</c>. <c>null</c> by default: no pictures, since
    /// the library has none.
    /// </summary>
    public Type? Picture { get; set; }

    /// <summary>Addresses of the site's own stylesheets, which come after the library's. Empty by default.</summary>
    public ValueList<string> Stylesheets { get; set; }

    /// <summary>
    /// The address at which the public reaches the site, for canonical links and the sitemap. <c>null</c> by default: the scheme and host
    /// of the request, which are right if a proxy forwards them.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>
    /// The content security policy of the pages, if their layout needs other hosts than the site's own. <c>null</c> by default: only the
    /// site's own origin, no inline script and no inline style. <c>frame-ancestors</c> is always set separately.
    /// </summary>
    public string? ContentSecurityPolicy { get; set; }

    /// <summary>The maximum size of a posted form in bytes. From 16 KiB to 16 MiB; 1 MiB by default.</summary>
    public int MaxPostBytes { get; set; } = 1 << 20;

    /// <summary>Checks the options.</summary>
    /// <exception cref="InvalidOperationException">An option is missing or out of range. The message names it.</exception>
    internal void Check()
    {
        Require(Campaign != default, $"Set {nameof(Campaign)}.");
        Require(Languages.Count > 0, $"{nameof(Languages)} is empty. Name at least one language.");
        Require(
            Languages.All(language => MessageLanguages.All.Contains(language)),
            $"{nameof(Languages)} has a language that the library lacks. See {nameof(MessageLanguages)}.{nameof(MessageLanguages.All)}.");
        Require(MaxPostBytes is >= 1 << 14 and <= 1 << 24, $"{nameof(MaxPostBytes)} must be from 16 KiB to 16 MiB.");
        Require(PublicAddress is null or { IsAbsoluteUri: true }, $"{nameof(PublicAddress)} must be an absolute address.");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"{nameof(WriteForRightsPagesOptions)}: {message}");
        }
    }
}

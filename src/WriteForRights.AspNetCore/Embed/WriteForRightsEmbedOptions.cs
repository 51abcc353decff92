namespace WriteForRights.AspNetCore;

/// <summary>Options of the pages that other sites embed.</summary>
/// <example><code>
/// app.MapWriteForRightsEmbed("/embed", options =&gt; options.FrameAncestors = ["https://partner.example", "https://*.bookshop.example"]);
/// </code></example>
public sealed record WriteForRightsEmbedOptions
{
    /// <summary>
    /// The origins of the sites that may frame the pages, such as <c>https://partner.example</c>. A host may begin with <c>*.</c> for all
    /// its subdomains, and <c>*</c> alone is every site. The host's own origin is always allowed. Empty by default.
    /// </summary>
    public ValueList<string> FrameAncestors { get; set; }

    /// <summary>Returns the sources as a content security policy lists them.</summary>
    /// <exception cref="InvalidOperationException">An entry is not an origin.</exception>
    internal string ToSources()
    {
        foreach (var origin in FrameAncestors)
        {
            if (origin != "*" && !IsOrigin(origin))
            {
                throw new InvalidOperationException(
                    $"{nameof(WriteForRightsEmbedOptions)}: “{origin}” in {nameof(FrameAncestors)} is not an origin, "
                    + "such as https://partner.example.");
            }
        }

        return FrameAncestors.Count == 0 ? "'self'" : string.Join(' ', FrameAncestors.Prepend("'self'"));
    }

    private static bool IsOrigin(string text)
    {
        var named = text.Replace("://*.", "://any.", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.GetLeftPart(UriPartial.Authority) == named;
    }
}

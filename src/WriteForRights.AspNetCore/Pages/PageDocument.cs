using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace WriteForRights.AspNetCore;

/// <summary>The HTML document around the content of a page: its head, and the layout of the site in its body.</summary>
internal sealed class PageDocument : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    [Parameter, EditorRequired]
    public required PageHead Head { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Content { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html>\n");
        builder.OpenElement(1, "html");
        builder.AddAttribute(2, "lang", Page.Language.ToString());
        builder.AddAttribute(3, "dir", Page.Language.IsRightToLeft ? "rtl" : "ltr");
        builder.AddAttribute(4, "data-page", Head.Name);
        builder.AddAttribute(5, "class", Page.Site.IsEmbed ? "w4r-in-frame" : null);
        builder.OpenElement(6, "head");
        builder.AddContent(7, BuildHead);
        builder.CloseElement();
        builder.OpenElement(8, "body");

        // The dark colours need a page that is dark as well, so a layout of the site decides for itself.
        builder.AddAttribute(9, "class", Page.Site is { IsEmbed: false, Options.Layout: null } ? "w4r-page w4r-auto" : "w4r-page");
        if (Page.Site is { IsEmbed: false, Options.Layout: { } layout })
        {
            builder.OpenComponent<LayoutView>(10);
            builder.AddComponentParameter(11, nameof(LayoutView.Layout), layout);
            builder.AddComponentParameter(12, nameof(LayoutView.ChildContent), (RenderFragment)BuildContent);
            builder.CloseComponent();
        }
        else
        {
            builder.OpenElement(13, "main");
            builder.AddAttribute(14, "class", "w4r-main");
            builder.AddAttribute(15, "aria-label", Page.Site.IsEmbed ? Head.Title : null);
            builder.AddContent(16, BuildContent);
            builder.CloseElement();
        }

        builder.CloseElement();
        builder.CloseElement();
    }

    private void BuildContent(RenderTreeBuilder builder) => builder.Element("div", "w4r w4r-content", Content);

    private void BuildHead(RenderTreeBuilder builder)
    {
        var address = Page.Address;
        builder.AddMarkupContent(0, """<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">""");
        builder.OpenComponent<FormTitle>(1);
        builder.AddComponentParameter(2, nameof(FormTitle.Title), Head.Title);
        builder.AddComponentParameter(2, nameof(FormTitle.Wording), Page.Wording);
        builder.CloseComponent();
        var isListed = Head.IsListed && !Page.Site.IsEmbed;
        builder.AddContent(3, isListed ? BuildAddresses : static robots => Meta(robots, "name", "robots", "noindex"));
        Link(builder, "stylesheet", address.File(PageFiles.PathOf("w4r.css")));
        Link(builder, "stylesheet", address.File(PageFiles.PathOf("pages.css")));
        if (EmbedTheme.TryGetStylesheet(Page.Theme, out _))
        {
            Link(builder, "stylesheet", $"{address.File("theme.css")}?theme={Uri.EscapeDataString(Page.Theme!)}");
        }

        if (!Page.Site.IsEmbed)
        {
            foreach (var stylesheet in Page.Site.Options.Stylesheets)
            {
                Link(builder, "stylesheet", stylesheet);
            }
        }

        Script(builder, address.File(PageFiles.PathOf("w4r.js")));
        if (Page.Site.IsEmbed)
        {
            Script(builder, address.File("frame.js"));
        }

        builder.OpenComponent<HeadOutlet>(4);
        builder.CloseComponent();
    }

    private void BuildAddresses(RenderTreeBuilder builder)
    {
        var (address, path) = (Page.Address, Page.Address.Current);
        var canonical = address.Public(path, Page.Language);
        Link(builder, "canonical", canonical);
        foreach (var language in Page.Site.Options.Languages)
        {
            Alternate(builder, language.ToString(), address.Public(path, language));
        }

        Alternate(builder, "x-default", address.Public(path, null));
        Meta(builder, "property", "og:type", "website");
        Meta(builder, "property", "og:title", Head.Title);
        Meta(builder, "property", "og:url", canonical);
        Meta(builder, "property", "og:locale", Page.Language.ToString().Replace('-', '_'));
        Meta(builder, "property", "og:site_name", Page.Pack.Campaign.Name.In(Page.Language).Text);
        if (Head.Description is { } description)
        {
            Meta(builder, "name", "description", description);
            Meta(builder, "property", "og:description", description);
        }
    }

    private static void Alternate(RenderTreeBuilder builder, string language, string address)
    {
        builder.OpenElement(0, "link");
        builder.AddAttribute(1, "rel", "alternate");
        builder.AddAttribute(2, "hreflang", language);
        builder.AddAttribute(3, "href", address);
        builder.CloseElement();
    }

    private static void Link(RenderTreeBuilder builder, string relation, string address)
    {
        builder.OpenElement(0, "link");
        builder.AddAttribute(1, "rel", relation);
        builder.AddAttribute(2, "href", address);
        builder.CloseElement();
    }

    private static void Script(RenderTreeBuilder builder, string address)
    {
        builder.OpenElement(0, "script");
        builder.AddAttribute(1, "type", "module");
        builder.AddAttribute(2, "src", address);
        builder.CloseElement();
    }

    private static void Meta(RenderTreeBuilder builder, string key, string name, string content)
    {
        builder.OpenElement(0, "meta");
        builder.AddAttribute(1, key, name);
        builder.AddAttribute(2, "content", content);
        builder.CloseElement();
    }
}

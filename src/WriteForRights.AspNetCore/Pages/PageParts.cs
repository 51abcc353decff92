using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using WriteForRights.Components;

namespace WriteForRights.AspNetCore;

/// <summary>Parts that several pages have: numbers, navigation, ways to take part, languages.</summary>
internal static class PageParts
{
    // A frame has no room for more, and its reader came for one case.
    private const int MaxNextCases = 3;

    /// <summary>The dimensions that the page of counts shows.</summary>
    internal static ValueList<CountDimension> Charts { get; } = [CountDimension.Kind, CountDimension.Country, CountDimension.Day];

    /// <summary>Returns the milestones of the campaign.</summary>
    internal static Milestones GoalsOf(PageContext page) => new(page.Pack.Campaign.Goals);

    /// <summary>Returns the address of the live count of a case, or of the campaign without one.</summary>
    internal static string LiveOf(PageContext page, Case? @case) =>
        page.Address.Of(@case is null ? "/count.json" : $"/{@case.Id}/count.json");

    /// <summary>Writes the campaign's headline and milestone, unless the server cannot be reached for the numbers.</summary>
    internal static void Numbers(RenderTreeBuilder builder, PageContext page, Counts? counts)
    {
        if (counts is not null)
        {
            builder.Element("div", "w4r-totals", totals =>
            {
                totals.Component<CountHeading>(
                    (nameof(CountHeading.Counts), counts),
                    (nameof(CountHeading.Goals), GoalsOf(page)),
                    (nameof(CountHeading.Live), LiveOf(page, null)),
                    (nameof(CountHeading.Wording), page.Wording));
                totals.Component<MilestoneBar>(
                    (nameof(MilestoneBar.Count), counts.Actions),
                    (nameof(MilestoneBar.Goals), GoalsOf(page)),
                    (nameof(MilestoneBar.Live), LiveOf(page, null)),
                    (nameof(MilestoneBar.Wording), page.Wording));
            });
        }
    }

    /// <summary>Returns the slot for a case's picture, or <c>null</c> if the site has none.</summary>
    internal static RenderFragment<Case>? Picture(PageContext page) => page.Site.Options.Picture is not { } type ? null
        : @case => picture =>
    {
        picture.OpenComponent(0, type);
        picture.AddComponentParameter(0, "Case", @case);
        picture.CloseComponent();
    };

    /// <summary>Writes the link back.</summary>
    internal static void Crumbs(RenderTreeBuilder builder, PageContext page, string address, LocalizedString text)
    {
        // A frame shows one thing; the way to all cases is on the page around it.
        if (page.Site.IsEmbed && address == page.Address.List)
        {
            return;
        }

        builder.Element("p", "w4r-crumbs", crumbs => crumbs.Link(address, null, text.Text));
    }

    /// <summary>Writes the links to letter, card and signature, as far as the case has them.</summary>
    internal static void Actions(RenderTreeBuilder builder, PageContext page, Case @case) => builder.Element("p", "w4r-actions", actions =>
    {
        if (LetterFlow.Begin(page.Pack.Campaign, @case, page.Flow).Closed is null)
        {
            actions.Link(page.Address.Of(@case.Id, "letter"), "w4r-button", page.Text("write-letter").Text);
        }

        if (SignatureFlow.Begin(page.Pack.Campaign, @case, page.Flow).Closed is null)
        {
            actions.Link(page.Address.Of(@case.Id, "sign"), "w4r-button w4r-button--quiet", page.Text("sign").Text);
        }

        if (SolidarityFlow.Begin(page.Pack.Campaign, @case, page.Flow).Closed is null)
        {
            actions.Link(page.Address.Of(@case.Id, "card"), "w4r-button w4r-button--quiet", page.Text("write-message").Text);
        }
    });

    internal static void Share(RenderTreeBuilder builder, PageContext page, Case @case, Purpose purpose) =>
        builder.Component<ShareLinks>(
            (nameof(ShareLinks.Case), @case),
            (nameof(ShareLinks.Purpose), purpose),
            (nameof(ShareLinks.Address), PublicAddressOf(page, @case)),
            (nameof(ShareLinks.Reader), page.Language),
            (nameof(ShareLinks.Wording), page.Wording));

    /// <summary>Writes links to other cases. A frame shows one case.</summary>
    internal static void OtherCases(RenderTreeBuilder builder, PageContext page, Case @case)
    {
        if (page.Site.IsEmbed)
        {
            return;
        }

        builder.Element("section", "w4r-more", more =>
        {
            more.Text("h2", null, page.Text("cases"));
            more.Component<CaseList>(
                (nameof(CaseList.Cases), page.Site.CasesOf(page.Pack).Where(other => other.Id != @case.Id).Take(MaxNextCases).ToList()),
                (nameof(CaseList.Reader), page.Language),
                (nameof(CaseList.Wording), page.Wording),
                (nameof(CaseList.HeadingLevel), 3),
                (nameof(CaseList.Href), (Func<Case, string>)(other => page.Address.Of(other.Id))),
                (nameof(CaseList.Picture), Picture(page)));
        });
    }

    /// <summary>Returns the full address of a case, to share.</summary>
    internal static Uri PublicAddressOf(PageContext page, Case @case) => new(page.Address.Public($"/{@case.Id}", page.Language));

    /// <summary>Writes the texts of a post that no form can show, with a button that posts all of it again.</summary>
    internal static void Kept(RenderTreeBuilder builder, PageContext page, IReadOnlyList<KeyValuePair<string, string>> posted)
    {
        builder.OpenElement(0, "form");
        builder.AddAttribute(0, "method", "post");
        builder.AddAttribute(0, "class", "w4r w4r-form");
        foreach (var (name, value) in posted.Where(field => field.Key != "body"))
        {
            builder.OpenElement(0, "input");
            builder.AddAttribute(0, "type", "hidden");
            builder.AddAttribute(0, "name", name);
            builder.AddAttribute(0, "value", value);
            builder.CloseElement();
        }

        foreach (var (name, value) in posted.Where(field => field.Key == "body"))
        {
            builder.OpenElement(0, "label");
            builder.AddContent(0, page.Text("your-words").Text);
            builder.OpenElement(0, "textarea");
            builder.AddAttribute(0, "name", name);
            builder.AddAttribute(0, "rows", "16");
            builder.AddAttribute(0, "dir", "auto");

            // Browsers drop the first line end.
            builder.AddContent(0, "\n" + value);
            builder.CloseElement();
            builder.CloseElement();
        }

        builder.OpenElement(0, "button");
        builder.AddAttribute(0, "class", "w4r-button");
        builder.AddContent(0, page.Text("next").Text);
        builder.CloseElement();
        builder.CloseElement();
    }

    /// <summary>Writes the languages, the way to the numbers and the acknowledgements. A frame has the languages of its page.</summary>
    internal static void Colophon(RenderTreeBuilder builder, PageContext page)
    {
        var acknowledgements = page.Pack.Campaign.Acknowledgements;
        if (page.Site.IsEmbed && acknowledgements.Count == 0)
        {
            return;
        }

        builder.Element("div", "w4r-colophon", colophon =>
        {
            if (!page.Site.IsEmbed)
            {
                Languages(colophon, page);
                colophon.Element("p", null, numbers => numbers.Link(page.Address.Counts, null, page.Text("counts").Text));
            }

            foreach (var acknowledgement in acknowledgements)
            {
                colophon.Text("small", null, acknowledgement.Text.In(page.Language));
            }
        });
    }

    private static void Languages(RenderTreeBuilder builder, PageContext page)
    {
        if (page.Site.Options.Languages.Count < 2)
        {
            return;
        }

        builder.Element("details", null, languages =>
        {
            languages.Text("summary", null, page.Text("language"));
            languages.Element("ul", "w4r-languages", list =>
            {
                foreach (var language in page.Site.Options.Languages)
                {
                    var name = LanguageNames.Find(language, language);
                    list.Element("li", null, item => item.Link(page.Address.In(language), null, name, language));
                }
            });
        });
    }
}

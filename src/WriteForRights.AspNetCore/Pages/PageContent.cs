using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using WriteForRights.Components;

namespace WriteForRights.AspNetCore;

/// <summary>The content of a page, and the data in its head.</summary>
internal sealed record PageContent(PageHead Head, RenderFragment Body)
{
    /// <summary>All cases, with the numbers of the campaign.</summary>
    internal static PageContent List(PageContext page, Counts? counts)
    {
        var campaign = page.Pack.Campaign;
        var section = page.Site.Options.Flow.Section is { } id && page.Pack.TryGetSection(id, out var found) ? found : null;
        var name = (section?.CampaignName ?? campaign.Name).In(page.Language);
        var summary = campaign.Summary?.In(page.Language);
        return new(new("list", name.Text, summary?.Text, IsListed: true), builder =>
        {
            builder.Element("header", "w4r-hero", hero =>
            {
                hero.Element("h1", null, heading => heading.Text("span", null, name));
                if (summary is { } text)
                {
                    hero.Text("p", "w4r-lead", text);
                }

                PageParts.Numbers(hero, page, counts);
            });
            builder.Component<CaseList>(
                (nameof(CaseList.Cases), page.Site.CasesOf(page.Pack)),
                (nameof(CaseList.Reader), page.Language),
                (nameof(CaseList.Wording), page.Wording),
                (nameof(CaseList.Href), (Func<Case, string>)(@case => page.Address.Of(@case.Id))),
                (nameof(CaseList.Picture), PageParts.Picture(page)));
            PageParts.Colophon(builder, page);
        });
    }

    /// <summary>A case, with the ways to take part.</summary>
    internal static PageContent Case(PageContext page, Case @case, Counts? counts)
    {
        var name = @case.Subject.DisplayName(page.Wording);
        return new(new("case", name.Text, @case.Headline.In(page.Language).Text, IsListed: true), builder =>
        {
            PageParts.Crumbs(builder, page, page.Address.List, page.Text("all-cases"));
            builder.Component<CaseDetail>(
                (nameof(CaseDetail.Case), @case),
                (nameof(CaseDetail.Reader), page.Language),
                (nameof(CaseDetail.Wording), page.Wording),
                (nameof(CaseDetail.HeadingLevel), 1),
                (nameof(CaseDetail.Picture), PageParts.Picture(page)),
                (nameof(CaseDetail.Counts), counts),
                (nameof(CaseDetail.Goals), PageParts.GoalsOf(page)),
                (nameof(CaseDetail.Live), PageParts.LiveOf(page, @case)),
                (nameof(CaseDetail.Actions), (RenderFragment<Case>)(_ => actions => PageParts.Actions(actions, page, @case))));
            PageParts.Share(builder, page, @case, Purpose.Appeal);
            PageParts.Colophon(builder, page);
        });
    }

    /// <summary>The letter, step by step.</summary>
    internal static PageContent Letter(PageContext page, Case @case) =>
        Form<LetterWriter>(page, @case, "letter", "write-letter", (nameof(LetterWriter.PrintHref), page.Address.Of(@case.Id, "print")));

    /// <summary>The card to the person.</summary>
    internal static PageContent Card(PageContext page, Case @case) => Form<SolidarityWriter>(page, @case, "card", "write-message");

    /// <summary>The signature.</summary>
    internal static PageContent Sign(PageContext page, Case @case) => Form<SignatureForm>(page, @case, "sign", "sign");

    /// <summary>The thanks after a form, with the new numbers.</summary>
    internal static PageContent Thanks(PageContext page, Case @case, Counts? counts) =>
        new(new("thanks", page.Text("thanks").Text), builder =>
        {
            builder.Element("div", "w4r-reading", thanks => thanks.Component<Thanks>(
                (nameof(Components.Thanks.Campaign), page.Pack.Campaign),
                (nameof(Components.Thanks.Case), @case),
                (nameof(Components.Thanks.Reader), page.Language),
                (nameof(Components.Thanks.Wording), page.Wording),
                (nameof(Components.Thanks.HeadingLevel), 1),
                (nameof(Components.Thanks.AsFirstSent), page.Http.Request.Query["asFirstSent"] == "true"),
                (nameof(Components.Thanks.Counts), counts),
                (nameof(Components.Thanks.Address), PageParts.PublicAddressOf(page, @case)),
                (nameof(Components.Thanks.Next), (RenderFragment<Case>)(_ => next => PageParts.Actions(next, page, @case)))));
            PageParts.OtherCases(builder, page, @case);
            PageParts.Colophon(builder, page);
        });

    /// <summary>The numbers of the campaign, by kind, country and day.</summary>
    internal static PageContent Counts(PageContext page, Counts? counts) =>
        new(new("counts", page.Text("counts").Text, IsListed: true), builder =>
        {
            PageParts.Crumbs(builder, page, page.Address.List, page.Text("all-cases"));
            builder.Text("h1", "w4r-page-title", page.Text("counts"));
            PageParts.Numbers(builder, page, counts);
            if (counts is not null)
            {
                builder.Element("div", "w4r-charts", charts =>
                {
                    foreach (var dimension in PageParts.Charts)
                    {
                        charts.Component<CountsChart>(
                            (nameof(CountsChart.Counts), counts),
                            (nameof(CountsChart.Dimension), dimension),
                            (nameof(CountsChart.Reader), page.Language),
                            (nameof(CountsChart.Wording), page.Wording));
                    }
                });
            }

            PageParts.Colophon(builder, page);
        });

    /// <summary>There is no such case.</summary>
    internal static PageContent NotFound(PageContext page) => new(new("not-found", page.Text("not-found").Text), builder =>
    {
        builder.Text("h1", "w4r-page-title", page.Text("not-found"));
        PageParts.Crumbs(builder, page, page.Address.List, page.Text("all-cases"));
    });

    /// <summary>The campaign cannot be reached, and never was since the site started. What was posted is kept.</summary>
    internal static PageContent Unavailable(PageContext page, IReadOnlyList<KeyValuePair<string, string>>? posted) =>
        new(new("unavailable", page.Text("closed").Text), builder =>
        {
            builder.Text("h1", "w4r-page-title", page.Text("closed"));
            if (posted is not null)
            {
                builder.Text("p", null, page.Text("not-reached"));
                PageParts.Kept(builder, page, posted);
            }
        });

    /// <summary>The posted letter cannot be printed. What was posted is kept.</summary>
    internal static PageContent NotPrintable(
        PageContext page, ValueList<Problem> problems, IReadOnlyList<KeyValuePair<string, string>> posted) =>
        new(new("not-printable", page.Text("problems").Text), builder =>
        {
            builder.Text("h1", "w4r-page-title", page.Text("problems"));
            foreach (var problem in problems)
            {
                builder.Text("p", null, new(page.Language, problem.Message));
            }

            PageParts.Kept(builder, page, posted);
        });

    private static PageContent Form<T>(
        PageContext page, Case @case, string name, string title, (string Name, object? Value) own = default)
        where T : IComponent
    {
        var about = @case.Subject.DisplayName(page.Wording);
        return new(new(name, $"{page.Text(title).Text} – {about.Text}", @case.Headline.In(page.Language).Text, IsListed: true), builder =>
        {
            PageParts.Crumbs(builder, page, page.Address.Of(@case.Id), page.Text("read-more", "name", about.Text));
            var level = 1;
            if (typeof(T) == typeof(LetterWriter))
            {
                // Each step of the letter has a question of its own below the name.
                // A name in another direction stays at the page's side.
                builder.Element("h1", "w4r-page-title", heading => heading.Text("span", null, about));
                builder.Text("p", "w4r-lead", @case.Headline.In(page.Language));
                level = 2;
            }

            builder.Element("div", "w4r-reading", form => form.Component<T>(
                ("Campaign", page.Pack.Campaign),
                ("Case", @case),
                ("Options", page.Flow),
                ("Reader", page.Language),
                ("Wording", page.Wording),
                ("HeadingLevel", level),
                ("ThanksHref", page.Address.Of(@case.Id, "thanks")),
                own));
            PageParts.Colophon(builder, page);
        });
    }
}

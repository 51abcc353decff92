using Bunit;

namespace WriteForRights.Components.Tests;

public sealed class CaseDetailTests
{
    [Fact]
    public void A_case_is_shown_with_all_that_is_known_of_it()
    {
        using var page = new Page();
        var shown = page.Render<CaseDetail>(parameters => parameters
            .Add(detail => detail.Case, Page.Dorgelesse).Add(detail => detail.Reader, LanguageTag.English).Add(detail => detail.Counts, CountSamples.Counts));
        var text = shown.Find("article").TextContent;

        Assert.Equal("Dorgelesse Nguessan", shown.Find("h1").TextContent);
        Assert.Contains("More than 12,300\u00A0actions", text, StringComparison.Ordinal);
        Assert.Contains("A military court gave her a sentence", text, StringComparison.Ordinal);
        Assert.Contains("insurrection", text, StringComparison.Ordinal);
        Assert.Contains("Imprisonment: 5 years", text, StringComparison.Ordinal);
        Assert.Contains("Douala central prison", shown.Find(".w4r-state").TextContent, StringComparison.Ordinal);
        Assert.Equal("2021-12-07", shown.FindAll("time")[2].GetAttribute("datetime"));
        Assert.Equal(Page.Dorgelesse.Sources.Count, shown.FindAll(".w4r-sources li").Count);
    }

    [Fact]
    public void Parts_can_be_left_out_and_ways_to_take_part_put_in()
    {
        using var page = new Page();
        var shown = page.Render<CaseDetail>(parameters => parameters
            .Add(detail => detail.Case, Page.Dorgelesse).Add(detail => detail.Show, CaseParts.Story).Add(detail => detail.HeadingLevel, 2)
            .Add(detail => detail.Actions, each => $"<a href=\"/{each.Id}\">Act</a>"));

        Assert.Empty(shown.FindAll(".w4r-timeline, .w4r-state, .w4r-sources, h1"));
        Assert.Equal("/dorgelesse-nguessan", shown.Find(".w4r-take-part a").GetAttribute("href"));
    }

    [Fact]
    public void A_fact_that_is_withheld_is_said_to_be_so()
    {
        using var page = new Page();
        var hidden = Page.Dorgelesse with
        {
            Timeline = [Page.Dorgelesse.Timeline[0], Page.Dorgelesse.Timeline[1] with { Place = new Fact<LocalizedText>(null, WithheldReason.Safety) }],
        };
        var shown = page.Render<CaseDetail>(parameters => parameters.Add(detail => detail.Case, hidden).Add(detail => detail.Reader, LanguageTag.English));

        Assert.Contains("withheld for safety reasons", shown.Find(".w4r-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_text_has_its_own_language_and_direction()
    {
        using var page = new Page();
        var arabic = page.Render<CaseDetail>(parameters => parameters.Add(detail => detail.Case, Page.Dorgelesse).Add(detail => detail.Reader, LanguageTag.Parse("ar")));
        var headline = arabic.Find(".w4r-headline");
        Assert.Equal(("ar", "rtl"), (headline.GetAttribute("lang"), headline.GetAttribute("dir")));

        // The name is published in Latin letters only.
        Assert.Equal(("en", "ltr"), (arabic.Find("h1 span").GetAttribute("lang"), arabic.Find("h1 span").GetAttribute("dir")));

        var japanese = page.Render<CaseDetail>(parameters => parameters.Add(detail => detail.Case, Page.Dorgelesse).Add(detail => detail.Reader, LanguageTag.Parse("ja")));
        Assert.Equal("en", japanese.Find(".w4r-headline").GetAttribute("lang"));
    }

    [Fact]
    public void A_list_of_cases_links_to_each_and_says_when_it_is_empty()
    {
        using var page = new Page();
        var list = page.Render<CaseList>(parameters => parameters
            .Add(cases => cases.Cases, Page.Pack.Cases).Add(cases => cases.Href, each => $"cases/{each.Id}").Add(cases => cases.Reader, LanguageTag.English)
            .Add(cases => cases.Counts, new Dictionary<CaseId, Counts> { [Page.Dorgelesse.Id] = CountSamples.Counts }));
        Assert.Equal(Page.Pack.Cases.Select(each => $"cases/{each.Id}"), list.FindAll("h2 a").Select(link => link.GetAttribute("href")));
        Assert.Single(list.FindAll(".w4r-count"));

        var empty = page.Render<CaseList>(parameters => parameters.Add(cases => cases.Cases, []).Add(cases => cases.Reader, LanguageTag.English));
        Assert.Contains("There are no cases yet.", empty.Find(".w4r-empty").TextContent, StringComparison.Ordinal);
    }
}

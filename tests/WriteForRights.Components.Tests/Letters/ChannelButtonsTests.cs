using Bunit;

namespace WriteForRights.Components.Tests;

public sealed class ChannelButtonsTests
{
    private static readonly TargetChannel Email = new() { Kind = ChannelKind.Email, Value = "office@example.org" };

    [Fact]
    public void A_mail_link_leaves_a_frame_and_carries_the_letter()
    {
        using var page = new Page();
        var shown = Show(page, ActionKind.Email, new string('a', 10), Email);
        var mail = shown.Find("a[href^='mailto:']");

        Assert.Equal("_top", mail.GetAttribute("target"));
        Assert.StartsWith("mailto:office@example.org?", mail.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(shown.FindAll("a[href^='https:']"), link => Assert.Equal(("_blank", "noopener noreferrer"), (link.GetAttribute("target"), link.GetAttribute("rel"))));
        Assert.Equal(4, shown.FindAll("a[href^='https:']").Count);
    }

    [Fact]
    public void A_text_that_is_too_long_for_a_link_can_be_copied_and_printed()
    {
        using var page = new Page();
        var words = string.Join(' ', Enumerable.Repeat("freedom", 400));
        var shown = Show(page, ActionKind.Email, words, Email);

        Assert.Empty(shown.FindAll("a"));
        Assert.Contains(words, shown.Find("w4r-copy").GetAttribute("data-text"), StringComparison.Ordinal);
        Assert.Contains("office@example.org", shown.Markup, StringComparison.Ordinal);
        Assert.True(shown.Find("w4r-copy button").HasAttribute("hidden"));
        Assert.True(shown.Find("w4r-print button").HasAttribute("hidden"));
    }

    [Fact]
    public void A_letter_has_its_envelope_or_says_that_no_address_is_known()
    {
        using var page = new Page();
        var address = new TargetChannel
        {
            Kind = ChannelKind.Post,
            Address = new PostalAddress { Lines = ["1 Example Street"], Locality = "Example", Country = CountryCode.Parse("CM") },
        };

        Assert.Contains("1 Example Street", Show(page, ActionKind.Letter, "Please.", address).Find(".w4r-envelope").TextContent, StringComparison.Ordinal);
        Assert.Contains("We do not know an address", Show(page, ActionKind.Letter, "Please.").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_has_its_number_and_what_to_say()
    {
        using var page = new Page();
        var letter = Page.Dorgelesse.Appeals[0] with { Kinds = [ActionKind.PhoneCall] };
        var shown = Show(page, ActionKind.PhoneCall, "Please.", letter, new TargetChannel { Kind = ChannelKind.Phone, Value = "+237 222 000 000" });

        Assert.Equal("tel:+237222000000", shown.Find("a").GetAttribute("href"));
        Assert.Contains("Please.", shown.Find(".w4r-script").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<ChannelButtons> Show(Page page, ActionKind kind, string words, params TargetChannel[] channels) =>
        Show(page, kind, words, Page.Dorgelesse.Appeals[0], channels);

    private static IRenderedComponent<ChannelButtons> Show(Page page, ActionKind kind, string words, AppealTemplate template, params TargetChannel[] channels)
    {
        var @case = Page.Dorgelesse with { Targets = [Page.Dorgelesse.Targets[0] with { Channels = [.. channels] }], Appeals = [template] };
        var request = new AppealRequest { Target = @case.Targets[0].Id, Kind = kind, Language = LanguageTag.English, Date = new PartialDate(2022, 12, 10) };
        var appeal = Appeal.Compose(@case, request, LanguageTag.English).Appeal!.Edit(new AppealEdit { Body = words }, LanguageTag.English).Appeal;
        return page.Render<ChannelButtons>(parameters => parameters.Add(each => each.Appeal, appeal).Add(each => each.Reader, LanguageTag.English));
    }
}

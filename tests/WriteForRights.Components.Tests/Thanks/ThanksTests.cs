using Bunit;

namespace WriteForRights.Components.Tests;

public sealed class ThanksTests
{
    [Fact]
    public void Thanks_name_the_case_and_the_count_and_offer_to_share()
    {
        using var page = new Page();
        var thanks = page.Render<Thanks>(parameters => parameters
            .Add(each => each.Case, Page.Dorgelesse).Add(each => each.Reader, LanguageTag.English).Add(each => each.Counts, CountSamples.Counts)
            .Add(each => each.Address, new Uri("https://partner.example/cases/dorgelesse-nguessan")));

        Assert.Contains("Dorgelesse Nguessan", thanks.Find(".w4r-lead").TextContent, StringComparison.Ordinal);
        Assert.Contains("More than 12,300\u00A0actions", thanks.Markup, StringComparison.Ordinal);
        var mail = thanks.Find("a[href^='mailto:']");
        Assert.Equal("_top", mail.GetAttribute("target"));
        Assert.Contains("https%3A%2F%2Fpartner.example", mail.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Your action counts.", thanks.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_had_been_sent_before_is_thanked_for_as_first_sent()
    {
        using var page = new Page();
        var thanks = page.Render<Thanks>(parameters => parameters
            .Add(each => each.Case, Page.Dorgelesse).Add(each => each.Reader, LanguageTag.English).Add(each => each.AsFirstSent, true)
            .Add(each => each.Purpose, Purpose.Solidarity));

        Assert.Contains("as you first sent it", thanks.Markup, StringComparison.Ordinal);
        Assert.Contains("Someone will read your message", thanks.Markup, StringComparison.Ordinal);
    }
}

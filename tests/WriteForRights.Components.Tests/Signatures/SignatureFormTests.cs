using Bunit;

namespace WriteForRights.Components.Tests;

public sealed class SignatureFormTests
{
    [Fact]
    public void A_signature_counts_once_and_leads_to_the_thanks()
    {
        using var first = new Page();
        var shown = first.Show<SignatureForm>(Page.Dorgelesse);
        Assert.Contains("Release Dorgelesse Nguessan", shown.Find(".w4r-demands").TextContent, StringComparison.Ordinal);

        using var page = new Page();
        page.Request.Fields = Page.Post(shown, "sent", ("supporter.name", "A. Example"), ("supporter.country", "GB"));
        page.Show<SignatureForm>(Page.Dorgelesse, parameters => parameters.Add(form => form.ThanksHref, "../thanks"));

        Assert.Equal("../thanks", page.Request.Address);
        Assert.Equal(ActionKind.Signature, Assert.Single(page.Client.Submitted).Kind);
    }

    [Fact]
    public void A_missing_name_is_asked_for_where_it_is_typed()
    {
        using var first = new Page();
        using var page = new Page();
        page.Request.Fields = Page.Post(first.Show<SignatureForm>(Page.Dorgelesse), "sent");
        var shown = page.Show<SignatureForm>(Page.Dorgelesse);

        Assert.Equal(422, page.Request.Status);
        Assert.Equal("true", shown.Find("[name='supporter.name']").GetAttribute("aria-invalid"));
        Assert.Equal("name", shown.Find("[name='supporter.name']").GetAttribute("autocomplete"));
        Assert.Contains("Please enter your name.", shown.Find(".w4r-summary").TextContent, StringComparison.Ordinal);
    }
}

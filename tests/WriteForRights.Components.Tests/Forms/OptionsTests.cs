using System.Globalization;
using Bunit;

namespace WriteForRights.Components.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Options_that_are_a_service_do_not_decide_the_readers_language()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
            using var page = new Page();
            var shown = page.Show<SignatureForm>(Page.Dorgelesse);

            Assert.Equal("fr", shown.Find(".w4r-demands li").GetAttribute("lang"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_language_of_a_component_comes_before_that_of_its_options()
    {
        using var page = new Page();
        var shown = page.Show<SignatureForm>(Page.Dorgelesse, parameters => parameters
            .Add(form => form.Options, Page.Options).Add(form => form.Reader, LanguageTag.Parse("es")));

        Assert.Equal("es", shown.Find(".w4r-demands li").GetAttribute("lang"));
    }

    [Fact]
    public void A_form_asks_only_for_the_details_that_its_options_name()
    {
        using var page = new Page();
        var shown = page.Show<SignatureForm>(Page.Dorgelesse, parameters => parameters
            .Add(form => form.Options, Page.Options with { Fields = SupporterFields.Name | SupporterFields.Phone, Consent = null }));

        Assert.Equal(
            ["supporter.name", "supporter.phone"],
            shown.FindAll(".w4r-field input, .w4r-field select, input[type=checkbox]").Select(input => input.GetAttribute("name")!));
    }
}

namespace WriteForRights.Tests;

public sealed class SolidarityRouteTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "The Office", "The Office")]
    [InlineData("A. Example", null, "A. Example")]
    [InlineData("A. Example", "The Office", "A. Example", "c/o The Office")]
    public void An_envelope_names_only_whom_the_route_names(string? recipient, string? careOf, params string[] lines)
    {
        var route = SolidarityCases.ChowHangTung.Solidarity.Routes[0] with { Recipient = recipient, CareOf = careOf };

        Assert.Equal(lines, route.RecipientLines());
    }

    [Fact]
    public void No_envelope_of_2022_bears_the_name_of_the_subject() => Assert.All(Campaign2022.Pack.Cases, @case => Assert.All(
        @case.Solidarity.Routes,
        route => Assert.DoesNotContain(route.RecipientLines(), line => line.Contains(
            @case.Subject.DisplayName(LanguageTag.English).Text.Split(' ')[0], StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void The_envelope_is_the_recipient_lines_and_the_address()
    {
        var route = SolidarityCases.ChowHangTung.Solidarity.Routes[0];
        var britain = CountryCode.Parse("GB");

        var bare = route.EnvelopeFrom(britain, LanguageTag.English);
        var named = (route with { Recipient = "A. Example", CareOf = "The Office" }).EnvelopeFrom(britain, LanguageTag.English);

        Assert.Equal("PO Box No. 75", bare.Lines[0].Reveal());
        Assert.Equal("HONG KONG", bare.Lines[^1].Reveal().Split(' ')[0] + " " + bare.Lines[^1].Reveal().Split(' ')[1]);
        Assert.Equal(["A. Example", "c/o The Office", .. bare.Lines.Select(line => line.Reveal())], named.Lines.Select(line => line.Reveal()));
    }
}

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
}

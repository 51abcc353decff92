namespace WriteForRights.Tests;

public sealed class CopyToTests
{
    private static readonly CopyTo Embassy = new()
    {
        Office = new(LanguageTag.English, "Embassy"),
        Source = SourceId.Parse("press-release"),
        SenderCountries = [CountryCode.Parse("GB"), CountryCode.Parse("IE")],
    };

    [Fact]
    public void A_copy_goes_from_the_countries_that_it_names()
    {
        Assert.True(Embassy.AppliesTo(CountryCode.Parse("gb")));
        Assert.True(Embassy.AppliesTo(CountryCode.Parse("IE")));
        Assert.False(Embassy.AppliesTo(CountryCode.Parse("FR")));
        Assert.False(Embassy.AppliesTo(default));
    }

    [Fact]
    public void A_copy_that_names_no_country_goes_from_everywhere()
    {
        var copy = Embassy with { SenderCountries = [] };

        Assert.True(copy.AppliesTo(CountryCode.Parse("FR")));
        Assert.True(copy.AppliesTo(default));
    }
}

using Microsoft.AspNetCore.Http;

namespace WriteForRights.AspNetCore.Tests;

public sealed class PageLanguageTests
{
    private static readonly ValueList<LanguageTag> Languages =
        [.. "en fr pt pt-BR zh-Hans zh-Hant ar".Split(' ').Select(LanguageTag.Parse)];

    [Theory]
    [InlineData("fr", "ar", "pt", "fr")]
    [InlineData(null, "ar", "pt", "ar")]
    [InlineData(null, null, "pt", "pt")]
    [InlineData(null, null, "de, pt-PT;q=0.5, fr;q=0.9", "fr")]
    [InlineData(null, null, "pt-BR", "pt-BR")]
    [InlineData(null, null, "zh-TW", "zh-Hant")]
    [InlineData(null, null, "fr;q=0, ar;q=0.1", "ar")]
    [InlineData(null, "no language", "fr", "fr")]
    [InlineData(null, "de", "fr", "fr")]
    [InlineData(null, null, "de", "en")]
    [InlineData(null, null, "%%%", "en")]
    [InlineData(null, null, "", "en")]
    public void The_path_comes_before_the_query_and_the_query_before_the_browser(string? path, string? query, string browser, string language)
    {
        var request = new DefaultHttpContext().Request;
        request.RouteValues["language"] = path;
        request.QueryString = query is null ? QueryString.Empty : QueryString.Create("lang", query);
        request.Headers.AcceptLanguage = browser;

        Assert.Equal(LanguageTag.Parse(language), PageLanguage.Of(request, Languages));
    }
}

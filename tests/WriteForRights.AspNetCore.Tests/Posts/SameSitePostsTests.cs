using Microsoft.AspNetCore.Http;

namespace WriteForRights.AspNetCore.Tests;

public sealed class SameSitePostsTests
{
    [Theory]
    [InlineData("same-origin", "https://site.example", true)]
    [InlineData("none", null, true)]
    [InlineData("same-site", "https://other.site.example", false)]
    [InlineData("cross-site", "https://evil.example", false)]
    [InlineData("cross-site", "https://site.example", false)]
    [InlineData("something-new", "https://site.example", false)]
    [InlineData(null, "https://site.example", true)]
    [InlineData(null, "https://SITE.example:443", true)]
    [InlineData(null, "http://site.example", true)]
    [InlineData(null, "https://site.example:8443", false)]
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "https://site.example.evil.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "file://site.example", false)]
    [InlineData(null, "not an origin", false)]
    [InlineData(null, null, true)]
    public void A_post_is_accepted_if_it_comes_from_a_page_of_the_site(string? site, string? origin, bool isAccepted) =>
        Assert.Equal(isAccepted, SameSitePosts.Accepts(Request("site.example", site, origin)));

    [Theory]
    [InlineData("localhost:5000", "http://localhost:5000", true)]
    [InlineData("localhost:5000", "http://localhost:5001", false)]
    [InlineData("site.example:80", "http://site.example", true)]
    [InlineData("site.example:443", "https://site.example", true)]
    [InlineData("[::1]:5000", "http://[::1]:5000", true)]
    public void The_port_belongs_to_the_site(string host, string origin, bool isAccepted) =>
        Assert.Equal(isAccepted, SameSitePosts.Accepts(Request(host, null, origin)));

    private static HttpRequest Request(string host, string? site, string? origin)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        if (site is not null)
        {
            request.Headers["Sec-Fetch-Site"] = site;
        }

        if (origin is not null)
        {
            request.Headers.Origin = origin;
        }

        return request;
    }
}

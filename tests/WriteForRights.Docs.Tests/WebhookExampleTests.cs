using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Docs.Tests;

/// <summary>Tests that the request on the page of webhooks is one that a server has sent.</summary>
public sealed partial class WebhookExampleTests
{
    [Fact]
    public void The_request_on_the_page_is_signed_with_the_secret_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "webhooks.md"));
        var headers = Header().Matches(page).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(long.Parse(headers["webhook-timestamp"], null)));
        var verifier = new WebhookVerifier([Secret().Match(page).Value], clock);

        Assert.True(verifier.TryVerify(Encoding.UTF8.GetBytes(Body().Match(page).Value), name => headers[name], out var read));
        Assert.Equal(SolidarityStatus.Approved, read.Message!.Status);
    }

    [GeneratedRegex(@"^(?<name>webhook-\w+): (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"whsec_[\w+/]+=*")]
    private static partial Regex Secret();

    [GeneratedRegex(@"^\{""type"":.*\}$", RegexOptions.Multiline)]
    private static partial Regex Body();
}

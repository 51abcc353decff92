using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class AddressTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    [Theory]
    [InlineData("https://actions.example.org", "https://actions.example.org/")]
    [InlineData("https://actions.example.org/", "https://actions.example.org/")]
    [InlineData("https://actions.example.org:8443", "https://actions.example.org:8443/")]
    [InlineData("https://example.org/w4r", "https://example.org/w4r/")]
    [InlineData("https://example.org/w4r/", "https://example.org/w4r/")]
    [InlineData("https://example.org/a/b%20c/%C3%A9", "https://example.org/a/b%20c/%C3%A9/")]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://[::1]:5080/w4r", "http://[::1]:5080/w4r/")]
    public async Task Every_call_goes_to_its_address_below_the_base(string baseAddress, string expected)
    {
        var action = Campaign2022.Letter();
        LetFail(Fault.Refused(503));
        var addresses = new List<string>();
        var client = NewClient(
            (request, passOn, token) =>
            {
                addresses.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
                return passOn(token);
            },
            options => options.BaseAddress = new Uri(baseAddress));
        Func<Task>[] calls =
        [
            async () => await client.GetCampaignsAsync(Token).AnyAsync(Token),
            () => client.GetCampaignAsync(Campaign2022.Id, Token),
            async () => await client.GetCasesAsync(Campaign2022.Id, Token).AnyAsync(Token),
            () => client.GetCaseAsync(Campaign2022.Id, Campaign2022.Chow, Token),
            () => client.SubmitAsync(action, Token),
            () => client.GetCampaignCountsAsync(Campaign2022.Id, Token),
            () => client.GetCampaignCountsAsync(Campaign2022.Id, [CountDimension.Kind], Token),
            () => client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, Token),
            () => client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, [CountDimension.Kind, CountDimension.Day], Token),
        ];
        foreach (var call in calls)
        {
            await Assert.ThrowsAsync<ServerUnavailableException>(call);
        }

        Assert.Equal(
            [
                $"GET {expected}v1/campaigns",
                $"GET {expected}v1/campaigns/w4r-2022",
                $"GET {expected}v1/campaigns/w4r-2022/cases",
                $"GET {expected}v1/campaigns/w4r-2022/cases/chow-hang-tung",
                $"PUT {expected}v1/actions/{action.Id}",
                $"GET {expected}v1/campaigns/w4r-2022/counts",
                $"GET {expected}v1/campaigns/w4r-2022/counts?by=kind",
                $"GET {expected}v1/campaigns/w4r-2022/cases/chow-hang-tung/counts",
                $"GET {expected}v1/campaigns/w4r-2022/cases/chow-hang-tung/counts?by=kind,day",
            ],
            addresses);
        Assert.All(Server.Journal, exchange => Assert.Equal(new Uri(expected).Authority, exchange.Request.Headers["Host"]));
        Assert.Equal(
            addresses.Select(address => Uri.UnescapeDataString(new Uri(address.Split(' ')[1]).PathAndQuery)),
            Server.Journal.Select(exchange => exchange.Request.Path + exchange.Request.Query));
    }
}

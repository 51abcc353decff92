using System.Text;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Responses that no campaign server sends.</summary>
public sealed class UnexpectedResponseTests : ServerTest
{
    private const string Page = "<!DOCTYPE html><html><body><h1>Please log in to the guest network</h1></body></html>";

    private static readonly ActionRecord Action = Campaign2022.Letter().WithPersonalData();

    protected override MockTransport Transport => MockTransport.InProcess;

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("\"counted\"")]
    [InlineData("{\"id\":\"0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60\",\"status\":\"cou")]
    [InlineData("{\"id\":\"0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60\",\"status\":\"counted\"}")]
    [InlineData("{\"id\":\"17\",\"status\":\"counted\",\"recordedAt\":\"2022-12-10T12:00:00Z\"}")]
    [InlineData("{\"id\":\"0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60\",\"status\":null,\"recordedAt\":\"2022-12-10T12:00:00Z\"}")]
    [InlineData("{\"id\":\"0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60\",\"status\":\"counted\",\"recordedAt\":\"today\"}")]
    public async Task A_response_that_is_not_a_receipt_is_never_mistaken_for_one(string body)
    {
        LetFail(FakeResponse.Text(body, 201));

        var exception = await Assert.ThrowsAsync<IncompatibleServerException>(() => Client.SubmitAsync(Action, Token));

        Assert.Equal("The server sent a response that this client cannot read.", exception.Reason());
    }

    [Theory]
    [InlineData("id", "\"\\ud800\"")]
    [InlineData("status", "\"\\ud800\"")]
    [InlineData("status", "\"\u00ff\"")]
    [InlineData("recordedAt", "\"\u00ff\"")]
    [InlineData("\u00ff", "1")]
    public async Task Bytes_that_are_not_text_are_not_a_receipt(string member, string value)
    {
        var members = new Dictionary<string, string>
        {
            ["id"] = $"\"{Action.Id}\"",
            ["status"] = "\"counted\"",
            ["recordedAt"] = "\"2022-12-10T12:00:00Z\"",
            [member] = value,
        };
        var body = $"{{{string.Join(',', members.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}";
        LetFail(Fault.Intercepted(200, "application/json", Encoding.Latin1.GetBytes(body)));

        if (members.Count > 3)
        {
            // The client does not read members that it does not know.
            Assert.Equal(Action.Id, (await Client.SubmitAsync(Action, Token)).Id);
        }
        else
        {
            await Assert.ThrowsAsync<IncompatibleServerException>(() => Client.SubmitAsync(Action, Token));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"items\":{}}")]
    [InlineData("{\"items\":[null]}")]
    [InlineData("{\"items\":[{}]}")]
    [InlineData("{\"campaign\":\"w4r-2022\",\"asOf\":\"2022-12-10T12:00:00Z\",\"actions\":1,\"messages\":1,\"signatures\":1}")]
    [InlineData("{\"campaign\":\"w4r\",\"asOf\":\"2022-12-10T12:00:00Z\",\"actions\":\"1\",\"messages\":1,\"signatures\":1,\"people\":1}")]
    public async Task An_unreadable_response_means_an_incompatible_server(string body)
    {
        LetFail(FakeResponse.Text(body));

        foreach (var call in ClientCalls.All.Values)
        {
            await Assert.ThrowsAsync<IncompatibleServerException>(() => call(Client, Token));
        }
    }

    [Fact]
    public async Task A_proxys_page_with_status_200_means_an_incompatible_server()
    {
        LetFail(FakeResponse.Text(Page, 200, "text/html"));

        await Assert.ThrowsAsync<IncompatibleServerException>(() => Client.SubmitAsync(Action, Token));
    }

    [Fact]
    public async Task A_proxys_502_means_that_the_server_is_unavailable()
    {
        LetFail(FakeResponse.Text(Page, 502, "text/html"));

        var exception = await Assert.ThrowsAsync<ServerUnavailableException>(() => Client.SubmitAsync(Action, Token));

        Assert.Equal("The server responded with status 502 and no explanation.", exception.Reason());
        Assert.Null(exception.Code);
    }

    [Fact]
    public async Task Success_without_a_body_is_not_a_receipt()
    {
        LetFail(Fault.Refused(204));

        await Assert.ThrowsAsync<IncompatibleServerException>(() => Client.SubmitAsync(Action, Token));
    }

    [Fact]
    public async Task The_receipt_of_another_action_is_an_error()
    {
        var receipt = new ActionReceipt
        {
            Id = ActionId.New(),
            Status = ActionStatus.Counted,
            RecordedAt = Campaign2022.HumanRightsDay,
        };
        LetFail(FakeResponse.Json(receipt).OnRequests(1));

        var exception = await Assert.ThrowsAsync<IncompatibleServerException>(() => Client.SubmitAsync(Action, Token));

        Assert.Equal("The server returned the receipt of another action.", exception.Reason());
        Assert.Equal(receipt with { Id = Action.Id }, await Client.SubmitAsync(Action, Token));
    }

    [Fact]
    public async Task A_response_that_announces_an_enormous_length_is_not_read()
    {
        LetFail(FakeResponse.Text("{}").WithHeader("Content-Length", "67108865"));

        var exception = await Assert.ThrowsAsync<IncompatibleServerException>(
            () => Client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal("The response is longer than any that a campaign server sends.", exception.Reason());
    }

    [Fact]
    public async Task A_response_that_does_not_end_is_abandoned()
    {
        const int Most = 160;
        var written = 0;
        var head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray();
        var megabyte = new byte[1024 * 1024];
        await using var server = new RawServer(
            async (stream, token) =>
            {
                await stream.WriteAsync(head, token);
                for (written = 0; written < Most; written++)
                {
                    await stream.WriteAsync("100000\r\n"u8.ToArray(), token);
                    await stream.WriteAsync(megabyte, token);
                    await stream.WriteAsync("\r\n"u8.ToArray(), token);
                }

                await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), token);
            },
            resets: false);

        var exception = await Assert.ThrowsAsync<IncompatibleServerException>(
            () => server.Client().GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal("The response is longer than any that a campaign server sends.", exception.Reason());
        Assert.InRange(written, 1, Most - 1);
    }
}

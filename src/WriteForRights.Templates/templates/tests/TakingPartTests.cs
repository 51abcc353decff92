using WriteForRights;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace My_Tests;

/// <summary>Tests that each letter counts, and counts once. Each test has a campaign server of its own, which is the real one.</summary>
public sealed class TakingPartTests : IAsyncLifetime
{
    private MockCampaignServer _server = null!;
    private AppUnderTest _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions(), Token);
        _app = new AppUnderTest(_server);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_counts()
    {
        var letter = TestData.Letter(SamplePack.WriteForRights2022);

        var receipt = await _app.SendAsync(letter, Token);

        Assert.Equal(ActionStatus.Counted, receipt.Status);
        await _server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }

    [Fact]
    public async Task A_letter_whose_response_is_lost_counts_once()
    {
        _server.Faults.Add(Fault.ResponseLost().On("PUT", "/v1/actions/*").OnFirstAttempts(1));
        var letter = TestData.Letter(SamplePack.WriteForRights2022);

        await _app.SendAsync(letter, Token);

        _server.Journal.AssertAttempts(2, letter.Id);
        await _server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }

    [Fact]
    public async Task A_letter_that_is_sent_twice_counts_once()
    {
        var letter = TestData.Letter(SamplePack.WriteForRights2022);

        await Task.WhenAll(_app.SendAsync(letter, Token), _app.SendAsync(letter, Token));

        await _server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }

    [Fact]
    public async Task A_letter_for_an_unknown_case_is_refused_and_does_not_count()
    {
        var letter = TestData.Letter(SamplePack.WriteForRights2022) with { Case = CaseId.Parse("no-such-case") };

        await Assert.ThrowsAsync<InvalidRequestException>(() => _app.SendAsync(letter, Token));

        await _server.Ledger.AssertHoldsExactlyAsync([], Token);
    }
}

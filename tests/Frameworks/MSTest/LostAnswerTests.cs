using Microsoft.VisualStudio.TestTools.UnitTesting;

[assembly: Parallelize]

namespace WriteForRights.Testing.MSTest.Tests;

/// <summary>The mock server asserts by plain methods, so that MSTest needs nothing of ours to use it.</summary>
[TestClass]
public sealed class LostAnswerTests(TestContext context)
{
    private static ActionRecord Letter { get; } = TestData.Letter(SamplePack.WriteForRights2022);

    private CancellationToken Token => context.CancellationToken;

    [TestMethod]
    public async Task A_letter_whose_answer_is_lost_is_sent_again_and_counts_once()
    {
        await using var server = await MockCampaignServer.StartAsync();
        server.Faults.Add(Fault.ResponseLost().On("PUT", "/v1/actions/*").OnFirstAttempts(1));

        await server.CreateClient().SubmitAsync(Letter, Token);

        server.Journal.AssertAttempts(2, Letter.Id);
        await server.Ledger.AssertHoldsExactlyAsync([Letter], Token);
    }

    [TestMethod]
    public async Task An_assertion_that_does_not_hold_fails_and_says_why()
    {
        await using var server = await MockCampaignServer.StartAsync();

        var failure = await Assert.ThrowsExactlyAsync<MockAssertionException>(
            () => server.Ledger.AssertHoldsExactlyAsync([Letter], Token));

        Assert.Contains(Letter.Id.ToString(), failure.Message);
    }
}

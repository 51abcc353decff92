using NUnit.Framework;

namespace WriteForRights.Testing.NUnit.Tests;

/// <summary>The mock server asserts by plain methods, so that NUnit needs nothing of ours to use it.</summary>
public sealed class LostAnswerTests
{
    private static ActionRecord Letter { get; } = TestData.Letter(SamplePack.WriteForRights2022);

    [Test]
    public async Task A_letter_whose_answer_is_lost_is_sent_again_and_counts_once()
    {
        await using var server = await MockCampaignServer.StartAsync();
        server.Faults.Add(Fault.ResponseLost().On("PUT", "/v1/actions/*").OnFirstAttempts(1));

        await server.CreateClient().SubmitAsync(Letter);

        server.Journal.AssertAttempts(2, Letter.Id);
        await server.Ledger.AssertHoldsExactlyAsync([Letter]);
    }

    [Test]
    public async Task An_assertion_that_does_not_hold_fails_and_says_why()
    {
        await using var server = await MockCampaignServer.StartAsync();

        var failure = Assert.ThrowsAsync<MockAssertionException>(() => server.Ledger.AssertHoldsExactlyAsync([Letter]));

        Assert.That(failure!.Message, Does.Contain(Letter.Id.ToString()));
    }
}

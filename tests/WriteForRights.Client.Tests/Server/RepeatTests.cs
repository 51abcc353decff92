using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class RepeatTests : ServerTest
{
    [Fact]
    public async Task A_repeated_record_gets_an_equal_receipt_and_counts_once()
    {
        var action = Campaign2022.Letter().WithPersonalData();
        var first = await Client.SubmitAsync(action, Token);
        Clock.Advance(TimeSpan.FromMinutes(10));

        var second = await Client.SubmitAsync(action, Token);

        Assert.Equal(first, second);
        Assert.Equal((1, 1), await ActionsAndPeopleAsync());
    }

    [Fact]
    public async Task A_repeated_record_gets_its_receipt_even_after_the_campaign()
    {
        var action = Campaign2022.Letter() with { TakenAt = null };
        var first = await Client.SubmitAsync(action, Token);
        Clock.Advance(TimeSpan.FromDays(365));

        Assert.Equal(first, await Client.SubmitAsync(action, Token));
        Assert.Equal((1, 0), await ActionsAndPeopleAsync());
    }

    [Fact]
    public async Task Sixty_four_submissions_of_a_record_at_once_get_equal_receipts_and_count_once()
    {
        var action = Campaign2022.Letter().WithPersonalData();
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var submissions = Enumerable.Range(0, 64).Select(async _ =>
        {
            await go.Task.WaitAsync(Token);
            return await Client.SubmitAsync(action, Token);
        }).ToArray();

        go.SetResult();
        var receipts = await Task.WhenAll(submissions);

        Assert.Single(receipts.Distinct());
        Assert.Equal((1, 1), await ActionsAndPeopleAsync());
    }

    [Fact]
    public async Task A_record_whose_response_was_lost_can_be_submitted_again_and_counts_once()
    {
        LetFail(Fault.ResponseLost().On("PUT", "/v1/actions/*").OnFirstAttempts(1));
        var action = Campaign2022.Letter().WithPersonalData();
        await Assert.ThrowsAsync<ServerUnavailableException>(() => Client.SubmitAsync(action, Token));
        Assert.Equal((1, 1), await ActionsAndPeopleAsync());

        var receipt = await Client.SubmitAsync(action, Token);

        Assert.Equal(action.Id, receipt.Id);
        Assert.Equal((1, 1), await ActionsAndPeopleAsync());
        Server.Journal.AssertAttempts(2, action.Id);
    }

    [Fact]
    public async Task Another_action_under_the_same_id_is_a_conflict_and_changes_nothing()
    {
        var action = Campaign2022.Letter().WithPersonalData();
        var receipt = await Client.SubmitAsync(action, Token);
        ActionRecord[] others =
        [
            action with { Quantity = 5 },
            action with { Case = Campaign2022.Chow },
            action with { Kind = ActionKind.Card },
            action with { Supporter = null },
            action with { Text = null },
            action with { TakenAt = action.TakenAt!.Value.AddSeconds(1) },
        ];

        foreach (var other in others)
        {
            var exception = await Assert.ThrowsAsync<ConflictException>(() => Client.SubmitAsync(other, Token));

            Assert.Equal(ProblemCodes.ActionConflict, exception.Code);
            Assert.Equal("Another action was already stored under this id. Give every action its own id.", exception.Reason());
            Assert.NotEmpty(exception.RequestId!);
        }

        Assert.Equal((1, 1), await ActionsAndPeopleAsync());
        Assert.Equal(receipt, await Client.SubmitAsync(action, Token));
    }

    [Fact]
    public async Task The_same_moment_in_another_time_zone_is_the_same_record()
    {
        var action = Campaign2022.Letter();
        var first = await Client.SubmitAsync(action, Token);

        var second = await Client.SubmitAsync(
            action with { TakenAt = action.TakenAt!.Value.ToOffset(TimeSpan.FromHours(9)) }, Token);

        Assert.Equal(first, second);
    }

    private async Task<(long Actions, long? People)> ActionsAndPeopleAsync()
    {
        var counts = await Client.GetCampaignCountsAsync(Campaign2022.Id, Token);
        return (counts.Actions, counts.People);
    }
}

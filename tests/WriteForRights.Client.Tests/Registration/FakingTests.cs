namespace WriteForRights.Client.Tests;

public sealed class FakingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fake_can_refuse_as_a_server_would()
    {
        var problem = new ApiProblem { Title = "Refused.", Status = 409, Code = ProblemCodes.ActionConflict, RequestId = "r1" };
        var client = new RefusingClient(new ConflictException(problem.Title, problem, null));

        var refused = await Assert.ThrowsAsync<ConflictException>(
            () => client.SubmitAsync(ActionRecord.Appeal(Campaign2022.Id, Campaign2022.Chow, ActionKind.Letter), Token));
        Assert.Equal((ProblemCodes.ActionConflict, "r1", "Refused."), (refused.Code, refused.RequestId, refused.Message));
    }

    [Fact]
    public async Task A_derived_client_replaces_a_server()
    {
        WriteForRightsClient client = new FakeClient();
        var action = Campaign2022.Letter();

        Assert.Equal(action.Id, (await client.SubmitAsync(action, Token)).Id);
        Assert.Equal(17, (await client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, [CountDimension.Kind], Token)).Actions);
    }

    [Fact]
    public async Task The_shorter_forms_of_a_call_go_through_the_longer_one()
    {
        WriteForRightsClient client = new FakeClient();

        Assert.Equal(17, (await client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, Token)).Actions);
        Assert.Equal(18, (await client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    [Fact]
    public async Task A_member_that_a_derived_client_does_not_override_throws()
    {
        var client = new FakeClient();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal("This client has no server. Override the member that was called.", exception.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.GetCampaignsAsync(Token).AnyAsync(Token));
    }

    [Fact]
    public void Every_call_of_the_client_can_be_overridden()
    {
        var calls = typeof(WriteForRightsClient).GetMethods()
            .Where(method => method.DeclaringType == typeof(WriteForRightsClient)).ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.True(call.IsVirtual && !call.IsFinal, call.Name));
    }

    private sealed class FakeClient : WriteForRightsClient
    {
        public override Task<ActionReceipt> SubmitAsync(ActionRecord action, CancellationToken cancellationToken = default) =>
            Task.FromResult(
                new ActionReceipt { Id = action.Id, Status = ActionStatus.Counted, RecordedAt = Campaign2022.HumanRightsDay });

        public override Task<Counts> GetCaseCountsAsync(
            CampaignId campaign, CaseId @case, ValueList<CountDimension> by, CancellationToken cancellationToken = default) =>
            Task.FromResult(Of(campaign, @case, 17));

        public override Task<Counts> GetCampaignCountsAsync(
            CampaignId campaign, ValueList<CountDimension> by, CancellationToken cancellationToken = default) =>
            Task.FromResult(Of(campaign, null, 18));

        private static Counts Of(CampaignId campaign, CaseId? @case, long actions) => new()
        {
            Campaign = campaign,
            Case = @case,
            AsOf = Campaign2022.HumanRightsDay,
            Actions = actions,
            Messages = actions,
            Signatures = 0,
            People = 0,
        };
    }

    private sealed class RefusingClient(WriteForRightsException refusal) : WriteForRightsClient
    {
        public override Task<ActionReceipt> SubmitAsync(ActionRecord action, CancellationToken cancellationToken = default) =>
            Task.FromException<ActionReceipt>(refusal);
    }
}

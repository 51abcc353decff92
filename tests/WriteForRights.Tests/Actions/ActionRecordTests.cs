namespace WriteForRights.Tests;

public sealed class ActionRecordTests
{
    private static readonly CampaignId SomeCampaign = CampaignId.Parse("w4r-2022");
    private static readonly CaseId SomeCase = CaseId.Parse("some-case");

    [Fact]
    public void An_appeal_speaks_to_those_in_power()
    {
        var appeal = ActionRecord.Appeal(SomeCampaign, SomeCase, ActionKind.Letter);

        Assert.Equal(Purpose.Appeal, appeal.Purpose);
        Assert.Equal((SomeCampaign, SomeCase, ActionKind.Letter), (appeal.Campaign, appeal.Case, appeal.Kind));
    }

    [Fact]
    public void A_solidarity_message_speaks_to_the_person()
    {
        var message = ActionRecord.Solidarity(SomeCampaign, SomeCase, ActionKind.Card);

        Assert.Equal(Purpose.Solidarity, message.Purpose);
        Assert.Equal((SomeCampaign, SomeCase, ActionKind.Card), (message.Campaign, message.Case, message.Kind));
    }

    [Fact]
    public void Each_new_action_has_an_id_of_its_own()
    {
        var ids = Enumerable.Range(0, 100).SelectMany(_ => new[]
        {
            ActionRecord.Appeal(SomeCampaign, SomeCase, ActionKind.Letter).Id,
            ActionRecord.Solidarity(SomeCampaign, SomeCase, ActionKind.Card).Id,
        }).ToArray();

        Assert.Distinct(ids);
        Assert.All(ids, id => Assert.NotEqual(default, id));
    }

    [Fact]
    public void A_changed_copy_is_the_same_action()
    {
        var action = ActionRecord.Appeal(SomeCampaign, SomeCase, ActionKind.Letter);

        Assert.Equal(action.Id, (action with { Quantity = 3 }).Id);
        Assert.NotEqual(action, action with { Quantity = 3 });
    }

    [Fact]
    public void What_the_app_does_not_know_is_left_out()
    {
        var action = ActionRecord.Appeal(SomeCampaign, SomeCase, ActionKind.Letter);

        Assert.Null(action.Quantity);
        Assert.Null(action.TakenAt);
        Assert.Null(action.Supporter);
        Assert.Null(action.Consent);
        Assert.Empty(action.Targets);
    }
}

namespace WriteForRights.Client.Tests;

public sealed class FourNumbersTests : ServerTest
{
    private static readonly CampaignId Made = CampaignId.Parse("made");
    private static readonly CaseId Three = CaseId.Parse("three-offices");

    protected override ValueList<CampaignPack> Packs { get; } =
        [Campaign2022.Pack, WithThreeOffices()];

    [Fact]
    public async Task An_appeal_to_three_targets_is_one_action_and_three_messages()
    {
        await Client.SubmitAsync(ActionRecord.Appeal(Made, Three, ActionKind.Email), Token);

        Assert.Equal((1, 3, 0, 0), Four(await Client.GetCaseCountsAsync(Made, Three, Token)));
        Assert.Equal((1, 3, 0, 0), Four(await Client.GetCampaignCountsAsync(Made, Token)));
    }

    [Fact]
    public async Task Signatures_by_one_person_are_one_signature_in_a_case()
    {
        var first = await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, Planted.Email), Token);
        var second = await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, Planted.Email), Token);

        // The response does not reveal whether somebody else has signed.
        Assert.Equal(first with { Id = second.Id }, second);
        Assert.Equal((2, 2, 1, 1), await CaseAsync());
        Assert.Equal((2, 2, 1, 1), await CampaignAsync());
    }

    [Theory]
    [InlineData("a. example", "A.EXAMPLE@EXAMPLE.ORG")]
    [InlineData("  A.   Example ", Planted.Email)]
    public async Task A_person_is_recognised_despite_capitals_and_white_space(string name, string email)
    {
        await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, Planted.Email), Token);
        await Client.SubmitAsync(Campaign2022.Signature(name, email), Token);

        Assert.Equal((2, 2, 1, 1), await CaseAsync());
    }

    [Fact]
    public async Task A_person_who_signs_for_two_cases_is_two_signatures_and_one_person()
    {
        await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, Planted.Email), Token);
        await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, Planted.Email, Campaign2022.Chow), Token);

        Assert.Equal((2, 2, 2, 1), await CampaignAsync());
        Assert.Equal((1, 1, 1, 1), await CaseAsync());
    }

    [Fact]
    public async Task People_who_share_an_email_address_but_not_a_name_stay_two()
    {
        await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, Planted.Email), Token);
        await Client.SubmitAsync(Campaign2022.Signature("C. Example", Planted.Email), Token);

        Assert.Equal((2, 2, 2, 2), await CaseAsync());
        Assert.Equal((2, 2, 2, 2), await CampaignAsync());
    }

    [Fact]
    public async Task Each_signature_of_an_unknown_person_counts_and_adds_no_people()
    {
        for (var i = 0; i < 3; i++)
        {
            await Client.SubmitAsync(Campaign2022.Signature(null, null), Token);
        }

        // A name alone does not identify a person.
        await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, null), Token);
        await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, null), Token);

        Assert.Equal((5, 5, 5, 0), await CaseAsync());
    }

    [Fact]
    public async Task A_person_with_only_a_telephone_number_is_one_person()
    {
        foreach (var phone in (string[])[Planted.Phone, Planted.Phone.Replace(" ", "-", StringComparison.Ordinal)])
        {
            var action = Campaign2022.Signature(null, null) with { Supporter = new Supporter { Name = Planted.Name, Phone = phone } };
            await Client.SubmitAsync(action, Token);
        }

        Assert.Equal((2, 2, 1, 1), await CaseAsync());
    }

    [Fact]
    public async Task One_person_in_many_ways_is_one_person_and_many_actions()
    {
        await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, Planted.Email), Token);
        await Client.SubmitAsync(Campaign2022.Letter().WithPersonalData() with { Quantity = 2 }, Token);
        await Client.SubmitAsync(Campaign2022.Card().WithPersonalData(), Token);

        Assert.Equal((4, 4, 1, 1), await CaseAsync());
    }

    private static CampaignPack WithThreeOffices()
    {
        Case[] cases = [MadePack.Case(Three.ToString(), "first", "second", "third")];
        return MadePack.Of("made", cases, MadePack.Section("uk", cases));
    }

    private static (long Actions, long Messages, long? Signatures, long? People) Four(Counts counts) =>
        (counts.Actions, counts.Messages, counts.Signatures, counts.People);

    private async Task<(long Actions, long Messages, long? Signatures, long? People)> CaseAsync() =>
        Four(await Client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Dorgelesse, Token));

    private async Task<(long Actions, long Messages, long? Signatures, long? People)> CampaignAsync() =>
        Four(await Client.GetCampaignCountsAsync(Campaign2022.Id, Token));
}

namespace WriteForRights.Client.Tests;

public sealed class DefaultsTests : ServerTest
{
    private static readonly CaseId Three = CaseId.Parse("three-offices");
    private static readonly CampaignId Made = CampaignId.Parse("made");

    protected override ValueList<CampaignPack> Packs { get; } = [ThreeOffices()];

    [Fact]
    public async Task The_default_quantity_is_one()
    {
        await Client.SubmitAsync(Appeal(), Token);

        Assert.Equal(1, (await Client.GetCampaignCountsAsync(Made, Token)).Actions);
    }

    [Fact]
    public async Task The_quantity_is_the_number_of_actions_and_multiplies_the_messages()
    {
        await Client.SubmitAsync(Appeal() with { Quantity = 1_000, Targets = [TargetId.Parse("second"), TargetId.Parse("first")] }, Token);

        var counts = await Client.GetCampaignCountsAsync(Made, Token);
        Assert.Equal((1_000, 2_000), (counts.Actions, counts.Messages));
    }

    [Fact]
    public async Task The_default_targets_are_all_targets_of_the_case()
    {
        await Client.SubmitAsync(Appeal(), Token);

        Assert.Equal(3, (await Client.GetCampaignCountsAsync(Made, Token)).Messages);
    }

    [Fact]
    public async Task Only_the_given_targets_count()
    {
        await Client.SubmitAsync(Appeal() with { Targets = [TargetId.Parse("second")] }, Token);

        Assert.Equal(1, (await Client.GetCampaignCountsAsync(Made, Token)).Messages);
    }

    [Fact]
    public async Task A_solidarity_message_is_one_message_whatever_targets_the_case_has()
    {
        await Client.SubmitAsync(ActionRecord.Solidarity(Made, Three, ActionKind.Card), Token);

        Assert.Equal(1, (await Client.GetCampaignCountsAsync(Made, Token)).Messages);
    }

    [Fact]
    public async Task The_default_time_is_that_of_the_servers_clock()
    {
        Clock.SetUtcNow(new DateTimeOffset(2022, 12, 24, 23, 30, 0, TimeSpan.Zero));

        var receipt = await Client.SubmitAsync(Appeal(), Token);

        Assert.Equal(Clock.GetUtcNow(), receipt.RecordedAt);
        Assert.Equal(["2022-12-24"], await DaysAsync());
    }

    [Fact]
    public async Task The_given_time_decides_the_day()
    {
        await Client.SubmitAsync(Appeal() with { TakenAt = new DateTimeOffset(2022, 11, 30, 12, 0, 0, TimeSpan.Zero) }, Token);

        Assert.Equal(["2022-11-30"], await DaysAsync());
    }

    [Fact]
    public async Task The_day_is_in_the_sections_time_zone()
    {
        var lateInUtc = new DateTimeOffset(2022, 12, 10, 23, 30, 0, TimeSpan.Zero);
        Clock.SetUtcNow(lateInUtc);

        await Client.SubmitAsync(Appeal() with { TakenAt = lateInUtc, Section = SectionId.Parse("nz") }, Token);

        Assert.Equal(["2022-12-11"], await DaysAsync());
    }

    private static ActionRecord Appeal() => ActionRecord.Appeal(Made, Three, ActionKind.Letter);

    private static CampaignPack ThreeOffices()
    {
        Case[] cases = [MadePack.Case(Three.ToString(), "first", "second", "third")];
        return MadePack.Of("made", cases, MadePack.Section("nz", cases, "Pacific/Auckland"), MadePack.Section("uk", cases));
    }

    private async Task<IEnumerable<string>> DaysAsync() =>
        (await Client.GetCampaignCountsAsync(Made, [CountDimension.Day], Token)).By![CountDimension.Day].Keys;
}

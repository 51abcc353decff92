namespace WriteForRights.Client.Tests;

public sealed class SubmittingTests : ServerTest
{
    public static TheoryData<string> CaseIds { get; } = [.. Campaign2022.Cases.Select(@case => @case.ToString())];

    [Theory]
    [MemberData(nameof(CaseIds))]
    public async Task Appeals_of_every_kind_are_accepted_for_every_case(string caseId)
    {
        var @case = CaseId.Parse(caseId);
        foreach (var kind in ActionKind.Known)
        {
            var action = Campaign2022.Appeal(kind, @case).WithPersonalData();

            var receipt = await Client.SubmitAsync(action, Token);

            Assert.Equal(new ActionReceipt { Id = action.Id, Status = ActionStatus.Counted, RecordedAt = Clock.GetUtcNow() }, receipt);
        }

        var counts = await Client.GetCaseCountsAsync(Campaign2022.Id, @case, [CountDimension.Kind, CountDimension.Purpose], Token);
        Assert.Equal(ActionKind.Known.ToDictionary(kind => kind.ToString(), _ => 1L), counts.By![CountDimension.Kind]);
        Assert.Equal(new Dictionary<string, long> { ["appeal"] = ActionKind.Known.Count }, counts.By[CountDimension.Purpose]);
        Assert.Equal(ActionKind.Known.Count, counts.Actions);
        Assert.Equal(1, counts.Signatures);
        Assert.Equal(1, counts.People);
    }

    [Theory]
    [InlineData("aleksandra-skochilenko")]
    [InlineData("chow-hang-tung", "card", "letter")]
    [InlineData("dorgelesse-nguessan", "card", "letter")]
    [InlineData("luis-manuel-otero-alcantara")]
    public async Task Solidarity_is_accepted_in_the_kinds_that_reach_the_person(string caseId, params string[] kinds)
    {
        var @case = CaseId.Parse(caseId);
        foreach (var kind in ActionKind.Known)
        {
            var action = ActionRecord.Solidarity(Campaign2022.Id, @case, kind).WithPersonalData();
            if (kinds.Contains(kind.ToString()))
            {
                Assert.Equal(action.Id, (await Client.SubmitAsync(action, Token)).Id);
            }
            else
            {
                await Assert.ThrowsAsync<InvalidRequestException>(() => Client.SubmitAsync(action, Token));
            }
        }

        var counts = await Client.GetCaseCountsAsync(Campaign2022.Id, @case, [CountDimension.Kind], Token);
        Assert.Equal(kinds.ToDictionary(kind => kind, _ => 1L), counts.By![CountDimension.Kind]);
    }

    [Fact]
    public async Task A_record_with_every_value_set_is_accepted()
    {
        var action = Campaign2022.Letter() with
        {
            Targets = [TargetId.Parse("president")],
            Quantity = 3,
            TakenAt = new DateTimeOffset(2022, 12, 10, 13, 2, 15, 123, TimeSpan.FromHours(1)),
            Section = Campaign2022.Uk,
            Country = CountryCode.Parse("GB"),
            Language = LanguageTag.Parse("cy"),
            Supporter = Planted.Supporter with { Country = CountryCode.Parse("GB"), Language = LanguageTag.Parse("cy") },
            Consent = new Consent
            {
                Contact = ContactConsent.Denied,
                TextVersion = "2022-11",
                Language = LanguageTag.English,
                At = Campaign2022.HumanRightsDay,
            },
            Text = Planted.Text,
            Source = "partner.example",
        };

        var receipt = await Client.SubmitAsync(action, Token);

        Assert.Equal(action.Id, receipt.Id);
        Assert.Equal(3, (await Client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Dorgelesse, Token)).Actions);
    }

    [Fact]
    public async Task The_longest_letter_in_a_script_with_three_bytes_per_character_is_accepted()
    {
        var action = Campaign2022.Letter() with
        {
            Text = new ActionText { Body = new string('स', ActionRecordValidator.MaxTextLength) },
        };

        Assert.Equal(action.Id, (await Client.SubmitAsync(action, Token)).Id);
    }
}

namespace WriteForRights.Client.Tests;

public sealed class InvalidActionTests : ServerTest
{
    private static readonly CampaignId Made = CampaignId.Parse("made");

    public static TheoryData<string> Names { get; } = [.. InvalidAction.All.Keys];

    protected override ValueList<CampaignPack> Packs { get; } = [Campaign2022.Pack, WithTroubles()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_invalid_action_is_refused_with_path_code_and_message_in_each_language(string name)
    {
        var invalid = InvalidAction.All[name];
        foreach (var language in MessageLanguages.All)
        {
            var expected = Problem.Of(invalid.Path, invalid.Code, language, invalid.ArgumentsIn(language));
            var title = Problem.Of("$", ProblemCodes.ValidationFailed, language).Message;

            var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => ClientIn(language).SubmitAsync(invalid.Action, Token));

            Assert.Equal([expected], exception.Problems);
            Assert.Equal(ProblemCodes.ValidationFailed, exception.Code);
            Assert.Equal($"{title}{Environment.NewLine}{invalid.Path}: {expected.Message}", exception.Reason());
            Assert.NotEmpty(exception.RequestId!);
        }

        Assert.Equal(0, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    [Theory]
    [InlineData("case-of-no-section", null, "$.case", ProblemCodes.CaseNotOpen, null)]
    [InlineData("case-of-one-section", "others", "$.case", ProblemCodes.CaseNotInSection, null)]
    [InlineData("case-of-one-section", "hurried", "$.takenAt", ProblemCodes.ReportedTooLate, null)]
    [InlineData("closed-to-messages", "others", "$.takenAt", ProblemCodes.SolidarityClosed, "card")]
    public async Task Problems_that_the_sample_campaign_cannot_cause_are_refused_too(
        string @case, string? section, string path, string code, string? solidarity)
    {
        var action = (solidarity is null ? Campaign2022.Letter() : Campaign2022.Card()).WithPersonalData() with
        {
            Campaign = Made,
            Case = CaseId.Parse(@case),
            Section = section is null ? null : SectionId.Parse(section),
        };

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => Client.SubmitAsync(action, Token));

        var problem = Assert.Single(exception.Problems);
        Assert.Equal((path, code), (problem.Path, problem.Code));
        Assert.Equal(0, (await Client.GetCampaignCountsAsync(Made, Token)).Actions);
    }

    [Fact]
    public async Task All_problems_of_an_action_are_reported_at_once()
    {
        var action = Campaign2022.Letter() with
        {
            Kind = ActionKind.Parse("hologram"),
            Quantity = 0,
            Targets = [TargetId.Parse("nobody")],
            Source = new string('s', 101),
            Supporter = Planted.Supporter with { Name = " " },
        };

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => Client.SubmitAsync(action, Token));

        Assert.Equal(
            ["$.kind", "$.quantity", "$.source", "$.supporter.name", "$.targets[0]"],
            exception.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
        Assert.All(
            exception.Problems,
            problem => Assert.Contains($"{problem.Path}: {problem.Message}", exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_second_of_the_campaign_is_in_and_the_second_before_is_out()
    {
        var midnight = new DateTimeOffset(2022, 11, 1, 0, 0, 0, TimeSpan.Zero);

        await Client.SubmitAsync(Campaign2022.Letter() with { TakenAt = midnight, Section = Campaign2022.Uk }, Token);
        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => Client.SubmitAsync(
            Campaign2022.Letter() with { TakenAt = midnight.AddSeconds(-1), Section = Campaign2022.Uk }, Token));

        Assert.Equal(ProblemCodes.OutsideWindow, Assert.Single(exception.Problems).Code);
    }

    [Theory]
    [InlineData(200_000)]
    [InlineData(3_000_000)]
    public async Task A_body_over_the_servers_limit_is_an_invalid_request(int letters)
    {
        var action = Campaign2022.Letter() with { Text = new ActionText { Body = new string('x', letters) } };

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => Client.SubmitAsync(action, Token));

        Assert.Equal(ProblemCodes.BodyTooLarge, exception.Code);
        Assert.Equal("The body may have at most 131,072\u00A0bytes.", exception.Reason());
    }

    private static CampaignPack WithTroubles()
    {
        var closed = MadePack.Case("closed-to-messages", "office");
        closed = closed with { Solidarity = closed.Solidarity with { Until = new PartialDate(2022, 12, 9) } };
        Case[] cases = [MadePack.Case("case-of-no-section", "office"), MadePack.Case("case-of-one-section", "office"), closed];
        return MadePack.Of(
            Made.ToString(),
            cases,
            MadePack.Section("others", [closed]),
            MadePack.Section("hurried", [cases[1]]) with { ReportUntil = new PartialDate(2022, 12, 9) });
    }

    private WriteForRightsClient ClientIn(LanguageTag language) =>
        new(new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress, Language = language });
}

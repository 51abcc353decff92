using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Words that only a newer server knows.</summary>
public sealed class UnknownWordTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task An_unknown_status_survives()
    {
        var action = Campaign2022.Letter();
        var body = $$"""{ "id": "{{action.Id}}", "status": "held-for-review", "recordedAt": "2022-12-10T12:00:00Z" }""";
        LetFail(FakeResponse.Text(body, 201));

        var receipt = await Client.SubmitAsync(action, Token);

        Assert.Equal("held-for-review", receipt.Status.ToString());
        Assert.False(receipt.Status.IsKnown);
    }

    [Fact]
    public async Task An_unknown_split_survives()
    {
        const string Body = """
            {
              "campaign": "w4r-2022", "asOf": "2022-12-10T12:00:00Z", "actions": 9223372036854775807, "messages": 1, "signatures": 0,
              "people": 0, "by": { "weather": { "rain": 9223372036854775807 } }
            }
            """;
        LetFail(FakeResponse.Text(Body));

        var counts = await Client.GetCampaignCountsAsync(Campaign2022.Id, [CountDimension.Parse("weather")], Token);

        Assert.Equal(long.MaxValue, counts.By![CountDimension.Parse("weather")]["rain"]);
        Assert.Equal(long.MaxValue, counts.Actions);
    }

    [Fact]
    public async Task Unknown_words_of_a_case_survive()
    {
        var source = Campaign2022.Pack.Cases.Single(@case => @case.Id == Campaign2022.Dorgelesse);
        var form = SubjectForm.Parse("movement");
        var kind = TimelineEventKind.Parse("pardoned");
        var sent = source with
        {
            Subject = source.Subject with { Form = form },
            Timeline = source.Timeline.Select(happening => happening with { Kind = kind }).ToValueList(),
            Solidarity = source.Solidarity with { Kinds = [ActionKind.Parse("hologram")] },
        };
        LetFail(FakeResponse.Json(sent));

        var read = await Client.GetCaseAsync(Campaign2022.Id, Campaign2022.Dorgelesse, Token);

        Assert.NotEqual(source, read);
        Assert.Equal(sent, read);
        Assert.False(read.Subject.Form.IsKnown);
    }
}

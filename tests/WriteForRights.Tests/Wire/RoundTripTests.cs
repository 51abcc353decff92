using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>What is written is read back the same, leniently and strictly.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Any_action_is_read_from_its_own_json() => Records.Action.Sample(
        action =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(action, WriteForRightsJson.TypeInfo<ActionRecord>());

            Assert.Equal(action, JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ActionRecord>()));
            Assert.Equal(action, JsonSerializer.Deserialize(json, WriteForRightsJson.StrictTypeInfo<ActionRecord>()));
            var reading = WriteForRightsJson.Read<ActionRecord>(json, LanguageTag.English);
            Assert.Empty(reading.Problems);
            Assert.Equal(action, reading.Value);
        },
        iter: 2_000);

    [Fact]
    public void Any_report_is_read_from_its_own_json() => Records.Report.Sample(AssertRoundTrip);

    [Fact]
    public void Two_actions_are_equal_exactly_when_their_json_is() => Gen.Select(Records.Action, Records.Action).Sample((one, other) =>
    {
        Assert.Equal(one == other, Json(one) == Json(other));
        Assert.Equal(Json(one), Json(one with { }));
    });

    [Fact]
    public void Whatever_the_rules_accept_the_wire_carries_whole() => Records.Action.Sample(
        action =>
        {
            var plausible = action with { Campaign = Campaign2022.Id, Case = Campaign2022.Letter().Case, TakenAt = Campaign2022.Within };
            var reading = WriteForRightsJson.Read<ActionRecord>(Encoding.UTF8.GetBytes(Json(plausible)), LanguageTag.English);

            Assert.Equal(Campaign2022.Rules().Check(plausible), Campaign2022.Rules().Check(reading.Value!));
        });

    [Fact]
    public void Every_case_and_the_campaign_of_2022_are_read_from_their_own_json()
    {
        AssertRoundTrip(Campaign2022.Pack.Campaign);
        Assert.All(Campaign2022.Pack.Cases, AssertRoundTrip);
        AssertRoundTrip(new Page<Case> { Items = Campaign2022.Pack.Cases, Next = "cursor" });
        AssertRoundTrip(new Page<Campaign> { Items = [Campaign2022.Pack.Campaign] });
    }

    [Fact]
    public void A_void_is_read_from_its_own_json()
    {
        AssertRoundTrip(new VoidRecord { Reason = VoidReason.Bounced });
        AssertRoundTrip(new VoidRecord { Reason = VoidReason.Parse("word-of-tomorrow"), At = Campaign2022.Within, By = "moderator 7" });
    }

    [Fact]
    public void A_case_with_everything_that_can_happen_is_read_from_its_own_json()
    {
        var withheld = Fact.Withheld<LocalizedText>(WithheldReason.FamilyWish);
        var text = MadeCase.Text("x");
        var @case = MadeCase.Of(MadeCase.Event("2022-03", TimelineEventKind.Sentenced) with
        {
            Charges =
            [
                new Charge
                {
                    Offence = text,
                    Law = text,
                    MaximumSentence = new Sentence { Kind = SentenceKind.Parse("exile"), Term = SentenceTerm.OfMonths(22) },
                    Source = MadeCase.Source,
                },
            ],
            Sentence = new Sentence { Kind = SentenceKind.Life },
            TotalTerm = new SentenceTerm(1, 2, 3),
            Place = withheld,
        }) with
        {
            Subject = new Subject
            {
                Form = SubjectForm.Family,
                Name = withheld,
                People = [new Person { Name = withheld, Died = new(2022) }, MadeCase.Person("A. Example")],
            },
            Outcomes =
            [
                MadeCase.Outcome("2022", OutcomeKind.SentenceCommuted) with { Thanks = text, Sentence = MadeCase.Term("P1Y"), Place = text },
            ],
            Updates = [new CaseUpdate { Date = new(2022), Text = text, Source = MadeCase.Source, Thanks = text }],
        };

        AssertRoundTrip(@case);
        Assert.Equal(@case, JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(@case, TextTypes.Wire), TextTypes.Wire));
    }

    [Fact]
    public void A_receipt_and_a_problem_are_read_from_their_own_json()
    {
        AssertRoundTrip(new ActionReceipt
        {
            Id = ActionId.New(),
            Status = ActionStatus.Counted,
            RecordedAt = Campaign2022.Within.AddTicks(1),
        });
        AssertRoundTrip(new ApiProblem { Title = "t", Status = 422, Code = "validation-failed" });
        AssertRoundTrip(new ApiProblem
        {
            Title = "ت",
            Status = 422,
            Code = "validation-failed",
            RequestId = "r",
            Errors = [Problem.Of("$.id", ProblemCodes.ActionIdMissing, LanguageTag.Parse("ar"))],
        });
    }

    [Fact]
    public void Counts_are_read_from_their_own_json_in_every_split()
    {
        var counts = new Counts
        {
            Campaign = Campaign2022.Id,
            Case = CaseId.Parse("dorgelesse-nguessan"),
            AsOf = Campaign2022.Within,
            Actions = long.MaxValue,
            Messages = 3,
            Signatures = 1,
            People = 0,
            By = Splits(),
            ByMeasure = CountMeasure.Known.Append(CountMeasure.Parse("tears")).ToDictionary(measure => measure, _ => Splits()),
        };
        var json = JsonSerializer.Serialize(counts, WriteForRightsJson.TypeInfo<Counts>());

        var read = JsonSerializer.Deserialize(json, WriteForRightsJson.StrictTypeInfo<Counts>())!;

        Assert.Equal(counts with { By = null, ByMeasure = null }, read with { By = null, ByMeasure = null });
        Assert.Equal(counts.By!.Keys, read.By!.Keys);
        Assert.All(counts.By, split => Assert.Equal(split.Value, read.By[split.Key]));
        Assert.Equal(counts.ByMeasure!.Keys, read.ByMeasure!.Keys);
        Assert.All(counts.ByMeasure, measure => Assert.All(
            measure.Value, split => Assert.Equal(split.Value, read.ByMeasure[measure.Key][split.Key])));
        AssertRoundTrip(counts with { By = null, ByMeasure = null, Case = null });

        static IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>> Splits() =>
            CountDimension.Known.Append(CountDimension.Parse("moon-phase")).ToDictionary(dimension => dimension, Split);

        static IReadOnlyDictionary<string, long> Split(CountDimension dimension) =>
            new Dictionary<string, long> { ["a " + dimension] = 2, ["unspecified"] = long.MaxValue - 2 };
    }

    [Fact]
    public void An_unknown_word_of_a_newer_server_survives_a_round_trip()
    {
        const string Newer = """
            { "id": "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", "campaign": "c", "case": "c", "purpose": "thanks", "kind": "hologram",
              "consent": { "contact": "later" } }
            """;

        var action = JsonSerializer.Deserialize(Newer, WriteForRightsJson.TypeInfo<ActionRecord>())!;

        Assert.False(action.Kind.IsKnown);
        Assert.Equal("hologram", action.Kind.ToString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Newer), JsonNode.Parse(Json(action))));
    }

    [Fact]
    public void Names_are_written_small_at_first_and_what_is_not_known_is_left_out()
    {
        var json = Json(Campaign2022.Letter() with { Text = new() { Body = "x" }, Quantity = 2 });

        Assert.Equal(["id", "campaign", "case", "purpose", "kind", "quantity", "takenAt", "text"], Members(json));
        Assert.Contains("""
            "takenAt":"2022-12-10T11:02:15Z"
            """, json, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_every_script_stand_as_themselves()
    {
        var json = Json(Campaign2022.Letter() with { Text = new() { Body = "Señora, مرحبا <b>’</b>" } });

        Assert.Contains("\"body\":\"Señora, مرحبا <b>’</b>\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_apps_own_options_with_the_resolver_write_and_read_the_same_wire()
    {
        var own = new JsonSerializerOptions { TypeInfoResolver = WriteForRightsJson.Resolver };
        Records.Action.Sample(action =>
        {
            var written = JsonSerializer.Serialize(action, own);

            Assert.Equal(Members(Json(action)), Members(written));
            Assert.Equal(action, JsonSerializer.Deserialize(written, WriteForRightsJson.StrictTypeInfo<ActionRecord>()));
            Assert.Equal(action, JsonSerializer.Deserialize<ActionRecord>(Json(action), own));
        });
        Assert.Equal(
            Campaign2022.Pack.Cases[0],
            JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(Campaign2022.Pack.Cases[0], own), own));
    }

    private static void AssertRoundTrip<T>(T value)
        where T : class
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>());

        Assert.Equal(value, JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<T>()));
        Assert.Equal(value, JsonSerializer.Deserialize(json, WriteForRightsJson.StrictTypeInfo<T>()));
        Assert.Equal(value, WriteForRightsJson.Read<T>(json, LanguageTag.English).Value);
    }

    private static string Json(ActionRecord action) => JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>());

    private static string[] Members(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(member => member.Name)];
    }
}

using System.Net;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

public abstract class ActionEndpointTests(ServerKind kind) : ServerTest(kind)
{
    private const string Id = "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60";
    private const string CountsPath = "v1/campaigns/w4r-2022/counts";

    private const string Letter = """
        { "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal", "kind": "letter",
          "targets": ["president"], "quantity": 1, "takenAt": "2022-12-10T11:02:15Z", "section": "uk", "country": "GB",
          "language": "en", "source": "partner.example", "supporter": { "name": "A. Example", "email": "a@example.org" },
          "consent": { "contact": "denied", "textVersion": "2022-11", "language": "en", "at": "2022-12-10T11:02:10Z" },
          "text": { "language": "fr", "body": "Monsieur le Président," } }
        """;

    [Fact]
    public async Task An_action_is_created_once_and_its_repeat_gets_the_same_receipt()
    {
        using var first = await Wire.PutAsync(Id, Letter);
        Clock.Advance(TimeSpan.FromHours(1));
        using var second = await Wire.PutAsync(Id, Letter);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(await Text(first), await Text(second));
        Assert.Equal(1, (await Wire.ReadAsync(CountsPath)).GetProperty("actions").GetInt64());
    }

    [Fact]
    public async Task The_same_action_in_other_white_space_order_and_time_zone_is_a_repeat()
    {
        const string Rewritten = """
            {"kind":"letter","purpose":"appeal","case":"dorgelesse-nguessan","campaign":"w4r-2022","text":{"body":"Monsieur le Pr\u00e9sident,",
            "language":"FR"},"targets":["president"],"quantity":1,"takenAt":"2022-12-10T12:02:15.000000000+01:00","section":"uk","country":"gb",
            "language":"en","source":"partner.example","id":"0193B1F0-7C1E-7B6E-8F2A-1B2C3D4E5F60",
            "supporter":{"email":"a@example.org","name":"A. Example"},
            "consent":{"at":"2022-12-10T11:02:10+00:00","language":"en","textVersion":"2022-11","contact":"denied"}}
            """;
        using var first = await Wire.PutAsync(Id, Letter);
        using var second = await Wire.PutAsync(Id, Rewritten);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(await Text(first), await Text(second));
    }

    [Theory]
    [InlineData("A. Example", "\\u202A A. Example\\u202C\\r\\n")]
    [InlineData("A. Example", "\\uFEFFA. Example\\u00A0")]
    [InlineData("a@example.org", " mailto:a@example.org\\u200E")]
    [InlineData("a@example.org", "\\\"A. Example\\\" <ａ＠ｅｘａｍｐｌｅ．ｏｒｇ>,")]
    public async Task The_same_action_with_other_signs_pasted_around_the_name_and_the_address_is_a_repeat(string what, string instead)
    {
        using var first = await Wire.PutAsync(Id, Letter);
        using var second = await Wire.PutAsync(Id, Letter.Replace(what, instead, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(await Text(first), await Text(second));
        Assert.Equal(1, (await Wire.ReadAsync(CountsPath)).GetProperty("actions").GetInt64());
    }

    [Theory]
    [InlineData("\"quantity\": 1", "\"quantity\": 2")]
    [InlineData("a@example.org", "b@example.org")]
    [InlineData("Monsieur le Président,", "Monsieur,")]
    [InlineData("\"targets\": [\"president\"],", "")]
    public async Task Another_action_under_the_same_id_is_refused_and_changes_nothing(string what, string instead)
    {
        using var first = await Wire.PutAsync(Id, Letter);
        var counts = await CountsAsync();
        using var second = await Wire.PutAsync(Id, Letter.Replace(what, instead, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(ProblemCodes.ActionConflict, (await Wire.ProblemAsync(second)).Code);
        Assert.Equal(counts, await CountsAsync());
    }

    [Fact]
    public async Task The_same_action_put_from_64_connections_at_once_counts_once()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            // A connection each, as 64 phones have.
            using var wire = Wire.OfAnotherClient();
            using var response = await wire.PutAsync(Id, Letter);
            return (response.StatusCode, Body: await Text(response));
        }));

        Assert.Equal(1, responses.Count(response => response.StatusCode == HttpStatusCode.Created));
        Assert.Equal(63, responses.Count(response => response.StatusCode == HttpStatusCode.OK));
        Assert.Single(responses.Select(response => response.Body).Distinct());
        Assert.Equal(1, (await Wire.ReadAsync(CountsPath)).GetProperty("actions").GetInt64());
    }

    [Fact]
    public async Task A_repeat_is_known_even_when_the_rules_would_refuse_it_today()
    {
        // Without a date the action is of now: within the window at first, long after it when it is sent again.
        Clock.AdjustTime(new DateTimeOffset(2022, 12, 31, 23, 59, 0, TimeSpan.Zero));
        var undated = Letter.Replace("\"takenAt\": \"2022-12-10T11:02:15Z\",", string.Empty, StringComparison.Ordinal);
        using var first = await Wire.PutAsync(Id, undated);
        Clock.Advance(TimeSpan.FromDays(30));
        using var repeat = await Wire.PutAsync(Id, undated);
        using var late = await Wire.PutAsync("0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f61", undated);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, repeat.StatusCode));
        Assert.Equal(await Text(first), await Text(repeat));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Equal(ProblemCodes.OutsideWindow, Assert.Single((await Wire.ProblemAsync(late)).Errors).Code);
    }

    [Theory]
    [InlineData("", ProblemCodes.JsonMalformed, "$")]
    [InlineData("{", ProblemCodes.JsonMalformed, "$")]
    [InlineData("{\"campaign\": \"w4r-2022\",}", ProblemCodes.JsonMalformed, "$")]
    public async Task A_body_that_is_not_JSON_is_a_bad_request(string body, string code, string path)
    {
        using var response = await Wire.PutAsync(Id, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = Assert.Single((await Wire.ProblemAsync(response)).Errors);
        Assert.Equal((code, path), (problem.Code, problem.Path));
    }

    [Theory]
    [InlineData("w4r-2022", "w4r-1999", ProblemCodes.CampaignUnknown, "$.campaign")]
    [InlineData("dorgelesse-nguessan", "nobody", ProblemCodes.CaseUnknown, "$.case")]
    [InlineData("[\"president\"]", "[\"president\", \"king\"]", ProblemCodes.TargetUnknown, "$.targets[1]")]
    [InlineData("\"kind\": \"letter\"", "\"kind\": \"leter\"", ProblemCodes.KindUnknown, "$.kind")]
    [InlineData("\"quantity\": 1", "\"quantity\": 0", ProblemCodes.QuantityOutOfRange, "$.quantity")]
    [InlineData("\"quantity\": 1", "\"quantity\": 1.5", ProblemCodes.ValueMalformed, "$.quantity")]
    [InlineData("\"quantity\": 1", "\"quantity\": \"1\"", ProblemCodes.TypeMismatch, "$.quantity")]
    [InlineData("\"quantity\": 1", "\"quantitiy\": 1", ProblemCodes.MemberUnknown, "$.quantitiy")]
    [InlineData("\"section\": \"uk\"", "\"section\": \"fr\"", ProblemCodes.SectionUnknown, "$.section")]
    [InlineData("2022-12-10T11:02:15Z", "2023-01-01T00:00:00Z", ProblemCodes.OutsideWindow, "$.takenAt")]
    [InlineData("2022-12-10T11:02:15Z", "2023-06-01T00:00:00Z", ProblemCodes.TakenInFuture, "$.takenAt")]
    [InlineData("2022-12-10T11:02:15Z", "2022-12-10T11:02:15", ProblemCodes.InstantMalformed, "$.takenAt")]
    [InlineData("2022-12-10T11:02:15Z", "2022-12-10", ProblemCodes.InstantMalformed, "$.takenAt")]
    [InlineData("a@example.org", "a@@example.org", ProblemCodes.EmailMalformed, "$.supporter.email")]
    [InlineData("\"country\": \"GB\"", "\"country\": \"UK\"", ProblemCodes.CountryUnknown, "$.country")]
    [InlineData("A. Example", "A.\\u0000Example", ProblemCodes.TextCharacters, "$.supporter.name")]
    [InlineData("\"denied\"", "\"maybe\"", ProblemCodes.WordUnknown, "$.consent.contact")]
    public async Task Each_mistake_has_its_own_code_and_path(string what, string instead, string code, string path)
    {
        using var response = await Wire.PutAsync(Id, Letter.Replace(what, instead, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var problem = Assert.Single((await Wire.ProblemAsync(response)).Errors);
        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.Equal(0, (await Wire.ReadAsync(CountsPath)).GetProperty("actions").GetInt64());
    }

    [Fact]
    public async Task A_signature_cannot_be_a_message_of_solidarity()
    {
        var action = Campaign2022.Signature("A. Example", "a@example.org") with { Purpose = Purpose.Solidarity };
        using var response = await Wire.PutAsync(action);

        var problem = Assert.Single((await Wire.ProblemAsync(response)).Errors);
        Assert.Equal((ProblemCodes.KindPurposeMismatch, "$.kind"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Nobody_is_written_to_whose_policy_takes_no_messages()
    {
        var card = ActionRecord.Solidarity(Campaign2022.Id, Campaign2022.Aleksandra, ActionKind.Card) with
        {
            TakenAt = Campaign2022.HumanRightsDay,
        };
        using var response = await Wire.PutAsync(card);

        Assert.Equal(ProblemCodes.SolidarityNotAccepted, Assert.Single((await Wire.ProblemAsync(response)).Errors).Code);
    }

    [Fact]
    public async Task Two_ids_that_differ_are_a_mistake_and_so_is_one_that_is_no_UUID_of_version_7()
    {
        var other = Letter.Replace("{ \"campaign\"", "{ \"id\": \"0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f61\", \"campaign\"", StringComparison.Ordinal);
        using var differing = await Wire.PutAsync(Id, other);
        using var random = await Wire.PutAsync("7d444840-9dc0-41d1-b245-5ffdce74fad2", Letter);

        Assert.Equal(ProblemCodes.ActionIdMismatch, Assert.Single((await Wire.ProblemAsync(differing)).Errors).Code);
        Assert.Equal(ProblemCodes.ActionIdMalformed, Assert.Single((await Wire.ProblemAsync(random)).Errors).Code);
    }

    [Fact]
    public async Task A_text_of_the_greatest_length_is_taken_in_any_script_and_one_letter_more_is_not()
    {
        var longest = new string('字', ActionRecordValidator.MaxTextLength);
        var action = Campaign2022.Letter() with { Text = new ActionText { Body = longest } };
        using var taken = await Wire.PutAsync(action);
        using var refused = await Wire.PutAsync(action with { Id = ActionId.New(), Text = new ActionText { Body = longest + "字" } });

        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        var problem = Assert.Single((await Wire.ProblemAsync(refused)).Errors);
        Assert.Equal((ProblemCodes.TextTooLong, "$.text.body"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_before_it_is_read()
    {
        using var response = await Wire.PutAsync(Id, Letter.Replace("Monsieur", new string('x', 200_000), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(ProblemCodes.BodyTooLarge, (await Wire.ProblemAsync(response)).Code);
    }

    [Fact]
    public async Task A_body_that_is_not_declared_as_JSON_is_refused()
    {
        using var response = await Wire.PutAsync(Id, Letter, mediaType: "text/plain");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("fr-CH, fr;q=0.9, en;q=0.8", "fr-CH")]
    [InlineData("de-AT", "de-AT")]
    [InlineData("gsw", "de-CH")]
    [InlineData("fr-FR", "fr")]
    [InlineData("en-XA", "en")]
    [InlineData("xx, es;q=0.3, ar;q=0.7", "ar")]
    [InlineData("de", "de")]
    [InlineData("sw", "en")]
    public async Task Problems_are_told_in_the_language_that_the_request_asks_for(string wanted, string language)
    {
        using var response = await Wire.PutAsync(Id, Letter.Replace("\"quantity\": 1", "\"quantity\": 0", StringComparison.Ordinal), wanted);

        var most = Locale.For(LanguageTag.Parse(language)).Number(1_000);
        var expected = Problem.Of("$", ProblemCodes.QuantityOutOfRange, LanguageTag.Parse(language), ("least", "1"), ("most", most));
        var problem = Assert.Single((await Wire.ProblemAsync(response)).Errors);
        Assert.Equal(expected.Message, problem.Message);
        Assert.Equal(language, Assert.Single(response.Content.Headers.ContentLanguage));
    }

    [Fact]
    public async Task A_problem_repeats_nothing_that_a_person_wrote()
    {
        var body = Letter.Replace("a@example.org", "planted@@example.org", StringComparison.Ordinal)
            .Replace("A. Example", "Planted\\u0007 Name", StringComparison.Ordinal)
            .Replace("\"quantity\": 1", "\"quantity\": \"planted\"", StringComparison.Ordinal);
        using var response = await Wire.PutAsync(Id, body);

        Assert.DoesNotContain("planted", await Text(response), StringComparison.OrdinalIgnoreCase);
    }

    private static Task<string> Text(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task<string> CountsAsync()
    {
        var counts = await Wire.ReadAsync(CountsPath);
        return JsonSerializer.Serialize(counts.EnumerateObject().Where(member => member.Name != "asOf").ToDictionary(m => m.Name, m => m.Value));
    }
}

using System.Net;
using System.Text.Json;
using CsCheck;

namespace WriteForRights.Server.Tests;

public abstract class CountEndpointTests(ServerKind kind) : ServerTest(kind)
{
    private const string CampaignCounts = "v1/campaigns/w4r-2022/counts";
    private const string CaseCounts = "v1/campaigns/w4r-2022/cases/dorgelesse-nguessan/counts";

    [Fact]
    public async Task A_case_that_nobody_has_written_for_has_four_noughts()
    {
        var counts = await Wire.ReadAsync(CaseCounts + "?by=kind,day");

        Assert.Equal((0, 0, 0, 0), Numbers(counts));
        Assert.Equal("{\"kind\":{},\"day\":{}}", counts.GetProperty("by").GetRawText());
    }

    [Fact]
    public async Task A_person_signs_a_case_once_however_often_and_however_it_is_spelled()
    {
        await RecordAsync(Campaign2022.Signature("A. Example", "a@example.org"));
        await RecordAsync(Campaign2022.Signature("a.  EXAMPLE", "A@Example.org"));

        Assert.Equal((2, 2, 1, 1), Numbers(await Wire.ReadAsync(CaseCounts)));
    }

    [Fact]
    public async Task A_second_signature_gets_the_answer_of_a_first()
    {
        using var first = await Wire.PutAsync(Campaign2022.Signature("A. Example", "a@example.org"));
        using var second = await Wire.PutAsync(Campaign2022.Signature("A. Example", "a@example.org"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal("counted", (await Wire.JsonAsync(second)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Two_people_who_share_an_address_stay_two()
    {
        await RecordAsync(Campaign2022.Signature("A. Example", "shared@example.org"));
        await RecordAsync(Campaign2022.Signature("B. Example", "shared@example.org"));

        Assert.Equal((2, 2, 2, 2), Numbers(await Wire.ReadAsync(CaseCounts)));
    }

    [Fact]
    public async Task Signatures_of_the_unknown_count_each_and_make_no_people()
    {
        await RecordAsync(Campaign2022.Signature(null, null));
        await RecordAsync(Campaign2022.Signature("A. Example", null));

        Assert.Equal((2, 2, 2, 0), Numbers(await Wire.ReadAsync(CaseCounts)));
    }

    [Fact]
    public async Task One_person_for_two_cases_is_one_person_of_the_campaign()
    {
        var signature = Campaign2022.Signature("A. Example", "a@example.org");
        await RecordAsync(signature);
        await RecordAsync(signature with { Id = ActionId.New(), Case = Campaign2022.Aleksandra });

        Assert.Equal((2, 2, 2, 1), Numbers(await Wire.ReadAsync(CampaignCounts)));
        Assert.Equal((1, 1, 1, 1), Numbers(await Wire.ReadAsync(CaseCounts)));
    }

    [Fact]
    public async Task Days_are_those_of_the_section_and_without_one_of_UTC()
    {
        // Half an hour before the new day in London, which in December is on UTC; in a summer it would not be.
        var late = Campaign2022.Letter() with { TakenAt = new DateTimeOffset(2022, 12, 11, 0, 30, 0, TimeSpan.FromHours(1)) };
        await RecordAsync(late);
        await RecordAsync(late with { Id = ActionId.New(), Section = SectionId.Parse("uk") });

        Assert.Equal("{\"2022-12-10\":2}", (await Wire.ReadAsync(CaseCounts + "?by=day")).GetProperty("by").GetProperty("day").GetRawText());
    }

    [Fact]
    public async Task What_is_not_known_of_an_action_stands_under_unspecified()
    {
        await RecordAsync(Campaign2022.Letter());
        await RecordAsync(Campaign2022.Letter() with { Country = CountryCode.Parse("FR"), Quantity = 3 });

        var by = (await Wire.ReadAsync(CaseCounts + "?by=country,section")).GetProperty("by");
        Assert.Equal("{\"country\":{\"FR\":3,\"unspecified\":1},\"section\":{\"unspecified\":4}}", by.GetRawText());
    }

    [Fact]
    public async Task What_is_recorded_one_by_one_is_online()
    {
        var before = (await Wire.ReadAsync(CaseCounts + "?by=origin")).GetProperty("by").GetRawText();
        await RecordAsync(Campaign2022.Letter() with { Quantity = 3 });
        await RecordAsync(Campaign2022.Letter());

        var by = (await Wire.ReadAsync(CaseCounts + "?by=origin,kind")).GetProperty("by").GetRawText();
        Assert.Equal("{\"origin\":{}}", before);
        Assert.Equal("{\"origin\":{\"online\":4},\"kind\":{\"letter\":4}}", by);
    }

    [Fact]
    public async Task A_split_that_does_not_exist_is_refused()
    {
        using var response = await Wire.GetAsync(CaseCounts + "?by=colour");

        var problem = Assert.Single((await Wire.ProblemAsync(response)).Errors);
        Assert.Equal((ProblemCodes.WordUnknown, "by"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Counts_that_have_not_changed_need_not_be_sent_again()
    {
        using var first = await Wire.GetAsync(CaseCounts);
        Clock.Advance(TimeSpan.FromMinutes(1));
        using var unchanged = await Wire.GetAsync(CaseCounts, first.Headers.ETag!.ToString());
        await RecordAsync(Campaign2022.Letter());
        using var changed = await Wire.GetAsync(CaseCounts, first.Headers.ETag!.ToString());

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (unchanged.StatusCode, changed.StatusCode));
    }

    [Fact]
    public async Task Every_split_sums_to_the_total_whatever_is_recorded()
    {
        var cases = Campaign2022.Pack.Cases.Select(@case => @case.Id).ToArray();
        var actions =
            from @case in AnyOf(cases)
            from kind in AnyOf([.. ActionKind.Known])
            from quantity in Gen.Int[1, 9]
            from person in Gen.Int[0, 4]
            from country in AnyOf<string?>(null, "GB", "FR", "CM")
            from hours in Gen.Int[0, 1_400]
            select ActionRecord.Appeal(Campaign2022.Id, @case, kind) with
            {
                Quantity = kind == ActionKind.Signature ? null : quantity,
                Supporter = person == 0 ? null : new Supporter { Email = EmailAddress.Parse($"p{person}@example.org") },
                Country = country is null ? null : CountryCode.Parse(country),
                Section = hours % 2 == 0 ? SectionId.Parse("uk") : null,
                TakenAt = new DateTimeOffset(2022, 11, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours),
            };
        var recorded = new List<ActionRecord>();
        await actions.Array[1, 40].SampleAsync(
            async batch =>
            {
                foreach (var action in batch)
                {
                    await RecordAsync(action);
                    recorded.Add(action);
                }

                await CheckSumsAsync(recorded, cases);
            },
            iter: 5,
            threads: 1);
    }

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private async Task CheckSumsAsync(List<ActionRecord> recorded, CaseId[] cases)
    {
        const string All = "?by=kind,purpose,country,section,day,origin";
        var campaign = await Wire.ReadAsync(CampaignCounts + All);
        var perCase = new List<JsonElement>();
        foreach (var @case in cases)
        {
            perCase.Add(await Wire.ReadAsync($"v1/campaigns/w4r-2022/cases/{@case}/counts{All}"));
        }

        foreach (var counts in perCase.Append(campaign))
        {
            foreach (var split in counts.GetProperty("by").EnumerateObject())
            {
                Assert.Equal(Numbers(counts).Actions, split.Value.EnumerateObject().Sum(bucket => bucket.Value.GetInt64()));
            }
        }

        var signatures = recorded.Where(action => action.Kind == ActionKind.Signature).ToList();
        var known = signatures.Where(action => action.Supporter is not null).Select(action => (action.Case, action.Supporter)).Distinct();
        Assert.Equal(recorded.Sum(action => action.Quantity ?? 1), Numbers(campaign).Actions);
        Assert.Equal(Numbers(campaign).Actions, perCase.Sum(counts => Numbers(counts).Actions));
        Assert.Equal(signatures.Count(action => action.Supporter is null) + known.Count(), Numbers(campaign).Signatures);
        Assert.Equal(recorded.Select(action => action.Supporter).OfType<Supporter>().Distinct().Count(), Numbers(campaign).People);
    }

    private static (long Actions, long Messages, long Signatures, long People) Numbers(JsonElement counts) => (
        counts.GetProperty("actions").GetInt64(),
        counts.GetProperty("messages").GetInt64(),
        counts.GetProperty("signatures").GetInt64(),
        counts.GetProperty("people").GetInt64());

    private async Task RecordAsync(ActionRecord action)
    {
        using var response = await Wire.PutAsync(action);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }
}

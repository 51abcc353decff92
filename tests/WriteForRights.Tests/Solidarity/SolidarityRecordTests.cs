using System.Text.Json;
using System.Text.Json.Nodes;

namespace WriteForRights.Tests;

/// <summary>Messages that were stored, and those that were stored and then edited.</summary>
public sealed class SolidarityRecordTests
{
    private static readonly ModeratorId Moderator = ModeratorId.Parse("moderator-7");

    private readonly SolidarityScreening _screening = SolidarityCases.Screening();

    /// <summary>What somebody may change in a stored message, on purpose or by mistake.</summary>
    public static TheoryData<string, string> Edits { get; } = new()
    {
        { "draft.body", "\"Another text.\"" },
        { "draft.kind", "\"letter\"" },
        { "draft.language", "\"fr\"" },
        { "draft.language", "null" },
        { "draft.id", "\"0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f61\"" },
        { "draft.senderName", "\"B. Example\"" },
        { "draft.senderAddress", "{ \"lines\": [], \"country\": \"GB\" }" },
        { "draft.senderAddress", "null" },
        { "draft.senderAddress.lines", "[\"1 Example Street\"]" },
        { "draft.senderAddress.locality", "\"Example Town\"" },
        { "draft.senderAddress.region", "\"Example Region\"" },
        { "draft.senderAddress.postalCode", "\"1\"" },
        { "draft.senderAddress.country", "\"IE\"" },
        { "redaction", "\"Another text.\"" },
        { "status", "\"redacted\"" },
        { "status", "\"sent\"" },
        { "decisions", "[]" },
        { "decisions.0.outcome", "\"redacted\"" },
        { "decisions.0.outcome", "\"waved-through\"" },
        { "decisions.0.by", "null" },
        { "decisions.0.message", "\"0\"" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_stored_message_that_was_edited_has_to_be_decided_again(string member, string value)
    {
        var json = Edited(Approved("Kind words."), member, value);

        var restored = Assert.IsType<ScreenedMessage>(_screening.Restore(Read(json)));

        Assert.Equal(SolidarityStatus.Reopened, restored.Status);
        Assert.Equal(ReopeningReason.RecordChanged, restored.Record.Reopened);
    }

    [Theory]
    [InlineData("decisions.0.policy", "\"0\"", "policy-changed")]
    [InlineData("decisions.0.overrides", "[]", "findings-changed")]
    [InlineData("decisions.0.overrides.0.rule", "\"politics\"", "findings-changed")]
    [InlineData("decisions.0.overrides.0.reason", "\" \"", "findings-changed")]
    public void A_decision_that_was_edited_does_not_hold(string member, string value, string reason)
    {
        var json = Edited(Approved("God bless you."), member, value);

        var restored = Assert.IsType<ScreenedMessage>(_screening.Restore(Read(json)));

        Assert.Equal(ReopeningReason.Parse(reason), restored.Record.Reopened);
    }

    [Fact]
    public void A_forged_decision_cannot_let_pass_what_must_not_go()
    {
        // Somebody writes the whole decision, fingerprints and all, as the database's owner can.
        var allowing = SolidarityCases.Screening(policy => policy with { AllowsNamingAmnesty = true });
        var record = allowing.Screen(SolidarityCases.Draft("Amnesty International sends its love.")).Approve(Moderator).Record;
        var forged = record with { Decisions = [record.Decisions[0] with { Policy = _screening.PolicyHash }] };

        var restored = Assert.IsType<ScreenedMessage>(_screening.Restore(forged));

        Assert.Equal(ReopeningReason.FindingsChanged, restored.Record.Reopened);
        Assert.False(restored.CanBeApproved);
    }

    [Fact]
    public void A_decision_of_nobody_is_none()
    {
        var record = Read(Approved("Kind words."));

        var restored = _screening.Restore(record with { Decisions = [record.Decisions[0] with { By = default(ModeratorId) }] });

        Assert.Equal(ReopeningReason.RecordChanged, restored.Record.Reopened);
    }

    [Fact]
    public void A_message_that_was_moved_to_another_case_has_to_be_decided_again_even_if_the_policies_are_alike()
    {
        var record = Read(Approved("Kind words."));
        var other = new SolidarityScreening(
            Campaign2022.Pack.Campaign, SolidarityCases.ChowHangTung with { Solidarity = SolidarityCases.Dorgelesse.Solidarity }, Campaign2022.ClockAt(SolidarityCases.Now));
        Assert.Equal(_screening.PolicyHash, other.PolicyHash);

        var restored = other.Restore(record with { Draft = record.Draft with { Case = SolidarityCases.ChowHangTung.Id } });

        Assert.Equal(ReopeningReason.RecordChanged, restored.Record.Reopened);
    }

    [Theory]
    [InlineData("screened", false)]
    [InlineData("reopened", false)]
    [InlineData("delivered", true)]
    [InlineData("withdrawn", true)]
    [InlineData("rejected", true)]
    public void A_status_that_was_edited_makes_no_message_go(string status, bool isClosed)
    {
        var restored = _screening.Restore(Read(Edited(Approved("Kind words."), "status", $"\"{status}\"")));

        Assert.Equal(isClosed ? typeof(ClosedMessage) : typeof(ScreenedMessage), restored.GetType());
        Assert.Equal(isClosed ? status : "reopened", restored.Status.ToString());
    }

    [Fact]
    public void Findings_that_were_edited_away_are_found_again()
    {
        var record = _screening.Screen(SolidarityCases.Draft("Amnesty International sends its love.")).Record;

        var restored = Assert.IsType<ScreenedMessage>(_screening.Restore(record with { Findings = [] }));

        Assert.Equal(SolidarityStatus.Screened, restored.Status);
        Assert.Equal(record.Findings, restored.Findings);
        Assert.False(restored.CanBeApproved);
    }

    [Fact]
    public void Every_message_is_read_from_its_own_json_as_it_was()
    {
        var screened = _screening.Screen(SolidarityCases.Draft("God bless you all.", "en"));
        var approved = screened.Approve(Moderator, new FindingOverride { Rule = ScreeningRule.Religion, Reason = "Kindly meant." });
        approved.TryGetDeliverable(_screening, out var deliverable);
        SolidarityMessage[] all =
        [
            screened, screened.Redact("Kind words."), approved, screened.Redact("Kind words.").Approve(Moderator),
            screened.Reject(Moderator, "Sent twice."), approved.Withdraw(), deliverable!.MarkDelivered(),
            SolidarityCases.Screening(policy => policy with { AllowsPolitics = true }).Restore(approved.Record),
        ];

        Assert.Equal(
            SolidarityStatus.Known.Select(status => status.ToString()).Order(),
            all.Select(message => message.Status.ToString()).Distinct().Order());
        Assert.All(all.SkipLast(1), message =>
        {
            var read = Read(Json(message.Record));

            Assert.Equal(message.Record, read);
            var utf8 = System.Text.Encoding.UTF8.GetBytes(Json(read));
            Assert.Equal(message.Record, WriteForRightsJson.Read<SolidarityRecord>(utf8, LanguageTag.English).Value);
            var restored = _screening.Restore(read);
            Assert.Equal(message.GetType(), restored.GetType());
            Assert.Equal(message.Record, restored.Record);
        });
    }

    [Fact]
    public void A_reopened_message_keeps_its_reason_when_it_is_stored_and_loses_it_when_it_is_decided()
    {
        var changed = SolidarityCases.Screening(policy => policy with { AllowsPolitics = true });
        var reopened = changed.Restore(Read(Approved("Kind words.")));

        var restored = Assert.IsType<ScreenedMessage>(changed.Restore(Read(Json(reopened.Record))));

        Assert.Equal(ReopeningReason.PolicyChanged, restored.Record.Reopened);
        Assert.Equal(SolidarityStatus.Reopened, restored.Status);
        Assert.Null(restored.Approve(Moderator).Record.Reopened);
        Assert.Null(restored.Reject(Moderator, null).Record.Reopened);
    }

    [Fact]
    public void The_json_is_what_the_page_shows()
    {
        var record = JsonNode.Parse(Approved("God bless you."))!;

        Assert.Equal(["draft", "status", "at", "findings", "decisions"], record.AsObject().Select(member => member.Key));
        Assert.Equal("""
            {"rule":"religion","severity":"ask","path":"$.body","start":0,"length":3}
            """, record["findings"]![0]!.ToJsonString());
        Assert.Equal(
            ["outcome", "by", "at", "findings", "overrides", "policy", "message"],
            record["decisions"]![0]!.AsObject().Select(member => member.Key));
        Assert.Matches("^[0-9a-f]{64}$", (string?)record["decisions"]![0]!["message"]);
    }

    private string Approved(string text)
    {
        var address = new PostalAddress
        {
            Lines = ["9 Sample Row"],
            Locality = "Sampleton",
            Region = "Samples",
            PostalCode = "X",
            Country = CountryCode.Parse("GB"),
        };
        var screened = _screening.Screen(SolidarityCases.Draft(text, "en") with { SenderName = "A. Example", SenderAddress = address });
        return Json(screened.Approve(
            Moderator, [.. screened.RulesToOverride.Select(rule => new FindingOverride { Rule = rule, Reason = "Kindly meant." })]).Record);
    }

    private static string Edited(string json, string member, string value)
    {
        var root = JsonNode.Parse(json)!;
        var steps = member.Split('.');
        var parent = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        parent[steps[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }

    private static SolidarityRecord Read(string json) =>
        JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<SolidarityRecord>())!;

    private static string Json(SolidarityRecord record) => JsonSerializer.Serialize(record, WriteForRightsJson.TypeInfo<SolidarityRecord>());
}

namespace WriteForRights.Tests;

/// <summary>Which records are the same: each member whose default may be omitted or given, and what is no default.</summary>
public sealed class RecordDigestTests
{
    private static readonly byte[] Key = new byte[RecordDigest.KeyLength];

    private static readonly ActionRecord Letter = ActionRecord.Appeal(
        CampaignId.Parse("w4r-2022"), CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
    {
        TakenAt = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero),
        Targets = [TargetId.Parse("first"), TargetId.Parse("second")],
        Consent = new Consent { Contact = ContactConsent.Denied, At = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero) },
    };

    private static readonly Report Report = new()
    {
        Id = ReportId.New(),
        Revision = 1,
        Campaign = Letter.Campaign,
        Case = Letter.Case,
        Purpose = Purpose.Appeal,
        Kind = ActionKind.Letter,
        Targets = Letter.Targets,
        Quantity = 1,
        Precision = ReportPrecision.Exact,
        AsOf = PartialDate.Parse("2022-12-10"),
        ReportedBy = "An example group",
    };

    public static TheoryData<string, Func<ActionRecord, ActionRecord>> Same { get; } = new()
    {
        { "a quantity of 1", action => action with { Quantity = 1 } },
        { "targets in another order", action => action with { Targets = [TargetId.Parse("second"), TargetId.Parse("first")] } },
        { "a supporter without details", action => action with { Supporter = new Supporter() } },
        { "another time zone", action => action with { TakenAt = action.TakenAt!.Value.ToOffset(TimeSpan.FromHours(9)) } },
        { "another time zone of the consent", action => action with { Consent = action.Consent! with { At = action.Consent.At!.Value.ToOffset(TimeSpan.FromHours(-3)) } } },
    };

    public static TheoryData<string, Func<ActionRecord, ActionRecord>> Different { get; } = new()
    {
        { "a quantity of 2", action => action with { Quantity = 2 } },
        { "no targets", action => action with { Targets = [] } },
        { "fewer targets", action => action with { Targets = [TargetId.Parse("first")] } },
        { "a supporter with a detail", action => action with { Supporter = new Supporter { Language = LanguageTag.English } } },
        { "no time", action => action with { TakenAt = null } },
        { "no consent", action => action with { Consent = null } },
        { "nobody asked for consent", action => action with { Consent = new Consent { Contact = ContactConsent.NotAsked } } },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void These_are_the_same_action(string what, Func<ActionRecord, ActionRecord> change) =>
        Assert.True(AreSame(Letter, change(Letter)), what);

    [Theory]
    [MemberData(nameof(Different))]
    public void These_are_other_actions(string what, Func<ActionRecord, ActionRecord> change) =>
        Assert.False(AreSame(Letter, change(Letter)), what);

    [Fact]
    public void The_order_of_a_reports_targets_makes_no_difference()
    {
        Assert.Equal(
            RecordDigest.Of(Report, Key), RecordDigest.Of(Report with { Targets = [TargetId.Parse("second"), TargetId.Parse("first")] }, Key));
        Assert.NotEqual(RecordDigest.Of(Report, Key), RecordDigest.Of(Report with { Quantity = 2 }, Key));
    }

    private static bool AreSame(ActionRecord first, ActionRecord second) =>
        RecordDigest.Of(first, Key).AsSpan().SequenceEqual(RecordDigest.Of(second, Key));
}

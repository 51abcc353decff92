using System.Text;

namespace WriteForRights.Tests;

/// <summary>An action of which something cannot be read is not refused for what stands in for that.</summary>
public sealed class UnreadableActionTests
{
    /// <summary>A pack in which the case that stands in for another takes no messages, and the section that does no other case.</summary>
    private static readonly CampaignPack Hostile = Pack();

    /// <summary>What cannot be read, and other members that would be wrong with what stands in for it.</summary>
    public static TheoryData<string, string, string> Unreadable { get; } = new()
    {
        { "'case': 'Chow Hang-tung'", "'targets': ['secretary-for-justice']", "$.case: id-malformed" },
        { "'case': 5", "'purpose': 'solidarity', 'kind': 'card'", "$.case: type-mismatch" },
        { "'section': 'UK!'", "'case': 'chow-hang-tung'", "$.section: id-malformed" },
        { "'section': ['fr']", "'case': 'chow-hang-tung', 'takenAt': '2023-01-10T00:00:00Z'", "$.section: type-mismatch" },
        { "'kind': null", "'purpose': 'solidarity', 'case': 'chow-hang-tung'", "$.kind: value-null" },
        { "'purpose': 'To the minister'", "'case': 'chow-hang-tung', 'targets': ['secretary-for-justice']", "$.purpose: word-malformed" },
        { "'takenAt': '2022'", "'case': 'chow-hang-tung', 'section': 'fr'", "$.takenAt: instant-malformed" },
        {
            "'campaign': 'Write for Rights'",
            "'case': 'somebody', 'section': 'atlantis', 'kind': 'smoke-signal', 'targets': ['king'], 'takenAt': '2021-12-10T00:00:00Z'",
            "$.campaign: id-malformed"
        },
        {
            "'campaign': 'Write for Rights'", "'purpose': 'solidarity', 'kind': 'card', 'case': 'dorgelesse-nguessan'",
            "$.campaign: id-malformed"
        },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_depends_on_a_member_that_cannot_be_read_is_left_open(string broken, string others, string expected) =>
        Assert.Equal([expected], Check($"{broken}, {others}"));

    [Theory]
    [InlineData("'case': 'Chow Hang-tung', 'quantity': 0", "$.case: id-malformed", "$.quantity: quantity-out-of-range")]
    [InlineData("'case': 5, 'source': ''", "$.case: type-mismatch", "$.source: text-empty")]
    [InlineData("'quantity': 'one', 'case': 'somebody'", "$.quantity: type-mismatch", "$.case: case-unknown")]
    [InlineData(
        "'supporter': { 'nickname': 'x', 'name': '' }, 'case': 'chow-hang-tung'",
        "$.supporter.nickname: member-unknown",
        "$.supporter.name: text-empty")]
    public void What_does_not_depend_on_it_is_still_checked(string members, string first, string second) =>
        Assert.Equal([first, second], Check(members));

    [Fact]
    public void The_rules_here_are_hostile_to_what_stands_in()
    {
        Assert.Equal(["$.purpose: solidarity-not-accepted"], Check("'case': 'dorgelesse-nguessan', 'purpose': 'solidarity'"));
        Assert.Equal(["$.case: case-not-in-section"], Check("'case': 'chow-hang-tung', 'section': 'uk'"));
        Assert.Equal(
            ["$.case: case-not-in-section", "$.takenAt: outside-window"],
            Check("'case': 'chow-hang-tung', 'section': 'uk', 'takenAt': '2023-01-10T00:00:00Z'"));
    }

    private static string[] Check(string members)
    {
        var given = members.Replace('\'', '"');
        string[] usual =
        [
            "\"id\": \"0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60\"", "\"campaign\": \"w4r-2022\"", "\"case\": \"chow-hang-tung\"",
            "\"purpose\": \"appeal\"", "\"kind\": \"letter\"", "\"takenAt\": \"2022-12-10T11:02:15Z\"",
        ];
        var missing = usual.Where(member => !given.Contains(member[..member.IndexOf(':')] + ":", StringComparison.Ordinal));
        var json = $"{{ {string.Join(", ", missing.Append(given))} }}";
        var rules = new ActionRecordValidator(Hostile, Campaign2022.ClockAt(Campaign2022.Within.AddYears(1)));
        var reading = WriteForRightsJson.Read<ActionRecord>(Encoding.UTF8.GetBytes(json), LanguageTag.English);
        return reading.Check(action => rules.Check(action, LanguageTag.English)).Lines();
    }

    private static CampaignPack Pack()
    {
        var pack = Campaign2022.WithPolicy(policy => policy with { AcceptsMessages = false });
        var uk = pack.Campaign.Sections[0];
        var fr = uk with { Id = SectionId.Parse("fr"), Window = uk.Window with { Closes = PartialDate.Parse("2023-01") } };
        return new CampaignPack(
            pack.Campaign with { Sections = [uk with { Cases = [CaseId.Parse("dorgelesse-nguessan")] }, fr] }, pack.Cases);
    }
}

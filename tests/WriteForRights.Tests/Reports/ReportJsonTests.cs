using System.Text;
using System.Text.Json;

namespace WriteForRights.Tests;

public sealed class ReportJsonTests
{
    private const string Json = """
        { "revision": 2, "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal", "kind": "letter", "quantity": 250,
          "precision": "estimate", "asOf": "2022-12", "reportedBy": "An example group", "place": "Example Town", "section": "uk" }
        """;

    [Fact]
    public void A_report_is_read_from_the_wire_under_the_id_of_its_address()
    {
        var reading = WriteForRightsJson.Read<Report>(Encoding.UTF8.GetBytes(Json), LanguageTag.English);

        Assert.Empty(reading.Problems);
        var report = reading.Value!;
        Assert.Equal(default, report.Id);
        Assert.Equal(
            (2, 250, ReportPrecision.Estimate, new PartialDate(2022, 12)),
            (report.Revision, report.Quantity, report.Precision, report.AsOf));
        Assert.Equal(("An example group", "Example Town"), (report.ReportedBy.Reveal(), report.Place!.Value.Reveal()));
    }

    [Fact]
    public void What_a_report_must_have_is_missed()
    {
        var reading = WriteForRightsJson.Read<Report>("{}"u8.ToArray(), LanguageTag.English);

        Assert.Equal(
            ["asOf", "campaign", "case", "kind", "precision", "purpose", "quantity", "reportedBy", "revision"],
            reading.Problems.Select(problem => problem.Path[2..]).Order());
    }

    [Fact]
    public void What_depends_on_a_member_that_cannot_be_read_is_left_open()
    {
        var rules = new ReportValidator(Campaign2022.Pack, Campaign2022.ClockAt(Campaign2022.Within.AddMonths(2)));
        string[] Check(params (string Old, string New)[] changes)
        {
            var json = changes.Aggregate(Json, (json, change) =>
                json.Replace($"\"{change.Old}\"", $"\"{change.New}\"", StringComparison.Ordinal));
            return WriteForRightsJson.Read<Report>(Encoding.UTF8.GetBytes(json), LanguageTag.English)
                .Check(report => rules.Check(report with { Id = ReportId.New() }, LanguageTag.English)).Lines();
        }

        Assert.Equal(["$.section: id-malformed"], Check(("uk", "UK!")));
        Assert.Equal(["$.campaign: id-malformed"], Check(("w4r-2022", "Write for Rights")));
        Assert.Equal(["$.asOf: date-malformed"], Check(("2022-12", "Christmas")));
        Assert.Equal(["$.asOf: report-before-window"], Check(("2022-12", "2022-10")));
        Assert.Equal(["$.section: id-malformed"], Check(("2022-12", "2022-10"), ("uk", "UK!")));
        Assert.Equal(["$.case: id-malformed"], Check(("2022-12", "2022-10"), ("dorgelesse-nguessan", "D. N."), ("section", "source")));
    }

    [Fact]
    public void What_is_not_known_is_left_out() => Assert.DoesNotContain(
        "null", JsonSerializer.Serialize(Campaign2022.Report(), WriteForRightsJson.TypeInfo<Report>()), StringComparison.Ordinal);
}

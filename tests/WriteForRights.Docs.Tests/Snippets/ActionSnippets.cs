using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Docs.Tests;

public sealed class ActionSnippets : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly CampaignPack Sample = CampaignPack.Load(SourceTree.SamplePack);

    private static readonly ActionRecord Written =
        ActionRecord.Appeal(Sample.Campaign.Id, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with { TakenAt = Noon };

    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);

    [Fact]
    public void Create_records()
    {
        var (pack, now) = (Sample, Noon);

        #region create-a-record
        var letter = ActionRecord.Appeal(pack.Campaign.Id, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
        {
            TakenAt = now,
            Country = CountryCode.Parse("DE"),
        };
        var card = ActionRecord.Solidarity(letter.Campaign, letter.Case, ActionKind.Card) with { TakenAt = now };
        #endregion

        var validator = new ActionRecordValidator(pack, TimeProvider.System);
        Assert.Equal((Purpose.Appeal, Purpose.Solidarity), (letter.Purpose, card.Purpose));
        Assert.Empty(validator.Check(letter, LanguageTag.English));
        Assert.Empty(validator.Check(card, LanguageTag.English));
    }

    [Fact]
    public void Check_a_record()
    {
        var (pack, letter, output) = (Sample, Written with { Quantity = 0 }, _output);

        #region check-a-record
        var validator = new ActionRecordValidator(pack, TimeProvider.System); // one for all actions of the campaign
        foreach (var problem in validator.Check(letter, LanguageTag.English))
        {
            output.WriteLine($"{problem.Path}: {problem.Message}");
        }
        #endregion

        AssertWritten("$.quantity: ");
    }

    [Fact]
    public void Check_a_report()
    {
        var (pack, output) = (Sample, _output);
        var report = new Report
        {
            Id = ReportId.New(),
            Revision = 1,
            Campaign = pack.Campaign.Id,
            Case = Written.Case,
            Purpose = Purpose.Appeal,
            Kind = ActionKind.Letter,
            Quantity = -1,
            Precision = ReportPrecision.Exact,
            AsOf = new PartialDate(2022, 12, 10),
            ReportedBy = "Example group",
        };

        #region check-a-report
        var validator = new ReportValidator(pack, TimeProvider.System); // one for all reports of the campaign
        foreach (var problem in validator.Check(report, LanguageTag.English))
        {
            output.WriteLine($"{problem.Path}: {problem.Message}");
        }
        #endregion

        AssertWritten("$.quantity: ");
    }

    [Fact]
    public void Store_and_read_a_record()
    {
        var (letter, output) = (Written, _output);

        #region read-a-record
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(letter, WriteForRightsJson.TypeInfo<ActionRecord>());
        JsonReading<ActionRecord> reading = WriteForRightsJson.Read<ActionRecord>(json, LanguageTag.English);
        foreach (var problem in reading.Problems)
        {
            output.WriteLine($"{problem.Path}: {problem.Message}");
        }
        #endregion

        Assert.Equal(letter, reading.Value);
        Assert.Empty(_output.ToString());
    }

    public void Dispose() => _output.Dispose();

    private void AssertWritten(string start) =>
        Assert.StartsWith(start, Assert.Single(_output.ToString().TrimEnd().Split(Environment.NewLine)), StringComparison.Ordinal);
}

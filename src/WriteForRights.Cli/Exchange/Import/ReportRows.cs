using System.Runtime.CompilerServices;
using System.Text.Json;
using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Makes reports from rows.</summary>
/// <param name="pack">The campaign with its cases.</param>
/// <param name="mapping">The mapping of the table.</param>
internal sealed class ReportRows(CampaignPack pack, ImportMapping mapping) : IRowKind<Report>
{
    // The id is not part of the content; this one stands in for it.
    private static readonly ReportId Unnamed = ReportId.Parse("00000000-0000-7000-8000-000000000000");

    private readonly RowReading _reading = new(pack, mapping);
    private readonly ReportValidator _validator = new(pack, TimeProvider.System);

    /// <inheritdoc/>
    public Report Read(RowValues values)
    {
        if (values.Text(ImportField.Date) is null)
        {
            values.Add(ImportField.Date, Missing(ImportField.Date));
        }

        if (values.Text(ImportField.Quantity) is null)
        {
            values.Add(ImportField.Quantity, Missing(ImportField.Quantity));
        }

        return new Report
        {
            Id = Unnamed,
            Revision = 1,
            Campaign = pack.Campaign.Id,
            Case = _reading.Case(values),
            Purpose = _reading.Purpose(values),
            Kind = _reading.Kind(values),
            Targets = RowReading.Targets(values),
            Quantity = _reading.Quantity(values) ?? 0,
            Precision = values.Read(
                ImportField.Precision,
                _reading.Cells.Precision,
                ProblemCodes.WordUnknown,
                ("allowed", string.Join(", ", ReportPrecision.Known))) ?? ReportPrecision.Exact,
            AsOf = _reading.Day(values) ?? default,
            ReportedBy = values.Text(ImportField.ReportedBy) ?? string.Empty,
            Place = values.Text(ImportField.Place),
            Section = RowReading.Section(values),
            Country = _reading.Country(values),
            Language = RowReading.Language(values),
            Source = values.Text(ImportField.Source),
        };
    }

    /// <inheritdoc/>
    public byte[] ContentOf(Report record) =>
        JsonSerializer.SerializeToUtf8Bytes(record with { Id = Unnamed }, WriteForRightsJson.TypeInfo<Report>());

    /// <inheritdoc/>
    public DateTimeOffset TimeOf(Report record) => _reading.StartOf(
        record.AsOf == default ? pack.Campaign.Sections[0].Window.Opens : record.AsOf, record.Section);

    /// <inheritdoc/>
    public Report WithId(Report record, Guid id) => record with { Id = ReportId.Parse($"{id}") };

    /// <inheritdoc/>
    public ValueList<Problem> Check(Report record) => _validator.Check(record, Words.Current.Reader);

    /// <inheritdoc/>
    public async IAsyncEnumerable<(bool IsRepeat, WriteForRightsException? Error)> SubmitAsync(
        WriteForRightsClient client, IEnumerable<Report> records, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var result in client.SubmitReportsAsync(records, cancellationToken))
        {
            yield return (result.IsRepeat, result.Error);
        }
    }

    private static Problem Missing(ImportField field) =>
        Problem.Of("$", ProblemCodes.MemberMissing, Words.Current.Reader, ("name", field.Name));
}

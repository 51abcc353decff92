using System.Runtime.CompilerServices;
using System.Text.Json;
using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Makes actions from rows.</summary>
/// <param name="pack">The campaign with its cases.</param>
/// <param name="mapping">The mapping of the table.</param>
internal sealed class ActionRows(CampaignPack pack, ImportMapping mapping) : IRowKind<ActionRecord>
{
    // The id is not part of the content; this one stands in for it.
    private static readonly ActionId Unnamed = ActionId.Parse("00000000-0000-7000-8000-000000000000");

    private readonly RowReading _reading = new(pack, mapping);
    private readonly ActionRecordValidator _validator = new(pack, TimeProvider.System);

    /// <inheritdoc/>
    public ActionRecord Read(RowValues values)
    {
        var section = RowReading.Section(values);
        var name = values.Text(ImportField.PersonName);
        var email = values.Read(
            ImportField.Email,
            text => EmailAddress.TryParse(text, out var address) ? address : default(EmailAddress?),
            ProblemCodes.EmailMalformed);
        return new ActionRecord
        {
            Id = Unnamed,
            Campaign = pack.Campaign.Id,
            Case = _reading.Case(values),
            Purpose = _reading.Purpose(values),
            Kind = _reading.Kind(values),
            Targets = RowReading.Targets(values),
            Quantity = _reading.Quantity(values),
            TakenAt = _reading.TakenAt(values, section),
            Section = section,
            Country = _reading.Country(values),
            Language = RowReading.Language(values),
            Source = values.Text(ImportField.Source),
            Supporter = name is null && email is null ? null : new Supporter { Name = name, Email = email },
        };
    }

    /// <inheritdoc/>
    public byte[] ContentOf(ActionRecord record) =>
        JsonSerializer.SerializeToUtf8Bytes(record with { Id = Unnamed }, WriteForRightsJson.TypeInfo<ActionRecord>());

    /// <inheritdoc/>
    public DateTimeOffset TimeOf(ActionRecord record) =>
        record.TakenAt ?? _reading.StartOf(pack.Campaign.Sections[0].Window.Opens, record.Section);

    /// <inheritdoc/>
    public ActionRecord WithId(ActionRecord record, Guid id) => record with { Id = ActionId.Parse($"{id}") };

    /// <inheritdoc/>
    public ValueList<Problem> Check(ActionRecord record) => _validator.Check(record, Words.Current.Reader);

    /// <inheritdoc/>
    public async IAsyncEnumerable<(bool IsRepeat, WriteForRightsException? Error)> SubmitAsync(
        WriteForRightsClient client, IEnumerable<ActionRecord> records, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var result in client.SubmitManyAsync(records, cancellationToken))
        {
            yield return (result.IsRepeat, result.Error);
        }
    }
}

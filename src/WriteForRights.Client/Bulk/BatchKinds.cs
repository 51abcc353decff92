using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Lists the calls that take many items in one request.</summary>
internal static class BatchKinds
{
    internal static readonly BatchKind<ActionRecord, ActionReceipt, SubmissionResult> Actions = new(
        "SubmitBatch",
        "v1/actions/batch",
        static action => LineOf(action is { } given && given.Id != default ? given : throw WithoutId("action", "actions")),
        static action => action.Id.ToGuid(),
        ReadAction,
        static (action, receipt, isRepeat, error) =>
            new SubmissionResult { Action = action, Receipt = receipt, IsRepeat = isRepeat, Error = error });

    internal static readonly BatchKind<Report, ReportReceipt, ReportSubmissionResult> Reports = new(
        "SubmitReports",
        "v1/reports/batch",
        static report => LineOf(report is { } given && given.Id != default ? given : throw WithoutId("report", "reports")),
        static report => report.Id.ToGuid(),
        ReadReport,
        static (report, receipt, isRepeat, error) =>
            new ReportSubmissionResult { Report = report, Receipt = receipt, IsRepeat = isRepeat, Error = error })
    {
        // A correction that arrives before the report that it corrects makes that one outdated, and refused.
        MaxInFlight = 1,
    };

    internal static readonly BatchKind<KeyValuePair<ActionId, VoidRecord>, ActionReceipt, ActionVoidResult> ActionVoids = new(
        "VoidActions",
        "v1/actions/voids/batch",
        static item => item is { Key: var id, Value: { } record } && id != default
            ? LineOf(new ActionVoidLine { Id = id, Reason = record.Reason, At = record.At, By = record.By })
            : throw new ArgumentException("Every void needs the id of an action and a record.", "voids"),
        static item => item.Key.ToGuid(),
        ReadAction,
        static (item, receipt, _, error) => new ActionVoidResult { Action = item.Key, Receipt = receipt, Error = error });

    internal static readonly BatchKind<KeyValuePair<ReportId, VoidRecord>, ReportReceipt, ReportVoidResult> ReportVoids = new(
        "VoidReports",
        "v1/reports/voids/batch",
        static item => item is { Key: var id, Value: { } record } && id != default
            ? LineOf(new ReportVoidLine { Id = id, Reason = record.Reason, At = record.At, By = record.By })
            : throw new ArgumentException("Every void needs the id of a report and a record.", "voids"),
        static item => item.Key.ToGuid(),
        ReadReport,
        static (item, receipt, _, error) => new ReportVoidResult { Report = item.Key, Receipt = receipt, Error = error });

    private static byte[] LineOf<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>());

    private static ArgumentException WithoutId(string name, string parameter) =>
        new($"Every {name} needs an id, so that the server can recognise a repeat.", parameter);

    private static BatchLine<ActionReceipt> ReadAction(ReadOnlySpan<byte> utf8) => Parse<ActionResult>(utf8) is var line
        ? new(line.Line, line.Id?.ToGuid(), line.Status, line.Receipt, line.Problem)
        : default;

    private static BatchLine<ReportReceipt> ReadReport(ReadOnlySpan<byte> utf8) => Parse<ReportResult>(utf8) is var line
        ? new(line.Line, line.Id?.ToGuid(), line.Status, line.Receipt, line.Problem)
        : default;

    private static T Parse<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, WriteForRightsJson.TypeInfo<T>()) ?? throw new JsonException();
}

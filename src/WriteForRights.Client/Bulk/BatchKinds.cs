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
        static (action, receipt, error) => new SubmissionResult { Action = action, Receipt = receipt, Error = error });

    private static byte[] LineOf<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>());

    private static ArgumentException WithoutId(string name, string parameter) =>
        new($"Every {name} needs an id, so that the server can recognise a repeat.", parameter);

    private static BatchLine<ActionReceipt> ReadAction(ReadOnlySpan<byte> utf8) => Parse<ActionResult>(utf8) is var line
        ? new(line.Line, line.Id?.ToGuid(), line.Status, line.Receipt, line.Problem)
        : default;

    private static T Parse<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, WriteForRightsJson.TypeInfo<T>()) ?? throw new JsonException();
}

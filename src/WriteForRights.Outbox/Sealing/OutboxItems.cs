using System.Text.Json;

namespace WriteForRights.Outbox;

/// <summary>Converts actions and problems to sealed bytes and back.</summary>
internal sealed class OutboxItems(OutboxSeal seal)
{
    /// <summary>Seals an action.</summary>
    /// <exception cref="ArgumentException">A required value is empty, so the action could not be read again.</exception>
    internal byte[] Seal(ActionRecord action)
    {
        var json = Json(action);
        return Parse(json) is not null
            ? seal.Seal(SealedPart.Action, action.Id, json)
            : throw new ArgumentException("The action lacks a required value, such as its campaign.", nameof(action));
    }

    /// <summary>Seals an action's problems, which may repeat personal data. Returns <c>null</c> if there are none.</summary>
    internal byte[]? Seal(ActionId id, ValueList<Problem> problems) => problems.Count == 0
        ? null
        : seal.Seal(
            SealedPart.Problems, id, JsonSerializer.SerializeToUtf8Bytes(problems, WriteForRightsJson.TypeInfo<ValueList<Problem>>()));

    /// <summary>Returns the action of a row, or <c>null</c> if the row is damaged.</summary>
    internal ActionRecord? Open(StoredItem item) => Open(item.Id, item.Action);

    /// <summary>Whether a sealed action equals another; <c>null</c> if damaged.</summary>
    /// <remarks>If the given action has no date, it is compared with the date that the outbox set when it was first put in.</remarks>
    internal bool? IsSame(byte[] stored, ActionRecord action, bool isDated) => Open(action.Id, stored) is not { } known
        ? null
        : Json(known).AsSpan().SequenceEqual(Json(isDated ? action : action with { TakenAt = known.TakenAt }));

    /// <summary>Returns the public form of a row that is set aside.</summary>
    internal SetAsideAction ToSetAside(StoredItem item) => new()
    {
        Id = item.Id,
        Action = Open(item),
        Code = item.Code ?? ProblemCodes.OutboxItemDamaged,
        Problems = item.Problems is { } problems && seal.Open(SealedPart.Problems, item.Id, problems) is { } json
            ? JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ValueList<Problem>>())
            : default,
        EnqueuedAt = item.EnqueuedAt,
        SetAsideAt = item.SetAsideAt ?? item.EnqueuedAt,
        Attempts = item.Attempts,
    };

    private ActionRecord? Open(ActionId id, byte[] value) =>
        seal.Open(SealedPart.Action, id, value) is { } json && Parse(json) is { } action && action.Id == id ? action : null;

    private static byte[] Json(ActionRecord action) =>
        JsonSerializer.SerializeToUtf8Bytes(action, WriteForRightsJson.TypeInfo<ActionRecord>());

    private static ActionRecord? Parse(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ActionRecord>());
        }
        catch (JsonException)
        {
            // Not rethrown: the message may repeat what people wrote.
            return null;
        }
    }
}

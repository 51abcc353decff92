using System.Text.Json;

namespace WriteForRights.Outbox;

/// <summary>Converts actions and problems to sealed bytes and back.</summary>
internal sealed class OutboxItems(OutboxSeal seal)
{
    /// <summary>Seals an action.</summary>
    /// <exception cref="ArgumentException">
    /// A required value is empty, so the action could not be read again, or the action is too large.
    /// </exception>
    internal byte[] Seal(ActionRecord action)
    {
        var json = Json(action);
        if (Parse(json) is null)
        {
            throw new ArgumentException("The action lacks a required value, such as its campaign.", nameof(action));
        }

        var item = seal.Seal(SealedPart.Action, action.Id, json);
        return item.Length <= StoredItem.MaxLength
            ? item
            : throw new ArgumentException("The action is too large: no server accepts it.", nameof(action));
    }

    /// <summary>Seals an action's problems, which may repeat personal data. Returns <c>null</c> if there are none.</summary>
    internal byte[]? Seal(ActionId id, ValueList<Problem> problems)
    {
        if (problems.Count == 0)
        {
            return null;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(problems, WriteForRightsJson.TypeInfo<ValueList<Problem>>());
        return seal.Seal(SealedPart.Problems, id, json) is { Length: <= StoredItem.MaxLength } item ? item : null;
    }

    /// <summary>Returns the action of a row as it was put in, or <c>null</c> if the row is damaged.</summary>
    internal ActionRecord? Open(StoredItem item) => Open(item.Id, item.Action);

    /// <summary>Returns the problems of a row that is set aside; empty if they are damaged.</summary>
    internal ValueList<Problem> OpenProblems(StoredItem item)
    {
        try
        {
            return item.Problems is { } problems && seal.Open(SealedPart.Problems, item.Id, problems) is { } json
                ? JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ValueList<Problem>>())
                : default;
        }
        catch (JsonException)
        {
            // Another version of this library wrote them. The code of the row is enough.
            return default;
        }
    }

    /// <summary>Returns an action with the date that replaced the one from a wrong clock, if any.</summary>
    internal static ActionRecord WithDate(ActionRecord action, StoredItem item) =>
        item.TakenAt is { } takenAt ? action with { TakenAt = takenAt } : action;

    /// <summary>Whether a sealed action equals another; <c>null</c> if damaged.</summary>
    /// <remarks>If the given action has no date, it is compared with the date that the outbox set when it was first put in.</remarks>
    internal bool? IsSame(byte[] stored, ActionRecord action, bool isDated) => Open(action.Id, stored) is not { } known
        ? null
        : Json(known).AsSpan().SequenceEqual(Json(isDated ? action : action with { TakenAt = known.TakenAt }));

    /// <summary>Returns the public form of a row that is set aside.</summary>
    internal SetAsideAction ToSetAside(StoredItem item) => new()
    {
        Id = item.Id,
        Action = Open(item) is { } action ? WithDate(action, item) : null,
        Code = item.Code ?? ProblemCodes.OutboxItemDamaged,
        Problems = OpenProblems(item),
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

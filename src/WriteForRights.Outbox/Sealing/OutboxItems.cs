using System.Text.Json;

namespace WriteForRights.Outbox;

/// <summary>Makes sealed bytes of actions and problems, and the other way round.</summary>
internal sealed class OutboxItems(OutboxSeal seal)
{
    /// <summary>Seals an action.</summary>
    /// <exception cref="ArgumentException">Nobody could read it again: a value that it must have is empty.</exception>
    internal byte[] Seal(ActionRecord action)
    {
        var json = Json(action);
        return Parse(json) is not null
            ? seal.Seal(SealedPart.Action, action.Id, json)
            : throw new ArgumentException("The action lacks a value that every action has, such as its campaign.", nameof(action));
    }

    /// <summary>Seals what is wrong with an action: a message may repeat what it is about.</summary>
    internal byte[]? Seal(ActionId id, ValueList<Problem> problems) => problems.Count == 0
        ? null
        : seal.Seal(SealedPart.Problems, id, JsonSerializer.SerializeToUtf8Bytes(problems, WriteForRightsJson.TypeInfo<ValueList<Problem>>()));

    /// <summary>The action of a row; nothing if the row is damaged.</summary>
    internal ActionRecord? Open(StoredItem item) => Open(item.Id, item.Action);

    /// <summary>Whether a sealed action is the given one; nothing if it is damaged.</summary>
    /// <remarks>Where the given one has no date, the outbox has given it one when it came first.</remarks>
    internal bool? IsSame(byte[] stored, ActionRecord action, bool isDated) => Open(action.Id, stored) is not { } known
        ? null
        : Json(known).AsSpan().SequenceEqual(Json(isDated ? action : action with { TakenAt = known.TakenAt }));

    /// <summary>A row that is set aside, as the app sees it.</summary>
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
            // Its message may repeat what people wrote.
            return null;
        }
    }
}

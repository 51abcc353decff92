using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Screens messages, and seals and opens their records. It is the only code that opens one, and gives nothing but the domain's types.
/// </summary>
internal sealed partial class SealedMessages : IDisposable
{
    /// <summary>The name under which records are sealed.</summary>
    internal const string Column = "message.record";

    private readonly CampaignDirectory _directory;
    private readonly PersonalSeal _seal;
    private readonly ILogger<SealedMessages> _logger;
    private readonly MinuteCount _unreadable;

    public SealedMessages(CampaignDirectory directory, PersonalSeal seal, TimeProvider clock, ILogger<SealedMessages> logger)
    {
        (_directory, _seal, _logger) = (directory, seal, logger);
        _unreadable = new MinuteCount(clock, more => LogUnreadable(logger, more));
    }

    /// <summary>Returns whether an action has a message to a person.</summary>
    internal static bool IsIn(ActionRecord action) => action.Purpose == Purpose.Solidarity && action.Text is not null;

    /// <summary>Screens the message of an action, which nobody has decided about yet.</summary>
    /// <param name="entry">The entry of an action that has a message.</param>
    /// <exception cref="KeyNotFoundException">The campaign or the case is not loaded.</exception>
    internal StoredMessage Screen(LedgerEntry entry)
    {
        var action = entry.Completed;
        var screening = Find(action.Campaign, action.Case) ?? throw new KeyNotFoundException("The case of a checked action is loaded.");
        var message = screening.Screen(SolidarityDraft.Of(action));
        return new StoredMessage
        {
            Id = action.Id,
            Campaign = action.Campaign,
            Case = action.Case,
            Section = action.Section,
            Language = message.Record.Draft.Language,
            Kind = action.Kind,
            ArrivedAt = entry.RecordedAt,
            Status = message.Status,
            Findings = FindingsKey.Of(message.Findings),
            Policy = screening.PolicyHash,
            Record = Seal(action.Id, message.Record),
        };
    }

    /// <summary>Opens a message under the policy in force. It may have to be decided again.</summary>
    /// <param name="stored">The stored message.</param>
    /// <param name="message">The message.</param>
    /// <param name="screening">The screening of its case.</param>
    /// <returns>Whether it can be opened: its case is loaded, and its record can be read.</returns>
    internal bool TryOpen(
        StoredMessage stored, [NotNullWhen(true)] out SolidarityMessage? message, [NotNullWhen(true)] out SolidarityScreening? screening)
    {
        message = null;
        screening = Find(stored.Campaign, stored.Case);
        if (screening is null)
        {
            return false;
        }

        if (PersonalSeal.IsErased(stored.Record))
        {
            return false;
        }

        if (Open(stored) is not { } record)
        {
            // It is in no list: without a line in the log nobody would miss it.
            _unreadable.Add(() => LogUnreadable(_logger, 1));
            return false;
        }

        message = screening.Restore(record);
        if (stored.Status == SolidarityStatus.Withdrawn)
        {
            // The store withdraws without opening the record, also when the case is not loaded.
            message = message switch
            {
                ScreenedMessage waiting => waiting.Withdraw(),
                ApprovedMessage approved => approved.Withdraw(),
                _ => message,
            };
        }

        return true;
    }

    /// <summary>Returns a message as it is stored after a change.</summary>
    /// <param name="stored">The message as it was stored.</param>
    /// <param name="message">The changed message.</param>
    /// <param name="screening">The screening of its case.</param>
    internal StoredMessage Seal(StoredMessage stored, SolidarityMessage message, SolidarityScreening screening) => stored with
    {
        Status = message.Status,
        Findings = FindingsKey.Of(message.Record.Findings),
        Policy = screening.PolicyHash,
        Claim = message is ScreenedMessage ? stored.Claim : null,
        Delivery = message is ScreenedMessage ? null : stored.Delivery,
        Record = Seal(stored.Id, message.Record),
    };

    public void Dispose() => _unreadable.Dispose();

    private static byte[] Row(ActionId id) => id.ToGuid().ToByteArray(bigEndian: true);

    private byte[] Seal(ActionId id, SolidarityRecord record) => _seal.Seal(
        JsonSerializer.SerializeToUtf8Bytes(record, WriteForRightsJson.TypeInfo<SolidarityRecord>()), Column, Row(id));

    /// <summary>Returns what the writer wrote, for themselves; <c>null</c> if it cannot be read.</summary>
    internal static ActionText? WrittenIn(byte[] record, ActionId id, PersonalSeal seal) =>
        Open(record, id, seal) is { Draft: var draft } ? new ActionText { Language = draft.Language, Body = draft.Body } : null;

    /// <summary>Returns the record of a message, or <c>null</c> if it cannot be read or is another one's.</summary>
    private SolidarityRecord? Open(StoredMessage stored) =>
        Open(stored.Record, stored.Id, _seal) is { } record && record.Draft.Case == stored.Case ? record : null;

    private static SolidarityRecord? Open(byte[] stored, ActionId id, PersonalSeal seal)
    {
        if (!seal.TryOpen(stored, Column, Row(id), out var utf8))
        {
            return null;
        }

        try
        {
            var record = JsonSerializer.Deserialize(utf8, WriteForRightsJson.TypeInfo<SolidarityRecord>());
            return record?.Draft.Id == id ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private SolidarityScreening? Find(CampaignId campaign, CaseId @case) =>
        _directory.TryGet(campaign, out var running) ? running.ScreeningOf(@case) : null;

    [LoggerMessage(EventId = 25, Level = LogLevel.Error, Message = "{Count} messages to people could not be opened. Is their key missing?")]
    private static partial void LogUnreadable(ILogger logger, long count);
}

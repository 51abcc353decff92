using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Voids all actions that a dry run has found. The token of the dry run names the moment, and authenticates the criteria and the actions;
/// so the server keeps nothing between the two, and goes on with the same actions after a crash.
/// </summary>
internal sealed partial class Invalidations(IActionLedger ledger, ILogger<Invalidations> logger, TimeProvider clock) : IAsyncDisposable
{
    // Some milliseconds of the writer's time.
    private const int VoidsPerWrite = 32;
    private const int MomentLength = 2 * sizeof(long);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<string, Lazy<Task>> _running = new(StringComparer.Ordinal);

    /// <summary>Looks for the actions and, with a token, voids them.</summary>
    /// <returns>The invalidation; <c>null</c> if the token is not that of the dry run.</returns>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    internal async Task<Invalidation?> RunAsync(InvalidationRequest request, CancellationToken cancellationToken)
    {
        var criteria = CriteriaOf(request);
        if (request.Token is null)
        {
            var found = await ledger.Maintenance.SelectAsync(criteria, null, cancellationToken).ConfigureAwait(false);
            return Result(request, found, TokenOf(request, found), InvalidationStatus.DryRun);
        }

        if (!TryReadMoment(request.Token, out var moment))
        {
            return null;
        }

        var selected = await ledger.Maintenance.SelectAsync(criteria, moment, cancellationToken).ConfigureAwait(false);
        if (TokenOf(request, selected) != request.Token)
        {
            return null;
        }

        if (selected.Pending.Count == 0)
        {
            return Result(request, selected, request.Token, InvalidationStatus.Done);
        }

        var run = _running.GetOrAdd(request.Token, token => new Lazy<Task>(() => VoidAsync(request.Id, token, selected.Pending)));
        await Task.WhenAny(run.Value, Task.Delay(Patience, clock, cancellationToken)).ConfigureAwait(false);
        if (!run.Value.IsCompleted)
        {
            return Result(request, selected, request.Token, InvalidationStatus.Running);
        }

        await run.Value.ConfigureAwait(false);
        return Result(request, selected with { Pending = [] }, request.Token, InvalidationStatus.Done);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running.Values.Select(run => run.Value)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private static LedgerCriteria CriteriaOf(InvalidationRequest request) => new(request.Campaign)
    {
        Case = request.Case,
        Section = request.Section,
        Source = request.Source,
        AccessKey = request.AccessKey,
        Addresses = AddressRange.TryParse(request.AddressRange?.Reveal(), out var range) ? range : null,
        RecordedFrom = request.RecordedFrom,
        RecordedUntil = request.RecordedUntil,
    };

    private static Invalidation Result(
        InvalidationRequest request, LedgerSelection selection, string token, InvalidationStatus status) => new()
        {
            Id = request.Id,
            Status = status,
            Records = selection.Records,
            Voided = selection.Records - selection.Pending.Count,
            Removed = selection.Removed,
            Cases = selection.Cases.ToValueList(),
            Token = token,
        };

    private static bool TryReadMoment(string token, out (long Action, long Void) moment)
    {
        Span<byte> bytes = stackalloc byte[MomentLength + SHA256.HashSizeInBytes];
        moment = default;
        if (token.Length > 2 * bytes.Length || !Base64Url.IsValid(token, out var length) || length != bytes.Length)
        {
            return false;
        }

        Base64Url.DecodeFromChars(token, bytes);
        moment = (BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[sizeof(long)..]));
        return true;
    }

    private string TokenOf(InvalidationRequest request, LedgerSelection selection)
    {
        var moment = new byte[MomentLength];
        BinaryPrimitives.WriteInt64BigEndian(moment, selection.Moment.Action);
        BinaryPrimitives.WriteInt64BigEndian(moment.AsSpan(sizeof(long)), selection.Moment.Void);
        var criteria = JsonSerializer.SerializeToUtf8Bytes(
            request with { Token = null }, WriteForRightsJson.TypeInfo<InvalidationRequest>());
        return Base64Url.EncodeToString([.. moment, .. ledger.Maintenance.Authenticate([.. moment, .. selection.Hash, .. criteria])]);
    }

    private async Task VoidAsync(InvalidationId id, string token, IReadOnlyList<Guid> actions)
    {
        try
        {
            var record = new VoidRecord { Reason = VoidReason.Fraudulent };
            foreach (var some in actions.Chunk(VoidsPerWrite))
            {
                var at = clock.GetUtcNow().TruncateToMilliseconds();
                await ledger.Maintenance.VoidAsync(
                    [.. some.Select(action => new LedgerVoid(LedgerVoid.Action, action, record, at))], _ending.Token).ConfigureAwait(false);
            }

            LogDone(logger, id, actions.Count);
        }
        catch (LedgerUnavailableException e)
        {
            LogFailure(logger, id, (e.InnerException ?? e).Message);
            throw;
        }
        finally
        {
            _running.TryRemove(token, out _);
        }
    }

    [LoggerMessage(EventId = 23, Level = LogLevel.Information, Message = "The invalidation {Id} has voided {Count} actions.")]
    private static partial void LogDone(ILogger logger, InvalidationId id, int count);

    [LoggerMessage(
        EventId = 24,
        Level = LogLevel.Error,
        Message = "The invalidation {Id} has stopped before its end. Confirm it again to go on. {Cause}")]
    private static partial void LogFailure(ILogger logger, InvalidationId id, string cause);
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace WriteForRights.Client;

/// <summary>
/// Reads an export to its end. After a broken connection it goes on behind the last row, within the retry rules: the attempts and the total
/// timeout are those since the last row.
/// </summary>
/// <param name="operation">The name of the call.</param>
/// <param name="connection">The connection to the server.</param>
/// <param name="address">The address without the query.</param>
/// <param name="query">The entries.</param>
/// <param name="cursorOf">Returns the cursor of a row.</param>
internal sealed class ExportReading<TRow>(
    string operation, WireConnection connection, string address, ExportQuery query, Func<TRow, string> cursorOf)
    where TRow : class
{
    private readonly RetryPlan _plan = connection.Plan;
    private string? _after = query.After;
    private int _attempts;
    private long _lastProgress;

    /// <summary>Yields the rows.</summary>
    internal async IAsyncEnumerable<TRow> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _lastProgress = connection.Clock.GetTimestamp();
        while (true)
        {
            ExportStream<TRow>? stream = null;
            try
            {
                while (stream is null)
                {
                    stream = await TryAsync(OpenAsync, cancellationToken).ConfigureAwait(false);
                }

                while (await TryAsync(stream.ReadAsync, cancellationToken).ConfigureAwait(false) is { } line)
                {
                    if (line.End is not null)
                    {
                        yield break;
                    }

                    _after = cursorOf(line.Row!);

                    // If the connection breaks now, that was the first attempt to get the next row.
                    (_attempts, _lastProgress) = (1, connection.Clock.GetTimestamp());
                    yield return line.Row!;
                }
            }
            finally
            {
                stream?.Dispose();
            }
        }
    }

    private Task<ExportStream<TRow>> OpenAsync(CancellationToken cancellationToken)
    {
        _attempts++;
        return ExportStream<TRow>.OpenAsync(
            operation, connection, address + (query with { After = _after }).ToQuery(), _attempts, cancellationToken);
    }

    private async ValueTask<ExportStream<TRow>?> TryAsync(
        Func<CancellationToken, Task<ExportStream<TRow>>> open, CancellationToken cancellationToken)
    {
        try
        {
            return await open(cancellationToken).ConfigureAwait(false);
        }
        catch (WriteForRightsException e) when (WaitAfter(e) is { } wait)
        {
            await WaitAsync(e, wait, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    private async ValueTask<(TRow? Row, ExportEnd? End)?> TryAsync(
        Func<CancellationToken, ValueTask<(TRow? Row, ExportEnd? End)>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read(cancellationToken).ConfigureAwait(false);
        }
        catch (WriteForRightsException e) when (WaitAfter(e) is { } wait)
        {
            await WaitAsync(e, wait, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (WriteForRightsException e)
        {
            throw connection.Describe(operation, e);
        }
    }

    /// <summary>Returns the wait before the next attempt, or <c>null</c> if there is no use in one, or no time.</summary>
    private TimeSpan? WaitAfter(WriteForRightsException failure)
    {
        DateTimeOffset? retryAt;
        switch (failure)
        {
            case ServerUnavailableException unavailable when unavailable.Status is not { } status
                || TransientErrors.IsTransient((System.Net.HttpStatusCode)status):
                retryAt = unavailable.RetryAt;
                break;
            case RateLimitedException limited:
                retryAt = limited.RetryAt;
                break;
            case RequestTimeoutException:
                retryAt = null;
                break;
            default:
                return null;
        }

        return _attempts >= _plan.MaxAttempts
            ? null
            : _plan.Wait(
                _attempts,
                Jitter.Next(),
                retryAt is { } at ? at - connection.Clock.GetUtcNow() : null,
                _plan.Timeout - connection.Clock.GetElapsedTime(_lastProgress));
    }

    private Task WaitAsync(WriteForRightsException failure, TimeSpan wait, CancellationToken cancellationToken)
    {
        connection.Log.Retry(
            _attempts,
            wait,
            failure is RequestTimeoutException ? "timeout" : failure.Status?.ToString(CultureInfo.InvariantCulture) ?? "connection");
        return connection.Clock.WaitAsync(wait, cancellationToken);
    }
}

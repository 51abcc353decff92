using System.Diagnostics;

namespace WriteForRights.Client;

/// <summary>Records one call in traces and metrics, at almost no cost if these are off.</summary>
internal sealed class ClientCall : IDisposable
{
    private readonly string _operation;
    private readonly WireConnection _connection;
    private readonly long _start;
    private readonly Activity? _activity;
    private string _outcome = "failed";

    /// <summary>Starts recording.</summary>
    /// <param name="operation">The name of the call, one of a fixed few.</param>
    /// <param name="connection">The connection to the server.</param>
    internal ClientCall(string operation, WireConnection connection)
    {
        _operation = operation;
        _connection = connection;
        _activity = WriteForRightsTelemetry.Activities.StartActivity(operation, ActivityKind.Client);
        _start = WriteForRightsTelemetry.Calls.Enabled ? connection.Clock.GetTimestamp() : 0;
    }

    /// <summary>The number of attempts made so far.</summary>
    internal int Attempts { get; set; } = 1;

    internal T Succeeded<T>(T result)
    {
        _outcome = "ok";
        return result;
    }

    /// <summary>Records an exception by its kind alone, and tells it the call.</summary>
    internal WriteForRightsException Failed(WriteForRightsException exception)
    {
        _connection.Describe(_operation, exception);
        Failed(WireErrors.KindOf(exception));
        return exception;
    }

    internal void Failed(string outcome)
    {
        _outcome = outcome;
        _activity?.SetStatus(ActivityStatusCode.Error, outcome);
    }

    public void Dispose()
    {
        _activity?.Dispose();
        if (_start != 0)
        {
            WriteForRightsTelemetry.Calls.Record(
                _connection.Clock.GetElapsedTime(_start).TotalSeconds,
                new KeyValuePair<string, object?>(WriteForRightsTelemetry.OperationTag, _operation),
                new KeyValuePair<string, object?>(WriteForRightsTelemetry.OutcomeTag, _outcome));
        }
    }
}

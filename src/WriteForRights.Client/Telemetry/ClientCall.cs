using System.Diagnostics;

namespace WriteForRights.Client;

/// <summary>Tells traces and metrics of one call. It costs next to nothing when nobody listens.</summary>
internal sealed class ClientCall : IDisposable
{
    private static readonly ActivitySource Source = new(WriteForRightsTelemetry.Name);

    private readonly string _operation;
    private readonly TimeProvider _clock;
    private readonly long _began;
    private readonly Activity? _activity;
    private string _outcome = "failed";

    /// <summary>A call begins.</summary>
    /// <param name="operation">Its name, one of few.</param>
    /// <param name="clock">The clock by which it is measured.</param>
    internal ClientCall(string operation, TimeProvider clock)
    {
        _operation = operation;
        _clock = clock;
        _activity = Source.StartActivity(operation, ActivityKind.Client);
        _began = ClientMeter.Calls.Enabled ? clock.GetTimestamp() : 0;
    }

    internal T Done<T>(T result)
    {
        _outcome = "ok";
        return result;
    }

    /// <summary>The call ends with an exception, of which the name of its kind is told and nothing more.</summary>
    internal WriteForRightsException Failed(WriteForRightsException exception)
    {
        Failed(WireErrors.NameOf(exception));
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
        if (_began != 0)
        {
            ClientMeter.Calls.Record(
                _clock.GetElapsedTime(_began).TotalSeconds,
                new KeyValuePair<string, object?>(ClientMeter.OperationTag, _operation),
                new KeyValuePair<string, object?>(ClientMeter.OutcomeTag, _outcome));
        }
    }
}

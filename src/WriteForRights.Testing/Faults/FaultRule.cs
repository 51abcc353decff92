namespace WriteForRights.Testing;

/// <summary>A fault with what it has counted so far. The plan asks it under its lock.</summary>
internal sealed class FaultRule(Fault fault, FaultDraw draw)
{
    private TaskCompletionSource? _held;
    private int _requests;

    internal Fault Fault => fault;

    /// <summary>Adds what the rule does to a request, if it does anything.</summary>
    internal void Ask(MockRequest request, FaultDecision decision)
    {
        if (!IsFor(request))
        {
            return;
        }

        _requests++;
        if (_held is { } held)
        {
            // The one that was held back goes on when this one is done.
            _held = null;
            decision.AfterDone.Add(held);
        }
        else if (Fires(request) && decision.TryAdd(fault) && fault.Kind == FaultKind.OutOfOrder)
        {
            _held = decision.HeldUntil = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Lets a request go on that is held back.</summary>
    internal void LetGo()
    {
        _held?.TrySetResult();
        _held = null;
    }

    private bool IsFor(MockRequest request) =>
        (fault.Method is null || string.Equals(fault.Method, request.Method, StringComparison.OrdinalIgnoreCase))
        && (fault.Path is null || PathPattern.Matches(fault.Path, request.Path))
        && (fault.Condition is null || fault.Condition(request));

    private bool Fires(MockRequest request) =>
        (fault.Requests.Count == 0 || fault.Requests.Contains(_requests))
        && (fault.Every is null || _requests % fault.Every == 0)
        && (fault.Attempts is null || request.Attempt <= fault.Attempts)
        && (fault.Chance is null || draw.Of(_requests) < fault.Chance);
}

namespace WriteForRights.Testing;

/// <summary>A fault with the number of requests that it has counted. The plan applies it while it holds its lock.</summary>
internal sealed class FaultRule(Fault fault, FaultDraw draw)
{
    private TaskCompletionSource? _held;
    private int _requests;

    internal Fault Fault => fault;

    /// <summary>Adds the fault to the decision if the rule fires for the request.</summary>
    internal void Apply(MockRequest request, FaultDecision decision)
    {
        if (!IsFor(request))
        {
            return;
        }

        _requests++;
        if (_held is { } held)
        {
            // The request that was held back continues when this one is done.
            _held = null;
            decision.AfterDone.Add(held);
        }
        else if (Fires(request) && decision.TryAdd(fault) && fault.Kind == FaultKind.OutOfOrder)
        {
            _held = decision.HeldUntil = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Lets the request that is held back, if any, continue.</summary>
    internal void Release()
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
        && (fault.Chance is null || draw.For(_requests) < fault.Chance);
}

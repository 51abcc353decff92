using System.Globalization;

namespace WriteForRights.Testing;

/// <summary>A request and its result.</summary>
public sealed class MockExchange
{
    internal MockExchange(MockRequest request, DateTimeOffset receivedAt, ValueList<Fault> faults)
    {
        Request = request;
        ReceivedAt = receivedAt;
        Faults = faults;
    }

    /// <summary>The request.</summary>
    public MockRequest Request { get; }

    /// <summary>The time at which the request arrived, by the server's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The faults that the request got.</summary>
    public ValueList<Fault> Faults { get; }

    /// <summary>The status of the server's response, even if it was lost; <c>null</c> if the server did not process the request.</summary>
    public int? Status { get; internal set; }

    /// <summary>Whether a fault delays the request at the moment. This is the time to advance a fake clock.</summary>
    public bool IsWaiting { get; internal set; }

    /// <summary>Whether the server has finished with the request.</summary>
    public bool IsDone { get; internal set; }

    /// <summary>Whether the whole response was sent. No server knows whether the client received it.</summary>
    public bool IsResponseSent { get; internal set; }

    /// <summary>The body of the request, as far as the server has read it; at most 256 KiB. It may contain personal data.</summary>
    public PersonalText RequestBody { get; internal set; } = string.Empty;

    /// <summary>The body of the response, even if it was lost; at most 256 KiB.</summary>
    public string ResponseBody { get; internal set; } = string.Empty;

    /// <summary>Returns one line for debugging, without personal data.</summary>
    public override string ToString()
    {
        var status = IsWaiting ? "waiting" : !IsDone ? "in progress" : Status?.ToString(CultureInfo.InvariantCulture) ?? "not processed";
        var delivery = IsDone && Status is not null && !IsResponseSent ? ", not delivered" : string.Empty;
        var faults = Faults.Count == 0 ? string.Empty : $" ({string.Join(", ", Faults.Select(fault => fault.Kind))})";
        var attempt = Request.Action is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", attempt {Request.Attempt}");
        return string.Create(CultureInfo.InvariantCulture, $"#{Request.Number} {Request}{attempt}: {status}{delivery}{faults}");
    }

    internal void ForgetBodies() => (RequestBody, ResponseBody) = (string.Empty, string.Empty);
}

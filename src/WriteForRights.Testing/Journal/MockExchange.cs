using System.Globalization;

namespace WriteForRights.Testing;

/// <summary>A request and what became of it.</summary>
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

    /// <summary>When it came in, by the server's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>What went wrong with it on purpose.</summary>
    public ValueList<Fault> Faults { get; }

    /// <summary>The status that the server found, even if nobody heard of it; nothing if the server did not get to do the request.</summary>
    public int? Status { get; internal set; }

    /// <summary>Whether it waits, because of a fault, at the moment. With a fake clock, this is when to put it forward.</summary>
    public bool IsWaiting { get; internal set; }

    /// <summary>Whether the server is done with it.</summary>
    public bool IsDone { get; internal set; }

    /// <summary>Whether an answer went out to its end. Whether the client was still there to hear it, no server knows.</summary>
    public bool WasAnswered { get; internal set; }

    /// <summary>What the request said, as far as the server has read it, and no more than the first 256 KiB. It may name a person.</summary>
    public PersonalText RequestBody { get; internal set; } = string.Empty;

    /// <summary>What the server answered, no more than the first 256 KiB, even if nobody heard of it.</summary>
    public string ResponseBody { get; internal set; } = string.Empty;

    /// <summary>A line for a person who looks for a mistake; it holds nothing that a supporter wrote.</summary>
    public override string ToString()
    {
        var status = IsWaiting ? "waiting" : !IsDone ? "not done yet" : Status?.ToString(CultureInfo.InvariantCulture) ?? "not done";
        var unheard = IsDone && Status is not null && !WasAnswered ? ", unheard" : string.Empty;
        var faults = Faults.Count == 0 ? string.Empty : $" ({string.Join(", ", Faults.Select(fault => fault.Kind))})";
        var attempt = Request.Action is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", attempt {Request.Attempt}");
        return string.Create(CultureInfo.InvariantCulture, $"#{Request.Number} {Request}{attempt}: {status}{unheard}{faults}");
    }

    internal void ForgetBodies() => (RequestBody, ResponseBody) = (string.Empty, string.Empty);
}

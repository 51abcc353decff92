namespace WriteForRights.Testing;

/// <summary>An exchange in the JSON of the control API.</summary>
internal sealed record JournalLine
{
    public required int Number { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required int Attempt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public int? Status { get; init; }

    public required bool IsResponseSent { get; init; }

    public required FaultKind[] Faults { get; init; }

    public required string Request { get; init; }

    public required string Response { get; init; }

    internal static JournalLine Of(MockExchange exchange) => new()
    {
        Number = exchange.Request.Number,
        Method = exchange.Request.Method,
        Path = exchange.Request.Path + exchange.Request.Query,
        Attempt = exchange.Request.Attempt,
        ReceivedAt = exchange.ReceivedAt,
        Status = exchange.Status,
        IsResponseSent = exchange.IsResponseSent,
        Faults = [.. exchange.Faults.Select(fault => fault.Kind)],
        Request = exchange.RequestBody.Reveal(),
        Response = exchange.ResponseBody,
    };
}

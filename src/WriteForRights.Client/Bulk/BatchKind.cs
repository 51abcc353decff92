namespace WriteForRights.Client;

/// <summary>A call that takes many items in one request, one per line.</summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <typeparam name="TReceipt">The type of its receipt.</typeparam>
/// <typeparam name="TResult">The type of its result, as the caller gets it.</typeparam>
/// <param name="Operation">The name of the call.</param>
/// <param name="Address">The address of the call.</param>
/// <param name="GetLine">Returns the JSON of an item, without a line break. Throws if the item cannot be sent.</param>
/// <param name="GetId">Returns the id of an item.</param>
/// <param name="Read">Reads a line of the response.</param>
/// <param name="GetResult">Returns the result of an item: a receipt and whether it is that of a repeat, or an error.</param>
internal sealed record BatchKind<TItem, TReceipt, TResult>(
    string Operation,
    string Address,
    Func<TItem, byte[]> GetLine,
    Func<TItem, Guid> GetId,
    LineParser<TReceipt> Read,
    Func<TItem, TReceipt?, bool, WriteForRightsException?, TResult> GetResult)
    where TReceipt : class
{
    /// <summary>The maximum number of batches that wait for their results; 1 if an item must not overtake another one.</summary>
    internal int MaxInFlight { get; init; } = BulkSubmission.MaxInFlight;
}

/// <summary>Reads a line of a response.</summary>
/// <exception cref="System.Text.Json.JsonException">The line is not a result.</exception>
internal delegate BatchLine<TReceipt> LineParser<TReceipt>(ReadOnlySpan<byte> utf8)
    where TReceipt : class;

/// <summary>A line of a response to a batch.</summary>
/// <param name="Number">The number of the line in the request, from 1.</param>
/// <param name="Id">The id on the line; <c>null</c> if the server could not read it.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Receipt">The receipt; <c>null</c> if the line was not stored.</param>
/// <param name="Problem">The reason; <c>null</c> with a receipt.</param>
internal readonly record struct BatchLine<TReceipt>(long Number, Guid? Id, int Status, TReceipt? Receipt, ApiProblem? Problem)
    where TReceipt : class
{
    /// <summary>Whether the server had the record before this line arrived.</summary>
    internal bool IsRepeat => Receipt is not null && Status == 200;

    /// <summary>Whether the line may succeed if it is sent again.</summary>
    internal bool IsTransient => Receipt is null && TransientErrors.IsTransient((System.Net.HttpStatusCode)Status);
}

namespace WriteForRights.Client;

/// <content>The calls that take many records.</content>
public partial class WriteForRightsClient
{
    /// <summary>Submits many actions and returns their results in order.</summary>
    /// <inheritdoc cref="SubmitManyAsync(IAsyncEnumerable{ActionRecord}, IProgress{SubmissionProgress}, CancellationToken)"/>
    /// <example><code>
    /// await foreach (var result in client.SubmitManyAsync(letters))
    /// {
    ///     Console.WriteLine(result.Receipt is { } receipt ? $"{receipt.Status}" : $"{result.Action.Id}: {result.Error!.Code}");
    /// }
    /// </code></example>
    public virtual IAsyncEnumerable<SubmissionResult> SubmitManyAsync(
        IEnumerable<ActionRecord> actions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return Bulk(BatchKinds.Actions).RunAsync(actions, cancellationToken);
    }

    /// <summary>Submits many actions and returns their results in order.</summary>
    /// <inheritdoc cref="SubmitManyAsync(IAsyncEnumerable{ActionRecord}, IProgress{SubmissionProgress}, CancellationToken)"/>
    public virtual IAsyncEnumerable<SubmissionResult> SubmitManyAsync(
        IAsyncEnumerable<ActionRecord> actions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return Bulk(BatchKinds.Actions).RunAsync(actions, cancellationToken);
    }

    /// <summary>Submits many actions with progress; results are in order.</summary>
    /// <inheritdoc cref="SubmitManyAsync(IAsyncEnumerable{ActionRecord}, IProgress{SubmissionProgress}, CancellationToken)"/>
    public virtual IAsyncEnumerable<SubmissionResult> SubmitManyAsync(
        IEnumerable<ActionRecord> actions, IProgress<SubmissionProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(progress);
        return Bulk(BatchKinds.Actions, progress).RunAsync(actions, cancellationToken);
    }

    /// <summary>Submits many actions with progress; results are in order.</summary>
    /// <remarks>
    /// Actions are read and sent in batches of at most 512 KiB, so there may be any number of them. A batch that a proxy refuses as too
    /// large is sent in parts; an action that is refused alone has that error. After a broken connection, actions that the server is known
    /// to have are not sent again. If the submission cannot go on, it throws: results returned before are final, and the rest can be
    /// submitted again, since each action counts once. To stop the submission, stop enumerating.
    /// </remarks>
    /// <param name="actions">The actions, each with the id that the app created.</param>
    /// <param name="progress">Receives the progress after each batch.</param>
    /// <param name="cancellationToken">Cancels the submission at once. Actions of the last batches may have been stored.</param>
    /// <returns>The results: a receipt or an error for each action.</returns>
    /// <exception cref="ArgumentException">An argument is <c>null</c>, or one of the actions is <c>null</c> or has no id.</exception>
    /// <exception cref="WriteForRightsException">The server cannot be reached, or accepts nothing from this client.</exception>
    public virtual IAsyncEnumerable<SubmissionResult> SubmitManyAsync(
        IAsyncEnumerable<ActionRecord> actions, IProgress<SubmissionProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(progress);
        return Bulk(BatchKinds.Actions, progress).RunAsync(actions, cancellationToken);
    }

    private BulkSubmission<TItem, TReceipt, TResult> Bulk<TItem, TReceipt, TResult>(
        BatchKind<TItem, TReceipt, TResult> kind, IProgress<SubmissionProgress>? progress = null)
        where TReceipt : class => new(kind, Connection, progress);
}

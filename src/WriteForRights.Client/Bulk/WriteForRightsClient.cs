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

    /// <summary>Submits many reports, or their corrections, and returns their results in order. Needs the administrator's key.</summary>
    /// <inheritdoc cref="SubmitReportsAsync(IAsyncEnumerable{Report}, IProgress{SubmissionProgress}, CancellationToken)"/>
    /// <example><code>
    /// await foreach (var result in client.SubmitReportsAsync(reports))
    /// {
    ///     Console.WriteLine(result.Receipt is { } receipt ? $"{receipt.Status}" : $"{result.Report.Id}: {result.Error!.Code}");
    /// }
    /// </code></example>
    public virtual IAsyncEnumerable<ReportSubmissionResult> SubmitReportsAsync(
        IEnumerable<Report> reports, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Bulk(BatchKinds.Reports).RunAsync(reports, cancellationToken);
    }

    /// <summary>Submits many reports, or their corrections, and returns their results in order. Needs the administrator's key.</summary>
    /// <inheritdoc cref="SubmitReportsAsync(IAsyncEnumerable{Report}, IProgress{SubmissionProgress}, CancellationToken)"/>
    public virtual IAsyncEnumerable<ReportSubmissionResult> SubmitReportsAsync(
        IAsyncEnumerable<Report> reports, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Bulk(BatchKinds.Reports).RunAsync(reports, cancellationToken);
    }

    /// <summary>Submits many reports with progress; results are in order. Needs the administrator's key.</summary>
    /// <inheritdoc cref="SubmitReportsAsync(IAsyncEnumerable{Report}, IProgress{SubmissionProgress}, CancellationToken)"/>
    public virtual IAsyncEnumerable<ReportSubmissionResult> SubmitReportsAsync(
        IEnumerable<Report> reports, IProgress<SubmissionProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(progress);
        return Bulk(BatchKinds.Reports, progress).RunAsync(reports, cancellationToken);
    }

    /// <summary>Submits many reports with progress; results are in order. Needs the administrator's key.</summary>
    /// <remarks>
    /// Reports are sent in batches, as actions are: see
    /// <see cref="SubmitManyAsync(IAsyncEnumerable{ActionRecord}, IProgress{SubmissionProgress}, CancellationToken)"/>.
    /// </remarks>
    /// <param name="reports">The reports, each with the id that the app created. Revisions of one report must be in their order.</param>
    /// <param name="progress">Receives the progress after each batch.</param>
    /// <param name="cancellationToken">Cancels the submission at once. Reports of the last batches may have been stored.</param>
    /// <returns>The results: a receipt or an error for each report.</returns>
    /// <exception cref="ArgumentException">An argument is <c>null</c>, or one of the reports is <c>null</c> or has no id.</exception>
    /// <exception cref="AccessDeniedException">The key is missing or wrong.</exception>
    /// <exception cref="WriteForRightsException">The server cannot be reached, or accepts nothing from this client.</exception>
    public virtual IAsyncEnumerable<ReportSubmissionResult> SubmitReportsAsync(
        IAsyncEnumerable<Report> reports, IProgress<SubmissionProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(progress);
        return Bulk(BatchKinds.Reports, progress).RunAsync(reports, cancellationToken);
    }

    /// <summary>Voids many actions for one reason, and returns the results in order. Needs the administrator's key.</summary>
    /// <inheritdoc
    /// cref="VoidActionsAsync(IAsyncEnumerable{KeyValuePair{ActionId, VoidRecord}}, IProgress{SubmissionProgress}, CancellationToken)"/>
    /// <param name="actions">The ids of the actions. The server may not know them yet.</param>
    /// <param name="record">The reason.</param>
    /// <param name="cancellationToken">Cancels the call at once. The actions of the last batches may have been voided.</param>
    /// <example><code>
    /// await foreach (var result in client.VoidActionsAsync(ids, new VoidRecord { Reason = VoidReason.Fraudulent }))
    /// {
    ///     Console.WriteLine(result.Receipt is { } receipt ? $"{receipt.Status}" : $"{result.Action}: {result.Error!.Code}");
    /// }
    /// </code></example>
    public virtual IAsyncEnumerable<ActionVoidResult> VoidActionsAsync(
        IEnumerable<ActionId> actions, VoidRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(record);
        return VoidActionsAsync(actions.Select(id => new KeyValuePair<ActionId, VoidRecord>(id, record)), cancellationToken);
    }

    /// <summary>Voids many actions, each for its own reason, and returns the results in order. Needs the administrator's key.</summary>
    /// <inheritdoc
    /// cref="VoidActionsAsync(IAsyncEnumerable{KeyValuePair{ActionId, VoidRecord}}, IProgress{SubmissionProgress}, CancellationToken)"/>
    public virtual IAsyncEnumerable<ActionVoidResult> VoidActionsAsync(
        IEnumerable<KeyValuePair<ActionId, VoidRecord>> voids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(voids);
        return Bulk(BatchKinds.ActionVoids).RunAsync(voids, cancellationToken);
    }

    /// <summary>Voids many actions, each for its own reason, and returns the results in order. Needs the administrator's key.</summary>
    /// <inheritdoc
    /// cref="VoidActionsAsync(IAsyncEnumerable{KeyValuePair{ActionId, VoidRecord}}, IProgress{SubmissionProgress}, CancellationToken)"/>
    public virtual IAsyncEnumerable<ActionVoidResult> VoidActionsAsync(
        IAsyncEnumerable<KeyValuePair<ActionId, VoidRecord>> voids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(voids);
        return Bulk(BatchKinds.ActionVoids).RunAsync(voids, cancellationToken);
    }

    /// <summary>Voids many actions with progress; results are in order. Needs the administrator's key.</summary>
    /// <remarks>
    /// Voids are sent in batches, as actions are: see
    /// <see cref="SubmitManyAsync(IAsyncEnumerable{ActionRecord}, IProgress{SubmissionProgress}, CancellationToken)"/>. Voiding again
    /// changes nothing more.
    /// </remarks>
    /// <param name="voids">The ids of the actions, each with its reason. The server may not know them yet.</param>
    /// <param name="progress">Receives the progress after each batch.</param>
    /// <param name="cancellationToken">Cancels the call at once. The actions of the last batches may have been voided.</param>
    /// <returns>The results: a receipt or an error for each action.</returns>
    /// <exception cref="ArgumentException">An argument or a record is <c>null</c>, or an id is empty.</exception>
    /// <exception cref="AccessDeniedException">The key is missing or wrong.</exception>
    /// <exception cref="WriteForRightsException">The server cannot be reached, or accepts nothing from this client.</exception>
    public virtual IAsyncEnumerable<ActionVoidResult> VoidActionsAsync(
        IAsyncEnumerable<KeyValuePair<ActionId, VoidRecord>> voids,
        IProgress<SubmissionProgress> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(voids);
        ArgumentNullException.ThrowIfNull(progress);
        return Bulk(BatchKinds.ActionVoids, progress).RunAsync(voids, cancellationToken);
    }

    /// <summary>Voids many reports for one reason, and returns the results in order. Needs the administrator's key.</summary>
    /// <inheritdoc
    /// cref="VoidReportsAsync(IAsyncEnumerable{KeyValuePair{ReportId, VoidRecord}}, IProgress{SubmissionProgress}, CancellationToken)"/>
    /// <param name="reports">The ids of the reports. The server may not know them yet.</param>
    /// <param name="record">The reason.</param>
    /// <param name="cancellationToken">Cancels the call at once. The reports of the last batches may have been voided.</param>
    public virtual IAsyncEnumerable<ReportVoidResult> VoidReportsAsync(
        IEnumerable<ReportId> reports, VoidRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(record);
        return VoidReportsAsync(reports.Select(id => new KeyValuePair<ReportId, VoidRecord>(id, record)), cancellationToken);
    }

    /// <summary>Voids many reports, each for its own reason, and returns the results in order. Needs the administrator's key.</summary>
    /// <inheritdoc
    /// cref="VoidReportsAsync(IAsyncEnumerable{KeyValuePair{ReportId, VoidRecord}}, IProgress{SubmissionProgress}, CancellationToken)"/>
    public virtual IAsyncEnumerable<ReportVoidResult> VoidReportsAsync(
        IEnumerable<KeyValuePair<ReportId, VoidRecord>> voids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(voids);
        return Bulk(BatchKinds.ReportVoids).RunAsync(voids, cancellationToken);
    }

    /// <summary>Voids many reports, each for its own reason, and returns the results in order. Needs the administrator's key.</summary>
    /// <inheritdoc
    /// cref="VoidReportsAsync(IAsyncEnumerable{KeyValuePair{ReportId, VoidRecord}}, IProgress{SubmissionProgress}, CancellationToken)"/>
    public virtual IAsyncEnumerable<ReportVoidResult> VoidReportsAsync(
        IAsyncEnumerable<KeyValuePair<ReportId, VoidRecord>> voids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(voids);
        return Bulk(BatchKinds.ReportVoids).RunAsync(voids, cancellationToken);
    }

    /// <summary>Voids many reports with progress; results are in order. Needs the administrator's key.</summary>
    /// <remarks>
    /// Voids are sent in batches, as actions are: see
    /// <see cref="SubmitManyAsync(IAsyncEnumerable{ActionRecord}, IProgress{SubmissionProgress}, CancellationToken)"/>. Voiding again
    /// changes nothing more.
    /// </remarks>
    /// <param name="voids">The ids of the reports, each with its reason. The server may not know them yet.</param>
    /// <param name="progress">Receives the progress after each batch.</param>
    /// <param name="cancellationToken">Cancels the call at once. The reports of the last batches may have been voided.</param>
    /// <returns>The results: a receipt or an error for each report.</returns>
    /// <exception cref="ArgumentException">An argument or a record is <c>null</c>, or an id is empty.</exception>
    /// <exception cref="AccessDeniedException">The key is missing or wrong.</exception>
    /// <exception cref="WriteForRightsException">The server cannot be reached, or accepts nothing from this client.</exception>
    public virtual IAsyncEnumerable<ReportVoidResult> VoidReportsAsync(
        IAsyncEnumerable<KeyValuePair<ReportId, VoidRecord>> voids,
        IProgress<SubmissionProgress> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(voids);
        ArgumentNullException.ThrowIfNull(progress);
        return Bulk(BatchKinds.ReportVoids, progress).RunAsync(voids, cancellationToken);
    }

    private BulkSubmission<TItem, TReceipt, TResult> Bulk<TItem, TReceipt, TResult>(
        BatchKind<TItem, TReceipt, TResult> kind, IProgress<SubmissionProgress>? progress = null)
        where TReceipt : class => new(kind, Connection, progress);
}

namespace WriteForRights.Client;

/// <content>The calls that export the ledger. They need the scope <see cref="AccessScope.Admin"/>.</content>
public partial class WriteForRightsClient
{
    /// <summary>
    /// Exports the actions that the server has recorded until now, void ones too, without personal data. They are read while the caller
    /// enumerates them. After a broken connection the export goes on behind the last row, without a gap and with no row twice.
    /// </summary>
    /// <param name="query">The actions.</param>
    /// <param name="cancellationToken">Cancels the enumeration at once.</param>
    /// <returns>
    /// The actions, in the order in which they were recorded. If the sequence ends without an exception, it is complete. To go on later,
    /// pass the cursor of the last row as <see cref="ExportQuery.After"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The query is <c>null</c> or has no campaign.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">There is no such campaign, case or section, or the cursor is not the server's.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">Not reached, unable to answer now, or the connection broke.</exception>
    /// <exception cref="RequestTimeoutException">No response, or no further row, arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<ActionRow> ExportActionsAsync(ExportQuery query, CancellationToken cancellationToken = default) =>
        ExportAsync<ActionRow>("ExportActions", "v1/exports/actions", query, static row => row.Cursor, cancellationToken);

    /// <summary>
    /// Exports the reports that the server has recorded until now, with all their revisions, without the groups that counted. They are
    /// read while the caller enumerates them. After a broken connection the export goes on behind the last row, without a gap and with no
    /// row twice.
    /// </summary>
    /// <param name="query">The reports.</param>
    /// <param name="cancellationToken">Cancels the enumeration at once.</param>
    /// <returns>
    /// The revisions, in the order in which they were recorded. If the sequence ends without an exception, it is complete. To go on later,
    /// pass the cursor of the last row as <see cref="ExportQuery.After"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The query is <c>null</c> or has no campaign.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">There is no such campaign, case or section, or the cursor is not the server's.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">Not reached, unable to answer now, or the connection broke.</exception>
    /// <exception cref="RequestTimeoutException">No response, or no further row, arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<ReportRow> ExportReportsAsync(ExportQuery query, CancellationToken cancellationToken = default) =>
        ExportAsync<ReportRow>("ExportReports", "v1/exports/reports", query, static row => row.Cursor, cancellationToken);

    /// <summary>
    /// Copies the same actions as <see cref="ExportActionsAsync"/> to a stream, as a table that is safe to open in a spreadsheet (CSV, in
    /// UTF-8 with a byte order mark). With <see cref="ExportQuery.After"/> it has neither the mark nor a header, so it can be appended to
    /// an earlier one.
    /// </summary>
    /// <param name="query">The actions.</param>
    /// <param name="destination">The stream. It is neither closed nor moved to its start.</param>
    /// <param name="cancellationToken">Cancels the call at once. Part of the table may have been written.</param>
    /// <exception cref="ArgumentException">An argument is <c>null</c>, or the query has no campaign.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">There is no such campaign, case or section, or the cursor is not the server's.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">
    /// The server was not reached, cannot answer for now, or the connection broke. Part of the table may have been written: begin anew.
    /// </exception>
    /// <exception cref="RequestTimeoutException">
    /// Nothing more arrived within the timeout of an attempt. Part of the table may have been written: begin anew.
    /// </exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task ExportActionsCsvAsync(ExportQuery query, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(destination);
        CheckQuery(query);
        return CopyCsvAsync("ExportActions", "v1/exports/actions", query, destination, cancellationToken);
    }

    /// <summary>
    /// Copies the same reports as <see cref="ExportReportsAsync"/> to a stream, as a table that is safe to open in a spreadsheet (CSV, in
    /// UTF-8 with a byte order mark). With <see cref="ExportQuery.After"/> it has neither the mark nor a header, so it can be appended to
    /// an earlier one.
    /// </summary>
    /// <param name="query">The reports.</param>
    /// <param name="destination">The stream. It is neither closed nor moved to its start.</param>
    /// <param name="cancellationToken">Cancels the call at once. Part of the table may have been written.</param>
    /// <exception cref="ArgumentException">An argument is <c>null</c>, or the query has no campaign.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">There is no such campaign, case or section, or the cursor is not the server's.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">
    /// The server was not reached, cannot answer for now, or the connection broke. Part of the table may have been written: begin anew.
    /// </exception>
    /// <exception cref="RequestTimeoutException">
    /// Nothing more arrived within the timeout of an attempt. Part of the table may have been written: begin anew.
    /// </exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task ExportReportsCsvAsync(ExportQuery query, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(destination);
        CheckQuery(query);
        return CopyCsvAsync("ExportReports", "v1/exports/reports", query, destination, cancellationToken);
    }

    private static void CheckQuery(ExportQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        NotEmpty(query.Campaign, nameof(query));
    }

    private IAsyncEnumerable<TRow> ExportAsync<TRow>(
        string operation, string address, ExportQuery query, Func<TRow, string> cursorOf, CancellationToken cancellationToken)
        where TRow : class
    {
        CheckQuery(query);
        return new ExportReading<TRow>(operation, Connection, address, query, cursorOf).RunAsync(cancellationToken);
    }

    private async Task CopyCsvAsync(
        string operation, string address, ExportQuery query, Stream destination, CancellationToken cancellationToken)
    {
        using var call = new ClientCall(operation, Connection);
        var (response, body) = await ExportCall.OpenAsync(
            call, Connection, address + query.ToQuery(), "text/csv", attempts: 1, cancellationToken).ConfigureAwait(false);
        using (response)
        {
            var buffer = new byte[32 * 1024];
            try
            {
                while (await ExportCall.ReadAsync(Connection, body, buffer, 0, attempts: 1, cancellationToken).ConfigureAwait(false)
                    is > 0 and var read)
                {
#if NET
                    await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
#else
                    await destination.WriteAsync(buffer, 0, read, cancellationToken).ConfigureAwait(false);
#endif
                }

                call.Succeeded(true);
            }
            catch (WriteForRightsException e)
            {
                throw call.Failed(e);
            }
        }
    }
}

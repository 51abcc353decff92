using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WriteForRights.Client;

/// <summary>
/// The client of a campaign server: reads campaigns and cases, submits actions, reads their counts. It is thread-safe; keep one for the
/// lifetime of the app.
/// </summary>
/// <remarks>
/// A call that fails throws a <see cref="WriteForRightsException"/> whose type shows what to do: <see cref="InvalidRequestException"/>,
/// <see cref="NotFoundException"/>, <see cref="ConflictException"/>, <see cref="AccessDeniedException"/>,
/// <see cref="RateLimitedException"/>, <see cref="ServerUnavailableException"/>, <see cref="RequestTimeoutException"/> or
/// <see cref="IncompatibleServerException"/>. It throws an <see cref="OperationCanceledException"/> only if the caller cancels. Arguments
/// are checked at the call, not in the task. All members are virtual, so that tests can fake them.
/// </remarks>
/// <example><code>
/// var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = server }); // one for the whole app
/// var letter = ActionRecord.Appeal(campaign, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter);
/// ActionReceipt receipt = await client.SubmitAsync(letter); // however often it is retried, it counts once
/// Counts counts = await client.GetCaseCountsAsync(campaign, letter.Case);
/// Console.WriteLine($"{receipt.Status}: {CountHeadline.Of(counts.Actions, LanguageTag.English)}");
/// </code></example>
public partial class WriteForRightsClient
{
    private readonly WireConnection? _connection;

    /// <summary>Creates a client that manages its own connections.</summary>
    /// <param name="options">The options. Later changes to them have no effect.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public WriteForRightsClient(WriteForRightsClientOptions options)
        : this(
            options is null ? null! : Connections.CreateOwn(options.Clock ?? TimeProvider.System, Connections.NewHandler),
            options!,
            NullLoggerFactory.Instance)
    {
    }

    /// <summary>Creates a client over the app's own connections. It retries transient failures itself, so no handler should.</summary>
    /// <remarks>
    /// Turn off <c>AllowAutoRedirect</c> on the handler of the <see cref="HttpClient"/>. If it follows redirects, a handler of .NET still
    /// gets no second copy of a name or a letter: the call throws an <see cref="IncompatibleServerException"/>. A read is followed, and
    /// .NET sends no key with it. A handler of the app's own that copies requests to other addresses is not stopped.
    /// </remarks>
    /// <param name="httpClient">Sends the requests. Its own timeout applies to each attempt, too.</param>
    /// <param name="options">The options. Later changes to them have no effect.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public WriteForRightsClient(HttpClient httpClient, WriteForRightsClientOptions options)
        : this(
            httpClient is null ? throw new ArgumentNullException(nameof(httpClient)) : () => httpClient,
            options,
            NullLoggerFactory.Instance)
    {
    }

    internal WriteForRightsClient(Func<HttpMessageInvoker> http, WriteForRightsClientOptions options, ILoggerFactory loggerFactory)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _connection = new WireConnection(http, options, loggerFactory);
    }

    private WriteForRightsClient(WireConnection connection) => _connection = connection;

    /// <summary>Creates a fake for tests, whose members a derived class overrides.</summary>
    protected WriteForRightsClient()
    {
    }

    internal WireConnection Connection =>
        _connection ?? throw new InvalidOperationException("This client has no server. Override the member that was called.");

    /// <summary>Returns a client with other options on shared connections.</summary>
    /// <param name="options">The options to replace.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public virtual WriteForRightsClient With(CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(Connection.With(options));
    }

    /// <summary>Reads all campaigns, page by page, while the caller enumerates them.</summary>
    /// <param name="cancellationToken">Cancels the enumeration at once.</param>
    /// <returns>The campaigns, in the server's order.</returns>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server, or its list would never end.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<Campaign> GetCampaignsAsync(CancellationToken cancellationToken = default) =>
        ReadPagesAsync<Campaign>("GetCampaigns", "v1/campaigns", cancellationToken);

    /// <summary>Reads a campaign.</summary>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="NotFoundException">There is no such campaign.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Campaign> GetCampaignAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<Campaign>("GetCampaign", CampaignAddress(campaign), cancellationToken);

    /// <summary>Reads all cases of a campaign, page by page, while the caller enumerates them.</summary>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="cancellationToken">Cancels the enumeration at once.</param>
    /// <returns>The cases, in the server's order.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="NotFoundException">There is no such campaign.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server, or its list would never end.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<Case> GetCasesAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        ReadPagesAsync<Case>("GetCases", CampaignAddress(campaign) + "/cases", cancellationToken);

    /// <summary>Reads a case.</summary>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="case">The id of the case.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    /// <exception cref="NotFoundException">There is no such campaign or case.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Case> GetCaseAsync(CampaignId campaign, CaseId @case, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<Case>("GetCase", CampaignAddress(campaign) + $"/cases/{NotEmpty(@case)}", cancellationToken);

    /// <summary>
    /// Submits an action. When it returns, the action is on the server's disk and counted. If it throws, submit the same record again,
    /// with the same id: it counts once, however often it is sent.
    /// </summary>
    /// <param name="action">The action, with the id that the app created.</param>
    /// <param name="cancellationToken">Cancels the call at once. The action may have been stored.</param>
    /// <returns>The server's receipt. A repeated submission returns the first receipt.</returns>
    /// <exception cref="ArgumentException">The action is <c>null</c> or has no id; nothing was sent.</exception>
    /// <exception cref="InvalidRequestException">The action has problems; nothing was stored.</exception>
    /// <exception cref="ConflictException">Another action was stored under this id.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now. Send the same record again later.</exception>
    /// <exception cref="ServerUnavailableException">Not reached, or unable to answer now. Send the same record again later.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived in time. Send the same record again later.</exception>
    /// <exception cref="IncompatibleServerException">The response is not a receipt of this action.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled. The action may have been stored.</exception>
    public virtual Task<ActionReceipt> SubmitAsync(ActionRecord action, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        return SendActionAsync(action, NotEmpty(action.Id, nameof(action)), cancellationToken);
    }

    /// <summary>
    /// Voids an action that was withdrawn, has bounced or was fraudulent. The counts fall; voiding it again changes nothing more. The call
    /// needs the administrator's key.
    /// </summary>
    /// <param name="action">The id of the action. The server may not know it yet.</param>
    /// <param name="record">The reason.</param>
    /// <param name="cancellationToken">Cancels the call at once. The action may have been voided.</param>
    /// <exception cref="ArgumentException">The id is empty, or the record is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key is missing or wrong.</exception>
    /// <exception cref="InvalidRequestException">The record has problems; nothing was voided.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now. Send the same record again later.</exception>
    /// <exception cref="ServerUnavailableException">Not reached, or unable to answer now. Send the same record again later.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived in time. Send the same record again later.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<ActionReceipt> VoidActionAsync(
        ActionId action, VoidRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Connection.WriteAsync<VoidRecord, ActionReceipt>(
            "VoidAction", HttpMethod.Post, "v1/actions/", NotEmpty(action) + "/void", record, cancellationToken).AsTask();
    }

    /// <summary>
    /// Submits a report of actions that were counted on paper or at an event, or its correction under the next revision. The call needs the
    /// administrator's key.
    /// </summary>
    /// <param name="report">The report, with the id that the app created.</param>
    /// <param name="cancellationToken">Cancels the call at once. The report may have been stored.</param>
    /// <exception cref="ArgumentException">The report is <c>null</c> or has no id; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key is missing or wrong.</exception>
    /// <exception cref="InvalidRequestException">The report has problems; nothing was stored.</exception>
    /// <exception cref="ConflictException">The server has a later revision but not this one, or another report with it.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now. Send the same record again later.</exception>
    /// <exception cref="ServerUnavailableException">Not reached, or unable to answer now. Send the same record again later.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived in time. Send the same record again later.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<ReportReceipt> SubmitReportAsync(Report report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Connection.WriteAsync<Report, ReportReceipt>(
            "SubmitReport", HttpMethod.Put, "v1/reports/", NotEmpty(report.Id, nameof(report)), report, cancellationToken).AsTask();
    }

    /// <summary>Voids a report with all its revisions. Needs the administrator's key.</summary>
    /// <param name="report">The id of the report.</param>
    /// <param name="record">The reason.</param>
    /// <param name="cancellationToken">Cancels the call at once. The report may have been voided.</param>
    /// <exception cref="ArgumentException">The id is empty, or the record is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key is missing or wrong.</exception>
    /// <exception cref="InvalidRequestException">The record has problems; nothing was voided.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now. Send the same record again later.</exception>
    /// <exception cref="ServerUnavailableException">Not reached, or unable to answer now. Send the same record again later.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived in time. Send the same record again later.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<ReportReceipt> VoidReportAsync(
        ReportId report, VoidRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Connection.WriteAsync<VoidRecord, ReportReceipt>(
            "VoidReport", HttpMethod.Post, "v1/reports/", NotEmpty(report) + "/void", record, cancellationToken).AsTask();
    }

    /// <summary>Reads the counts of a campaign, without splits.</summary>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="NotFoundException">There is no such campaign.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Counts> GetCampaignCountsAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        GetCampaignCountsAsync(campaign, default, cancellationToken);

    /// <summary>Reads the counts of a campaign, with splits.</summary>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="by">The dimensions to split the counts by.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="NotFoundException">There is no such campaign.</exception>
    /// <exception cref="InvalidRequestException">The server does not know a dimension.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Counts> GetCampaignCountsAsync(
        CampaignId campaign, ValueList<CountDimension> by, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<Counts>("GetCampaignCounts", CampaignAddress(campaign) + $"/counts{Query(by)}", cancellationToken);

    /// <summary>Reads the counts of a case, without splits.</summary>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="case">The id of the case.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    /// <exception cref="NotFoundException">There is no such campaign or case.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Counts> GetCaseCountsAsync(CampaignId campaign, CaseId @case, CancellationToken cancellationToken = default) =>
        GetCaseCountsAsync(campaign, @case, default, cancellationToken);

    /// <summary>Reads the counts of a case, with splits.</summary>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="case">The id of the case.</param>
    /// <param name="by">The dimensions to split the counts by.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    /// <exception cref="NotFoundException">There is no such campaign or case.</exception>
    /// <exception cref="InvalidRequestException">The server does not know a dimension.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Counts> GetCaseCountsAsync(
        CampaignId campaign, CaseId @case, ValueList<CountDimension> by, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<Counts>(
            "GetCaseCounts", CampaignAddress(campaign) + $"/cases/{NotEmpty(@case)}/counts{Query(by)}", cancellationToken);

    /// <summary>Watches a campaign: yields its counts, and new ones at each change.</summary>
    /// <inheritdoc cref="WatchCountsAsync(CampaignId, CaseId?, ValueList{CountDimension}, CancellationToken)"/>
    /// <example><code>
    /// await foreach (var counts in client.WatchCountsAsync(Campaign))
    /// {
    ///     Console.WriteLine(CountHeadline.Of(counts.Actions, LanguageTag.English)); // now, and after every change
    ///     if (counts.Actions &gt;= goal)
    ///     {
    ///         break;
    ///     }
    /// }
    /// </code></example>
    public virtual IAsyncEnumerable<Counts> WatchCountsAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        WatchCountsAsync(campaign, null, default, cancellationToken);

    /// <summary>Watches a case: yields its counts, and new ones at each change.</summary>
    /// <inheritdoc cref="WatchCountsAsync(CampaignId, CaseId?, ValueList{CountDimension}, CancellationToken)"/>
    public virtual IAsyncEnumerable<Counts> WatchCountsAsync(
        CampaignId campaign, CaseId @case, CancellationToken cancellationToken = default) =>
        WatchCountsAsync(campaign, @case, default, cancellationToken);

    /// <summary>
    /// Watches counts with splits: yields the current counts, and new ones whenever they change, at most once a second.
    /// </summary>
    /// <remarks>
    /// The server pushes changes. A broken connection is made again; while the server cannot be reached, however long that takes, the
    /// sequence yields nothing. Where no such connection gets through, the client polls every few seconds.
    /// </remarks>
    /// <param name="campaign">The id of the campaign.</param>
    /// <param name="case">The id of the case; <c>null</c> for the whole campaign.</param>
    /// <param name="by">The dimensions to split the counts by.</param>
    /// <param name="cancellationToken">Cancels the watch at once. Otherwise it goes on until the caller stops enumerating.</param>
    /// <returns>An endless sequence of counts.</returns>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    /// <exception cref="NotFoundException">There is no such campaign or case.</exception>
    /// <exception cref="InvalidRequestException">The server does not know a dimension.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key, or does not allow the call.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<Counts> WatchCountsAsync(
        CampaignId campaign, CaseId? @case, ValueList<CountDimension> by, CancellationToken cancellationToken = default)
    {
        var path = @case is { } id ? $"/cases/{NotEmpty(id, nameof(@case))}" : string.Empty;
        return new CountWatch(Connection, $"{CampaignAddress(campaign)}{path}/counts{Query(by)}").RunAsync(cancellationToken);
    }

    private static string CampaignAddress(CampaignId campaign) => $"v1/campaigns/{NotEmpty(campaign)}";

    // An empty id would turn the address into the address of a list.
    private static string NotEmpty<T>(T id, [CallerArgumentExpression(nameof(id))] string name = "")
        where T : struct => EqualityComparer<T>.Default.Equals(id, default)
            ? throw new ArgumentException($"The {typeof(T).Name} is empty.", name.TrimStart('@'))
            : id.ToString()!;

    private static string Query(ValueList<CountDimension> by) => by.Count == 0 ? string.Empty : "?by=" + string.Join(",", by);

    private async Task<ActionReceipt> SendActionAsync(ActionRecord action, string id, CancellationToken cancellationToken)
    {
        var receipt = await Connection.WriteAsync<ActionRecord, ActionReceipt>(
            "SubmitAction", HttpMethod.Put, "v1/actions/", id, action, cancellationToken).ConfigureAwait(false);
        return receipt.Id == action.Id
            ? receipt
            : throw Connection.Describe(
                "SubmitAction", new IncompatibleServerException("The server returned the receipt of another action.", null, null));
    }

    private async IAsyncEnumerable<T> ReadPagesAsync<T>(
        string operation, string address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? cursor = null;
        var separator = address.IndexOf('?') < 0 ? '?' : '&';
        do
        {
            var query = cursor is null ? string.Empty : separator + "cursor=" + Uri.EscapeDataString(cursor);
            var page = await Connection.GetAsync<Page<T>>(operation, address + query, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            // A server that returns the cursor it was given would be asked for ever.
            cursor = page.Next is null || page.Next != cursor
                ? page.Next
                : throw Connection.Describe(operation, new IncompatibleServerException(
                    "The server returned the same cursor twice; its list would never end.", null, null));
        }
        while (cursor is not null);
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WriteForRights.Client;

/// <summary>
/// The client of a campaign server: reads campaigns and cases, submits actions, reads their counts. It may be used from several threads,
/// and kept for as long as the app runs.
/// </summary>
/// <remarks>
/// Every call throws a <see cref="WriteForRightsException"/> that says what to do: <see cref="InvalidRequestException"/>,
/// <see cref="NotFoundException"/>, <see cref="ConflictException"/>, <see cref="AccessDeniedException"/>, <see cref="RateLimitedException"/>,
/// <see cref="ServerUnavailableException"/>, <see cref="RequestTimeoutException"/> or <see cref="IncompatibleServerException"/>; and an
/// <see cref="OperationCanceledException"/> when the caller cancels, and only then. The members are virtual, to be faked in tests.
/// </remarks>
public class WriteForRightsClient
{
    private readonly WireConnection? _connection;

    /// <summary>A client with connections of its own.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why.</exception>
    public WriteForRightsClient(WriteForRightsClientOptions options)
        : this(Connections.CreateOwn(options.Clock, Connections.NewHandler), hasRetryHandler: false, options, NullLoggerFactory.Instance)
    {
    }

    /// <summary>A client on connections that the app looks after. It sends again by itself what fails, so nothing below should.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why.</exception>
    public WriteForRightsClient(HttpClient http, WriteForRightsClientOptions options)
        : this(() => http, hasRetryHandler: false, options, NullLoggerFactory.Instance)
    {
    }

    internal WriteForRightsClient(
        Func<HttpMessageInvoker> http, bool hasRetryHandler, WriteForRightsClientOptions options, ILoggerFactory loggers)
    {
        if (options.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _connection = new WireConnection(http, hasRetryHandler, options, loggers);
    }

    private WriteForRightsClient(WireConnection connection) => _connection = connection;

    /// <summary>A client for tests, whose members a derived class gives.</summary>
    protected WriteForRightsClient()
    {
    }

    private WireConnection Connection =>
        _connection ?? throw new InvalidOperationException("This client has no server: override the member that is called.");

    /// <summary>The same client, on the same connections, with what is different for some calls.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why.</exception>
    public virtual WriteForRightsClient With(CallOptions options) => new(Connection.With(options));

    /// <summary>Reads all campaigns, part by part as they are gone through.</summary>
    public virtual IAsyncEnumerable<Campaign> GetCampaignsAsync(CancellationToken cancellationToken = default) =>
        ReadPagesAsync<Campaign>("GetCampaigns", "v1/campaigns", cancellationToken);

    /// <summary>Reads a campaign.</summary>
    /// <exception cref="NotFoundException">There is no such campaign.</exception>
    public virtual Task<Campaign> GetCampaignAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<Campaign>("GetCampaign", CampaignAddress(campaign), cancellationToken);

    /// <summary>Reads all cases of a campaign, part by part as they are gone through.</summary>
    /// <exception cref="NotFoundException">There is no such campaign.</exception>
    public virtual IAsyncEnumerable<Case> GetCasesAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        ReadPagesAsync<Case>("GetCases", CampaignAddress(campaign) + "/cases", cancellationToken);

    /// <summary>Reads a case.</summary>
    /// <exception cref="NotFoundException">There is no such campaign or case.</exception>
    public virtual Task<Case> GetCaseAsync(CampaignId campaign, CaseId @case, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<Case>("GetCase", CampaignAddress(campaign) + $"/cases/{Name(@case)}", cancellationToken);

    /// <summary>
    /// Submits an action. When it returns, the action is on the server's disk and counted. If it throws, submit the same record again,
    /// with the same id: it counts once, however often it is sent.
    /// </summary>
    /// <exception cref="InvalidRequestException">The action has problems; nothing was stored.</exception>
    /// <exception cref="ConflictException">Another action was stored under this id.</exception>
    public virtual async Task<ActionReceipt> SubmitAsync(ActionRecord action, CancellationToken cancellationToken = default)
    {
        _ = action ?? throw new ArgumentNullException(nameof(action));
        var receipt = await Connection.WriteAsync<ActionRecord, ActionReceipt>(
            "SubmitAction", HttpMethod.Put, "v1/actions/", action.Id.ToString(), action, cancellationToken).ConfigureAwait(false);
        return receipt.Id == action.Id
            ? receipt
            : throw new IncompatibleServerException("The server answered with the receipt of another action.", null, null);
    }

    /// <summary>Submits many actions, and gives what became of each, in their order.</summary>
    /// <inheritdoc cref="SubmitManyAsync(IAsyncEnumerable{ActionRecord}, IProgress{SubmissionProgress}, CancellationToken)"/>
    public virtual IAsyncEnumerable<SubmissionResult> SubmitManyAsync(
        IAsyncEnumerable<ActionRecord> actions, CancellationToken cancellationToken = default) =>
        new BulkSubmission(Connection, null).RunAsync(actions, cancellationToken);

    /// <summary>Submits many actions, gives what became of each, in their order, and tells how far it has come.</summary>
    /// <remarks>
    /// They are read, sent and answered some at a time, so there may be any number of them. When the connection breaks, what the server is
    /// known to have is not sent again. If it cannot go on, it throws: whatever was given before is settled, and the rest can be submitted
    /// again, since each counts once. Whoever stops reading stops the submission.
    /// </remarks>
    /// <exception cref="ArgumentException">One of the actions has no id.</exception>
    /// <exception cref="WriteForRightsException">The server cannot be reached, or takes nothing from this client.</exception>
    public virtual IAsyncEnumerable<SubmissionResult> SubmitManyAsync(
        IAsyncEnumerable<ActionRecord> actions, IProgress<SubmissionProgress> progress, CancellationToken cancellationToken = default) =>
        new BulkSubmission(Connection, progress).RunAsync(actions, cancellationToken);

    /// <summary>
    /// Takes an action back: it was withdrawn, has bounced, was fraudulent. The counts fall; voided again, nothing more happens. It needs the
    /// administrator's key.
    /// </summary>
    /// <exception cref="AccessDeniedException">The key is missing, or is not the one.</exception>
    /// <exception cref="InvalidRequestException">The record has problems; nothing was voided.</exception>
    public virtual Task<ActionReceipt> VoidActionAsync(
        ActionId action, VoidRecord record, CancellationToken cancellationToken = default) =>
        Connection.WriteAsync<VoidRecord, ActionReceipt>(
            "VoidAction", HttpMethod.Post, "v1/actions/", Name(action) + "/void", NotNull(record), cancellationToken).AsTask();

    /// <summary>
    /// Submits a report of actions that were counted on paper or at an event, or its correction under the next revision. It needs the
    /// administrator's key.
    /// </summary>
    /// <exception cref="AccessDeniedException">The key is missing, or is not the one.</exception>
    /// <exception cref="InvalidRequestException">The report has problems; nothing was stored.</exception>
    /// <exception cref="ConflictException">A later revision is stored and this one is not, or another report under this revision.</exception>
    public virtual Task<ReportReceipt> SubmitReportAsync(Report report, CancellationToken cancellationToken = default) =>
        Connection.WriteAsync<Report, ReportReceipt>(
            "SubmitReport", HttpMethod.Put, "v1/reports/", Name(NotNull(report).Id), report, cancellationToken).AsTask();

    /// <summary>Takes a report back, with all its revisions. The counts fall. It needs the administrator's key.</summary>
    /// <exception cref="AccessDeniedException">The key is missing, or is not the one.</exception>
    /// <exception cref="InvalidRequestException">The record has problems; nothing was voided.</exception>
    public virtual Task<ReportReceipt> VoidReportAsync(
        ReportId report, VoidRecord record, CancellationToken cancellationToken = default) =>
        Connection.WriteAsync<VoidRecord, ReportReceipt>(
            "VoidReport", HttpMethod.Post, "v1/reports/", Name(report) + "/void", NotNull(record), cancellationToken).AsTask();

    /// <summary>Counts the actions of a campaign.</summary>
    /// <exception cref="NotFoundException">There is no such campaign.</exception>
    public virtual Task<Counts> GetCampaignCountsAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        GetCampaignCountsAsync(campaign, default, cancellationToken);

    /// <summary>Counts the actions of a campaign, split.</summary>
    /// <exception cref="NotFoundException">There is no such campaign.</exception>
    public virtual Task<Counts> GetCampaignCountsAsync(
        CampaignId campaign, ValueList<CountDimension> by, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<Counts>(
            "GetCampaignCounts", CampaignAddress(campaign) + $"/counts{Query(by)}", cancellationToken);

    /// <summary>Counts the actions of a case.</summary>
    /// <exception cref="NotFoundException">There is no such campaign or case.</exception>
    public virtual Task<Counts> GetCaseCountsAsync(CampaignId campaign, CaseId @case, CancellationToken cancellationToken = default) =>
        GetCaseCountsAsync(campaign, @case, default, cancellationToken);

    /// <summary>Counts the actions of a case, split.</summary>
    /// <exception cref="NotFoundException">There is no such campaign or case.</exception>
    public virtual Task<Counts> GetCaseCountsAsync(
        CampaignId campaign, CaseId @case, ValueList<CountDimension> by, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<Counts>(
            "GetCaseCounts", CampaignAddress(campaign) + $"/cases/{Name(@case)}/counts{Query(by)}", cancellationToken);

    /// <summary>Watches the counts of a campaign: gives what they are now, and then whenever they have changed, until it is cancelled.</summary>
    /// <inheritdoc cref="WatchCountsAsync(CampaignId, CaseId?, ValueList{CountDimension}, CancellationToken)"/>
    public virtual IAsyncEnumerable<Counts> WatchCountsAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        WatchCountsAsync(campaign, null, default, cancellationToken);

    /// <summary>Watches the counts of a case: gives what they are now, and then whenever they have changed, until it is cancelled.</summary>
    /// <inheritdoc cref="WatchCountsAsync(CampaignId, CaseId?, ValueList{CountDimension}, CancellationToken)"/>
    public virtual IAsyncEnumerable<Counts> WatchCountsAsync(
        CampaignId campaign, CaseId @case, CancellationToken cancellationToken = default) =>
        WatchCountsAsync(campaign, @case, default, cancellationToken);

    /// <summary>
    /// Watches counts, split: gives what they are now, and then whenever they have changed, at most once a second, until it is cancelled.
    /// </summary>
    /// <remarks>
    /// The server tells of changes by itself. When the connection breaks it is made again; while the server cannot be reached, and for as
    /// long as that takes, nothing comes. Where such a connection does not get through, the counts are asked for every few seconds.
    /// </remarks>
    /// <exception cref="NotFoundException">There is no such campaign or case.</exception>
    public virtual IAsyncEnumerable<Counts> WatchCountsAsync(
        CampaignId campaign, CaseId? @case, ValueList<CountDimension> by, CancellationToken cancellationToken = default)
    {
        var part = @case is { } id ? $"/cases/{Name(id)}" : string.Empty;
        return new CountWatch(Connection, $"{CampaignAddress(campaign)}{part}/counts{Query(by)}").RunAsync(cancellationToken);
    }

    private static string CampaignAddress(CampaignId campaign) => $"v1/campaigns/{Name(campaign)}";

    private static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class => value ?? throw new ArgumentNullException(name);

    // The default id would change the address into that of a list.
    private static string Name<T>(T id)
        where T : struct => EqualityComparer<T>.Default.Equals(id, default)
            ? throw new ArgumentException($"The {typeof(T).Name} is empty.")
            : id.ToString()!;

    private static string Query(ValueList<CountDimension> by) => by.Count == 0 ? string.Empty : "?by=" + string.Join(",", by);

    private async IAsyncEnumerable<T> ReadPagesAsync<T>(
        string operation, string address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? cursor = null;
        do
        {
            var query = cursor is null ? string.Empty : "?cursor=" + Uri.EscapeDataString(cursor);
            var page = await Connection.GetAsync<Page<T>>(operation, address + query, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            // A server that sends us where we are would do so for ever.
            cursor = page.Next is null || page.Next != cursor
                ? page.Next
                : throw new IncompatibleServerException("The server's list goes round in a circle.", null, null);
        }
        while (cursor is not null);
    }
}

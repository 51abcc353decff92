using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WriteForRights.Server;

/// <summary>
/// The instruments of one server. Nothing is static, so two servers in one process have metrics of their own. Every tag has few values, and
/// none comes from a request.
/// </summary>
/// <remarks>While nobody listens, a measurement is a comparison and allocates nothing.</remarks>
internal sealed class ServerTelemetry : IDisposable
{
    private readonly Meter _meter;
    private readonly bool _ownsMeter;
    private readonly Counter<long> _entries;
    private readonly Counter<long> _wrongKeys;
    private readonly Counter<long> _limited;
    private readonly Counter<long> _unavailable;
    private readonly Counter<long> _exported;
    private readonly Counter<long> _swept;
    private readonly Histogram<double> _commitTime;
    private readonly Histogram<int> _commitSize;
    private readonly Histogram<double> _foldLag;
    private readonly Histogram<double> _jobTime;
    private readonly Histogram<double> _sweepTime;

    /// <param name="meters">The host's factory, whose listeners see this server alone; <c>null</c> for a meter of its own.</param>
    public ServerTelemetry(IMeterFactory? meters = null)
    {
        _ownsMeter = meters is null;
        _meter = meters?.Create(CampaignServerTelemetry.Name) ?? new Meter(CampaignServerTelemetry.Name);
        _entries = _meter.CreateCounter<long>(
            "writeforrights.server.entries", "{entry}", "Entries that the ledger has answered: actions, reports and voids.");
        _commitTime = _meter.CreateHistogram<double>(
            "writeforrights.server.ledger.commit.duration", "s", "Duration of commits, with the wait for the disk.");
        _commitSize = _meter.CreateHistogram<int>(
            "writeforrights.server.ledger.commit.size", "{entry}", "Entries and other changes that share a commit.");
        _foldLag = _meter.CreateHistogram<double>(
            "writeforrights.server.ledger.fold.lag", "s", "Time for which the oldest entry of a fold has waited for it.");
        _jobTime = _meter.CreateHistogram<double>("writeforrights.server.ledger.job.duration", "s", "Duration of jobs on the ledger.");
        _wrongKeys = _meter.CreateCounter<long>("writeforrights.server.keys.wrong", "{request}", "Requests with a wrong key.");
        _limited = _meter.CreateCounter<long>(
            "writeforrights.server.requests.limited", "{request}", "Requests, and lines of batches, that a limit refused (429).");
        _unavailable = _meter.CreateCounter<long>(
            "writeforrights.server.requests.unavailable",
            "{request}",
            "Requests and batches that the server could not answer for now (503).");
        _exported = _meter.CreateCounter<long>("writeforrights.server.exports.rows", "{row}", "Rows that exports have read.");
        _sweepTime = _meter.CreateHistogram<double>(
            "writeforrights.server.personal.sweep.duration", "s", "Duration of the passes over personal data.");
        _swept = _meter.CreateCounter<long>(
            "writeforrights.server.personal.sweep.rows", "{row}", "Rows of personal data that a pass has changed, or could not read.");
    }

    /// <summary>The source of the server's activities.</summary>
    internal ActivitySource Activities { get; } = new(CampaignServerTelemetry.Name);

    public void Dispose()
    {
        Activities.Dispose();
        if (_ownsMeter)
        {
            _meter.Dispose();
        }
    }

    /// <summary>Counts an entry by the ledger's answer.</summary>
    internal void Count(EntryKind kind, LedgerOutcome outcome)
    {
        if (_entries.Enabled)
        {
            _entries.Add(1, Tag("kind", NameOf(kind)), Tag("outcome", NameOf(outcome)));
        }
    }

    /// <summary>Records a commit.</summary>
    internal void Commit(int size, TimeSpan time, bool isStored)
    {
        if (_commitTime.Enabled || _commitSize.Enabled)
        {
            _commitTime.Record(time.TotalSeconds, Tag("outcome", isStored ? "stored" : "failed"));
            _commitSize.Record(size);
        }
    }

    /// <summary>Records a fold of a store that folds later than it appends.</summary>
    internal void Fold(TimeSpan lag) => _foldLag.Record(lag.TotalSeconds);

    /// <summary>Records a job on the ledger.</summary>
    /// <param name="kind">The kind, one of <see cref="LedgerJobKind.Known"/>.</param>
    /// <param name="time">The duration.</param>
    /// <param name="isDone">Whether it has come to its end.</param>
    internal void Job(LedgerJobKind kind, TimeSpan time, bool isDone) =>
        _jobTime.Record(time.TotalSeconds, Tag("kind", kind.ToString()), Tag("outcome", isDone ? "done" : "failed"));

    internal void WrongKey() => _wrongKeys.Add(1);

    /// <summary>Counts a request that a limit refused.</summary>
    /// <param name="limit">The limit: <c>address</c>, <c>key</c>, <c>campaign</c> or <c>wrong-keys</c>.</param>
    internal void Limited(string limit) => _limited.Add(1, Tag("limit", limit));

    /// <summary>Counts a request that got a 503 response.</summary>
    internal void Unavailable(UnavailableReason reason) => _unavailable.Add(1, Tag("reason", NameOf(reason)));

    /// <summary>Counts rows that an export has read.</summary>
    /// <param name="table">The table: <c>actions</c>, <c>reports</c> or <c>counts</c>.</param>
    /// <param name="rows">The number of rows.</param>
    internal void Exported(string table, int rows) => _exported.Add(rows, Tag("table", table));

    /// <summary>Records a pass over personal data.</summary>
    internal void Swept(PersonalPass pass, TimeSpan time)
    {
        _sweepTime.Record(time.TotalSeconds);
        Add(pass.Erased, "erased");
        Add(pass.Sealed, "sealed");
        Add(pass.Unreadable, "unreadable");

        void Add(long rows, string change)
        {
            if (rows > 0)
            {
                _swept.Add(rows, Tag("change", change));
            }
        }
    }

    /// <summary>Observes the queue and the files of the ledger.</summary>
    /// <param name="waiting">Returns the number of entries that wait for the next commit.</param>
    /// <param name="file">The full path of the database; <c>null</c> in memory.</param>
    internal void ObserveLedger(Func<int> waiting, string? file)
    {
        _meter.CreateObservableUpDownCounter(
            "writeforrights.server.ledger.waiting", waiting, "{entry}", "Entries and other changes that wait for the next commit.");
        _meter.CreateObservableUpDownCounter(
            "writeforrights.server.database.size",
            () => file is null ? [] : (Measurement<long>[])
            [
                new(LengthOf(file), Tag("file", "database")),
                new(LengthOf(file + "-wal"), Tag("file", "log")),
            ],
            "By",
            "Size of the files of the database.");
    }

    /// <summary>Observes the messages that wait for a decision.</summary>
    internal void ObserveMessages(Func<IEnumerable<Measurement<long>>> waiting) => _meter.CreateObservableUpDownCounter(
        "writeforrights.server.messages.waiting", waiting, "{message}", "Messages to people that wait for a decision.");

    /// <summary>Observes the clients that watch counts.</summary>
    internal void ObserveWatchers(Func<int> watchers) => _meter.CreateObservableUpDownCounter(
        "writeforrights.server.counts.watchers", watchers, "{watcher}", "Clients to which counts are streamed.");

    internal static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static long LengthOf(string file) => new FileInfo(file) is { Exists: true } found ? found.Length : 0;

#pragma warning disable CS8524 // There are no other values. Without a default case, one that is forgotten does not compile.
    private static string NameOf(EntryKind kind) => kind switch
    {
        EntryKind.Action => "action",
        EntryKind.Report => "report",
        EntryKind.ActionVoid => "action-void",
        EntryKind.ReportVoid => "report-void",
    };

    private static string NameOf(LedgerOutcome outcome) => outcome switch
    {
        LedgerOutcome.Absent => "absent",
        LedgerOutcome.Recorded => "recorded",
        LedgerOutcome.Corrected => "corrected",
        LedgerOutcome.Repeated => "repeated",
        LedgerOutcome.Conflicting => "conflicting",
        LedgerOutcome.Outdated => "outdated",
        LedgerOutcome.OtherSection => "other-section",
        LedgerOutcome.Voided => "voided",
    };

    private static string NameOf(UnavailableReason reason) => reason switch
    {
        UnavailableReason.Storage => "storage",
        UnavailableReason.Full => "full",
        UnavailableReason.Slow => "slow",
        UnavailableReason.Waiting => "waiting",
    };
#pragma warning restore CS8524
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.Client;
using WriteForRights.Outbox;

namespace WriteForRights.Server.Tests;

/// <summary>Tests that <c>docs/telemetry.md</c> names everything that the code measures and logs, and nothing else.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "telemetry.md"));

    private static readonly Assembly[] Assemblies =
        [typeof(CampaignServerOptions).Assembly, typeof(WriteForRightsClient).Assembly, typeof(ActionOutbox).Assembly];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_metric_is_on_the_page_with_its_kind_and_unit()
    {
        var found = new ConcurrentDictionary<string, string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name.StartsWith("WriteForRights.", StringComparison.Ordinal))
                {
                    found[instrument.Name] = $"{instrument.Name} {KindOf(instrument)} {instrument.Unit}";
                }
            },
        };
        listener.Start();
        await using var server = await KeyServer.StartAsync();
        RuntimeHelpers.RunClassConstructor(typeof(WriteForRightsTelemetry).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(OutboxTelemetry).TypeHandle);

        Assert.Equal(
            Rows("## Metrics").Select(cells => $"{cells[0].Trim('`')} {cells[1]} {cells[2].Trim('`')}").Order(StringComparer.Ordinal),
            found.Values.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_tag_of_the_server_and_its_values_are_on_the_page()
    {
        using var meters = new OwnMeters();
        using var telemetry = new ServerTelemetry(meters);
        var found = new ConcurrentDictionary<string, bool>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope is OwnMeters)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(Add);
        listener.SetMeasurementEventCallback<int>(Add);
        listener.SetMeasurementEventCallback<double>(Add);
        listener.Start();
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            Enum.GetValues<LedgerOutcome>().ToList().ForEach(outcome => telemetry.Count(kind, outcome));
        }

        telemetry.Commit(1, TimeSpan.Zero, isStored: true);
        telemetry.Commit(1, TimeSpan.Zero, isStored: false);
        LedgerJobKind.Known.ToList().ForEach(kind => telemetry.Job(kind, TimeSpan.Zero, isDone: true));
        telemetry.Job(LedgerJobKind.Verify, TimeSpan.Zero, isDone: false);
        Enum.GetValues<UnavailableReason>().ToList().ForEach(telemetry.Unavailable);
        ((string[])["address", "key", "campaign", "wrong-keys"]).ToList().ForEach(telemetry.Limited);
        ((string[])[ExportTables.Actions.Name, ExportTables.Reports.Name, ExportTables.Counts.Name]).ToList()
            .ForEach(table => telemetry.Exported(table, 1));
        telemetry.Swept(new PersonalPass(0, null, 1, 1, 1), TimeSpan.Zero);
        telemetry.ObserveLedger(() => 0, "a file");
        listener.RecordObservableInstruments();

        var expected = Rows("## Metrics").Where(cells => cells[0].Contains(".server.", StringComparison.Ordinal) && cells[3].Contains(':', StringComparison.Ordinal))
            .SelectMany(cells => cells[3].Split(';').Select(tag => tag.Split(':')).SelectMany(tag =>
                tag[1].Split(',').Select(value => $"{cells[0].Trim('`')} {tag[0].Trim(' ', '`')}={value.Trim(' ', '`')}")));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));

        void Add<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        {
            foreach (var (name, of) in tags)
            {
                found[$"{instrument.Name} {name}={of}"] = true;
            }
        }
    }

    [Fact]
    public async Task Every_activity_of_the_server_is_on_the_page()
    {
        await using var server = await KeyServer.StartAsync();
        using var traces = new TraceTests.Traces(server.Server.Services.GetRequiredService<ServerTelemetry>().Activities);
        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));
        var jobs = server.Server.Services.GetRequiredService<LedgerJobs>();
        jobs.TryStart(LedgerJobKind.Verify);
        await jobs.Running.WaitAsync(Token);
        await server.DisposeAsync();

        Assert.Equal(
            Rows("## Activities").Select(cells => cells[0].Trim('`')).Order(StringComparer.Ordinal),
            traces.All.Select(activity => activity.OperationName).Distinct().Order(StringComparer.Ordinal));
        Assert.All(traces.All.SelectMany(activity => activity.TagObjects), tag => Assert.Contains(tag.Key, (string[])["size", "kind"]));

        // An activity that is started elsewhere has to be added to what is done above.
        Assert.Equal(3, Sources("WriteForRights.Server").Sum(text => StartOfActivity().Count(text)));
    }

    [Fact]
    public void Every_call_of_the_client_is_on_the_page()
    {
        var names = Sources("WriteForRights.Client").SelectMany(text => NameOfCall().Matches(text)).Select(match => match.Groups[1].Value).Distinct();
        var listed = NameOnPage().Matches(Section("## Activities").Split("It is named after the call:")[1]).Select(match => match.Groups[1].Value);

        Assert.Equal(names.Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void Every_log_event_is_on_the_page_and_its_number_is_unique()
    {
        var events = Assemblies.SelectMany(assembly => assembly.GetTypes().SelectMany(type => type.GetMethods(
                BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
            .Select(message => string.Create(
                CultureInfo.InvariantCulture, $"{assembly.GetName().Name} {message.EventId}{(message.EventName is { } name ? $" {name}" : "")} {message.Level}")))
            .ToList();

        Assert.Equal(
            Rows("## Log events").Select(cells => $"{cells[0].Trim('`')} {cells[1].Replace("`", "", StringComparison.Ordinal)} {cells[2]}").Order(StringComparer.Ordinal),
            events.Order(StringComparer.Ordinal));
        Assert.Distinct(events.Select(one => string.Join(' ', one.Split(' ').Take(2))));
        Assert.All(Assemblies.Select(assembly => assembly.GetName().Name!), name => Assert.Equal(
            events.Count(one => one.StartsWith(name + " ", StringComparison.Ordinal)), Sources(name).Sum(text => LogEvent().Count(text))));
    }

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "Counter" => "counter",
        "Histogram" => "histogram",
        "ObservableUpDownCounter" => "up-down counter",
        "ObservableGauge" => "gauge",
        var other => other,
    };

    private static string Section(string heading) => Page.Split(heading + "\n")[1].Split("\n## ")[0];

    private static IEnumerable<string[]> Rows(string heading) => Section(heading).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split(" |").Select(cell => cell.Trim(' ', '|')).ToArray());

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))));

    [GeneratedRegex("\"((?:Get|Put|Replay|Submit|Void|Export|Start|Rotate|Revoke|Create|Request|Confirm|Cancel|Claim|Release|Decide|Withdraw|Invalidate|Open|Watch)[A-Za-z]*)\"")]
    private static partial Regex NameOfCall();

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex NameOnPage();

    [GeneratedRegex(@"\.StartActivity\(")]
    private static partial Regex StartOfActivity();

    [GeneratedRegex(@"\[LoggerMessage\(")]
    private static partial Regex LogEvent();

    /// <summary>Makes meters that only this test listens to.</summary>
    private sealed class OwnMeters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options.Name, null, null, this);

        public void Dispose()
        {
        }
    }
}

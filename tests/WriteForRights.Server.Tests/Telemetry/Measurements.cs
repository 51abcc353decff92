using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server.Tests;

/// <summary>The measurements of one server, apart from others in the process.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _all = new();

    internal Measurements(HostedServer server)
        : this(server.Services.GetRequiredService<IMeterFactory>())
    {
    }

    internal Measurements(object scope)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CampaignServerTelemetry.Name && instrument.Meter.Scope == scope)
            {
                Instruments.Enqueue(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    internal ConcurrentQueue<Instrument> Instruments { get; } = new();

    internal IEnumerable<(string Name, double Value, string Tags)> All => _all;

    /// <summary>Returns the sums of a counter by its tags, in their order.</summary>
    internal string SumsOf(string name) => string.Join(", ", _all.Where(one => one.Name == name).GroupBy(one => one.Tags)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Sum(one => one.Value)}").Trim()));

    /// <summary>Observes now, and returns the values of an instrument by its tags.</summary>
    internal string Observe(string name)
    {
        var before = _all.Count;
        _listener.RecordObservableInstruments();
        return string.Join(", ", _all.Skip(before).Where(one => one.Name == name).OrderBy(one => one.Tags, StringComparer.Ordinal)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Tags} {one.Value}").Trim()));
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new List<string>();
        foreach (var (name, of) in tags)
        {
            text.Add($"{name}={of}");
        }

        _all.Enqueue((instrument.Name["writeforrights.server.".Length..], value, string.Join(' ', text)));
    }
}

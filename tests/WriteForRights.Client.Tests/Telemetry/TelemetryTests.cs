using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>The traces, metrics and logs: their names are documented, and they never contain what was sent.</summary>
[Collection(nameof(TelemetryTests))]
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class TelemetryTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task A_call_is_an_activity_and_each_attempt_after_the_first_an_event_in_it()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == WriteForRightsTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        LetFail(Fault.ResponseLost().OnFirstAttempts(1));

        await Retrying().SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token);
        LetFail();
        await Assert.ThrowsAsync<NotFoundException>(() => Client.GetCampaignAsync(CampaignId.Parse("nothing"), Token));

        var (submitted, notFound) = (activities.First(), activities.Last());
        Assert.Equal(("SubmitAction", ActivityKind.Client, ActivityStatusCode.Unset), (submitted.OperationName, submitted.Kind, submitted.Status));
        Assert.Equal("retry", Assert.Single(submitted.Events).Name);
        Assert.Equal(("GetCampaign", ActivityStatusCode.Error, "not-found"), (notFound.OperationName, notFound.Status, notFound.StatusDescription));
        Assert.Empty(submitted.Tags);
    }

    [Fact]
    public async Task The_meter_records_the_duration_and_outcome_of_calls_and_the_retries()
    {
        var received = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == WriteForRightsTelemetry.Name)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
            received.Enqueue($"{instrument.Name} {instrument.Unit} {value >= 0} {Text(tags)}"));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => received.Enqueue($"{instrument.Name} {value} {Text(tags)}"));
        listener.Start();
        LetFail(Fault.ResponseLost().OnFirstAttempts(1));

        await Retrying().SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token);
        LetFail();
        await Assert.ThrowsAsync<InvalidRequestException>(() => Client.SubmitAsync(Campaign2022.Letter() with { Quantity = 0 }, Token));

        Assert.Equal(
            [
                "writeforrights.client.retries 1 reason=connection",
                "writeforrights.client.call.duration s True operation=SubmitAction outcome=ok",
                "writeforrights.client.call.duration s True operation=SubmitAction outcome=invalid-request",
            ],
            received.Where(line => !line.Contains("unavailable", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_registered_client_logs_each_attempt_after_the_first()
    {
        using var log = new ListLogger();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).AddFilter((category, _) => category == WriteForRightsTelemetry.Name));
        services.AddWriteForRights(options =>
        {
            options.BaseAddress = Server.BaseAddress;
            options.FirstRetryDelay = TimeSpan.FromMilliseconds(1);
        }).ConfigurePrimaryHttpMessageHandler(Server.CreateHandler);
        await using var provider = services.BuildServiceProvider();
        LetFail(Fault.Refused(503).OnFirstAttempts(1));

        await provider.GetRequiredService<WriteForRightsClient>().SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token);

        var line = Assert.Single(log.Lines);
        Assert.StartsWith("Information 1: Attempt 1 failed (503); retrying in ", line, StringComparison.Ordinal);
    }

    private WriteForRightsClient Retrying() => NewClient(options =>
    {
        options.MaxAttempts = 2;
        options.FirstRetryDelay = TimeSpan.FromMilliseconds(1);
    });

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));

    private sealed class ListLogger : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel} {eventId.Id}: {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}

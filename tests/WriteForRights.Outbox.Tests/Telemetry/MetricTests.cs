using System.Diagnostics.Metrics;
using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

public sealed class MetricTests : OutboxTest
{
    [Fact]
    public async Task The_numbers_of_waiting_and_set_aside_actions_and_the_age_of_the_oldest_are_measured()
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 3);
        Client.Respond = (action, _) => action.Id == letters[0].Id
            ? Task.FromException(new InvalidRequestException("No.", null, null))
            : Task.FromException(new ServerUnavailableException("Gone.", null, null));
        await outbox.FlushAsync(Token);
        Clock.Advance(TimeSpan.FromHours(2));

        // Other tests have outboxes open in this process: the metrics are sums.
        var measured = Measure();
        Assert.True(measured["writeforrights.outbox.waiting"] >= 2);
        Assert.True(measured["writeforrights.outbox.set_aside"] >= 1);
        Assert.True(measured["writeforrights.outbox.oldest.age"] >= 7_200);
        Assert.Equal(3, measured.Count);
    }

    [Fact]
    public void The_age_of_an_action_from_the_future_is_not_negative()
    {
        var numbers = new OutboxNumbers(Clock)
        {
            Status = new OutboxStatus { Waiting = 1, SetAside = 0, Oldest = Clock.GetUtcNow().AddYears(1) },
        };

        Assert.Null(numbers.OldestAge);
    }

    private static Dictionary<string, double> Measure()
    {
        var measured = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == OutboxTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return measured;
    }
}

// Puts the actions of a share into an outbox, reports each as soon as it is in, and keeps flushing, until it is killed.
using System.Globalization;
using WriteForRights;
using WriteForRights.Client;
using WriteForRights.Outbox;
using WriteForRights.Outbox.Worker;

var (file, key, server) = (args[0], Convert.FromHexString(args[1]), new Uri(args[2]));
var (share, first, length) = (Number(args[3]), Number(args[4]), Number(args[5]));
var isBackground = args[6] == "background";

// The client retries as in an app, but with shorter waits.
var client = new WriteForRightsClient(new WriteForRightsClientOptions
{
    BaseAddress = server,
    Timeout = TimeSpan.FromSeconds(1),
    FirstRetryDelay = TimeSpan.FromMilliseconds(5),
});
await using var outbox = await ActionOutbox.OpenAsync(new OutboxOptions { Path = file, Key = key, Clock = new QuickClock() }, client);
var flushing = isBackground ? outbox.RunAsync() : FlushAsync();
for (var index = first; index < length; index++)
{
    await outbox.EnqueueAsync(Work.Action(share, index));

    // The full stop marks a complete line: a killed process may leave only the start of one.
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index}."));
}

await flushing;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

async Task FlushAsync()
{
    while (true)
    {
        await outbox.FlushAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
    }
}

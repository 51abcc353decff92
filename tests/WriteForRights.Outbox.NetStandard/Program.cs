// The netstandard2.0 build of the outbox: sends the actions of the other build, puts in its own letter, and prints both numbers.
using System.Globalization;
using WriteForRights;
using WriteForRights.Client;
using WriteForRights.Outbox;

if (args is not [var file, var key, var address] || !Uri.TryCreate(address, UriKind.Absolute, out var server))
{
    await Console.Error.WriteLineAsync("usage: WriteForRights.Outbox.NetStandard <file> <key in hexadecimal> <address of a campaign server>");
    return 2;
}

var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = server });
await using var outbox = await ActionOutbox.OpenAsync(new OutboxOptions { Path = file, Key = Convert.FromHexString(key) }, client);
var flushed = await outbox.FlushAsync();
await outbox.EnqueueAsync(ActionRecord.Appeal(CampaignId.Parse("w4r-2022"), CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
{
    TakenAt = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero),
});
var status = await outbox.GetStatusAsync();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{flushed.Sent} sent, {status.Waiting} waiting"));
return 0;

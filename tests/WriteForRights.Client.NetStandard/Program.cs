// The netstandard2.0 build of the client: reads the campaigns, submits a letter twice to one of them and prints the number of
// actions of the case. With the argument "connections", it prints the number of connections after each of three calls; between the
// last two calls, two minutes pass.
using System.Globalization;
using WriteForRights;
using WriteForRights.Client;
using WriteForRights.Client.NetStandard;

if (args is ["connections"])
{
    Console.WriteLine(string.Join(' ', await ConnectionCount.RunAsync()));
    return 0;
}

if (args is not [var address] || !Uri.TryCreate(address, UriKind.Absolute, out var server))
{
    await Console.Error.WriteLineAsync("usage: WriteForRights.Client.NetStandard <address of a campaign server>");
    return 2;
}

var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = server });
var campaign = default(CampaignId);
await foreach (var listed in client.GetCampaignsAsync())
{
    campaign = listed.Id;
}

var letter = ActionRecord.Appeal(campaign, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
{
    TakenAt = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero),
};
await client.SubmitAsync(letter);
await client.SubmitAsync(letter);
var counts = await client.GetCaseCountsAsync(letter.Campaign, letter.Case);
Console.WriteLine(counts.Actions.ToString(CultureInfo.InvariantCulture));
return 0;

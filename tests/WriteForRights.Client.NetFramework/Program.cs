// The client on .NET Framework: reads the campaigns, submits a letter twice to one of them, a wrong letter and ten letters at once, and
// waits for a count. It prints what it got, line by line.
using System.Globalization;
using WriteForRights;
using WriteForRights.Client;

if (args is not [var address] || !Uri.TryCreate(address, UriKind.Absolute, out var server))
{
    await Console.Error.WriteLineAsync("usage: WriteForRights.Client.NetFramework <address of a campaign server>");
    return 2;
}

var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = server });
var campaign = default(CampaignId);
await foreach (var listed in client.GetCampaignsAsync())
{
    campaign = listed.Id;
}

var letter = NewLetter();
Console.WriteLine((await client.SubmitAsync(letter)).Status);
Console.WriteLine((await client.SubmitAsync(letter)).Status);
try
{
    await client.SubmitAsync(NewLetter() with { Quantity = 1_000_000 });
}
catch (InvalidRequestException e)
{
    Console.WriteLine(string.Join(" ", e.Problems.Select(problem => $"{problem.Path} {problem.Code}")));
}

var counted = 0;
await foreach (var result in client.SubmitManyAsync(Enumerable.Range(0, 10).Select(_ => NewLetter())))
{
    counted += result.Receipt is null ? 0 : 1;
}

Console.WriteLine(counted.ToString(CultureInfo.InvariantCulture));
await foreach (var counts in client.WatchCountsAsync(campaign, letter.Case))
{
    Console.WriteLine(counts.Actions.ToString(CultureInfo.InvariantCulture));
    break;
}

return 0;

ActionRecord NewLetter() => ActionRecord.Appeal(campaign, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
{
    TakenAt = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero),
};

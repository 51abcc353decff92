// The client compiled to native code. For every case of a server's campaigns it checks a letter, submits it, and reads the counts.
// Given the path of a pack, it also loads the pack, as a program without a network does to print letters, and prints the time taken.
using System.Diagnostics;
using System.Globalization;
using WriteForRights;
using WriteForRights.Client;

var began = Stopwatch.GetTimestamp();
if (args is not [var address, .. { Length: <= 1 } paths] || !Uri.TryCreate(address, UriKind.Absolute, out var server))
{
    await Console.Error.WriteLineAsync("usage: NativeClient <address of a campaign server> [<path of a campaign pack>]");
    return 2;
}

foreach (var path in paths)
{
    var before = Stopwatch.GetTimestamp();
    var pack = CampaignPack.Load(path);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pack.Campaign.Id}: read in {MillisecondsSince(before):F0} ms"));
    began = Stopwatch.GetTimestamp();
}

var isFirst = true;
var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = server });
await foreach (var campaign in client.GetCampaignsAsync())
{
    var cases = new List<Case>();
    await foreach (var @case in client.GetCasesAsync(campaign.Id))
    {
        cases.Add(@case);
    }

    // These are the server's rules, so mistakes are found without it.
    var rules = new ActionRecordValidator(new CampaignPack(campaign, cases), TimeProvider.System);
    foreach (var @case in cases)
    {
        var letter = ActionRecord.Appeal(campaign.Id, @case.Id, ActionKind.Letter) with
        {
            TakenAt = campaign.Sections[0].Window.Opens.StartIn(TimeZoneInfo.Utc).AddDays(1),
            Supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("a@example.org") },
        };
        foreach (var problem in rules.Check(letter, LanguageTag.English))
        {
            await Console.Error.WriteLineAsync($"{problem.Path}: {problem.Message}");
            return 1;
        }

        await client.SubmitAsync(letter);
        if (isFirst)
        {
            // This time includes two requests, for the campaign and its cases, and everything that a process does only once.
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first submission after {MillisecondsSince(began):F0} ms"));
            isFirst = false;
        }

        await client.SubmitAsync(letter);
        var counts = await client.GetCaseCountsAsync(campaign.Id, @case.Id, [CountDimension.Kind]);
        Console.WriteLine($"{@case.Id}: {counts.Actions} actions");
    }
}

return 0;

static double MillisecondsSince(long timestamp) => Stopwatch.GetElapsedTime(timestamp).TotalMilliseconds;

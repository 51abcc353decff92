// The main job, end to end: a server with the campaign of 2022, people who take part through the client, and the counts.
using System.Text;
using QuickStart;
using WriteForRights;
using WriteForRights.Client;

Console.OutputEncoding = Encoding.UTF8;
var screen = Screen.OfConsole();

await using var server = await LocalServer.StartAsync();
var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = server.Address });

var campaign = await client.GetCampaignAsync(CampaignId.Parse("w4r-2022"));
var cases = new List<Case>();
await foreach (var @case in client.GetCasesAsync(campaign.Id))
{
    cases.Add(@case);
}

Summary.Opening(screen, campaign, cases);

var participation = new Participation(client, campaign.Id, screen);
foreach (var @case in cases)
{
    await participation.TakePartAsync(@case);
}

await participation.SendTwiceAsync(cases[0]);
await participation.TryWhatIsNotSafeAsync(cases.First(@case => !@case.Solidarity.AcceptsMessages));

Letters.ScreenCard(screen, cases.First(@case => @case.Solidarity.AcceptsMessages));
Letters.Write(screen, campaign, cases.First(@case => @case.Targets[0].Language is not null));

screen.Heading("What was counted");
foreach (var @case in cases)
{
    Summary.Case(screen, campaign, @case, await client.GetCaseCountsAsync(campaign.Id, @case.Id));
}

Summary.Whole(screen, await client.GetCampaignCountsAsync(campaign.Id, [CountDimension.Kind]));

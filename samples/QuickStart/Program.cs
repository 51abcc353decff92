// The main task from end to end: a server with the 2022 campaign, people who take part through the client, and the counts.
// It speaks every language of the library: dotnet run --project samples/QuickStart -- --language ar
using System.Text;
using QuickStart;
using WriteForRights;
using WriteForRights.Client;

Console.OutputEncoding = Encoding.UTF8;
var requested = args is ["--language", var text] && LanguageTag.TryParse(text, out var tag) ? MessageLanguages.Find(tag) : null;
if (args.Length > 0 && requested is null)
{
    await Console.Error.WriteLineAsync($"usage: QuickStart [--language TAG], one of: {string.Join(' ', MessageLanguages.All)}");
    return 2;
}

var locale = Locale.For(requested ?? LanguageTag.English);
if (UnicodeData.ProblemFor(locale.Language) is { } problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}

var screen = Screen.OfConsole(locale.Language);
await using var server = await LocalServer.StartAsync();
var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = server.Address, Language = locale.Language });

var campaign = await client.GetCampaignAsync(CampaignId.Parse("w4r-2022"));
var cases = new List<Case>();
await foreach (var @case in client.GetCasesAsync(campaign.Id))
{
    cases.Add(@case);
}

var summary = new Summary(screen, locale, campaign);
summary.Opening(cases);

var participation = new Participation(client, campaign.Id, screen, locale);
foreach (var @case in cases)
{
    await participation.TakePartAsync(@case);
}

await participation.SendTwiceAsync(cases[0]);
await participation.TryUnsafeCardAsync(cases.First(@case => !@case.Solidarity.AcceptsMessages));

var letters = new Letters(screen, locale, campaign);
letters.ScreenCard(cases.First(@case => @case.Solidarity.AcceptsMessages));
letters.Write(cases.First(@case => @case.Targets[0].Language is not null));

// Exact numbers need a key. Everybody else gets signatures and people in steps, so that nobody can find out who has signed.
var section = client.With(new CallOptions { Key = server.AdminKey });
screen.Heading(ActionStatus.Counted.NameIn(locale.Language).Text);
foreach (var @case in cases)
{
    // In the requested language, or in all languages of the campaign if none was requested.
    summary.Case(@case, await section.GetCaseCountsAsync(campaign.Id, @case.Id), requested is { } one ? [one] : campaign.Languages);
}

summary.Whole(await section.GetCampaignCountsAsync(campaign.Id, [CountDimension.Kind]));
return 0;

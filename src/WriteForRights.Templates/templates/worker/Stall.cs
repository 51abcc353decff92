using WriteForRights;
using WriteForRights.Outbox;

namespace My_Stall;

/// <summary>
/// Takes one line for each letter, from the keyboard or from a scanner: the id of the case, and the kind if it is not a letter, such as
/// <c>dorgelesse-nguessan postcard</c>. When the input ends, the stall goes on sending until it is stopped.
/// </summary>
internal sealed partial class Stall(ActionOutbox outbox, IConfiguration configuration, ILogger<Stall> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settings = configuration.GetSection("Stall");
        var campaign = CampaignId.Parse(settings["Campaign"] ?? string.Empty);
        SectionId? section = settings["Section"] is { Length: > 0 } id ? SectionId.Parse(id) : null;
        while (await Task.Run(Console.In.ReadLine, stoppingToken).WaitAsync(stoppingToken) is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = ActionKind.Letter;
            if (words.Length is 0 or > 2
                || !CaseId.TryParse(words[0], out var @case)
                || (words.Length == 2 && !ActionKind.TryParse(words[1], out kind)))
            {
                LogUnreadable();
                continue;
            }

            var action = ActionRecord.Appeal(campaign, @case, kind) with { Section = section, Source = settings["Source"] };
            await outbox.EnqueueAsync(action, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This line is not the id of a case, with or without a kind. Nothing was kept.")]
    private partial void LogUnreadable();
}

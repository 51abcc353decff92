using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>
/// Shows the messages that wait for a decision, one after the other, and takes the moderator's decisions. Each message is claimed while it
/// is read, so that nobody else decides about it at the same time.
/// </summary>
internal sealed class ModerateCommand : ToolCommand<MessageFilterSettings>
{
    private const int ClaimMinutes = 30;

    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(MessageFilterSettings settings, Output output, CancellationToken cancellationToken)
    {
        if (!Terminal.CanAsk)
        {
            throw ToolException.Usage("terminal-missing", null);
        }

        var access = ServerAccess.Open(settings);
        var desk = new ModerationDesk(access.Client, settings.Moderator());
        var filter = new MessageClaimRequest
        {
            By = desk.Moderator,
            Minutes = ClaimMinutes,
            Campaign = access.NamedCampaign,
            Case = settings.Case,
            Section = settings.Section ?? access.Section,
        };
        var skipped = new List<ActionId>();
        try
        {
            while (await NextAsync() is { } message)
            {
                var next = await desk.DecideAsync(message, cancellationToken);
                if (next == ModerationStep.End)
                {
                    skipped.Add(message.Id);
                    return ExitCode.Ok;
                }

                if (next == ModerationStep.Skip)
                {
                    skipped.Add(message.Id);
                }
            }

            output.Note(Words.Current["moderate.empty"]);
            return ExitCode.Ok;
        }
        finally
        {
            // Others can claim the messages at once, also after Ctrl+C. If the server cannot be reached, the claims end by themselves.
            if (skipped.Count > 0 && !cancellationToken.IsCancellationRequested)
            {
                await access.Client.ReleaseMessagesAsync(
                    new MessageRelease { By = desk.Moderator, Ids = [.. skipped] }, CancellationToken.None);
            }
        }

        async Task<QueuedMessage?> NextAsync() =>
            (await access.Client.ClaimMessagesAsync(filter with { Count = skipped.Count + 1 }, cancellationToken))
            .Select(result => result.Message).FirstOrDefault(message => message is not null && !skipped.Contains(message.Id));
    }
}

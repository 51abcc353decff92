using System.Globalization;
using Spectre.Console.Cli;
using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Lists messages, by default those that wait for a decision, without their texts.</summary>
internal sealed class ModerateListCommand : ToolCommand<ModerateListCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var access = ServerAccess.Open(settings);
        var query = new MessageQuery
        {
            Campaign = access.NamedCampaign,
            Case = settings.Case,
            Section = settings.Section ?? access.Section,
            Status = settings.Status,
        };
        var messages = new List<QueuedMessage>();
        await foreach (var message in access.Client.GetMessagesAsync(query, cancellationToken))
        {
            messages.Add(message);
        }

        output.Result(
            messages, () => output.Table(["id", "case", "kind", "language", "arrived", "status", "findings"], messages.Select(Row)));
        return ExitCode.Ok;
    }

    private static string[] Row(QueuedMessage message) =>
    [
        $"{message.Id}",
        $"{message.Case}",
        message.Kind.NameIn(Words.Current.Reader).Text,
        $"{message.Language}",
        message.ArrivedAt.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture),
        message.Status.NameIn(Words.Current.Reader).Text,
        message.FindingsKey,
    ];

    /// <summary>The options.</summary>
    internal sealed class Settings : MessageFilterSettings
    {
        /// <summary>The status; <c>null</c> for the messages that wait.</summary>
        [CommandOption("--status <STATUS>")]
        [Words("option.status")]
        public SolidarityStatus? Status { get; set; }
    }
}

using System.Globalization;
using System.Text;
using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// Collects approved messages of a case in a delivery, and writes their sheets and envelopes. The same command with the same delivery
/// writes the same messages again, but for those that must no longer be sent.
/// </summary>
internal sealed class PrintSheetsCommand : ToolCommand<PrintSheetsCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var access = ServerAccess.Open(settings);
        var now = TimeProvider.System.GetUtcNow();
        var id = settings.Delivery
            ?? DeliveryId.Parse(string.Create(CultureInfo.InvariantCulture, $"{settings.Case}-{now:yyyyMMdd-HHmmss}"));
        var delivery = await access.Client.CreateDeliveryAsync(
            new MessageDeliveryRequest
            {
                Id = id,
                Campaign = await access.CampaignAsync(cancellationToken),
                Case = settings.Case,
                Section = settings.Section ?? access.Section,
                By = settings.Moderator(),
                Count = settings.Count,
            },
            cancellationToken);
        if (settings.Paper != LetterPaper.A4)
        {
            delivery = await access.Client.GetDeliveryAsync(id, settings.Paper, cancellationToken);
        }

        if (delivery.Sheets is not { } sheets)
        {
            // The delivery was marked or cancelled before: the server does not return its texts again.
            throw ToolException.Of(ExitCode.Refused, "delivery-closed", $"{id}");
        }

        Directory.CreateDirectory(settings.Out);
        var page = Path.Combine(settings.Out, $"{id}.html");
        WholeFile.Write(page, sheets.Reveal(), isSecret: true);
        WholeFile.Write(Path.Combine(settings.Out, $"{id}-envelopes.csv"), Envelopes(delivery), isSecret: true);
        output.Result(
            new { delivery.Id, delivery.Status, Messages = delivery.Messages.Count, delivery.LeftOut, Sheets = page },
            () => output.Line(Words.Current.Plural("print.messages", delivery.Messages.Count) + " " + page));
        LeftOut(delivery);
        output.Note(Words.Current.Text("print.next", ("command", $"w4r print delivered {id}")));
        return ExitCode.Ok;
    }

    /// <summary>Warns of messages that must no longer be sent: they may be printed already.</summary>
    internal static void LeftOut(MessageDelivery delivery)
    {
        foreach (var message in delivery.LeftOut)
        {
            Output.Warn(Words.Current.Text(
                "print.left-out", ("id", $"{message.Id}"), ("status", message.Status.NameIn(Words.Current.Reader).Text)));
        }
    }

    private static string Envelopes(MessageDelivery delivery)
    {
        var lines = delivery.Envelopes.Select(envelope => envelope.Lines.Count).DefaultIfEmpty(0).Max();
        var csv = new StringBuilder("\uFEFF").Append(CsvRow.Of(
        [
            "kind", "language", "route", .. Enumerable.Range(1, lines).Select(line => (CsvCell)FormattableString.Invariant($"line{line}")),
            "senderName",
        ]));
        foreach (var envelope in delivery.Envelopes)
        {
            csv.Append(CsvRow.Of(
            [
                $"{envelope.Kind}", $"{envelope.Language}", $"{envelope.Route}",
                .. Enumerable.Range(0, lines).Select(i => (CsvCell)(i < envelope.Lines.Count ? envelope.Lines[i].Reveal() : null)),
                envelope.SenderName?.Reveal(),
            ]));
        }

        return csv.ToString();
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : ModeratorSettings
    {
        /// <summary>The case to whose subject the messages are written.</summary>
        [CommandOption("--case <ID>", isRequired: true)]
        [Words("option.case")]
        public CaseId Case { get; set; }

        /// <summary>The section in whose campaign they were written.</summary>
        [CommandOption("--section <ID>")]
        [Words("option.section")]
        public SectionId? Section { get; set; }

        /// <summary>The id of the delivery; <c>null</c> for a new one of the case and the time.</summary>
        [CommandOption("--delivery <ID>")]
        [Words("option.id")]
        public DeliveryId? Delivery { get; set; }

        /// <summary>The maximum number of messages; <c>null</c> for the server's.</summary>
        [CommandOption("--count <NUMBER>")]
        [Words("option.number")]
        public int? Count { get; set; }

        /// <summary>The paper.</summary>
        [CommandOption("--paper <PAPER>")]
        [Words("option.paper")]
        public LetterPaper Paper { get; set; }

        /// <summary>The folder for the files.</summary>
        [CommandOption("-o|--out <FOLDER>")]
        [Words("option.out")]
        public string Out { get; set; } = ".";
    }
}

using Spectre.Console;
using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// Screens messages to the person of a case, and shows the findings at their places. It decides nothing. The exit code is that of the most
/// severe finding.
/// </summary>
internal sealed class ScreenCommand : ToolCommand<ScreenCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var pack = settings.LoadPack();
        var @case = PackSettings.FindCase(pack, settings.Case);
        var kind = KindOf(settings.Kind, @case);
        var screening = new SolidarityScreening(pack.Campaign, @case, TimeProvider.System);
        var results = new List<Result>();
        await foreach (var message in MessagesAsync(settings, cancellationToken))
        {
            var draft = SolidarityDraft.New(@case.Id, kind, message.Text) with
            {
                Language = settings.MessageLanguage is { } tag ? ParseLanguage(tag) : null,
                SenderName = settings.SenderName,
            };
            var findings = screening.FindingsIn(draft);
            results.Add(new(message.Name, [.. findings.Select(finding => Item.Of(finding, message.Text))]));
            Print(message, findings, output);
        }

        if (output.AsJson)
        {
            output.Result(results, () => { });
        }

        return results.SelectMany(result => result.Findings).Select(item => ExitCodeOf(item.Severity)).DefaultIfEmpty(ExitCode.Ok).Max();
    }

    private static ActionKind KindOf(string? named, Case @case)
    {
        if (named is null)
        {
            // Where no message is accepted, the screening says so for any kind.
            return @case.Solidarity.Kinds.Count > 0 ? @case.Solidarity.Kinds[0] : ActionKind.Card;
        }

        return ActionKind.TryParse(named, out var kind) && SolidarityPolicy.CanCarryMessages(kind)
            ? kind
            : throw ToolException.Choice("--kind", @case.Solidarity.Kinds);
    }

    private static LanguageTag ParseLanguage(string tag) => LanguageTag.TryParse(tag, out var language)
        ? language
        : throw ToolException.Value("--message-language", ProblemCodes.LanguageMalformed);

    private static async IAsyncEnumerable<Message> MessagesAsync(
        Settings settings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (settings.Text is { } text)
        {
            yield return new("--text", text);
            yield break;
        }

        if (settings.Path is null or "-")
        {
            yield return new("-", await Console.In.ReadToEndAsync(cancellationToken));
            yield break;
        }

        if (!Directory.Exists(settings.Path))
        {
            yield return new(settings.Path, await TextFile.ReadAsync(settings.Path, cancellationToken));
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(settings.Path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            yield return new(file, await TextFile.ReadAsync(file, cancellationToken));
        }
    }

    private static void Print(Message message, ValueList<ScreeningFinding> findings, Output output)
    {
        output.Render(new Text(message.Name + Environment.NewLine, new Style(Color.Aqua)));
        output.Render(MarkedText.Of(message.Text, findings));
        foreach (var finding in findings)
        {
            var place = MarkedText.PlaceOf(message.Text, finding);
            var label = finding.Severity.NameIn(Words.Current.Reader).Text;
            output.Render(new Paragraph()
                .Append(place.Length == 0 ? string.Empty : place + ": ")
                .Append(label, new Style(MarkedText.ColorOf(finding.Severity)))
                .Append($": {finding.MessageIn(Words.Current.Reader)} [{finding.Rule}]{Environment.NewLine}"));
        }

        if (findings.Count == 0)
        {
            output.Line(Words.Current["screen.nothing"]);
        }

        output.Line();
    }

    private static ExitCode ExitCodeOf(FindingSeverity severity) =>
        severity == FindingSeverity.Advice ? ExitCode.Advice : severity == FindingSeverity.Ask ? ExitCode.Ask : ExitCode.Stop;

    /// <summary>The options.</summary>
    internal sealed class Settings : PackSettings
    {
        /// <summary>A text file, or a folder with a text file for each message. Without it, the message is read from the input.</summary>
        [CommandArgument(0, "[path]")]
        [Words("argument.messages")]
        public string? Path { get; set; }

        /// <summary>The message itself.</summary>
        [CommandOption("--text <TEXT>")]
        [Words("option.text")]
        public string? Text { get; set; }

        /// <summary>The id of the case.</summary>
        [CommandOption("--case <ID>")]
        [Words("option.case")]
        public string? Case { get; set; }

        /// <summary>The kind of message.</summary>
        [CommandOption("--kind <KIND>")]
        [Words("option.kind")]
        public string? Kind { get; set; }

        /// <summary>The language that the writer declares.</summary>
        [CommandOption("--message-language <TAG>")]
        [Words("option.message-language")]
        public string? MessageLanguage { get; set; }

        /// <summary>The writer's full name, which the screening looks for.</summary>
        [CommandOption("--sender-name <NAME>")]
        [Words("option.sender-name")]
        public string? SenderName { get; set; }
    }

    /// <summary>A message that is to be screened.</summary>
    private sealed record Message(string Name, string Text);

    /// <summary>The findings of one message as JSON.</summary>
    private sealed record Result(string Message, IReadOnlyList<Item> Findings);

    /// <summary>A finding as JSON, with its place for an editor.</summary>
    private sealed record Item(
        ScreeningRule Rule, FindingSeverity Severity, string Path, int? Start, int? Length, int? Line, int? Column, string Message)
    {
        internal static Item Of(ScreeningFinding finding, string text)
        {
            var place = finding is { Path: "$.body", Start: { } start } ? MarkedText.LineAndColumn(text, start) : default((int, int)?);
            return new(
                finding.Rule,
                finding.Severity,
                finding.Path,
                finding.Start,
                finding.Length,
                place?.Item1,
                place?.Item2,
                finding.MessageIn(Words.Current.Reader));
        }
    }
}

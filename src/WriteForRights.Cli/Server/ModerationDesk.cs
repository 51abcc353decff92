using System.Text;
using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Asks a moderator about one message at a terminal, and sends the decision.</summary>
/// <param name="client">The client with the moderator's key.</param>
/// <param name="moderator">The moderator.</param>
internal sealed class ModerationDesk(WriteForRightsClient client, ModeratorId moderator)
{
    private const string Approve = "a";
    private const string Redact = "e";
    private const string Reject = "r";
    private const string Skip = "s";
    private const string End = "q";

    private static readonly string[] Keys = [Approve, Redact, Reject, Skip, End];

    /// <summary>The moderator.</summary>
    internal ModeratorId Moderator { get; } = moderator;

    /// <summary>Shows a message and asks until it is decided, skipped, or no longer to be decided.</summary>
    internal async Task<ModerationStep> DecideAsync(QueuedMessage message, CancellationToken cancellationToken)
    {
        Terminal.Error.Write(MessageView.Of(message));
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var question = Words.Current["moderate.ask"];
            var key = Output.Ask(question, "--by", check: answer => Keys.Contains(answer.Trim()) ? null : question).Trim();
            if (key is Skip or End)
            {
                return key == Skip ? ModerationStep.Skip : ModerationStep.End;
            }

            try
            {
                var decided = await client.DecideMessageAsync(Ask(key, message), cancellationToken);
                await Console.Error.WriteLineAsync(decided.Status.NameIn(Words.Current.Reader).Text);
                return ModerationStep.Next;
            }
            catch (ConflictException e)
            {
                // The message was withdrawn, claimed or changed in the meantime. If it is still waiting, it is shown again as it is now.
                Output.Warn(e.Message);
                return ModerationStep.Next;
            }
            catch (InvalidRequestException e)
            {
                // Findings stop the text, or a reason is missing: the moderator decides again.
                foreach (var problem in e.Problems.Select(problem => problem.Message).DefaultIfEmpty(e.Message))
                {
                    Output.Warn(problem);
                }
            }
        }
    }

    private MessageDecision Ask(string key, QueuedMessage message)
    {
        var decision = new MessageDecision
        {
            Id = message.Id,
            Version = message.Version,
            By = Moderator,
            Outcome = key == Approve ? ModerationOutcome.Approved : key == Redact ? ModerationOutcome.Redacted : ModerationOutcome.Rejected,
        };
        if (key == Reject)
        {
            return decision with { Reason = AskText(Words.Current["moderate.why-rejected"]) };
        }

        // A new text is screened again. If the server then has questions, it returns them, and the moderator decides again.
        var rules = message.Findings.Where(finding => finding.Severity == FindingSeverity.Ask).DistinctBy(finding => finding.Rule).ToList();
        return decision with
        {
            Text = key == Redact ? AskLines() : default(PersonalText?),
            Overrides =
            [
                .. rules.Where(finding => key == Approve || Output.Confirm(Keeps(finding), isConfirmed: false, "--override"))
                    .Select(finding => new FindingOverride { Rule = finding.Rule, Reason = AskText(WhyAllowed(finding)) }),
            ],
        };
    }

    private static string Keeps(ScreeningFinding finding) => $"[{finding.Rule}] {Words.Current["moderate.keeps"]}";

    private static string WhyAllowed(ScreeningFinding finding) =>
        $"[{finding.Rule}] {finding.MessageIn(Words.Current.Reader)} {Words.Current["moderate.why-allowed"]}";

    private static PersonalText AskText(string question) => new(Output.Ask(question, "--reason").Trim());

    // In memory alone: an editor would leave files of its own on the disk.
    private static PersonalText AskLines()
    {
        Console.Error.WriteLine(Words.Current["moderate.text"]);
        var text = new StringBuilder();
        while (Console.In.ReadLine() is { } line && line != ".")
        {
            text.Append(line).Append('\n');
        }

        return new PersonalText(text.ToString().TrimEnd());
    }
}

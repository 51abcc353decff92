using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a decision about a message.</summary>
internal class DecisionSettings : MessageIdSettings
{
    /// <summary>The version that the moderator has read.</summary>
    [CommandOption("--read <VERSION>", isRequired: true)]
    [Words("option.read")]
    public string Read { get; set; } = string.Empty;

    /// <summary>Sends a decision, and prints the message as it is then.</summary>
    internal async Task<ExitCode> DecideAsync(
        Output output,
        ModerationOutcome outcome,
        PersonalText? text,
        PersonalText? reason,
        IEnumerable<string> overrides,
        CancellationToken cancellationToken)
    {
        var decided = await ServerAccess.Open(this).Client.DecideMessageAsync(
            new MessageDecision
            {
                Id = Id,
                Version = Read,
                Outcome = outcome,
                By = Moderator(),
                Text = text,
                Reason = reason,
                Overrides = [.. overrides.Select(Override)],
            },
            cancellationToken);
        output.Result(decided, () => output.Line($"{decided.Id}: {decided.Status.NameIn(Words.Current.Reader).Text}"));
        return ExitCode.Ok;
    }

    private static FindingOverride Override(string text) =>
        text.Split('=', 2) is [var rule, var reason] && ScreeningRule.TryParse(rule, out var known) && reason.Trim().Length > 0
            ? new FindingOverride { Rule = known, Reason = new PersonalText(reason.Trim()) }
            : throw ToolException.Usage("override-malformed", "--override");
}

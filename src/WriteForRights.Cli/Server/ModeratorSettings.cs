using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a command that a moderator answers for.</summary>
internal class ModeratorSettings : ServerSettings
{
    /// <summary>The id of the moderator, which is no name; <c>null</c> to be asked for it.</summary>
    [CommandOption("--by <ID>")]
    [Words("option.moderator")]
    public ModeratorId? By { get; set; }

    /// <summary>Returns the moderator, who is asked for if no option names one.</summary>
    internal ModeratorId Moderator() => By ?? ModeratorId.Parse(Output.Ask(
        Words.Current["option.moderator"],
        "--by",
        check: answer => ModeratorId.TryParse(answer, out _) ? null : Problem.Of(
            "$", ProblemCodes.IdMalformed, Words.Current.Reader, ("example", "moderator-7")).Message));
}

using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options that select messages.</summary>
internal class MessageFilterSettings : ModeratorSettings
{
    /// <summary>The case to whose subject the messages are written.</summary>
    [CommandOption("--case <ID>")]
    [Words("option.case")]
    public CaseId? Case { get; set; }

    /// <summary>The section in whose campaign they were written.</summary>
    [CommandOption("--section <ID>")]
    [Words("option.section")]
    public SectionId? Section { get; set; }
}

using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of <c>w4r void</c>.</summary>
internal sealed class VoidSettings : ServerSettings
{
    [CommandArgument(0, "[ID]")]
    [Words("argument.id")]
    public string[] Ids { get; set; } = [];

    [CommandOption("--reports")]
    [Words("option.reports")]
    public bool Reports { get; set; }

    [CommandOption("--reason <REASON>")]
    [Words("option.reason")]
    public VoidReason Reason { get; set; } = VoidReason.Mistaken;

    [CommandOption("--source <SOURCE>")]
    [Words("option.source")]
    public string? Source { get; set; }

    [CommandOption("--case <CASE>")]
    [Words("option.case")]
    public CaseId? Case { get; set; }

    [CommandOption("--section <SECTION>")]
    [Words("option.section")]
    public SectionId? Section { get; set; }

    [CommandOption("--access-key <ID>")]
    [Words("option.access-key")]
    public AccessKeyId? AccessKey { get; set; }

    [CommandOption("--addresses <NETWORK>")]
    [Words("option.addresses")]
    public string? Addresses { get; set; }

    [CommandOption("--from <TIME>")]
    [Words("option.time")]
    public DateTimeOffset? From { get; set; }

    [CommandOption("--until <TIME>")]
    [Words("option.time")]
    public DateTimeOffset? Until { get; set; }

    [CommandOption("--invalidation <ID>")]
    [Words("option.id")]
    public InvalidationId? Invalidation { get; set; }

    [CommandOption("--token <TOKEN>")]
    [Words("option.token")]
    public string? Token { get; set; }

    /// <summary>Whether the options describe the actions instead of listing their ids.</summary>
    internal bool HasCriteria => Source is not null || Case is not null || Section is not null || AccessKey is not null
        || Addresses is not null || From is not null || Until is not null;
}

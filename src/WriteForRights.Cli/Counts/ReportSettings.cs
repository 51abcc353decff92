using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of <c>w4r report</c>.</summary>
internal sealed class ReportSettings : ServerSettings
{
    [CommandOption("--case <CASE>", isRequired: true)]
    [Words("option.case")]
    public CaseId Case { get; set; }

    [CommandOption("--kind <KIND>", isRequired: true)]
    [Words("label.dimension.kind")]
    public ActionKind Kind { get; set; }

    [CommandOption("--quantity <NUMBER>", isRequired: true)]
    [Words("option.number")]
    public int Quantity { get; set; }

    [CommandOption("--as-of <DATE>", isRequired: true)]
    [Words("option.as-of")]
    public PartialDate AsOf { get; set; }

    [CommandOption("--reported-by <GROUP>", isRequired: true)]
    [Words("option.reported-by")]
    public string ReportedBy { get; set; } = string.Empty;

    [CommandOption("--purpose <PURPOSE>")]
    [Words("label.dimension.purpose")]
    public Purpose Purpose { get; set; } = Purpose.Appeal;

    [CommandOption("--estimate")]
    [Words("option.estimate")]
    public bool Estimate { get; set; }

    [CommandOption("--section <SECTION>")]
    [Words("option.section")]
    public SectionId? Section { get; set; }

    [CommandOption("--country <COUNTRY>")]
    [Words("label.dimension.country")]
    public CountryCode? Country { get; set; }

    [CommandOption("--place <PLACE>")]
    [Words("option.place")]
    public string? Place { get; set; }

    [CommandOption("--id <ID>")]
    [Words("option.id")]
    public ReportId? Id { get; set; }

    [CommandOption("--revision <NUMBER>")]
    [Words("option.number")]
    public int Revision { get; set; } = 1;
}

using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of the import.</summary>
internal sealed class ImportSettings : ServerSettings
{
    /// <summary>The table.</summary>
    [CommandArgument(0, "<file>")]
    [Words("argument.table")]
    public required string File { get; set; }

    /// <summary>The kind of the rows: <c>actions</c> or <c>reports</c>.</summary>
    [CommandOption("--as <KIND>")]
    [Words("option.as")]
    public string? As { get; set; }

    /// <summary>The sheet of a workbook.</summary>
    [CommandOption("--sheet <NAME>")]
    [Words("option.sheet")]
    public string? Sheet { get; set; }

    /// <summary>The mapping file.</summary>
    [CommandOption("--mapping <FILE>")]
    [Words("option.mapping")]
    public string? Mapping { get; set; }

    /// <summary>The columns of fields, such as <c>kind=Type</c>.</summary>
    [CommandOption("--map <FIELD=COLUMN>")]
    [Words("option.map")]
    public string[] Map { get; set; } = [];

    /// <summary>The values of fields for all rows, such as <c>kind=letter</c>.</summary>
    [CommandOption("--set <FIELD=VALUE>")]
    [Words("option.set")]
    public string[] Set { get; set; } = [];

    /// <summary>The encoding of a text table.</summary>
    [CommandOption("--encoding <NAME>")]
    [Words("option.encoding")]
    public string? Encoding { get; set; }

    /// <summary>The separator of a text table.</summary>
    [CommandOption("--delimiter <TEXT>")]
    [Words("option.delimiter")]
    public string? Delimiter { get; set; }

    /// <summary>The region whose dates and numbers the table has.</summary>
    [CommandOption("--region <TAG>")]
    [Words("option.region")]
    public string? Region { get; set; }

    /// <summary>The pack to check against in a dry run, in place of the server's campaign.</summary>
    [CommandOption("--pack <PATH>")]
    [Words("option.pack")]
    public string? Pack { get; set; }

    /// <summary>The table for the rows that are not imported.</summary>
    [CommandOption("--errors <FILE>")]
    [Words("option.errors")]
    public string? Errors { get; set; }

    /// <summary>Whether the rows are only checked.</summary>
    [CommandOption("--dry-run")]
    [Words("option.dry-run")]
    public bool DryRun { get; set; }

    /// <summary>Whether the guessed columns are right.</summary>
    [CommandOption("-y|--yes")]
    [Words("option.yes")]
    public bool Yes { get; set; }

    /// <summary>The kind of the rows; the default value to find it out from the table.</summary>
    internal ImportKinds Kind => As?.ToUpperInvariant() switch
    {
        null => 0,
        "ACTIONS" => ImportKinds.Actions,
        "REPORTS" => ImportKinds.Reports,
        _ => throw ToolException.Choice("--as", ["actions", "reports"]),
    };

    /// <summary>Returns pairs of an option by field.</summary>
    /// <exception cref="ToolException">There is no such field, or no equals sign.</exception>
    internal static Dictionary<string, string> Pairs(string option, IEnumerable<string> pairs)
    {
        var result = new Dictionary<string, string>();
        foreach (var pair in pairs)
        {
            var parts = pair.Split('=', 2);
            if (parts.Length != 2 || ImportField.All.All(field => field.Name != parts[0]))
            {
                throw ToolException.Choice(option, ImportField.All.Select(field => field.Name + "=…"));
            }

            result[parts[0]] = parts[1];
        }

        return result;
    }
}

using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of the command for letters.</summary>
internal sealed class LetterSettings : PackSettings
{
    /// <summary>The id of the case.</summary>
    [CommandOption("--case <ID>")]
    [Words("option.case")]
    public string? Case { get; set; }

    /// <summary>The id of the target.</summary>
    [CommandOption("--target <ID>")]
    [Words("option.target")]
    public string? Target { get; set; }

    /// <summary>The kind of action, which chooses the template.</summary>
    [CommandOption("--kind <KIND>")]
    [Words("option.kind")]
    public string? Kind { get; set; }

    /// <summary>The language to write in; the target's by default.</summary>
    [CommandOption("--letter-language <TAG>")]
    [Words("option.letter-language")]
    public string? LetterLanguage { get; set; }

    /// <summary>The sender: a JSON file with name, address, country and so on.</summary>
    [CommandOption("--sender <FILE>")]
    [Words("option.sender")]
    public string? Sender { get; set; }

    /// <summary>The sender's name.</summary>
    [CommandOption("--sender-name <NAME>")]
    [Words("option.sender-name")]
    public string? SenderName { get; set; }

    /// <summary>The sender's country.</summary>
    [CommandOption("--sender-country <CODE>")]
    [Words("option.sender-country")]
    public string? SenderCountry { get; set; }

    /// <summary>The date of the letter; today by default.</summary>
    [CommandOption("--date <DATE>")]
    [Words("option.date")]
    public string? Date { get; set; }

    /// <summary>The paper: <c>a4</c> or <c>letter</c>.</summary>
    [CommandOption("--paper <SIZE>")]
    [Words("option.paper")]
    public string Paper { get; set; } = "a4";

    /// <summary>The folder for the files.</summary>
    [CommandOption("-o|--out <FOLDER>")]
    [Words("option.out")]
    public string? Out { get; set; }

    /// <summary>Whether the letter is also written as PDF, with Chromium.</summary>
    [CommandOption("--pdf")]
    [Words("option.pdf")]
    public bool Pdf { get; set; }
}

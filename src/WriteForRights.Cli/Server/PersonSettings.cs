using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// The options of a command about a person. The details are never options: command lines are seen and kept by others.
/// </summary>
internal class PersonSettings : ServerSettings
{
    /// <summary>A JSON file with the person's details; <c>-</c> for the input, <c>null</c> to be asked for them.</summary>
    [CommandOption("--person <FILE>")]
    [Words("option.person")]
    public string? Person { get; set; }

    /// <summary>Returns the details of the person.</summary>
    /// <exception cref="ToolException">The file is not JSON of a supporter, or there is no terminal to ask at.</exception>
    internal async Task<Supporter> FindAsync(CancellationToken cancellationToken)
    {
        if (Person is null)
        {
            return new Supporter
            {
                Name = Optional(Output.Ask(Words.Current["ask.name"], "--person")),
                Email = Email(Output.Ask(Words.Current["ask.email"], "--person", string.Empty)),
                Phone = Optional(Output.Ask(Words.Current["ask.phone"], "--person", string.Empty)),
            };
        }

        using var json = new MemoryStream();
        await using (var input = Person == "-" ? Console.OpenStandardInput() : File.OpenRead(Person))
        {
            await input.CopyToAsync(json, cancellationToken);
        }

        var reading = WriteForRightsJson.Read<Supporter>(json.ToArray(), Words.Current.Reader);
        return reading.Problems.Count == 0
            ? reading.Value!
            : throw new ToolException(
                ExitCode.Usage, reading.Problems[0].Code, reading.Problems[0].Message, $"{Person} {reading.Problems[0].Path}");
    }

    private static PersonalText? Optional(string text) => text.Trim().Length == 0 ? default(PersonalText?) : new PersonalText(text.Trim());

    private static EmailAddress? Email(string text) =>
        text.Trim().Length == 0 ? null
        : EmailAddress.TryParse(text.Trim(), out var address) ? address
        : throw new ToolException(
            ExitCode.Usage,
            ProblemCodes.EmailMalformed,
            Problem.Of("$.email", ProblemCodes.EmailMalformed, Words.Current.Reader).Message,
            "--person");
}

using Spectre.Console;
using Spectre.Console.Cli;
using WriteForRights.Client;
using WriteForRights.Server;

namespace WriteForRights.Cli;

/// <summary>
/// A failure as it is printed: a code, a place and a message. Only this type turns exceptions into text. It prints no stack trace,
/// and nothing of an exception that it does not know, which could contain personal data.
/// </summary>
internal sealed class Failure
{
    private Failure(ExitCode exitCode, string code, string message, string? path = null, IReadOnlyList<Item>? items = null)
    {
        ExitCode = exitCode;
        Code = code;
        Message = message;
        Path = path;
        Problems = items ?? [];
    }

    /// <summary>The exit code of the program.</summary>
    internal ExitCode ExitCode { get; }

    /// <summary>The reason for a program.</summary>
    public string Code { get; }

    /// <summary>The reason for a person.</summary>
    public string Message { get; }

    /// <summary>The file, the option or the JSON path; <c>null</c> if there is none.</summary>
    public string? Path { get; }

    /// <summary>The single problems, if there are several.</summary>
    public IReadOnlyList<Item> Problems { get; }

    /// <summary>Explains an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="isStopping">Whether the person has stopped the program.</param>
    internal static Failure From(Exception exception, bool isStopping) => exception switch
    {
        OperationCanceledException when isStopping => new(ExitCode.Cancelled, "cancelled", Words.Current["error.cancelled"]),
        ToolException e => new(e.ExitCode, e.Code, e.Message, e.Path),
        CommandAppException e when MissingValue.IsIn(e.Message) => From(MissingValue.Refuse(), isStopping),
        CommandAppException e => new(ExitCode.Usage, "usage", FirstLine(e.Message)),
        WriteForRightsException e => From(e),
        AppealProblemsException e => new(
            ExitCode.Usage,
            ProblemCodes.ValidationFailed,
            Words.Current.Plural("problems", e.Problems.Count),
            null,
            [.. e.Problems.Select(problem => new Item(problem.Path, problem.Code, problem.Message))]),
        CampaignPackException e => new(
            ExitCode.Problems,
            "pack-invalid",
            Words.Current.Plural("problems", e.Problems.Count),
            null,
            [.. e.Problems.Select(problem => new Item(PlaceOf(problem), problem.Problem.Code, problem.Problem.Message))]),
        _ when CampaignServerStartException.From(exception) is { } start => new(ExitCode.Usage, start.Code, start.Message),
        FileNotFoundException or DirectoryNotFoundException => OfFile("file-missing", exception),
        UnauthorizedAccessException => OfFile("file-access", exception),
        IOException => OfFile("file", exception),
        _ => new(
            ExitCode.Defect,
            "defect",
            Words.Current.Text(
                "error.defect", ("type", exception.GetType().Name), ("place", $"{exception.TargetSite?.DeclaringType?.Name}"))),
    };

    /// <summary>Returns a pack's problem's place: the file, the line and the column.</summary>
    internal static string PlaceOf(PackProblem problem) =>
        problem.Line == 0 ? problem.File : string.Create(null, $"{problem.File}({problem.Line},{problem.Column})");

    /// <summary>Prints it on the standard error, and returns the exit code.</summary>
    internal ExitCode Print(bool asJson)
    {
        if (asJson)
        {
            Console.Error.WriteLine(Output.ToJson(new { error = this }));
            return ExitCode;
        }

        var place = Path is null ? string.Empty : $"{Path}: ";
        Terminal.Error.Write(new Text(Terminal.Plain($"{place}{Message} [{Code}]{Environment.NewLine}"), new Style(Color.Red)));
        foreach (var item in Problems)
        {
            Console.Error.WriteLine(Terminal.Plain($"  {item.Path}: {item.Message} [{item.Code}]"));
        }

        return ExitCode;
    }

    private static Failure From(WriteForRightsException e)
    {
        var exitCode = e switch
        {
            AccessDeniedException => ExitCode.Access,
            NotFoundException => ExitCode.NotFound,
            InvalidRequestException or ConflictException => ExitCode.Refused,
            ServerUnavailableException or RequestTimeoutException or RateLimitedException => ExitCode.Unavailable,
            _ => ExitCode.Incompatible,
        };
        var code = e.Code ?? exitCode switch
        {
            ExitCode.Access => "access-denied",
            ExitCode.NotFound => "not-found",
            ExitCode.Refused => "refused",
            ExitCode.Unavailable => "unavailable",
            _ => "incompatible",
        };
        return new(
            exitCode, code, e.Message, null, [.. e.Problems.Select(problem => new Item(problem.Path, problem.Code, problem.Message))]);
    }

    // The system's message names the file in its own words; it has no personal data but the path.
    private static Failure OfFile(string code, Exception exception) =>
        new(ExitCode.File, code, FirstLine(exception.Message), (exception as FileNotFoundException)?.FileName);

    private static string FirstLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[0].Trim();

    /// <summary>One problem of several.</summary>
    /// <param name="Path">The JSON path, or the file with line and column.</param>
    /// <param name="Code">The reason for a program.</param>
    /// <param name="Message">The reason for a person.</param>
    internal sealed record Item(string Path, string Code, string Message);
}

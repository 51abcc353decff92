namespace WriteForRights.Server;

/// <summary>The server cannot start. The message gives one line per cause, for the person who started it.</summary>
/// <example><code>
/// try
/// {
///     app.MapCampaignServer();
///     await app.RunAsync();
///     return 0;
/// }
/// catch (Exception e) when (CampaignServerStartException.From(e) is { } failure)
/// {
///     await Console.Error.WriteLineAsync(failure.Message);
///     return CampaignServerStartException.ExitCode;
/// }
/// </code></example>
public sealed class CampaignServerStartException : Exception
{
    /// <summary>The exit code of a program that cannot start: 2.</summary>
    public const int ExitCode = 2;

    private const string WebServer = "Microsoft.AspNetCore.Server.Kestrel";
    private const string LogLevels = "Microsoft.Extensions.Logging.LoggerFilterConfigureOptions";
    private const string ConfigurationFiles = "Microsoft.Extensions.Configuration.FileConfigurationProvider";

    internal CampaignServerStartException(string code, string message, Exception? cause = null)
        : base(message, cause) => Code = code;

    /// <summary>The code of the cause, for programs: one of <see cref="ProblemCodes"/>.</summary>
    public string Code { get; }

    /// <summary>
    /// Explains an exception that ended an app before it had started: an address that cannot be listened on, a port in use, https without a
    /// certificate, a damaged configuration file.
    /// </summary>
    /// <param name="exception">
    /// The exception that <c>CreateBuilder</c>, <c>Build</c>, <c>MapCampaignServer</c> or <c>RunAsync</c> threw.
    /// </param>
    /// <returns>
    /// The exception itself if it is of this type; another one with a message for the person who started the app; or <c>null</c> for an
    /// exception that is not about settings, such as a defect.
    /// </returns>
    /// <exception cref="ArgumentNullException">The exception is <c>null</c>.</exception>
    public static CampaignServerStartException? From(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);

        // Several types are thrown in the same place, and the same types in others: the place is what tells them apart.
        var trace = exception.StackTrace ?? string.Empty;
        return exception switch
        {
            CampaignServerStartException explained => explained,
            AggregateException { InnerException: { } first } => From(first),
            _ when trace.Contains(WebServer, StringComparison.Ordinal) =>
                Explain(exception, ProblemCodes.AddressUnusable, ("reason", FirstLineOf(exception))),
            InvalidDataException when trace.Contains(ConfigurationFiles, StringComparison.Ordinal) =>
                Explain(exception, ProblemCodes.SettingInvalid, ("setting", FileIn(exception.Message)), ("expected", "JSON")),
            InvalidOperationException when trace.Contains(LogLevels, StringComparison.Ordinal) =>
                Explain(
                    exception,
                    ProblemCodes.SettingInvalid,
                    ("setting", "Logging:LogLevel"),
                    ("expected", "Information, Warning, Error, None")),
            _ => null,
        };
    }

    /// <summary>Throws the problems as one exception, unless there are none.</summary>
    internal static void ThrowIfAny(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new CampaignServerStartException(
                problems.Count == 1 ? problems[0].Code : ProblemCodes.ValidationFailed,
                string.Join(Environment.NewLine, problems.Select(problem => problem.Message)));
        }
    }

    private static CampaignServerStartException Explain(
        Exception cause, string code, params (string Name, MessageValue Value)[] arguments) =>
        new(code, Problem.Of("$", code, LanguageTag.Current, arguments).Message, cause);

    private static string FirstLineOf(Exception exception) => exception.Message.ReplaceLineEndings("\n").Split('\n')[0].Trim();

    /// <summary>Returns the path in the platform's message, which is between quotation marks.</summary>
    private static string FileIn(string message) => message.Split('\'') is [_, var path, ..] ? path : "appsettings.json";
}

using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// Refuses an option without its value. If a value is missing, the parser of the command line tries again with a name of its own, which the
/// option would then take as its value, for example as the name of a file.
/// </summary>
internal sealed class MissingValue : ICommandInterceptor
{
    private const string OwnName = "__default_command";

    /// <summary>Returns whether a message of the parser is about a missing value.</summary>
    internal static bool IsIn(string message) => message.Contains(OwnName, StringComparison.Ordinal);

    /// <summary>Returns the exception.</summary>
    internal static ToolException Refuse() => ToolException.Usage("value-missing", null);

    /// <inheritdoc/>
    public void Intercept(CommandContext context, CommandSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var property in settings.GetType().GetProperties())
        {
            if (property.GetValue(settings) is OwnName || (property.GetValue(settings) is string[] texts && texts.Contains(OwnName)))
            {
                throw Refuse();
            }
        }
    }
}

using Spectre.Console;

namespace WriteForRights.Cli;

/// <summary>
/// The terminal, if there is one. Colours and progress appear only there, and colours not if <c>NO_COLOR</c> is set; a file or a pipe gets
/// plain lines, however long.
/// </summary>
internal static class Terminal
{
    // No line of a file is broken.
    private const int Unlimited = 10_000;

    private static readonly Lazy<IAnsiConsole> StandardOutput = new(() => Create(Console.Out, Console.IsOutputRedirected));
    private static readonly Lazy<IAnsiConsole> StandardError = new(() => Create(Console.Error, Console.IsErrorRedirected));

    /// <summary>The standard output, for results.</summary>
    internal static IAnsiConsole Out => StandardOutput.Value;

    /// <summary>The standard error, for notes, questions and progress.</summary>
    internal static IAnsiConsole Error => StandardError.Value;

    /// <summary>Whether results are read by a person at a terminal.</summary>
    internal static bool IsOutput => !Console.IsOutputRedirected;

    /// <summary>Whether notes are read by a person at a terminal.</summary>
    internal static bool IsError => !Console.IsErrorRedirected;

    /// <summary>Whether a person can be asked.</summary>
    internal static bool CanAsk => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <summary>Whether a person is being asked. Ctrl+C then ends the program, because nothing else would end the question.</summary>
    internal static bool IsAsking { get; private set; }

    /// <summary>Asks a person on the standard error.</summary>
    internal static T Ask<T>(IPrompt<T> prompt)
    {
        IsAsking = true;
        try
        {
            return Error.Prompt(prompt);
        }
        finally
        {
            IsAsking = false;
        }
    }

    /// <summary>
    /// Returns a text without control characters. Texts come from packs, servers and people: none may control the terminal.
    /// </summary>
    internal static string Plain(string text) => text.Any(IsControl)
        ? string.Concat(text.Select(character => IsControl(character) ? '\uFFFD' : character))
        : text;

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var hasColours = !isRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = hasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isRedirected)
        {
            console.Profile.Width = Unlimited;
        }

        return console;
    }
}

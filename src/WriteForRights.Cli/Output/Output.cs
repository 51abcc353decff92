using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace WriteForRights.Cli;

/// <summary>
/// The output of a command. Results go to the standard output, as text or as JSON; notes, questions and progress go to the standard error,
/// so that a pipe gets the results alone.
/// </summary>
/// <param name="asJson">Whether the result is JSON: then text is not printed.</param>
/// <param name="isQuiet">Whether notes and progress are left out.</param>
internal sealed class Output(bool asJson, bool isQuiet)
{
    private static readonly JsonSerializerOptions Indented = new(WriteForRightsJson.TypeInfo<ActionRecord>().Options)
    {
        WriteIndented = true,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(
            WriteForRightsJson.TypeInfo<ActionRecord>().Options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
    };

    private static readonly JsonSerializerOptions OneLine = new(Indented) { WriteIndented = false };

    /// <summary>Whether the result is JSON.</summary>
    internal bool AsJson { get; } = asJson;

    /// <summary>Whether progress is shown: at a terminal, unless the command is quiet.</summary>
    internal bool ShowsProgress { get; } = !isQuiet && Terminal.IsError;

    /// <summary>Returns a value as JSON.</summary>
    /// <param name="value">The value: one of the library's, or a record of the tool.</param>
    /// <param name="isIndented">Whether it is for a person to read, or one line of many.</param>
    internal static string ToJson<T>(T value, bool isIndented = true) =>
        JsonSerializer.Serialize(value, isIndented ? Indented : OneLine);

    /// <summary>Prints the result: as JSON if that was asked for, otherwise as the text that the action prints.</summary>
    internal void Result<T>(T value, Action print)
    {
        if (AsJson)
        {
            Console.Out.WriteLine(ToJson(value));
        }
        else
        {
            print();
        }
    }

    /// <summary>Prints one JSON value of many on a line.</summary>
    internal static void JsonLine<T>(T value) => Console.Out.WriteLine(ToJson(value, isIndented: false));

    /// <summary>Prints a line of the result, unless the result is JSON.</summary>
    internal void Line(string text = "")
    {
        if (!AsJson)
        {
            Console.Out.WriteLine(Terminal.Plain(text));
        }
    }

    /// <summary>Prints what Spectre renders, unless the result is JSON.</summary>
    internal void Render(IRenderable part)
    {
        if (!AsJson)
        {
            Terminal.Out.Write(part);
        }
    }

    /// <summary>Prints a table, unless the result is JSON: with lines at a terminal, otherwise with tabs, for other programs.</summary>
    /// <param name="headers">The headers of the columns.</param>
    /// <param name="rows">The cells of each row, as plain text.</param>
    /// <param name="numbers">The columns, from 0, that hold numbers and are aligned to the right.</param>
    internal void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows, params int[] numbers)
    {
        if (AsJson)
        {
            return;
        }

        if (!Terminal.IsOutput)
        {
            foreach (var row in rows.Prepend(headers))
            {
                var cells = row.Select(cell => Terminal.Plain(cell.ReplaceLineEndings(" ").Replace('\t', ' ')));
                Console.Out.WriteLine(string.Join('\t', cells));
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        for (var i = 0; i < headers.Count; i++)
        {
            var column = new TableColumn(new Text(headers[i]));
            table.AddColumn(numbers.Contains(i) ? column.RightAligned() : column);
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(Terminal.Plain(cell))));
        }

        Terminal.Out.Write(table);
    }

    /// <summary>Prints a note on the standard error, unless the command is quiet.</summary>
    internal void Note(string text)
    {
        if (!isQuiet)
        {
            Console.Error.WriteLine(Terminal.Plain(text));
        }
    }

    /// <summary>Prints a warning on the standard error, also if the command is quiet.</summary>
    internal static void Warn(string text) =>
        Terminal.Error.Write(new Text(Terminal.Plain(text) + Environment.NewLine, new Style(Color.Yellow)));

    /// <summary>
    /// Asks for a value at a terminal. Without one, the answer is the default, or the command fails and names the option to give instead.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="option">The option or argument that answers it.</param>
    /// <param name="preset">The answer if the person only presses Enter; <c>null</c> if an answer is needed.</param>
    /// <param name="check">Returns the problem with an answer, or <c>null</c>.</param>
    /// <exception cref="ToolException">There is no terminal and no default.</exception>
    internal static string Ask(string question, string option, string? preset = null, Func<string, string?>? check = null)
    {
        if (!Terminal.CanAsk)
        {
            return preset ?? throw ToolException.Usage("option-missing", option, ("option", option));
        }

        var prompt = new TextPrompt<string>(Markup.Escape(question));
        if (preset is not null)
        {
            prompt.DefaultValue(preset);
        }

        prompt.Validate(answer => check?.Invoke(answer) is { } problem
            ? ValidationResult.Error(Markup.Escape(problem))
            : ValidationResult.Success());
        return Terminal.Ask(prompt);
    }

    /// <summary>Asks for a secret at a terminal, without showing it; without a terminal, reads a line of the standard input.</summary>
    internal static string AskSecret(string question) => Terminal.CanAsk
        ? Terminal.Ask(new TextPrompt<string>(Markup.Escape(question)).Secret(null))
        : Console.In.ReadLine()?.Trim() ?? string.Empty;

    /// <summary>
    /// Asks yes or no at a terminal. Without one, the command fails unless <paramref name="isConfirmed"/>, which its option sets.
    /// </summary>
    /// <exception cref="ToolException">There is no terminal, and the option was not given.</exception>
    internal static bool Confirm(string question, bool isConfirmed, string option) =>
        isConfirmed || (Terminal.CanAsk
            ? Terminal.Ask(new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false })
            : throw ToolException.Usage("option-missing", option, ("option", option)));
}

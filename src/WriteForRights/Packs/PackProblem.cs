using System.Globalization;

namespace WriteForRights;

/// <summary>A problem of a campaign pack, with its place.</summary>
/// <param name="File">The file, relative to the pack's folder, or the zip file if the problem concerns that.</param>
/// <param name="Line">The line, from 1; 0 if the problem concerns the whole file.</param>
/// <param name="Column">The column in UTF-16 units as editors count them, from 1; 0 if the problem concerns the whole file.</param>
/// <param name="Problem">The problem.</param>
public sealed record PackProblem(string File, int Line, int Column, Problem Problem)
{
    /// <summary>Returns a problem that concerns a whole file.</summary>
    internal static PackProblem OfWhole(
        string file, string code, LanguageTag language, params ReadOnlySpan<(string Name, MessageValue Value)> arguments) =>
        new(file, 0, 0, WriteForRights.Problem.Of(JsonPath.Root, code, language, arguments));

    /// <summary>Returns the problem in the format of build logs: <c>file(line,column): error code: message (path)</c>.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", File, Line, Column);
        return $"{place}: error {Problem.Code}: {Problem.Message} ({Problem.Path})";
    }
}

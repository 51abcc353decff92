using System.Globalization;

namespace WriteForRights;

/// <summary>A problem of a campaign pack, and where it stands.</summary>
/// <param name="File">The file, from the pack's folder; the archive, where the problem is of a zip file as such.</param>
/// <param name="Line">The line, from 1; 0 where the problem is of the file as a whole.</param>
/// <param name="Column">The column in UTF-16 units as editors count them, from 1; 0 where the problem is of the file as a whole.</param>
/// <param name="Problem">The problem.</param>
public sealed record PackProblem(string File, int Line, int Column, Problem Problem)
{
    /// <summary>A problem of a file as a whole.</summary>
    internal static PackProblem OfWhole(
        string file, string code, LanguageTag language, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(file, 0, 0, WriteForRights.Problem.Of(JsonPath.Root, code, language, arguments));

    /// <summary>The problem in a line that editors and build logs can follow: <c>file(line,column): error code: message (path)</c>.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", File, Line, Column);
        return $"{place}: error {Problem.Code}: {Problem.Message} ({Problem.Path})";
    }
}

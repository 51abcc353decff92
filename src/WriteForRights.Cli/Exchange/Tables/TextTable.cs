using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace WriteForRights.Cli;

/// <summary>A table of separated texts (CSV).</summary>
internal sealed class TextTable : ITable
{
    private const int SampleLines = 20;

    private static readonly string[] Delimiters = [";", ",", "\t", "|"];

    private readonly string _path;
    private readonly Encoding _encoding;
    private readonly string _delimiter;

    /// <summary>Opens a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="delimiter">The separator; <c>null</c> to find out.</param>
    internal TextTable(string path, Encoding encoding, string? delimiter)
    {
        (_path, _encoding) = (path, encoding);
        _delimiter = delimiter switch
        {
            null => FindDelimiter(),
            "tab" or "\\t" => "\t",
            _ => delimiter,
        };
    }

    /// <inheritdoc/>
    public string? Sheet => null;

    /// <summary>The separator.</summary>
    internal string Delimiter => _delimiter;

    /// <inheritdoc/>
    public IEnumerable<TableRow> ReadRows()
    {
        using var reader = new StreamReader(_path, _encoding);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = _delimiter,
            HasHeaderRecord = false,

            // A spreadsheet program counts empty lines, too.
            IgnoreBlankLines = false,
            BadDataFound = null,
        });
        while (parser.Read())
        {
            var cells = parser.Record!;

            // Some programs name the separator in the first line.
            if (parser.Row == 1 && cells is [var first, ..] && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            yield return new(parser.Row, Array.ConvertAll(cells, cell => cell.Length == 0 ? null : (object)CsvCell.Restore(cell)));
        }
    }

    // The separator that splits most lines into the same number of cells, and into more than one.
    private string FindDelimiter()
    {
        using var reader = new StreamReader(_path, _encoding);
        var lines = new List<string>();
        while (lines.Count < SampleLines && reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        if (lines is [var named, ..] && named.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && named.Length == 5)
        {
            return named[4..];
        }

        return Delimiters.MaxBy(delimiter =>
        {
            var counts = lines.Where(line => line.Length > 0).Select(line => CountOutsideQuotes(line, delimiter[0])).ToArray();
            var usual = counts.GroupBy(count => count).OrderByDescending(group => group.Count()).FirstOrDefault();
            return usual is null || usual.Key == 0 ? 0 : (usual.Count() * 100) + Math.Min(usual.Key, 99);
        })!;
    }

    private static int CountOutsideQuotes(string line, char delimiter)
    {
        var (count, isQuoted) = (0, false);
        foreach (var character in line)
        {
            isQuoted ^= character == '"';
            count += !isQuoted && character == delimiter ? 1 : 0;
        }

        return count;
    }
}

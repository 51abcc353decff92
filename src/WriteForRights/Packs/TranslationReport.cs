using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The missing translations of a pack: of its campaign and each case, in each of its languages.</summary>
/// <param name="Languages">The campaign's languages, in its order.</param>
/// <param name="Coverage">A row for each file and language: the campaign first, then the cases by id.</param>
public sealed record TranslationReport(ValueList<LanguageTag> Languages, ValueList<TranslationCoverage> Coverage)
{
    /// <summary>Whether no text, apart from names, is missing.</summary>
    [JsonIgnore]
    public bool IsComplete => Coverage.All(row => row.Missing.Count == 0);

    /// <summary>Creates the report of a pack, with all its texts.</summary>
    public static TranslationReport Of(CampaignPack pack)
    {
        var files = pack.Cases.Select(@case => (Name: PackNames.CaseFile($"{@case.Id}"), Texts: TextPlace.AllIn(@case).ToArray()))
            .Prepend((Name: PackNames.Campaign, Texts: TextPlace.AllIn(pack.Campaign).ToArray()));
        var rows =
            from file in files
            from language in pack.Campaign.Languages
            select TranslationCoverage.Of(file.Name, language, file.Texts);
        return new(pack.Campaign.Languages, rows.ToValueList());
    }

    /// <summary>
    /// Returns a table with a row for each file and a column for each language, in whole percent rounded down. Below it is a line for each
    /// missing text: the file, the language and the path.
    /// </summary>
    public override string ToString()
    {
        var files = Coverage.GroupBy(row => row.File).ToArray();
        var width = files.Select(file => file.Key.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder().Append(' ', width);
        foreach (var language in Languages)
        {
            text.Append(Cell($"{language}", language));
        }

        foreach (var file in files)
        {
            text.Append('\n').Append(file.Key.PadRight(width));
            foreach (var row in file)
            {
                text.Append(Cell(((int)(row.Share * 100)).ToString(CultureInfo.InvariantCulture) + "%", row.Language));
            }
        }

        foreach (var row in Coverage)
        {
            foreach (var path in row.Missing)
            {
                text.Append('\n').Append(row.File).Append(' ').Append(row.Language).Append(' ').Append(path);
            }
        }

        return text.ToString();
    }

    private static string Cell(string content, LanguageTag column) => content.PadLeft(Math.Max(4, $"{column}".Length) + 2);
}

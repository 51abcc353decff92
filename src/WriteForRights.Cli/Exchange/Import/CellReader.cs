using System.Globalization;
using System.Text;

namespace WriteForRights.Cli;

/// <summary>Reads the cells of a table: dates and numbers of its region, names of cases, kinds and countries in any language.</summary>
/// <param name="pack">The campaign with its cases.</param>
/// <param name="mapping">The order of dates and the decimal mark.</param>
internal sealed class CellReader(CampaignPack pack, ImportMapping mapping)
{
    private readonly Dictionary<string, CaseId> _cases = CaseNames(pack);
    private readonly NameList<ActionKind> _kinds =
        new([.. ActionKind.Known, .. pack.Campaign.AdditionalKinds], (kind, tag) => kind.NameIn(tag).Text);

    private readonly NameList<Purpose> _purposes = new(WriteForRights.Purpose.Known, (purpose, tag) => purpose.NameIn(tag).Text);
    private readonly NameList<ReportPrecision> _precisions = new(ReportPrecision.Known, (word, tag) => word.NameIn(tag).Text);
    private readonly NameList<CountryCode> _countries = new(CountryCode.Known, (country, tag) => country.NameIn(tag).Text);

    /// <summary>Reads a case: its id, or a published name of the person in any language.</summary>
    internal CaseId? Case(string text) => _cases.TryGetValue(NameList<CaseId>.Fold(text), out var id) ? id : null;

    /// <summary>Reads a kind of action.</summary>
    internal ActionKind? Kind(string text) => _kinds.Find(text);

    /// <summary>Reads a purpose.</summary>
    internal Purpose? Purpose(string text) => _purposes.Find(text);

    /// <summary>Reads the precision of a report.</summary>
    internal ReportPrecision? Precision(string text) => _precisions.Find(text);

    /// <summary>Reads a country: its code, or its name.</summary>
    internal CountryCode? Country(string text) => _countries.Find(text);

    /// <summary>Reads a whole number, or returns <c>null</c>. A number with a fraction is none.</summary>
    internal int? Number(object? cell)
    {
        if (cell is double number)
        {
            return Math.Truncate(number) == number && Math.Abs(number) < int.MaxValue ? (int)number : null;
        }

        var text = Digits(TableRow.TextOf(cell));
        var mark = mapping.Decimal == "," ? ',' : '.';
        var group = mark == ',' ? '.' : ',';
        var parts = text.Split(mark);
        if (parts.Length > 2 || (parts.Length == 2 && parts[1].Any(digit => digit != '0')))
        {
            return null;
        }

        var groups = parts[0].Split(group, ' ', '\u00A0', '\u202F', '\'', '\u2019');
        var isGrouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(part => part.Length == 3));
        return isGrouped && int.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>Reads a day, a month or a year.</summary>
    internal PartialDate? Day(object? cell) =>
        cell is DateTime time ? new PartialDate(time.Year, time.Month, time.Day)
        : PartialDate.TryParse(Digits(TableRow.TextOf(cell)), out var date) ? date
        : Time(cell) is { } read ? new PartialDate(read.Local.Year, read.Local.Month, read.Local.Day)
        : null;

    /// <summary>Reads a time: local, unless it has an offset from UTC.</summary>
    internal (DateTime Local, TimeSpan? Offset)? Time(object? cell)
    {
        if (cell is DateTime value)
        {
            return (value, null);
        }

        var text = Digits(TableRow.TextOf(cell));
        if (text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal)))
        {
            return (instant.DateTime, instant.Offset);
        }

        return DateText.Parse(text, mapping.Dates) is { } local ? (local, null) : null;
    }

    // Digits of other scripts are read, too.
    private static string Digits(string text) => text.All(char.IsAscii) ? text : string.Concat(text.Normalize(NormalizationForm.FormKC)
        .Select(character => char.IsDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : character));

    private static Dictionary<string, CaseId> CaseNames(CampaignPack pack)
    {
        var names =
            from @case in pack.Cases
            from name in pack.Campaign.Languages.Concat(MessageLanguages.All)
                .SelectMany(language => @case.Subject.DisplayNames(language))
                .Where(name => !@case.Subject.People.Any(person => person.IsNameWithheld))
                .Select(name => name.Text)
                .Append(@case.Id.ToString())
                .Select(NameList<CaseId>.Fold)
                .Distinct()
            group @case.Id by name into same
            where same.Distinct().Count() == 1
            select (same.Key, Id: same.First());
        return names.ToDictionary(name => name.Key, name => name.Id, StringComparer.Ordinal);
    }
}

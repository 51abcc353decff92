using System.Text.Json;

namespace WriteForRights;

/// <summary>Formats lists in a language: <c>A, B and C</c>.</summary>
internal sealed class ListForm
{
    private readonly LanguageTag _language;
    private readonly string _two;
    private readonly string _start;
    private readonly string _middle;
    private readonly string _end;

    internal ListForm(JsonElement patterns, LanguageTag language)
    {
        _language = language;
        _two = patterns.GetProperty("two").GetString()!;
        _start = patterns.GetProperty("start").GetString()!;
        _middle = patterns.GetProperty("middle").GetString()!;
        _end = patterns.GetProperty("end").GetString()!;
    }

    internal string Format(IReadOnlyList<string> items)
    {
        if (items.Count < 2)
        {
            return items.Count == 0 ? string.Empty : items[0];
        }

        // From the end, since the text so far is the second part of each pattern.
        var last = items[items.Count - 1];
        var text = Direction.Isolate(last, _language);
        for (var i = items.Count - 2; i >= 0; i--)
        {
            var pattern = items.Count == 2 ? _two : i == items.Count - 2 ? _end : i == 0 ? _start : _middle;
            text = Join(i == items.Count - 2 ? Before(last, pattern) : pattern, Direction.Isolate(items[i], _language), text);
        }

        return text;
    }

    // The second placeholder first, so that the index of the other stays valid.
    private static string Join(string pattern, string first, string second)
    {
        var (zero, one) = (pattern.IndexOf("{0}", StringComparison.Ordinal), pattern.IndexOf("{1}", StringComparison.Ordinal));
        return pattern.Remove(one, 3).Insert(one, second).Remove(zero, 3).Insert(zero, first);
    }

    /// <summary>Adapts a pattern to the last item: Spanish and Hebrew change the word before some sounds.</summary>
    private string Before(string item, string pattern) => _language.ToString() switch
    {
        "es" when BeginsWithI(item) => pattern.Replace(" y ", " e "),
        "es" when BeginsWithO(item) => pattern.Replace(" o ", " u "),
        "he" when item.Length > 0 && Scripts.Of(item[0]) != Script.Hebrew => pattern.Replace("ו{1}", "ו־{1}"),
        _ => pattern,
    };

    // Not before a diphthong: “agua y hielo”.
    private static bool BeginsWithI(string item) =>
        Begins(item, "i") || Begins(item, "í")
        || ((Begins(item, "hi") || Begins(item, "hí")) && !Begins(item, "hia") && !Begins(item, "hie"));

    private static bool BeginsWithO(string item) =>
        Begins(item, "o") || Begins(item, "ó") || Begins(item, "ho") || Begins(item, "hó") || Begins(item, "8") || BeginsWithEleven(item);

    // Eleven or eleven thousand, but not 110 or 1,100.
    private static bool BeginsWithEleven(string item) => Begins(item, "11") && !(item.Length > 2 && char.IsDigit(item[2]));

    private static bool Begins(string item, string with) => item.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}

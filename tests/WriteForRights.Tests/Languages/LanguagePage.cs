using System.Text;
using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>Everything that the library says in one language, as a page for somebody who speaks it.</summary>
internal static class LanguagePage
{
    /// <summary>The parts of a catalogue, in the order of the page: a reviewer may have read some of them only.</summary>
    private static readonly (string Part, string Heading, string[] Prefixes)[] Chapters =
    [
        ("supporters", "What supporters read", ["ui.", "finding.", "share.", "headline.", "figure.", "window.", "withheld.", "name-withheld.", "appeal."]),
        ("labels", "Labels", ["label."]),
        ("developers", "What developers and staff read", ["problem.", "json.", "expected."]),
    ];

    private static readonly Dictionary<string, string> Names = new()
    {
        ["en"] = "English",
        ["fr"] = "Français, French",
        ["es"] = "Español, Spanish",
        ["ar"] = "العربية, Arabic",
        ["de"] = "Deutsch, German",
        ["it"] = "Italiano, Italian",
        ["nl"] = "Nederlands, Dutch",
        ["pt"] = "Português, Portuguese",
        ["pt-BR"] = "Português do Brasil, Portuguese of Brazil",
        ["pl"] = "Polski, Polish",
        ["cs"] = "Čeština, Czech",
        ["sk"] = "Slovenčina, Slovak",
        ["sl"] = "Slovenščina, Slovenian",
        ["hr"] = "Hrvatski, Croatian",
        ["hu"] = "Magyar, Hungarian",
        ["ro"] = "Română, Romanian",
        ["bg"] = "Български, Bulgarian",
        ["el"] = "Ελληνικά, Greek",
        ["tr"] = "Türkçe, Turkish",
        ["ru"] = "Русский, Russian",
        ["uk"] = "Українська, Ukrainian",
        ["fi"] = "Suomi, Finnish",
        ["sv"] = "Svenska, Swedish",
        ["nb"] = "Norsk bokmål, Norwegian Bokmål",
        ["da"] = "Dansk, Danish",
        ["is"] = "Íslenska, Icelandic",
        ["he"] = "עברית, Hebrew",
        ["fa"] = "فارسی, Persian",
        ["ja"] = "日本語, Japanese",
        ["ko"] = "한국어, Korean",
        ["zh-Hans"] = "简体中文, Chinese in simplified characters",
        ["zh-Hant"] = "繁體中文, Chinese in traditional characters",
        ["th"] = "ไทย, Thai",
        ["vi"] = "Tiếng Việt, Vietnamese",
        ["id"] = "Bahasa Indonesia, Indonesian",
        ["ca"] = "Català, Catalan",
    };

    /// <summary>The parts that a review of a file can name; empty for a file that is read as a whole.</summary>
    internal static string[] PartsOf(string file) =>
        file.StartsWith("catalogues/", StringComparison.Ordinal) ? [.. Chapters.Select(chapter => chapter.Part)] : [];

    internal static string Of(LanguageTag language)
    {
        var tag = language.ToString();
        var page = new StringBuilder();
        page.Append("# ").Append(Names[tag]).Append(" (").Append(tag).Append(")\n\n");
        page.Append("This page is generated. [How to review it](REVIEWING.md) takes ten minutes to read and needs no tools.\n\n");
        page.Append("Words in braces stand for what is filled in. A text is found again by its key.\n\n");

        page.Append("| file | from | read by a native speaker |\n| --- | --- | --- |\n");
        foreach (var file in new[] { $"catalogues/{tag}", $"letter-forms/{tag}" }.Concat(PageSamples.WordLists(tag)))
        {
            Origin(page, file);
        }

        page.Append('\n');
        if (Glossary.Tags.Contains(tag))
        {
            Chapter(page, "Terms", "[One word for each term](glossaries), in all texts.", ["term", "word", "never", "remark"], Terms(tag));
        }

        var texts = Catalogues.All[tag];
        foreach (var (part, heading, prefixes) in Chapters)
        {
            Chapter(page, heading, $"Part `{part}`.", ["key", "English", "in this language"], prefixes.SelectMany(prefix => texts
                .Where(text => text.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(text => new[] { $"`{text.Key}`", English(text.Key), text.Value })));
        }

        Chapter(page, "Counts", "A number for each plural form of the language, and round ones.", PageSamples.CountColumns, PageSamples.Counts(language));
        Chapter(page, "Salutations", "To one person: a woman, a man, not known; to several. “–” is a target without a style.", PageSamples.SalutationColumns, PageSamples.Salutations(language));
        Chapter(page, "Closings", null, ["to", "closing"], PageSamples.Closings(language));
        Chapter(page, "Numbers, dates and lists", "From Unicode CLDR.", ["example", "in this language"], PageSamples.Formats(language));
        Chapter(page, "Months", null, ["date", "with a day", "alone"], PageSamples.Months(language));
        Chapter(page, "Ordinals", "The forms that the language distinguishes, with the first ranks of each.", ["form", "ranks"], PageSamples.Ordinals(language));
        Chapter(page, "Regions", "Readers in these countries see other numbers or dates.", ["language", "number", "date"], PageSamples.Regions(language));
        Chapter(page, "Countries", "The name alone, and within a sentence.", ["code", "alone", "within a sentence"], PageSamples.Countries(language));
        foreach (var list in PageSamples.WordLists(tag))
        {
            Chapter(
                page,
                list.EndsWith("und", StringComparison.Ordinal) ? "Words of the screening in texts of other languages" : "Words of the screening",
                "They are looked for in messages to people in prison: see [their page](../../src/WriteForRights/Solidarity/Words/README.md).",
                ["list", "entries"],
                PageSamples.Words(list));
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Origin(StringBuilder page, string file)
    {
        using var document = JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream(file)!);
        var reviews = Review.In(document.RootElement, PartsOf(file), DateOnly.MaxValue)
            .Select(review => $"{review.By}, {review.On:yyyy-MM-dd}{(review.Parts.Length == 0 ? string.Empty : $" ({string.Join(", ", review.Parts)})")}");
        Row(page, [$"`{file}`", document.RootElement.GetProperty("provenance").GetString()!, string.Join("; ", reviews.DefaultIfEmpty("nobody yet: a draft"))]);
    }

    private static IEnumerable<string[]> Terms(string tag) => Glossary.Read(tag).Terms.Select(term => new[]
    {
        term.Key, string.Join(", ", term.Value.Words), string.Join(", ", term.Value.Never), term.Value.Note ?? string.Empty,
    });

    private static string English(string key) => Catalogues.English.TryGetValue(key, out var own) ? own
        : $"{Catalogues.English[key[..(key.LastIndexOf('.') + 1)] + "other"]} (form “{key[(key.LastIndexOf('.') + 1)..]}”)";

    /// <summary>Writes a table with its heading; nothing if it has no rows.</summary>
    private static void Chapter(StringBuilder page, string heading, string? remark, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        page.Append("## ").Append(heading).Append("\n\n");
        page.Append(remark is null ? string.Empty : remark + "\n\n");
        Row(page, columns);
        Row(page, [.. columns.Select(_ => "---")]);
        foreach (var row in all)
        {
            Row(page, row);
        }

        page.Append('\n');
    }

    private static void Row(StringBuilder page, string[] cells) => page.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    // The marks that keep directions apart are not seen, and a page in a file has none of its own.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("\u2068", string.Empty, StringComparison.Ordinal).Replace("\u2069", string.Empty, StringComparison.Ordinal);
}

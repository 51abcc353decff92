using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>
/// Messages of one language that people could write to the subject of a case: kind ones, and careless ones with the rule that must find
/// them. They were written before the lists of words, and without them.
/// </summary>
internal sealed class MessageCorpus
{
    private readonly List<(string Text, ScreeningRule[] Asked)> _kind = [];
    private readonly List<(string Text, ScreeningRule Rule, bool IsFound)> _careless = [];

    private MessageCorpus(string language) => Language = language;

    internal static IEnumerable<string> Languages =>
        Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    internal string Language { get; }

    internal int Kind => _kind.Count;

    internal int Careless => _careless.Count;

    /// <summary>The kind messages that the screening asks about, each with the rules that do.</summary>
    internal IEnumerable<string> FalseAlarms => _kind.Where(message => message.Asked.Length > 0)
        .Select(message => $"{string.Join(",", message.Asked)}: {message.Text}");

    /// <summary>The careless messages in which the rule that must find them finds nothing.</summary>
    internal IEnumerable<string> Missed => _careless.Where(message => !message.IsFound).Select(message => $"{message.Rule}: {message.Text}");

    private static string Folder => Path.Combine(SourceTree.Root, "tests", "WriteForRights.Tests", "Solidarity", "Screening", "Messages");

    internal static IEnumerable<string> KindIn(string language)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, language + ".json")));
        return [.. document.RootElement.GetProperty("kind").EnumerateArray().Select(message => message.GetString()!)];
    }

    /// <summary>Screens all messages of a language, under a policy that allows nothing.</summary>
    internal static MessageCorpus Screen(string language, SolidarityScreening screening)
    {
        var corpus = new MessageCorpus(language);
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, language + ".json")));
        foreach (var message in document.RootElement.GetProperty("kind").EnumerateArray())
        {
            corpus._kind.Add((message.GetString()!, [.. RulesIn(message.GetString()!).Distinct()]));
        }

        foreach (var message in document.RootElement.GetProperty("careless").EnumerateArray())
        {
            var rule = ScreeningRule.Parse(message.GetProperty("rule").GetString()!);
            var text = message.GetProperty("text").GetString()!;
            corpus._careless.Add((text, rule, RulesIn(text).Contains(rule)));
        }

        return corpus;

        IEnumerable<ScreeningRule> RulesIn(string text) => screening
            .FindingsIn(SolidarityDraft.New(screening.Case.Id, ActionKind.Card, text) with { Language = LanguageTag.Parse(language) })
            .Where(finding => finding.Severity != FindingSeverity.Advice).Select(finding => finding.Rule);
    }
}

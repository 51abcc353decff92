using System.Globalization;

namespace WriteForRights;

/// <summary>One draft on its way through all rules.</summary>
internal sealed class ScreeningPass
{
    /// <summary>The most findings of one rule and weight: after these a text is not looked at word by word any more.</summary>
    internal const int MostFindings = 20;

    internal const string Body = "$.body";

    private readonly List<ScreeningFinding> _findings = [];

    internal ScreeningPass(SolidarityDraft draft, SolidarityPolicy policy, CaseWords words, DateTimeOffset now)
    {
        Draft = draft;
        Policy = policy;
        Case = words;
        Now = now;
        var body = draft.Body.Reveal();
        Text = new FoldedText(body.Substring(0, Math.Min(body.Length, ActionRecordValidator.MaxTextLength)));
        Everywhere = HitsOf(WordList.Everywhere);
    }

    internal SolidarityDraft Draft { get; }

    internal SolidarityPolicy Policy { get; }

    internal CaseWords Case { get; }

    internal DateTimeOffset Now { get; }

    internal FoldedText Text { get; }

    /// <summary>What the text has of the words that are looked for in every language.</summary>
    internal IReadOnlyList<WordHit> Everywhere { get; }

    internal ValueList<ScreeningFinding> Run()
    {
        DeliveryRules.Find(this);

        // Where nothing can be sent at all, there is nothing to mend in the text.
        if (_findings.Count == 0)
        {
            TextShape.Find(this);
            AmnestyNames.Find(this);
            ContactDetails.Find(this);
            PhoneNumbers.Find(this);
            SenderDetails.Find(this);
            WrittenLanguage.Find(this);
            SubjectMatter.Find(this);
        }

        return _findings
            .OrderBy(finding => finding.Start ?? -1)
            .ThenBy(finding => finding.Rule.ToString(), StringComparer.Ordinal)
            .ToValueList();
    }

    internal List<WordHit> HitsOf(WordTree tree)
    {
        var hits = new List<WordHit>();
        for (var token = 0; token < Text.Tokens.Length; token++)
        {
            tree.Find(Text, token, hits);
        }

        return hits;
    }

    /// <summary>A finding about the whole.</summary>
    internal void Add(ScreeningRule rule, FindingSeverity severity, string path, string? detail = null) =>
        _findings.Add(new() { Rule = rule, Severity = severity, Path = path, Detail = detail });

    /// <summary>A finding about some words.</summary>
    internal void AddWords(ScreeningRule rule, FindingSeverity severity, int first, int last) =>
        AddRange(rule, severity, Text.Tokens[first].Start, Text.Tokens[last].End);

    /// <summary>A finding about a range of the folded text.</summary>
    internal void AddRange(ScreeningRule rule, FindingSeverity severity, int start, int end) =>
        AddPlaces(rule, severity, Text.PlaceOf(start), Text.PlaceOf(end));

    /// <summary>A finding about a range of the text as it was written.</summary>
    internal void AddPlaces(ScreeningRule rule, FindingSeverity severity, int start, int end, string? detail = null)
    {
        if (_findings.Count(finding => finding.Rule == rule && finding.Severity == severity) < MostFindings)
        {
            _findings.Add(new() { Rule = rule, Severity = severity, Path = Body, Start = start, Length = end - start, Detail = detail });
        }
    }

    /// <summary>The name by which speakers of a language call it, with its tag: русский (ru).</summary>
    internal static string NameOf(LanguageTag language)
    {
        try
        {
            return $"{CultureInfo.GetCultureInfo(language.ToString()).NativeName} ({language})";
        }
        catch (CultureNotFoundException)
        {
            return language.ToString();
        }
    }
}

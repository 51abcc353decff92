using System.Globalization;

namespace WriteForRights;

/// <summary>One draft on its way through all rules.</summary>
internal sealed class ScreeningPass
{
    /// <summary>The most findings of one rule and weight: after these a text is not looked at word by word any more.</summary>
    internal const int MostFindings = 20;

    internal const string Body = "$.body";

    private readonly List<ScreeningFinding> _findings = [];

    internal ScreeningPass(SolidarityDraft draft, SolidarityPolicy policy, CaseWords words, WordTree campaign, DateTimeOffset now)
    {
        Draft = draft;
        Policy = policy;
        Case = words;
        Campaign = campaign;
        Now = now;
        var body = draft.Body.Reveal();
        Text = new FoldedText(body.Substring(0, Math.Min(body.Length, ActionRecordValidator.MaxTextLength)));
        Common = HitsOf(WordList.Everywhere);
        var count = 0;
        for (var i = 0; i < Common.Count; i++)
        {
            var hit = Common[i];
            if (hit.Subject is not (WordSubject.RecognisedBy or WordSubject.RecognisedByMarks))
            {
                Everywhere.Add(hit);
            }
            else if ((hit.Subject == WordSubject.RecognisedByMarks || !Text.HasMarks(Text.Tokens[hit.First])) && !IsInRow(hit.First))
            {
                // People leave marks out, and set none where there are none: "för" is not the English "for".
                Common[count++] = hit;
            }
        }

        Common.RemoveRange(count, Common.Count - count);
        Languages = new(this);
        Disguised = new(Text, Languages.CommonWords());
    }

    internal SolidarityDraft Draft { get; }

    internal SolidarityPolicy Policy { get; }

    internal CaseWords Case { get; }

    /// <summary>The names of the campaign, in all its languages and sections.</summary>
    internal WordTree Campaign { get; }

    internal DateTimeOffset Now { get; }

    internal FoldedText Text { get; }

    /// <summary>The words of the text that are looked for in every language.</summary>
    internal List<WordHit> Everywhere { get; } = [];

    /// <summary>The words of the text that are common ones of some language.</summary>
    internal List<WordHit> Common { get; }

    internal DisguisedWords Disguised { get; }

    internal TextLanguages Languages { get; }

    internal ValueList<ScreeningFinding> Run()
    {
        DeliveryRules.Find(this);

        // Where nothing can be sent at all, there is nothing to mend in the text.
        if (_findings.Count == 0)
        {
            TextShape.Find(this);
            LeftoverFinder.Find(this);
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

    // A letter beside other single letters is no word.
    private bool IsInRow(int token) => IsOneLetter(token) && (IsOneLetter(token - 1) || IsOneLetter(token + 1));

    private bool IsOneLetter(int token) =>
        token >= 0 && token < Text.Tokens.Length && Text.Tokens[token].Length == 1 && !Scripts.IsWithoutSpaces(Text.Tokens[token].Script);

    internal List<WordHit> HitsOf(WordTree tree)
    {
        var hits = new List<WordHit>(tree == WordList.Everywhere ? (Text.Tokens.Length * 3 / 2) + 8 : 8);
        Find(tree, hits);
        return hits;
    }

    internal void Find(WordTree tree, List<WordHit> hits)
    {
        for (var token = 0; token < Text.Tokens.Length; token++)
        {
            tree.Find(Text, token, hits);
        }

        for (var i = hits.Count - 1; i >= 0; i--)
        {
            if (hits[i].IsMarked && !Text.HasMarks(Text.Tokens[hits[i].First]))
            {
                hits.RemoveAt(i);
            }
        }
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
        // Several lists may have the same word, and what is certain need not be asked about.
        var count = 0;
        foreach (var finding in _findings)
        {
            var isSame = finding.Rule == rule && (finding.Severity == severity || finding.IsStop);
            if (isSame && finding.Start <= start && finding.Start + finding.Length >= end)
            {
                return;
            }

            count += isSame && finding.Severity == severity ? 1 : 0;
        }

        if (count < MostFindings)
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

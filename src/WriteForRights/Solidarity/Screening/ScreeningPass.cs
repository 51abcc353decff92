namespace WriteForRights;

/// <summary>The screening of one draft by all rules.</summary>
internal sealed class ScreeningPass
{
    /// <summary>The maximum number of findings of one rule and severity. Further ones are not added.</summary>
    internal const int MaxFindings = 20;

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
                // People leave marks out, but they add none: "for" may be the Swedish "för", and "för" is not the English "for".
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

    /// <summary>The names of the campaign in all its languages and sections.</summary>
    internal WordTree Campaign { get; }

    internal DateTimeOffset Now { get; }

    internal FoldedText Text { get; }

    /// <summary>The hits of words sought in texts of all languages.</summary>
    internal List<WordHit> Everywhere { get; } = [];

    /// <summary>The hits of words that are common in some language.</summary>
    internal List<WordHit> Common { get; }

    internal DisguisedWords Disguised { get; }

    internal TextLanguages Languages { get; }

    internal ValueList<ScreeningFinding> Run()
    {
        DeliveryRules.Find(this);

        // If nothing can be sent at all, corrections of the text are of no use.
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

        return _findings.Count == 0 ? default : _findings
            .OrderBy(finding => finding.Start ?? -1)
            .ThenBy(finding => finding.Rule.ToString(), StringComparer.Ordinal)
            .ToValueList();
    }

    // A single letter beside other single letters is not a word.
    private bool IsInRow(int token) => IsOneLetter(token) && (IsOneLetter(token - 1) || IsOneLetter(token + 1));

    private bool IsOneLetter(int token) =>
        token >= 0 && token < Text.Tokens.Length && Text.Tokens[token].Length == 1 && !Scripts.IsWithoutSpaces(Text.Tokens[token].Script);

    internal List<WordHit> HitsOf(WordTree tree)
    {
        // A word is often common in several languages, but most characters of East Asian scripts in none.
        var expected = tree != WordList.Everywhere ? 0 : Text.IsSpaced ? Text.Tokens.Length * 3 / 2 : Text.Tokens.Length / 2;
        var hits = new List<WordHit>(expected + 8);
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

    /// <summary>Adds a finding about the whole draft or one of its members.</summary>
    internal void Add(ScreeningRule rule, FindingSeverity severity, string path, string? detail = null) =>
        _findings.Add(new() { Rule = rule, Severity = severity, Path = path, Detail = detail });

    /// <summary>Adds a finding about a range of words.</summary>
    internal void AddWords(ScreeningRule rule, FindingSeverity severity, int first, int last) =>
        AddRange(rule, severity, Text.Tokens[first].Start, Text.Tokens[last].End);

    /// <summary>Adds a finding about a range of the folded text.</summary>
    internal void AddRange(ScreeningRule rule, FindingSeverity severity, int start, int end) =>
        AddPlaces(rule, severity, Text.PlaceOf(start), Text.PlaceOf(end));

    /// <summary>Adds a finding about a range of the original text.</summary>
    internal void AddPlaces(ScreeningRule rule, FindingSeverity severity, int start, int end, string? detail = null)
    {
        // Several lists may have the same word, and after a stop there is no need to ask.
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

        if (count < MaxFindings)
        {
            _findings.Add(new() { Rule = rule, Severity = severity, Path = Body, Start = start, Length = end - start, Detail = detail });
        }
    }
}

namespace WriteForRights;

/// <summary>The rules of charges, sentences and places of detention, and of the events that may have them.</summary>
internal static class LawRules
{
    /// <summary>Checks the facts that an event has besides its text.</summary>
    internal static void CheckFacts(this FileCheck file, string path, TimelineEvent item)
    {
        var (kind, known) = (item.Kind, TimelineEventKind.Known);
        file.CheckKind($"{path}.{nameof(item.Charges)}", item.Charges.Count > 0, kind, KindsWithFacts.Charges, known);
        file.CheckKind($"{path}.{nameof(item.Sentence)}", item.Sentence is not null, kind, KindsWithFacts.Sentence, known);
        file.CheckKind($"{path}.{nameof(item.TotalTerm)}", item.TotalTerm is not null, kind, KindsWithFacts.Sentence, known);
        file.CheckKind($"{path}.{nameof(item.Place)}", item.Place is not null, kind, KindsWithFacts.Place, known);
        file.CheckSentence($"{path}.{nameof(item.Sentence)}", item.Sentence);
        file.CheckFact($"{path}.{nameof(item.Place)}", item.Place);
        for (var i = 0; i < item.Charges.Count; i++)
        {
            var charge = item.Charges[i];
            var at = JsonPath.Item($"{path}.{nameof(item.Charges)}", i);
            file.CheckText($"{at}.{nameof(charge.Offence)}", charge.Offence);
            file.CheckText($"{at}.{nameof(charge.Law)}", charge.Law);
            file.CheckSentence($"{at}.{nameof(charge.MaximumSentence)}", charge.MaximumSentence);
            file.CheckSource($"{at}.{nameof(charge.Source)}", charge.Source);
        }
    }

    /// <summary>Checks the facts that an outcome has besides its text.</summary>
    internal static void CheckFacts(this FileCheck file, string path, Outcome outcome)
    {
        var (kind, known) = (outcome.Kind, OutcomeKind.Known);
        file.CheckKind(
            $"{path}.{nameof(outcome.Sentence)}", outcome.Sentence is not null, kind, KindsWithFacts.OutcomeSentence, known);
        file.CheckKind($"{path}.{nameof(outcome.Place)}", outcome.Place is not null, kind, KindsWithFacts.OutcomePlace, known);
        file.CheckSentence($"{path}.{nameof(outcome.Sentence)}", outcome.Sentence);
        file.CheckFact($"{path}.{nameof(outcome.Place)}", outcome.Place);
    }

    // A kind that this version does not know may have any facts.
    private static void CheckKind<TKind>(
        this FileCheck file, string path, bool isGiven, TKind kind, ValueList<TKind> allowed, ValueList<TKind> known)
        where TKind : struct
    {
        if (isGiven && !allowed.Contains(kind) && known.Contains(kind))
        {
            file.AddProblem(path, ProblemCodes.FactMisplaced, ("kind", kind.ToString()!), ("allowed", MessageValues.List(allowed)));
        }
    }

    private static void CheckSentence(this FileCheck file, string path, Sentence? sentence)
    {
        if (sentence is null)
        {
            return;
        }

        file.CheckWord($"{path}.{nameof(sentence.Kind)}", sentence.Kind, SentenceKind.Known);
        var hasTerm = sentence.Kind == SentenceKind.Term || sentence.Kind == SentenceKind.Suspended;
        if (sentence.Kind.IsKnown && hasTerm != sentence.Term is not null)
        {
            file.AddProblem($"{path}.{nameof(sentence.Term)}", ProblemCodes.SentenceTermMismatch, ("kind", sentence.Kind.ToString()));
        }
    }
}

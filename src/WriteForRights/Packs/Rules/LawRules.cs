using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of charges, sentences and places of detention, and of the events that may have them.</summary>
internal static class LawRules
{
    /// <summary>Checks the facts that an event has besides its text.</summary>
    internal static void CheckFacts<T>(
        this ValidationContext<T> context, string path, TimelineEvent item, LanguageTag? language, ValueList<Source> sources)
    {
        var (kind, known) = (item.Kind, TimelineEventKind.Known);
        context.CheckKind($"{path}.{nameof(item.Charges)}", item.Charges.Count > 0, kind, KindsWithFacts.Charges, known);
        context.CheckKind($"{path}.{nameof(item.Sentence)}", item.Sentence is not null, kind, KindsWithFacts.Sentence, known);
        context.CheckKind($"{path}.{nameof(item.TotalTerm)}", item.TotalTerm is not null, kind, KindsWithFacts.Sentence, known);
        context.CheckKind($"{path}.{nameof(item.Place)}", item.Place is not null, kind, KindsWithFacts.Place, known);
        context.CheckSentence($"{path}.{nameof(item.Sentence)}", item.Sentence);
        context.CheckFact($"{path}.{nameof(item.Place)}", item.Place, language);
        for (var i = 0; i < item.Charges.Count; i++)
        {
            var charge = item.Charges[i];
            var at = JsonPath.Item($"{path}.{nameof(item.Charges)}", i);
            context.CheckText($"{at}.{nameof(charge.Offence)}", charge.Offence, language);
            context.CheckText($"{at}.{nameof(charge.Law)}", charge.Law, language);
            context.CheckSentence($"{at}.{nameof(charge.MaximumSentence)}", charge.MaximumSentence);
            context.CheckSource($"{at}.{nameof(charge.Source)}", charge.Source, sources);
        }
    }

    /// <summary>Checks the facts that an outcome has besides its text.</summary>
    internal static void CheckFacts<T>(this ValidationContext<T> context, string path, Outcome outcome, LanguageTag? language)
    {
        var (kind, known) = (outcome.Kind, OutcomeKind.Known);
        context.CheckKind(
            $"{path}.{nameof(outcome.Sentence)}", outcome.Sentence is not null, kind, KindsWithFacts.OutcomeSentence, known);
        context.CheckKind($"{path}.{nameof(outcome.Place)}", outcome.Place is not null, kind, KindsWithFacts.OutcomePlace, known);
        context.CheckSentence($"{path}.{nameof(outcome.Sentence)}", outcome.Sentence);
        context.CheckFact($"{path}.{nameof(outcome.Place)}", outcome.Place, language);
    }

    // A kind that this version does not know may have any facts.
    private static void CheckKind<T, TKind>(
        this ValidationContext<T> context, string path, bool isGiven, TKind kind, ValueList<TKind> allowed, ValueList<TKind> known)
        where TKind : struct
    {
        if (isGiven && !allowed.Contains(kind) && known.Contains(kind))
        {
            context.AddProblem(path, ProblemCodes.FactMisplaced, ("kind", kind.ToString()!), ("allowed", MessageValues.List(allowed)));
        }
    }

    private static void CheckSentence<T>(this ValidationContext<T> context, string path, Sentence? sentence)
    {
        if (sentence is null)
        {
            return;
        }

        context.CheckWord($"{path}.{nameof(sentence.Kind)}", sentence.Kind, SentenceKind.Known);
        var hasTerm = sentence.Kind == SentenceKind.Term || sentence.Kind == SentenceKind.Suspended;
        if (sentence.Kind.IsKnown && hasTerm != sentence.Term is not null)
        {
            context.AddProblem($"{path}.{nameof(sentence.Term)}", ProblemCodes.SentenceTermMismatch, ("kind", sentence.Kind.ToString()));
        }
    }
}

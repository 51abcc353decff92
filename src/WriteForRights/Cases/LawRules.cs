using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of charges, sentences and places of detention, and of which event may carry them.</summary>
internal static class LawRules
{
    /// <summary>The rules of what an event carries beside its text.</summary>
    internal static void CheckCarried<T>(
        this ValidationContext<T> context, string path, TimelineEvent item, LanguageTag? language, ValueList<Source> sources)
    {
        var (kind, known) = (item.Kind, TimelineEventKind.Known);
        context.CheckGoesWith($"{path}.{nameof(item.Charges)}", item.Charges.Count > 0, kind, CarriedFacts.Charges, known);
        context.CheckGoesWith($"{path}.{nameof(item.Sentence)}", item.Sentence is not null, kind, CarriedFacts.Sentence, known);
        context.CheckGoesWith($"{path}.{nameof(item.TotalTerm)}", item.TotalTerm is not null, kind, CarriedFacts.Sentence, known);
        context.CheckGoesWith($"{path}.{nameof(item.Place)}", item.Place is not null, kind, CarriedFacts.Place, known);
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

    /// <summary>The rules of what an outcome carries beside its text.</summary>
    internal static void CheckCarried<T>(this ValidationContext<T> context, string path, Outcome outcome, LanguageTag? language)
    {
        var (kind, known) = (outcome.Kind, OutcomeKind.Known);
        context.CheckGoesWith(
            $"{path}.{nameof(outcome.Sentence)}", outcome.Sentence is not null, kind, CarriedFacts.OutcomeSentence, known);
        context.CheckGoesWith($"{path}.{nameof(outcome.Place)}", outcome.Place is not null, kind, CarriedFacts.OutcomePlace, known);
        context.CheckSentence($"{path}.{nameof(outcome.Sentence)}", outcome.Sentence);
        context.CheckFact($"{path}.{nameof(outcome.Place)}", outcome.Place, language);
    }

    // Of a kind that this version does not know, nothing is known about what it carries.
    private static void CheckGoesWith<T, TKind>(
        this ValidationContext<T> context, string path, bool isGiven, TKind kind, ValueList<TKind> carriers, ValueList<TKind> known)
        where TKind : struct
    {
        if (isGiven && !carriers.Contains(kind) && known.Contains(kind))
        {
            context.AddProblem(path, ProblemCodes.FactMisplaced, ("kind", kind.ToString()!), ("allowed", Words.List(carriers)));
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

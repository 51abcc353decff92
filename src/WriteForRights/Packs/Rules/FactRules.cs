using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of facts that may be withheld.</summary>
internal static class FactRules
{
    /// <summary>
    /// Checks a fact: a disclosed text follows the rules of texts, a withheld one has a reason that this version knows. <c>null</c> is
    /// valid.
    /// </summary>
    internal static void CheckFact<T>(this ValidationContext<T> context, string path, Fact<LocalizedText>? fact, LanguageTag? language)
    {
        if (fact is { Reason: { } reason })
        {
            context.CheckWord($"{path}.{nameof(WithheldFact.Withheld)}", reason, WithheldReason.Known);
        }
        else if (fact is not null && fact.TryGet(out var text))
        {
            context.CheckText(path, text, language);
        }
    }
}

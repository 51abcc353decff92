using FluentValidation;

namespace WriteForRights;

/// <summary>Rules that several records of a pack share.</summary>
internal static class PackRules
{
    /// <summary>
    /// Checks an optional text: it must have the campaign's first language, and must not be blank or have leftovers in any language.
    /// </summary>
    internal static void CheckText<T>(
        this ValidationContext<T> context, string path, LocalizedText? text, LanguageTag? required, bool isTemplate = false)
    {
        if (text is null)
        {
            return;
        }

        if (required is { } language && !text.ContainsKey(language))
        {
            context.AddProblem(path, ProblemCodes.TranslationMissing, ("language", language.ToString()));
        }

        foreach (var blank in text.Where(translation => string.IsNullOrWhiteSpace(translation.Value)))
        {
            context.AddProblem(JsonPath.Member(path, blank.Key.ToString()), ProblemCodes.TextEmpty);
        }

        foreach (var translation in text)
        {
            var leftovers = isTemplate
                ? Leftovers.InTemplate(translation.Value, translation.Key) : Leftovers.In(translation.Value, translation.Key);

            // A pack may have hundreds of thousands of texts, so build a path only if it is needed.
            if (leftovers.Count > 0)
            {
                context.AddLeftovers(JsonPath.Member(path, translation.Key.ToString()), leftovers);
            }
        }
    }

    /// <summary>Checks an optional source: it must be listed.</summary>
    internal static void CheckSource<T>(this ValidationContext<T> context, string path, SourceId? source, ValueList<Source> listed)
    {
        if (source is { } id && !listed.Any(known => known.Id == id))
        {
            context.AddProblem(path, ProblemCodes.SourceUnknown, ("source", id.ToString()));
        }
    }

    /// <summary>Checks a word of an open set: this version must know it, since in a pack an unknown word is a slip.</summary>
    internal static void CheckWord<T, TWord>(this ValidationContext<T> context, string path, TWord word, ValueList<TWord> known)
        where TWord : struct
    {
        if (!known.Contains(word))
        {
            context.AddProblem(path, ProblemCodes.WordUnknown, ("allowed", MessageValues.List(known)));
        }
    }

    /// <summary>Checks that the items of a list have different ids.</summary>
    internal static void CheckIds<T, TId>(this ValidationContext<T> context, string path, string member, IEnumerable<TId> ids)
        where TId : struct
    {
        var seen = new HashSet<TId>();
        foreach (var (id, index) in ids.Select((id, index) => (id, index)))
        {
            if (!seen.Add(id))
            {
                var item = JsonPath.Item(path, index);
                context.AddProblem(
                    member.Length == 0 ? item : $"{item}.{member}", ProblemCodes.IdRepeated, ("id", id.ToString()!));
            }
        }
    }

    /// <summary>Checks that a list is not empty.</summary>
    internal static void CheckNotEmpty<T, TItem>(this ValidationContext<T> context, string path, ValueList<TItem> list)
    {
        if (list.Count == 0)
        {
            context.AddProblem(path, ProblemCodes.ListEmpty);
        }
    }

    /// <summary>Checks that a date is not after the record's as-of date.</summary>
    internal static void CheckDate<T>(this ValidationContext<T> context, string path, PartialDate date, PartialDate asOf)
    {
        if (asOf.IsOverBefore(date))
        {
            context.AddProblem(path, ProblemCodes.AfterAsOf, ("asOf", asOf.ToString()));
        }
    }

    /// <summary>Checks an optional plain text: it must not be blank or have leftovers.</summary>
    internal static void CheckPlain<T>(this ValidationContext<T> context, string path, string? text)
    {
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            context.AddProblem(path, ProblemCodes.TextEmpty);
        }

        context.AddLeftovers(path, text is null ? [] : Leftovers.In(text, default));
    }

    private static void AddLeftovers<T>(this ValidationContext<T> context, string path, IEnumerable<Leftover> leftovers)
    {
        foreach (var leftover in leftovers)
        {
            context.AddProblemAt(path, leftover.Start, leftover.Code);
        }
    }
}

using FluentValidation;

namespace WriteForRights;

/// <summary>The rules that several records of a pack share.</summary>
internal static class PackRules
{
    /// <summary>
    /// A text that must be there in the campaign's first language, nowhere blank, and without leftovers. It may be left out as a whole.
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

            // A pack has hundreds of thousands of texts, and a path is an object.
            if (leftovers.Count > 0)
            {
                context.AddLeftovers(JsonPath.Member(path, translation.Key.ToString()), leftovers);
            }
        }
    }

    /// <summary>A source that is cited must be listed. It may be left out.</summary>
    internal static void CheckSource<T>(this ValidationContext<T> context, string path, SourceId? source, ValueList<Source> listed)
    {
        if (source is { } id && !listed.Any(known => known.Id == id))
        {
            context.AddProblem(path, ProblemCodes.SourceUnknown, ("source", id.ToString()));
        }
    }

    /// <summary>A word of an open set must be one that this version knows: in a pack another one is a slip of the pen.</summary>
    internal static void CheckWord<T, TWord>(this ValidationContext<T> context, string path, TWord word, ValueList<TWord> known)
        where TWord : struct
    {
        if (!known.Contains(word))
        {
            context.AddProblem(path, ProblemCodes.WordUnknown, ("allowed", MessageValues.List(known)));
        }
    }

    /// <summary>Things beside each other have different ids.</summary>
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

    /// <summary>A list must have an item.</summary>
    internal static void CheckNotEmpty<T, TItem>(this ValidationContext<T> context, string path, ValueList<TItem> list)
    {
        if (list.Count == 0)
        {
            context.AddProblem(path, ProblemCodes.ListEmpty);
        }
    }

    /// <summary>A date must not lie after the one to which the record is true.</summary>
    internal static void CheckDate<T>(this ValidationContext<T> context, string path, PartialDate date, PartialDate asOf)
    {
        if (asOf.IsOverBefore(date))
        {
            context.AddProblem(path, ProblemCodes.AfterAsOf, ("asOf", asOf.ToString()));
        }
    }

    /// <summary>A plain text must not be blank, and must have no leftovers. It may be left out.</summary>
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

namespace WriteForRights;

/// <summary>The check of one file of a pack: its problems, the values that most rules need, and the rules that records share.</summary>
/// <param name="uiLanguage">The language of the messages.</param>
/// <param name="asOf">The date of the file, which no date in it may be after.</param>
/// <param name="sources">The sources that the file lists.</param>
internal sealed class FileCheck(LanguageTag uiLanguage, PartialDate asOf, ValueList<Source> sources)
{
    private readonly List<Problem> _problems = [];

    /// <summary>The campaign's languages; <c>null</c> if they are not known.</summary>
    internal ValueList<LanguageTag>? Languages { get; init; }

    /// <summary>The campaign's first language, which texts must have; <c>null</c> if it is not known.</summary>
    internal LanguageTag? FirstLanguage { get; init; }

    /// <summary>The kinds of action of the campaign; <c>null</c> if they are not known.</summary>
    internal HashSet<ActionKind>? Kinds { get; init; }

    /// <summary>The problems, in the order in which they were found.</summary>
    internal ValueList<Problem> Problems => _problems.ToValueList();

    /// <summary>Adds a problem at a path of properties, such as <c>Targets[0]</c>.</summary>
    internal void AddProblem(string path, string code, params ReadOnlySpan<(string Name, MessageValue Value)> arguments) =>
        AddProblemAt(path, null, code, arguments);

    /// <summary>Adds a problem with a part of a text.</summary>
    internal void AddProblemAt(string path, int? at, string code, params ReadOnlySpan<(string Name, MessageValue Value)> arguments) =>
        _problems.Add(Problem.Of(JsonPath.OfProperties(path), code, uiLanguage, arguments) with { At = at });

    /// <summary>Checks an optional text: it must not be blank or have leftovers in any language.</summary>
    /// <param name="path">The path of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="isTranslated">Whether the text must have the campaign's first language.</param>
    /// <param name="isTemplate">Whether the text may have merge fields.</param>
    internal void CheckText(string path, LocalizedText? text, bool isTranslated = true, bool isTemplate = false)
    {
        if (text is null)
        {
            return;
        }

        if (isTranslated && FirstLanguage is { } language && !text.ContainsKey(language))
        {
            AddProblem(path, ProblemCodes.TranslationMissing, ("language", language.ToString()));
        }

        foreach (var blank in text.Where(translation => string.IsNullOrWhiteSpace(translation.Value)))
        {
            AddProblem(JsonPath.Member(path, blank.Key.ToString()), ProblemCodes.TextEmpty);
        }

        foreach (var translation in text)
        {
            var leftovers = isTemplate
                ? Leftovers.InTemplate(translation.Value, translation.Key) : Leftovers.In(translation.Value, translation.Key);

            // A pack may have hundreds of thousands of texts, so build a path only if it is needed.
            if (leftovers.Count > 0)
            {
                AddLeftovers(JsonPath.Member(path, translation.Key.ToString()), leftovers);
            }
        }
    }

    /// <summary>Checks an optional plain text: it must not be blank or have leftovers.</summary>
    internal void CheckPlain(string path, string? text)
    {
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            AddProblem(path, ProblemCodes.TextEmpty);
        }

        AddLeftovers(path, text is null ? [] : Leftovers.In(text, default));
    }

    /// <summary>
    /// Checks a fact: a disclosed text follows the rules of texts, a withheld one has a reason that this version knows. <c>null</c> is
    /// valid.
    /// </summary>
    internal void CheckFact(string path, Fact<LocalizedText>? fact)
    {
        if (fact is { Reason: { } reason })
        {
            CheckWord($"{path}.{nameof(WithheldFact.Withheld)}", reason, WithheldReason.Known);
        }
        else if (fact is not null && fact.TryGet(out var text))
        {
            CheckText(path, text);
        }
    }

    /// <summary>Checks an optional source: it must be listed.</summary>
    internal void CheckSource(string path, SourceId? source)
    {
        if (source is { } id && !sources.Any(known => known.Id == id))
        {
            AddProblem(path, ProblemCodes.SourceUnknown, ("source", id.ToString()));
        }
    }

    /// <summary>Checks an optional word of an open set: this version must know it, since in a pack an unknown word is a slip.</summary>
    internal void CheckWord<TWord>(string path, TWord? word, ValueList<TWord> known)
        where TWord : struct
    {
        if (word is { } given && !known.Contains(given))
        {
            AddProblem(path, ProblemCodes.WordUnknown, ("allowed", MessageValues.List(known)));
        }
    }

    /// <summary>Checks that the items of a list have different ids.</summary>
    internal void CheckIds<TId>(string path, string member, IEnumerable<TId> ids)
        where TId : struct
    {
        var seen = new HashSet<TId>();
        foreach (var (id, index) in ids.Select((id, index) => (id, index)))
        {
            if (!seen.Add(id))
            {
                var item = JsonPath.Item(path, index);
                AddProblem(member.Length == 0 ? item : $"{item}.{member}", ProblemCodes.IdRepeated, ("id", id.ToString()!));
            }
        }
    }

    /// <summary>Checks that a list is not empty.</summary>
    internal void CheckNotEmpty<TItem>(string path, ValueList<TItem> list)
    {
        if (list.Count == 0)
        {
            AddProblem(path, ProblemCodes.ListEmpty);
        }
    }

    /// <summary>Checks that a date is not after the file's as-of date.</summary>
    internal void CheckDate(string path, PartialDate date)
    {
        if (asOf.IsOverBefore(date))
        {
            AddProblem(path, ProblemCodes.AfterAsOf, ("asOf", asOf.Last));
        }
    }

    /// <summary>Checks an optional country: it must be one of <see cref="CountryCode.Known"/>.</summary>
    internal void CheckCountry(string path, CountryCode? country)
    {
        if (country is { IsKnown: false } unknown)
        {
            AddProblem(path, ProblemCodes.CountryUnknown, CountryRules.Arguments(unknown));
        }
    }

    /// <summary>Checks countries.</summary>
    internal void CheckCountries(string path, ValueList<CountryCode> countries)
    {
        for (var i = 0; i < countries.Count; i++)
        {
            CheckCountry(JsonPath.Item(path, i), countries[i]);
        }
    }

    private void AddLeftovers(string path, IEnumerable<Leftover> leftovers)
    {
        foreach (var leftover in leftovers)
        {
            AddProblemAt(path, leftover.Start, leftover.Code);
        }
    }
}

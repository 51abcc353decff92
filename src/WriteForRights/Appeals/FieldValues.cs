namespace WriteForRights;

/// <summary>The values of the merge fields for one letter. Names whose direction differs from the letter's are isolated.</summary>
internal sealed class FieldValues(Case @case, Target target, AppealRequest request, Wording wording)
{
    private readonly LanguageTag _language = wording.Language;

    internal FieldValue Get(string name) => name switch
    {
        AppealFields.TargetSalutation => TextOf(target.SalutationIn(_language)),
        AppealFields.TargetClosing => TextOf(target.ClosingIn(_language)),
        AppealFields.TargetOffice => TextOf(target.Office.In(_language)),
        AppealFields.TargetName => Named(target.OfficialName),
        AppealFields.CaseName => NameOfCase(),
        AppealFields.CaseDemands => Demands(),
        AppealFields.CaseSentence => Sentence(),
        AppealFields.SenderName => Named(request.Sender?.Name?.Reveal()),
        AppealFields.SenderPlace => Named(request.Sender?.Address?.Locality?.Reveal()),
        AppealFields.SenderCountry => Country(),
        AppealFields.LetterDate => new(Date(), _language),
        _ => Named(request.Fields is { } fields && fields.TryGetValue(name, out var own) ? own.Reveal() : null),
    };

    /// <summary>The country of the sender, if it is known.</summary>
    internal CountryCode? SenderCountry => request.Sender?.Country ?? request.Sender?.Address?.Country;

    /// <summary>Returns whether the text of a field comes from this library, rather than from the pack or the supporter.</summary>
    internal bool IsOurs(string name) => name switch
    {
        AppealFields.TargetSalutation or AppealFields.TargetClosing or AppealFields.SenderCountry or AppealFields.LetterDate
            or AppealFields.CaseSentence => true,
        AppealFields.CaseName => @case.Subject.Name is { IsWithheld: true } || @case.Subject.People.Any(person => person.Name.IsWithheld),
        _ => false,
    };

    /// <summary>Returns the JSON path in a request where the value of a field is given.</summary>
    internal static string GetPath(string name) => name switch
    {
        AppealFields.SenderName => "$.sender.name",
        AppealFields.SenderPlace => "$.sender.address.locality",
        AppealFields.SenderCountry => "$.sender.country",
        AppealFields.CaseSentence => "$.template",
        _ when AppealFields.BuiltIn.Contains(name) => "$.target",
        _ => JsonPath.Member("$.fields", name),
    };

    private static FieldValue TextOf(LocalizedString text) => new(PlainText.OneLine(text.Text), text.Language);

    private FieldValue Named(string? name) =>
        new(name is null ? null : Direction.Isolate(PlainText.OneLine(name), _language), _language);

    // A name belongs to no language, but the words that replace a withheld name do.
    private FieldValue NameOfCase()
    {
        var names = @case.Subject.NamesInText(wording);
        var words = Array.FindAll(names, name => name.IsWithheld);
        var foreign = Array.Find(words, word => !word.Name.Language.Fits(_language));
        var spoken = foreign.IsWithheld ? foreign.Name.Language : _language;
        return new(Subject.JoinNames(names.Select(name => Named(name.Name.Text).Text!), spoken), spoken)
        {
            IsPhrase = names[0].IsWithheld,
        };
    }

    // Sentences are not added up: of several, only a published total counts.
    private FieldValue Sentence()
    {
        var state = @case.StateAt(request.Date);
        var term = state.TotalTerm ?? (state.Sentences is [var only] ? only.Term : null);
        return new(term is { } length ? Locale.Find(_language)?.DurationInWords(length) : null, _language) { IsPhrase = true };
    }

    // Without an isolate, figures after Arabic letters would be shown in the wrong order. A date in words begins with a plain number and
    // needs none.
    private string Date()
    {
        var date = LetterDate.Format(request.Date, _language);
        return Locale.Find(_language) is null ? Direction.Isolate(date, _language) : date;
    }

    private FieldValue Country() =>
        SenderCountry is { } country ? TextOf(CountryNames.Plain(country, _language)) : new(null, _language);

    /// <summary>Returns one demand as a sentence, or several as a list.</summary>
    private FieldValue Demands()
    {
        var texts = @case.Demands.Select(demand => demand.Text.In(_language)).ToArray();
        var foreign = texts.FirstOrDefault(text => !text.Language.Fits(_language));
        var lines = texts.Select(text => SentenceEnd.Complete(PlainText.OneLine(text.Text), text.Language));
        return new(
            texts.Length == 0 ? null
                : texts.Length == 1 ? lines.Single() : string.Join("\n", lines.Select(line => PlainText.ListMark + line)),
            foreign.Text is null ? _language : foreign.Language);
    }
}

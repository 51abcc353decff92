using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of a consent. Who says that somebody agreed must be able to show it: to which words, and when.</summary>
/// <remarks>A validator is made once and is safe to use from several threads.</remarks>
public sealed class ConsentValidator : AbstractValidator<Consent>
{
    private const int MaxTextVersionLength = 64;

    /// <summary>The rules.</summary>
    public ConsentValidator()
    {
        RuleFor(consent => consent.Contact).Must(contact => contact.IsKnown)
            .WithProblem(ProblemCodes.WordUnknown, ("allowed", MessageValues.List(ContactConsent.Known)));
        RuleFor(consent => consent.TextVersion).ShortText(MaxTextVersionLength);
        RuleFor(consent => consent.TextVersion).Must((consent, version) => consent.Contact != ContactConsent.Granted || version is not null)
            .WithProblem(ProblemCodes.ConsentUnproven);
        RuleFor(consent => consent.At).Must((consent, at) => consent.Contact != ContactConsent.Granted || at is not null)
            .WithProblem(ProblemCodes.ConsentUnproven);
    }

    /// <summary>Every problem of a consent, with messages in the reader's language; none when it is valid.</summary>
    public ValueList<Problem> Check(Consent consent, LanguageTag language) => Validate(consent).ToProblems(language);
}

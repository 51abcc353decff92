using FluentValidation;

namespace WriteForRights;

/// <summary>The rules for a consent. Granted consent must be provable: to which wording, and when.</summary>
/// <remarks>Create one validator; it is safe to use from several threads.</remarks>
public sealed class ConsentValidator : AbstractValidator<Consent>
{
    private const int MaxTextVersionLength = 64;

    /// <summary>Creates the rules.</summary>
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

    /// <summary>Checks a consent.</summary>
    /// <param name="consent">The consent.</param>
    /// <param name="language">The language of the messages.</param>
    /// <returns>All problems; empty if the consent is valid.</returns>
    public ValueList<Problem> Check(Consent consent, Wording language) => Validate(consent).ToProblems(language);
}

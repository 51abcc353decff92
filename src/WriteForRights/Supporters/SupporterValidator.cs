using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of what a supporter says of themselves: to check a form before an action is made of it.</summary>
/// <remarks>A validator is made once and is safe to use from several threads. It looks nothing up and asks nobody.</remarks>
public sealed class SupporterValidator : AbstractValidator<Supporter>
{
    /// <summary>The most characters of a name, in UTF-16.</summary>
    public const int MaxNameLength = 200;

    private const int MaxPhoneLength = 40;

    /// <summary>The rules.</summary>
    public SupporterValidator()
    {
        RuleFor(supporter => supporter.Name).Must(CheckName);
        RuleFor(supporter => supporter.Email).Must(email => email != default(EmailAddress)).WithProblem(ProblemCodes.EmailMalformed);
        RuleFor(supporter => supporter.Phone).Must(CheckPhone);
        RuleFor(supporter => supporter.Country).KnownCountry();
        RuleFor(supporter => supporter.Address!).SetValidator(new PostalAddressValidator());
    }

    /// <summary>Every problem of a supporter, with messages in the reader's language; none when it is valid.</summary>
    public ValueList<Problem> Check(Supporter supporter, LanguageTag language) => Validate(supporter).ToProblems(language);

    private static bool CheckName(Supporter supporter, PersonalText? name, ValidationContext<Supporter> context)
    {
        if (name?.Reveal() is { } text && context.CheckText(text, MaxNameLength) && NameRules.ProblemOf(text) is { } problem)
        {
            context.AddProblemHere(problem);
        }

        return true;
    }

    private static bool CheckPhone(Supporter supporter, PersonalText? phone, ValidationContext<Supporter> context)
    {
        if (phone?.Reveal() is { } text && context.CheckText(text, MaxPhoneLength)
            && PhoneNumber.Normalise(text, supporter.CountryOfPhone) is null)
        {
            context.AddProblemHere(ProblemCodes.PhoneMalformed);
        }

        return true;
    }
}

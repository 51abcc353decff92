using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of a request for an appeal, for all templates.</summary>
internal sealed class AppealRequestValidator : AbstractValidator<AppealRequest>
{
    /// <summary>The maximum length of a field's value, in characters.</summary>
    internal const int MaxValueLength = 200;

    internal AppealRequestValidator()
    {
        RuleFor(request => request.Sender!).SetValidator(new SupporterValidator());
        When(request => request.Fields is not null, () =>
            RuleForEach(request => request.Fields!.Values).OverrideIndexer(NameOf).ShortText(MaxValueLength)
                .Must(HasNoFields).WithProblem(ProblemCodes.FieldMalformed, ("example", AppealComposer.FieldExample))
                .OverridePropertyName(nameof(AppealRequest.Fields)));
    }

    // Double braces remain if an app forgot to fill in a field of its own, which is a mistake of the app, not of the supporter.
    private static bool HasNoFields(PersonalText text) => !text.Reveal().Contains("{{") && !text.Reveal().Contains("}}");

    private static string NameOf(AppealRequest request, IEnumerable<PersonalText> values, PersonalText value, int index) =>
        JsonPath.Member(string.Empty, request.Fields!.Keys.ElementAt(index));
}

using System.Globalization;
using FluentValidation;

namespace WriteForRights;

/// <summary>The rules for a decision about a message, whatever the message.</summary>
/// <remarks>Create one validator. It is safe to use from several threads.</remarks>
internal sealed class MessageDecisionValidator : AbstractValidator<MessageDecision>
{
    private const int MaxReasonLength = 1_000;
    private const int MaxVersionLength = 64;

    private static readonly ModerationOutcome[] Outcomes =
        [ModerationOutcome.Approved, ModerationOutcome.Redacted, ModerationOutcome.Rejected];

    /// <summary>Creates the rules.</summary>
    public MessageDecisionValidator()
    {
        RuleFor(decision => decision.Id).Must(id => id != default).WithProblem(ProblemCodes.ActionIdMissing);
        RuleFor(decision => decision.Version).ShortText(MaxVersionLength);
        RuleFor(decision => decision.Outcome).Must(Outcomes.Contains)
            .WithProblem(ProblemCodes.WordUnknown, ("allowed", MessageValues.List(Outcomes)));
        RuleFor(decision => decision.Text).Must(text => text is not null).WithProblem(ProblemCodes.TextEmpty)
            .When(decision => decision.Outcome == ModerationOutcome.Redacted);
        RuleFor(decision => decision.Text).Must(text => text is null)
            .WithProblem(ProblemCodes.DecisionMemberSurplus, decision => [("outcome", decision.Outcome.ToString())])
            .When(decision => decision.Outcome != ModerationOutcome.Redacted);
        RuleFor(decision => decision.Text!.Value).FreeText(ActionRecordValidator.MaxTextLength)
            .When(decision => decision.Outcome == ModerationOutcome.Redacted && decision.Text is not null)
            .OverridePropertyName(nameof(MessageDecision.Text));
        RuleFor(decision => decision.Reason).Must(reason => reason is not null).WithProblem(ProblemCodes.TextEmpty)
            .When(decision => decision.Outcome == ModerationOutcome.Rejected);
        RuleFor(decision => decision.Reason).Must(reason => reason is null)
            .WithProblem(ProblemCodes.DecisionMemberSurplus, decision => [("outcome", decision.Outcome.ToString())])
            .When(decision => decision.Outcome != ModerationOutcome.Rejected);
        RuleFor(decision => decision.Reason!.Value).FreeText(MaxReasonLength)
            .When(decision => decision.Outcome == ModerationOutcome.Rejected && decision.Reason is not null)
            .OverridePropertyName(nameof(MessageDecision.Reason));
        RuleFor(decision => decision.Overrides).Must(overrides => overrides.Count == 0)
            .WithProblem(ProblemCodes.DecisionMemberSurplus, decision => [("outcome", decision.Outcome.ToString())])
            .When(decision => decision.Outcome == ModerationOutcome.Rejected);
        RuleFor(decision => decision).Custom(CheckOverrides);
    }

    /// <summary>Returns all problems of a decision; empty if it is valid.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="language">The language of the messages.</param>
    public ValueList<Problem> Check(MessageDecision decision, Wording language) => Validate(decision).ToProblems(language);

    private static void CheckOverrides(MessageDecision decision, ValidationContext<MessageDecision> context)
    {
        for (var i = 0; i < decision.Overrides.Count; i++)
        {
            var reason = decision.Overrides[i].Reason.Reveal();
            var path = $"{nameof(decision.Overrides)}[{i.ToString(CultureInfo.InvariantCulture)}].{nameof(FindingOverride.Reason)}";
            if (string.IsNullOrWhiteSpace(reason))
            {
                context.AddProblem(path, ProblemCodes.TextEmpty);
            }
            else if (reason.Length > MaxReasonLength)
            {
                context.AddProblem(path, ProblemCodes.TextTooLong, ("most", MaxReasonLength));
            }
        }
    }
}

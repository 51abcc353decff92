using FluentValidation;

namespace WriteForRights;

/// <summary>
/// The rules of the actions of a campaign, the same for an app that checks before it sends and for the server that stores.
/// </summary>
/// <remarks>Create one validator per campaign. It is safe to use from several threads.</remarks>
/// <example><code>
/// var validator = new ActionRecordValidator(pack, TimeProvider.System); // one for all actions of the campaign
/// foreach (var problem in validator.Check(letter, LanguageTag.English))
/// {
///     Console.WriteLine($"{problem.Path}: {problem.Message}");
/// }
/// </code></example>
public sealed class ActionRecordValidator : AbstractValidator<ActionRecord>
{
    /// <summary>The maximum quantity of one action. Larger numbers are counted on paper and reported.</summary>
    public const int MaxQuantity = 1_000;

    /// <summary>The maximum length of a text, in characters.</summary>
    public const int MaxTextLength = 20_000;

    private const int MaxSourceLength = 100;

    private const int MaxTargetProblems = 32;

    private readonly CampaignPack _pack;
    private readonly ActionWindows _windows;
    private readonly HashSet<ActionKind> _kinds;

    /// <summary>Creates the rules for the actions of a campaign.</summary>
    /// <param name="pack">The campaign and its cases.</param>
    /// <param name="clock">The clock that decides which actions are in the future or too late.</param>
    public ActionRecordValidator(CampaignPack pack, TimeProvider clock)
    {
        _pack = pack;
        _windows = new ActionWindows(pack.Campaign, clock);
        _kinds = [.. ActionKind.Known, .. pack.Campaign.AdditionalKinds];

        RuleFor(action => action.Id).Must(id => id != default).WithProblem(ProblemCodes.ActionIdMissing);
        RuleFor(action => action.Campaign).Must(id => id == pack.Campaign.Id)
            .WithProblem(ProblemCodes.CampaignUnknown, action => [("campaign", action.Campaign.ToString())]);
        RuleFor(action => action.Purpose).Must(purpose => purpose.IsKnown)
            .WithProblem(ProblemCodes.WordUnknown, ("allowed", MessageValues.List(Purpose.Known)));
        RuleFor(action => action.Kind).Must(_kinds.Contains)
            .WithProblem(ProblemCodes.KindUnknown, action => [("kind", action.Kind), ("allowed", _kinds.ToArray())]);
        RuleFor(action => action.Quantity).Must(quantity => quantity is null or (>= 1 and <= MaxQuantity))
            .WithProblem(ProblemCodes.QuantityOutOfRange, ("least", 1), ("most", MaxQuantity));
        RuleFor(action => action.Quantity).Must((action, quantity) => action.Kind != ActionKind.Signature || quantity is null or 1)
            .WithProblem(ProblemCodes.SignatureQuantity);
        RuleFor(action => action).Custom(CheckCase);
        RuleFor(action => action.Country).KnownCountry();
        RuleFor(action => action.Source).ShortText(MaxSourceLength);
        RuleFor(action => action.Text!.Body).FreeText(MaxTextLength).When(action => action.Text is not null);
        RuleFor(action => action.Consent!).SetValidator(new ConsentValidator());
        RuleFor(action => action.Supporter!).SetValidator(new SupporterValidator());
    }

    /// <summary>Returns all problems of an action; empty if it is valid.</summary>
    /// <param name="action">The action.</param>
    /// <param name="language">The language of the messages.</param>
    public ValueList<Problem> Check(ActionRecord action, Wording language) => Validate(action).ToProblems(language);

    private void CheckCase(ActionRecord action, ValidationContext<ActionRecord> context)
    {
        if (!_pack.TryGetCase(action.Case, out var @case))
        {
            context.AddProblem(nameof(action.Case), ProblemCodes.CaseUnknown, ("case", action.Case.ToString()));
        }

        _windows.Check(action, @case is not null, context);
        if (action.Purpose == Purpose.Solidarity)
        {
            CheckSolidarity(action, @case?.Solidarity, context);
        }
        else
        {
            CheckTargets(action, @case, context);
        }
    }

    private void CheckSolidarity(ActionRecord action, SolidarityPolicy? policy, ValidationContext<ActionRecord> context)
    {
        if (action.Targets.Count > 0)
        {
            context.AddProblem(nameof(action.Targets), ProblemCodes.SolidarityHasTargets);
        }

        if (SolidarityPolicy.CannotCarryMessages(action.Kind))
        {
            context.AddProblem(nameof(action.Kind), ProblemCodes.KindPurposeMismatch, ("kind", action.Kind));
        }
        else if (policy is { AcceptsMessages: false })
        {
            context.AddProblem(nameof(action.Purpose), ProblemCodes.SolidarityNotAccepted);
        }
        else if (policy?.Accepts(action.Kind) == false)
        {
            context.AddProblem(nameof(action.Kind), ProblemCodes.SolidarityKindNotAccepted, ("kind", action.Kind));
        }
        else if (policy?.Until is { } until && _windows.GetTakenAt(action) >= until.EndIn(TimeZoneInfo.Utc))
        {
            context.AddProblem(nameof(action.TakenAt), ProblemCodes.SolidarityClosed, ("until", until.Last));
        }
    }

    private static void CheckTargets(ActionRecord action, Case? @case, ValidationContext<ActionRecord> context)
    {
        // A list with more targets than the case has problems among its first ones. A list of thousands would take very long to check.
        var count = Math.Min(action.Targets.Count, (@case?.Targets.Count ?? 0) + MaxTargetProblems);
        for (var i = 0; i < count; i++)
        {
            var target = action.Targets[i];
            if (@case is not null && !HasTarget(@case, target))
            {
                context.AddProblem(
                    JsonPath.Item(nameof(action.Targets), i),
                    ProblemCodes.TargetUnknown,
                    ("target", target.ToString()),
                    ("allowed", MessageValues.List(@case.Targets.Select(known => known.Id))));
            }
            else if (i > 0 && action.Targets.Take(i).Contains(target))
            {
                context.AddProblem(JsonPath.Item(nameof(action.Targets), i), ProblemCodes.TargetRepeated, ("target", target.ToString()));
            }
        }
    }

    private static bool HasTarget(Case @case, TargetId target)
    {
        for (var i = 0; i < @case.Targets.Count; i++)
        {
            if (@case.Targets[i].Id == target)
            {
                return true;
            }
        }

        return false;
    }
}

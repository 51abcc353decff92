using System.Globalization;

namespace WriteForRights;

/// <summary>
/// Writes the state of a flow as the fields of a form, and reads a posted form. A field has the name of its problems' path without
/// <c>$.</c>, such as <c>supporter.email</c>.
/// </summary>
internal sealed class FlowFields
{
    internal const string Id = "id";
    internal const string Flow = "flow";
    internal const string Campaign = "campaign";
    internal const string Case = "case";
    internal const string At = "at";
    internal const string Step = "step";
    internal const string Reset = "reset";
    internal const string TakenAt = "takenAt";
    internal const string Seen = "seen";
    internal const string Kind = "kind";
    internal const string Target = "target";
    internal const string Template = "template";
    internal const string Language = "language";
    internal const string Subject = "subject";
    internal const string Body = "body";
    internal const string Name = "supporter.name";
    internal const string Email = "supporter.email";
    internal const string Phone = "supporter.phone";
    internal const string AddressLines = "supporter.address.lines";
    internal const string Locality = "supporter.address.locality";
    internal const string PostalCode = "supporter.address.postalCode";
    internal const string Country = "supporter.country";
    internal const string Consent = "consent";

    /// <summary>The last field of each form. If it is missing, the end of the form did not arrive.</summary>
    internal const string End = "end";

    internal const string Granted = "granted";

    private static readonly FlowStep[] Steps = [FlowStep.Choose, FlowStep.Address, FlowStep.Write, FlowStep.Send, FlowStep.Sent];

    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    internal FlowFields(IEnumerable<KeyValuePair<string, string>> fields)
    {
        foreach (var field in fields)
        {
            // A name that occurs twice was added by somebody else: ours comes first.
            if (!_values.ContainsKey(field.Key))
            {
                _values.Add(field.Key, field.Value);
            }
        }
    }

    internal string? this[string name] => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Returns the fields of a state, the last one being <see cref="End"/>.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Of(FlowState state, string flow)
    {
        var fields = new List<KeyValuePair<string, string>>();
        var input = state.Input;
        Add(Id, state.Id.ToString());
        Add(Flow, flow);
        Add(Campaign, state.Campaign.Id.ToString());
        Add(Case, state.Case.Id.ToString());
        Add(At, NameOf(state.Step));
        Add(TakenAt, state.TakenAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
        Add(Kind, input.Kind?.ToString());
        Add(Target, input.Target?.ToString());
        Add(Template, input.Template?.ToString());
        Add(Language, input.Language?.ToString());
        Add(Subject, input.Subject?.Reveal());
        Add(Body, input.Body?.Reveal());
        Add(Name, input.Name?.Reveal());
        Add(Email, input.Email?.Reveal());
        Add(Phone, input.Phone?.Reveal());
        Add(AddressLines, input.AddressLines?.Reveal());
        Add(Locality, input.Locality?.Reveal());
        Add(PostalCode, input.PostalCode?.Reveal());
        Add(Country, input.Country?.Reveal());
        Add(Consent, input.MayContact ? Granted : null);
        Add(Seen, state.Seen);
        Add(End, "1");
        return fields;

        void Add(string name, string? value)
        {
            if (value is { Length: > 0 })
            {
                fields.Add(new(name, value));
            }
        }
    }

    /// <summary>Returns the state that a posted form carries, with the problems of the form itself.</summary>
    /// <param name="begun">The beginning of the flow for which the form is read.</param>
    /// <param name="flow">The name of the flow.</param>
    internal FlowState Read(FlowState begun, string flow)
    {
        var problems = new List<Problem>();
        var state = begun with { Input = ReadInput(out var isOutdated), Step = StepOf(At) ?? begun.Step, Seen = this[Seen] };
        if (this[Flow] != flow || this[Campaign] != begun.Campaign.Id.ToString() || this[Case] != begun.Case.Id.ToString())
        {
            // The id, the choices and the time belong to something else; the words are still the writer's.
            problems.Add(begun.Problem("$", ProblemCodes.FormForeign));
            var words = state.Input with { Kind = null, Target = null, Template = null, Language = null };
            return state with { Input = words, Step = begun.Step, Problems = problems.ToValueList() };
        }

        if (!ActionId.TryParse(this[Id], out var id))
        {
            problems.Add(begun.Problem("$", ProblemCodes.FormCutOff));
        }
        else
        {
            state = state with { Id = id };
            if (this[End] is null)
            {
                problems.Add(begun.Problem("$", ProblemCodes.FormCutOff));
            }
        }

        if (isOutdated)
        {
            problems.Add(begun.Problem("$", ProblemCodes.FormOutdated));
        }

        return state with { TakenAt = ReadTime(begun.Options.Clock.GetUtcNow()), Problems = problems.ToValueList() };
    }

    /// <summary>Returns the step that a field names; <c>null</c> if it names none.</summary>
    internal FlowStep? StepOf(string name)
    {
        foreach (var step in Steps)
        {
            if (NameOf(step) == this[name])
            {
                return step;
            }
        }

        return null;
    }

    internal static string NameOf(FlowStep step) => step switch
    {
        FlowStep.Choose => "choose",
        FlowStep.Address => "address",
        FlowStep.Write => "write",
        FlowStep.Send => "send",
        _ => "sent",
    };

    private FlowInput ReadInput(out bool isOutdated)
    {
        var input = new FlowInput
        {
            Kind = ActionKind.TryParse(this[Kind], out var kind) ? kind : default(ActionKind?),
            Target = TargetId.TryParse(this[Target], out var target) ? target : default(TargetId?),
            Template = AppealTemplateId.TryParse(this[Template], out var template) ? template : default(AppealTemplateId?),
            Language = LanguageTag.TryParse(this[Language], out var language) ? language : default(LanguageTag?),
            Subject = Text(Subject),
            Body = Text(Body),
            Name = Text(Name),
            Email = Text(Email),
            Phone = Text(Phone),
            AddressLines = Text(AddressLines),
            Locality = Text(Locality),
            PostalCode = Text(PostalCode),
            Country = Text(Country),
            MayContact = this[Consent] == Granted,
        };
        isOutdated = IsLost(Kind, input.Kind) || IsLost(Target, input.Target) || IsLost(Template, input.Template)
            || IsLost(Language, input.Language);
        return input;
    }

    private bool IsLost<T>(string name, T? value)
        where T : struct => value is null && this[name] is not null;

    // A browser posts every line end of a text as a carriage return and a line feed.
    private PersonalText? Text(string name) => this[name]?.Replace("\r\n", "\n");

    // The time stays the same however often a form is sent, so that the action is the same. A page that was open for days, or a time that
    // somebody has made up, must not decide whether the campaign is open.
    private DateTimeOffset? ReadTime(DateTimeOffset now) =>
        !DateTimeOffset.TryParse(this[TakenAt], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? default(DateTimeOffset?)
            : time > now || now - time > MaxAge ? FlowState.ToMillisecond(now) : time;
}

using System.Net.Http.Headers;
using System.Xml;

namespace WriteForRights.Testing;

/// <summary>Checks rules. An impossible rule would never fire, and a test that relies on it would prove nothing.</summary>
internal static class FaultCheck
{
    // A timer accepts little more.
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(49);

    // A clock that is wrong by more would leave the calendar.
    private static readonly TimeSpan MaxOffset = TimeSpan.FromDays(36_500);

    private static readonly FaultKind[] Delays = [FaultKind.RequestDelayed, FaultKind.ResponseDelayed, FaultKind.BodySlow];

    /// <summary>Returns the first problem with a rule, in English for the developer, or <c>null</c> if the rule is valid.</summary>
    internal static string? ProblemOf(Fault fault) => ProblemsOf(fault, JsonPath.Root, LanguageTag.English).FirstOrDefault() is { } problem
        ? $"{nameof(Fault)}.{char.ToUpperInvariant(problem.Path[2])}{problem.Path[3..]}: {problem.Message}"
        : null;

    /// <summary>Returns the problems with a rule.</summary>
    /// <param name="fault">The rule.</param>
    /// <param name="path">The JSON path of the rule.</param>
    /// <param name="language">The language of the messages.</param>
    internal static IEnumerable<Problem> ProblemsOf(Fault fault, string path, LanguageTag language)
    {
        var problems = new List<Problem>();
        if (Enum.IsDefined(fault.Kind))
        {
            Add(Belongs("point", fault.Point is not null, FaultKind.ConnectionReset));
            Add(Belongs("duration", fault.Duration is not null, [.. Delays, FaultKind.ClockWrong]));
            Add(Belongs("status", fault.Status is not null, FaultKind.Intercepted));
            AddOnlyIntercepted("retryAfter", fault.RetryAfter is not null);
            AddOnlyIntercepted("body", fault.Body is not null);
            AddOnlyIntercepted("bodyBytes", fault.BodyBytes is not null);
            AddOnlyIntercepted("headers", fault.Headers is not null);
        }
        else
        {
            Add(("kind", ProblemCodes.WordUnknown, [("allowed", WordConverter<FaultKind>.AllWords)]));
        }

        if (fault.Point is { } point && !Enum.IsDefined(point))
        {
            Add(("point", ProblemCodes.WordUnknown, [("allowed", WordConverter<ResetPoint>.AllWords)]));
        }

        var isOffset = fault.Kind == FaultKind.ClockWrong;
        Add(Within("duration", fault.Duration, isOffset ? -MaxOffset : TimeSpan.Zero, isOffset ? MaxOffset : MaxDelay));
        Add(Within("retryAfter", fault.RetryAfter, TimeSpan.Zero, MaxOffset));
        Add(Within("status", fault.Status, 200, 599));
        Add(Within("every", fault.Every, 1, int.MaxValue));
        Add(Within("attempts", fault.Attempts, 1, int.MaxValue));
        foreach (var (index, number) in fault.Requests.Index())
        {
            Add(Within(JsonPath.Item("requests", index), number, 1, int.MaxValue));
        }

        if (fault.Chance is not (null or (>= 0 and <= 1)))
        {
            Add(("chance", ProblemCodes.NumberOutOfRange, [("least", "0"), ("most", "1")]));
        }

        CheckBody(fault, Add);
        if (fault.RetryAfterIsDate && fault.RetryAfter is null)
        {
            Add(Missing("retryAfter"));
        }

        if (fault.Path is { } pattern && !pattern.StartsWith('/'))
        {
            Add(Malformed("path", "/v1/actions/*"));
        }

        return problems;

        void Add((string Member, string Code, (string Name, string Value)[] Arguments)? found)
        {
            if (found is var (member, code, arguments))
            {
                problems.Add(Problem.Of($"{path}.{member}", code, language, arguments));
            }
        }

        (string, string, (string, string)[])? Belongs(string member, bool isGiven, params FaultKind[] kinds) =>
            kinds.Contains(fault.Kind) == isGiven ? null
            : !isGiven ? Missing(member)
            : Misplaced(
                member, WordConverter<FaultKind>.Word(fault.Kind), string.Join(", ", kinds.Select(WordConverter<FaultKind>.Word)));

        void AddOnlyIntercepted(string member, bool isGiven)
        {
            if (isGiven)
            {
                Add(Belongs(member, isGiven, FaultKind.Intercepted));
            }
        }
    }

    private static void CheckBody(Fault fault, Action<(string, string, (string, string)[])?> add)
    {
        var hasBody = fault.Body is not null || fault.BodyBytes is not null;
        if (fault.Body is not null && fault.BodyBytes is not null)
        {
            add(("bodyBytes", ProblemCodes.MemberRepeated, [("name", "body")]));
        }

        if (hasBody != (fault.MediaType is not null))
        {
            add(Missing(hasBody ? "mediaType" : "body"));
        }
        else if (fault.MediaType is { } type && !MediaTypeHeaderValue.TryParse(type, out _))
        {
            add(Malformed("mediaType", "text/html"));
        }

        if (hasBody && fault.Status is 204 or 205 or 304)
        {
            add(Misplaced("body", MessageValues.Number(fault.Status.Value), "200, 400, 503, …"));
        }

        foreach (var (name, value) in fault.Headers ?? new Dictionary<string, string>())
        {
            if (!IsHeader(name, value))
            {
                add(Malformed(JsonPath.Member("headers", name), "Location: /"));
            }
        }
    }

    // The server refuses to send other headers and would respond with an error instead.
    private static bool IsHeader(string name, string value) =>
        name.Length > 0
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal))
        && value.All(letter => letter is >= ' ' and <= '~')
        && (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || value.All(char.IsAsciiDigit));

    private static (string, string, (string, string)[]) Missing(string member) =>
        (member, ProblemCodes.MemberMissing, [("name", member)]);

    private static (string, string, (string, string)[]) Malformed(string member, string example) =>
        (member, ProblemCodes.ValueMalformed, [("example", example)]);

    private static (string, string, (string, string)[]) Misplaced(string member, string kind, string allowed) =>
        (member, ProblemCodes.FactMisplaced, [("kind", kind), ("allowed", allowed)]);

    private static (string, string, (string, string)[])? Within(string member, int? number, int least, int most) =>
        number >= least && number <= most || number is null
            ? null
            : (member, ProblemCodes.NumberOutOfRange, [("least", MessageValues.Number(least)), ("most", MessageValues.Number(most))]);

    private static (string, string, (string, string)[])? Within(string member, TimeSpan? duration, TimeSpan least, TimeSpan most) =>
        duration >= least && duration <= most || duration is null
            ? null
            : (member, ProblemCodes.NumberOutOfRange, [("least", XmlConvert.ToString(least)), ("most", XmlConvert.ToString(most))]);
}

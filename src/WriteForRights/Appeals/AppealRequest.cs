using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A request for an appeal: target, kind, language, sender and date. It prints redacted.</summary>
/// <example><code>
/// var request = new AppealRequest
/// {
///     Target = target,
///     Kind = ActionKind.PhoneCall,
///     Language = LanguageTag.English,
///     Date = new PartialDate(2022, 12, 10),
///     Sender = new Supporter { Name = "A. Example", Country = CountryCode.Parse("GB") },
/// };
/// if (Appeal.Compose(@case, request, LanguageTag.English).Appeal is { } call)
/// {
///     Console.WriteLine(call.ToPhoneScript());
/// }
/// </code></example>
public sealed record AppealRequest
{
    /// <summary>Creates a request, to be filled in by an object initialiser.</summary>
    public AppealRequest()
    {
    }

    /// <summary>
    /// Creates a request with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    [SetsRequiredMembers]
    public AppealRequest(
        TargetId target,
        PartialDate date,
        ActionKind? kind = null,
        AppealTemplateId? template = null,
        LanguageTag? language = null,
        Supporter? sender = null,
        IReadOnlyDictionary<string, PersonalText>? fields = null)
    {
        Target = target;
        Date = date;
        Kind = kind;
        Template = template;
        Language = language;
        Sender = sender;
        Fields = fields;
    }

    /// <summary>The target: the recipient of the appeal.</summary>
    public required TargetId Target { get; init; }

    /// <summary>The kind that selects the template. A letter by default.</summary>
    public ActionKind? Kind { get; init; }

    /// <summary>The template, if the case has several for the kind and target. The first of them by default.</summary>
    public AppealTemplateId? Template { get; init; }

    /// <summary>
    /// The language to write in. If it is <c>null</c> or the template does not have it, the appeal is in the target's language; if the
    /// template does not have that either, in the template's first. <see cref="Appeal.Language"/> is the result.
    /// </summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The supporter who writes.</summary>
    public Supporter? Sender { get; init; }

    /// <summary>The date of the letter, which also decides which of the target's channels are open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate Date { get; init; }

    /// <summary>
    /// The values of the template's own fields, by name. Each is one line of at most 200 characters. The values are untrusted, like a
    /// supporter's words.
    /// </summary>
    [JsonConverter(typeof(LibraryConverter))]
    public IReadOnlyDictionary<string, PersonalText>? Fields { get; init; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(appeal request)";
}

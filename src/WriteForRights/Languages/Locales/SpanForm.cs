using System.Text.Json;

namespace WriteForRights;

/// <summary>Formats a number of years to minutes in a language, as a duration or relative to now.</summary>
internal sealed class SpanForm(JsonElement patterns, PluralRules plurals, NumberForm numbers)
{
    private const string Place = "{0}";

    private readonly Dictionary<PluralCategory, string> _count = Read(patterns, "count");
    private readonly Dictionary<PluralCategory, string> _past = Read(patterns, "past");
    private readonly Dictionary<PluralCategory, string> _future = Read(patterns, "future");
    private readonly NounGender _gender = patterns.TryGetProperty("gender", out var gender) ? GenderOf(gender.GetString()!) : default;

    /// <summary>Formats a duration: <c>3 days</c>.</summary>
    internal string Format(long number) => Fill(_count, number);

    /// <summary>Formats a time relative to now: <c>3 days ago</c> if negative, or <c>in 3 days</c>.</summary>
    internal string FromNow(long number) => number < 0 ? Fill(_past, -number) : Fill(_future, number);

    /// <summary>Formats a duration in words: <c>three days</c>; <c>null</c> if there are none.</summary>
    internal string? InWords(long number, NumberWords? words)
    {
        var form = FormOf(_count, number);

        // A dual may say its number itself.
        return form.IndexOf(Place, StringComparison.Ordinal) < 0 ? form
            : words?.Cardinal(number, _gender) is { } word ? form.Replace(Place, word)
            : null;
    }

    private string Fill(Dictionary<PluralCategory, string> forms, long number) =>
        FormOf(forms, number).Replace(Place, numbers.Format(number));

    private string FormOf(Dictionary<PluralCategory, string> forms, long number) =>
        forms.TryGetValue(plurals.CategoryOf(PluralOperands.Of(number)), out var own) ? own : forms[PluralCategory.Other];

    // Animacy does not matter for a length of time.
    private static NounGender GenderOf(string name) => name switch
    {
        "feminine" => NounGender.Feminine,
        "neuter" => NounGender.Neuter,
        _ => NounGender.Masculine,
    };

    private static Dictionary<PluralCategory, string> Read(JsonElement patterns, string name) =>
        patterns.GetProperty(name).EnumerateObject()
            .ToDictionary(form => PluralRules.CategoryOf(form.Name), form => form.Value.GetString()!);
}

using System.Text.Json;

namespace WriteForRights;

/// <summary>Formats a number of years to minutes in a language, as a duration or relative to now.</summary>
internal sealed class SpanForm(JsonElement patterns, PluralRules plurals, NumberForm numbers)
{
    private readonly Dictionary<PluralCategory, string> _count = Read(patterns, "count");
    private readonly Dictionary<PluralCategory, string> _past = Read(patterns, "past");
    private readonly Dictionary<PluralCategory, string> _future = Read(patterns, "future");

    /// <summary>Formats a duration: <c>3 days</c>.</summary>
    internal string Format(long number) => Fill(_count, number);

    /// <summary>Formats a time relative to now: <c>3 days ago</c> if negative, or <c>in 3 days</c>.</summary>
    internal string FromNow(long number) => number < 0 ? Fill(_past, -number) : Fill(_future, number);

    private string Fill(Dictionary<PluralCategory, string> forms, long number)
    {
        var form = forms.TryGetValue(plurals.CategoryOf(PluralOperands.Of(number)), out var own) ? own : forms[PluralCategory.Other];
        return form.Replace("{0}", numbers.Format(number));
    }

    private static Dictionary<PluralCategory, string> Read(JsonElement patterns, string name) =>
        patterns.GetProperty(name).EnumerateObject()
            .ToDictionary(form => PluralRules.CategoryOf(form.Name), form => form.Value.GetString()!);
}

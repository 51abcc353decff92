using System.Text.Json;

namespace WriteForRights;

/// <summary>How a language says so many years, months or days: how long, how long ago, in how long.</summary>
internal sealed class SpanForm(JsonElement patterns, PluralRules plurals, NumberForm numbers)
{
    private readonly Dictionary<PluralCategory, string> _count = Read(patterns, "count");
    private readonly Dictionary<PluralCategory, string> _past = Read(patterns, "past");
    private readonly Dictionary<PluralCategory, string> _future = Read(patterns, "future");

    /// <summary>So many.</summary>
    internal string Count(long number) => Fill(_count, number);

    /// <summary>So many ago, for a number below 0, or in so many.</summary>
    internal string FromNow(long number) => number < 0 ? Fill(_past, -number) : Fill(_future, number);

    private string Fill(Dictionary<PluralCategory, string> forms, long number)
    {
        var form = forms.TryGetValue(plurals.CategoryOf(PluralOperands.Of(number)), out var own) ? own : forms[PluralCategory.Other];
        return form.Replace("{0}", numbers.Of(number));
    }

    private static Dictionary<PluralCategory, string> Read(JsonElement patterns, string name) =>
        patterns.GetProperty(name).EnumerateObject().ToDictionary(form => PluralRules.CategoryOf(form.Name), form => form.Value.GetString()!);
}

using System.Text.Json;

namespace WriteForRights;

/// <summary>The plural rules of one language, as CLDR writes them: <c>v = 0 and i % 10 = 1 and i % 100 != 11</c>.</summary>
internal sealed class PluralRules
{
    private readonly (PluralCategory Category, PluralRelation[][] Alternatives)[] _rules;

    /// <summary>Parses rules by category. A number that no rule matches is <see cref="PluralCategory.Other"/>.</summary>
    internal PluralRules(JsonElement rules) =>
        _rules = [.. rules.EnumerateObject().Select(rule => (CategoryOf(rule.Name), Parse(rule.Value.GetString()!)))];

    /// <summary>The categories of the language.</summary>
    internal IEnumerable<PluralCategory> Categories => _rules.Select(rule => rule.Category).Append(PluralCategory.Other);

    /// <summary>Returns the name of a category, as in catalogue keys.</summary>
    internal static string NameOf(PluralCategory category) => category switch
    {
        PluralCategory.Zero => "zero",
        PluralCategory.One => "one",
        PluralCategory.Two => "two",
        PluralCategory.Few => "few",
        PluralCategory.Many => "many",
        _ => "other",
    };

    internal static PluralCategory CategoryOf(string name) => name switch
    {
        "zero" => PluralCategory.Zero,
        "one" => PluralCategory.One,
        "two" => PluralCategory.Two,
        "few" => PluralCategory.Few,
        "many" => PluralCategory.Many,
        _ => PluralCategory.Other,
    };

    internal PluralCategory CategoryOf(in PluralOperands number)
    {
        foreach (var (category, alternatives) in _rules)
        {
            foreach (var relations in alternatives)
            {
                if (Hold(relations, number))
                {
                    return category;
                }
            }
        }

        return PluralCategory.Other;
    }

    private static bool Hold(PluralRelation[] relations, in PluralOperands number)
    {
        foreach (var relation in relations)
        {
            if (!relation.Holds(number))
            {
                return false;
            }
        }

        return true;
    }

    private static PluralRelation[][] Parse(string rule) =>
        [.. Split(rule, " or ").Select(alternative => Split(alternative, " and ").Select(PluralRelation.Parse).ToArray())];

    private static string[] Split(string text, string separator) => text.Split([separator], StringSplitOptions.None);
}

using System.Reflection;

namespace WriteForRights.Tests;

public sealed class ProblemTests
{
    private const string Prefix = "problem.";

    private static readonly FieldInfo[] Constants = typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static);

    private static readonly string[] Codes = [.. Constants.Select(CodeOf)];

    public static MatrixTheoryData<string, string> EveryCodeInEveryLanguage { get; } = new(Codes, Catalogues.All.Keys);

    [Fact]
    public void Every_code_has_a_message_and_every_message_a_code() => Assert.Equal(
        Codes.Order(),
        Catalogues.English.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Select(key => key[Prefix.Length..]).Order());

    [Fact]
    public void Every_code_is_a_word_of_its_own()
    {
        Assert.Distinct(Codes);
        Assert.All(Codes, code => Assert.Matches("^[a-z]+(-[a-z]+)*$", code));
    }

    [Fact]
    public void A_code_is_spelt_as_its_constant_is() => Assert.All(
        Constants,
        constant => Assert.Equal(
            constant.Name, string.Concat(CodeOf(constant).Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))));

    [Theory]
    [MemberData(nameof(EveryCodeInEveryLanguage))]
    public void A_message_says_what_it_is_given_in_the_readers_language(string code, string language)
    {
        var text = Catalogues.All[language][Prefix + code];
        var names = Catalogues.Placeholders(text).Select(name => name.Trim('{', '}')).Distinct().ToArray();

        var problem = Problem.Of("$.at", code, LanguageTag.Parse(language), [.. names.Select(name => (name, $"<{name}>"))]);

        Assert.Equal(("$.at", code), (problem.Path, problem.Code));
        Assert.All(names, name => Assert.Contains($"<{name}>", problem.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('{', problem.Message);
        Assert.Equal(
            names.Aggregate(Plain(text), (filled, name) => filled.Replace($"{{{name}}}", $"<{name}>", StringComparison.Ordinal)),
            Plain(problem.Message));
    }

    [Theory]
    [MemberData(nameof(EveryCodeInEveryLanguage))]
    public void A_message_that_lacks_what_it_names_is_never_shown(string code, string language)
    {
        var names = Catalogues.Placeholders(Catalogues.All[language][Prefix + code]);
        if (names.Length == 0)
        {
            Assert.NotEmpty(Problem.Of("$", code, LanguageTag.Parse(language)).Message);
            return;
        }

        Assert.Throws<KeyNotFoundException>(() => Problem.Of("$", code, LanguageTag.Parse(language)));
        Assert.Throws<KeyNotFoundException>(() => Problem.Of("$", code, LanguageTag.Parse(language), ("another", "x")));
    }

    [Fact]
    public void There_is_no_problem_without_a_message() =>
        Assert.Throws<KeyNotFoundException>(() => Problem.Of("$", "no-such-code", LanguageTag.English));

    [Fact]
    public void What_runs_the_other_way_is_isolated_so_that_the_sentence_stays_in_order()
    {
        var arabic = Problem.Of("$", ProblemCodes.CaseUnknown, LanguageTag.Parse("ar"), ("case", "some-case")).Message;
        var english = Problem.Of("$", ProblemCodes.MemberUnknown, LanguageTag.English, ("name", "اسم")).Message;
        var plain = Problem.Of("$", ProblemCodes.MemberUnknown, LanguageTag.English, ("name", "nom")).Message;

        Assert.Contains("\u2068some-case\u2069", arabic, StringComparison.Ordinal);
        Assert.Contains("\u2068اسم\u2069", english, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2068', plain);
    }

    [Fact]
    public void What_is_filled_in_is_not_filled_in_again() => Assert.Equal(
        "Unknown property “{name}{0}”.",
        Problem.Of("$", ProblemCodes.MemberUnknown, LanguageTag.English, ("name", "{name}{0}")).Message);

    private static string CodeOf(FieldInfo constant) => (string)constant.GetRawConstantValue()!;

    // Other tests look at the isolates and at the spaces that keep a dash on its line.
    private static string Plain(string text) =>
        string.Concat(text.Where(c => c is not (>= '\u2066' and <= '\u2069'))).Replace("\u00A0—", " —", StringComparison.Ordinal);
}

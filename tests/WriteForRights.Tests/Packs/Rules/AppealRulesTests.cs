using System.Globalization;

namespace WriteForRights.Tests;

/// <summary>What would be wrong in somebody's inbox is found when the pack is read, at its line and column.</summary>
public sealed class AppealRulesTests : IDisposable
{
    private const string Campaign = "campaign.json";
    private const string Case = "cases/dorgelesse-nguessan.json";
    private const string Cuba = "cases/luis-manuel-otero-alcantara.json";
    private const string Subject = "'en': 'Appeal for the release of {{case.name}}'";

    private readonly TemporaryPack _pack = new();

    public static TheoryData<string, string, string, string, string> Mistakes { get; } = new()
    {
        { Case, "'id': 'short'", "'id': 'letter' ", "$.appeals[1].id: id-repeated", "'letter' " },
        { Case, "'kinds': [\n        'social-post',\n        'sms'", "'kinds': ['sms', 'fox'", "$.appeals[1].kinds[1]: kind-unknown", "'fox'" },
        { Case, "'kinds': [\n        'social-post',\n        'sms'", "'kinds': ['sms', 'sms'  ", "$.appeals[1].kinds[1]: id-repeated", "'sms'  " },
        { Case, "'id': 'short',", "'id': 'short', 'targets': ['nobody'],", "$.appeals[1].targets[0]: target-unknown", "'nobody'" },
        {
            Case, "'id': 'short',",
            "'id': 'short', 'targets': ['president', 'president' ],",
            "$.appeals[1].targets[1]: id-repeated", "'president' "
        },
        { Case, "'id': 'short',", "'id': 'short', 'fields': ['group'],", "$.appeals[1].fields[0]: field-unused", "'group'" },
        { Case, Subject, "'en': 'About {{case.Name}} x'", "$.appeals[0].subject.en: field-unknown", "{{case.Name}} x" },
        { Case, Subject, "'en': 'About {{first_name}}'", "$.appeals[0].subject.en: field-unknown", "{{first_name}}" },
        { Case, Subject, "'en': 'About {{case.name} x'", "$.appeals[0].subject.en: field-malformed", "{{case.name} x" },
        { Case, Subject, "'en': 'About {{case.demands}}'", "$.appeals[0].subject.en: field-misplaced", "{{case.demands}}'" },
        { Case, Subject, "'en': 'About \\n{{case.name}}'", "$.appeals[0].subject.en: text-characters", "'About \\n" },
        { Case, Subject, "'en': ' '", "$.appeals[0].subject.en: text-empty", "' '" },
        {
            Case, "'en': '{{target.salutation}}",
            "'en': '{{target.salutation}}\\n\\n\\u007b{case.x}}",
            "$.appeals[0].body.en: field-unknown", "\\u007b"
        },
        {
            Case, "{{case.demands}}\\n\\nThank you",
            "x {{case.demands}}\\n\\nThank you",
            "$.appeals[0].body.en: field-misplaced", "{{case.demands}}\\n\\nThank you"
        },
        { Case, "{{case.demands}}\\n\\nأشكركم", "{{case.demandes}}\\n\\nأشكركم", "$.appeals[0].body.ar: field-unknown", "{{case.demandes}}" },
        { Case, "\\n\\nThank you", "\\n\\nThank\\u202e you", "$.appeals[0].body.en: text-characters", "'{{target.salutation}}\\n\\nI am writing" },
        {
            Case, Subject,
            "'en': 'Appeal', 'de': 'Appell'",
            "$.appeals[0].body: text-language-missing", "{\n        'en': '{{target.salutation}}\\n\\nI am"
        },
        {
            Case, "'fr': 'Appel à la libération de {{case.name}}',",
            "",
            "$.appeals[0].subject: text-language-missing", "{\n        " + Subject
        },
        { Case, Subject + ",", "", "$.appeals[0].subject: translation-missing", "{\n        \n        'fr': 'Appel" },
        {
            Case, "'ar': 'أفرجوا",
            "'ar': 'These are Latin letters, more of them than there are Arabic ones behind them, which is not what the tag says: أفرجوا",
            "$.appeals[1].body.ar: text-script-mismatch", "'These are Latin"
        },
        { Case, "'ar': 'أفرجوا", "'de': 'Freiheit für', 'ar': 'أفرجوا", "$.appeals[1].body.de: text-language-unused", "'Freiheit für'" },
        { Cuba, "'language': 'es'", "'language': 'de'", "$.appeals[0].body: text-language-missing", "" },
        { Case, Subject, "'en': 'From [First Name] for {{case.name}}'", "$.appeals[0].subject.en: text-placeholder", "[First Name]" },
        { Case, Subject, "'en': '*|FNAME|* for {{case.name}}'", "$.appeals[0].subject.en: text-placeholder", "*|FNAME|*" },
        { Case, Subject, "'en': '<%= name %> for {{case.name}}'", "$.appeals[0].subject.en: text-placeholder", "<%= name" },
        { Case, "\\n\\nThank you", "\\n\\nThank&nbsp;you", "$.appeals[0].body.en: text-markup", "&nbsp;you" },
        { Case, "{{case.demands}}\\n\\nأشكركم", "{{case.demands}}\\n\\n[الاسم] أشكركم", "$.appeals[0].body.ar: text-placeholder", "[الاسم]" },
        { Case, "'fr': 'Libérer Dor", "'fr': 'LibÃ©rer Dor", "$.demands[0].text.fr: text-garbled", "Ã©rer" },
        { Case, "'fr': 'Libérer Dor", "'fr': 'Lib\uFFFDrer Dor", "$.demands[0].text.fr: text-garbled", "\uFFFDrer" },
        { Case, "'es': 'Poner en libertad a", "'es': 'Poner en libertad a ${name}", "$.demands[0].text.es: text-placeholder", "${name}" },
        { Cuba, "'officialName': 'Miguel", "'officialName': '[Name] Miguel", "$.targets[0].officialName: text-placeholder", "[Name] M" },
        { Cuba, "'locality': 'La Habana'", "'locality': '[City]'", "$.targets[0].channels[0].address.locality: text-placeholder", "[City]" },
        { Cuba, "'Hidalgo, Esquina 6'", "'Hidalgo &amp; Esquina'", "$.targets[0].channels[0].address.lines[0]: text-markup", "&amp;" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_a_template_is_reported_where_it_stands(string file, string old, string @new, string expected, string shownAt)
    {
        _pack.Replace(file, old, @new);
        var problems = _pack.Problems();

        Assert.EndsWith(" " + expected, problems[0], StringComparison.Ordinal);
        Assert.True(shownAt.Length == 0 || problems[0] == $"{_pack.At(file, shownAt)} {expected}", problems[0]);
        Assert.All(problems.Skip(1), problem => Assert.Contains(expected.Split(": ")[1], problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_that_only_a_target_uses_is_as_good_as_the_campaigns()
    {
        _pack.Replace(Cuba, "'language': 'es'", "'language': 'ru'");
        Assert.Equal(
            [$"{Cuba} $.appeals[0].body: text-language-missing", $"{Cuba} $.appeals[1].body: text-language-missing"], _pack.Lines());

        _pack.Write(Cuba, _pack.Text(Cuba)
            .Replace("\"es\": \"Llamamiento", "\"ru\": \"Обращение\",\n\"es\": \"Llamamiento", StringComparison.Ordinal)
            .Replace("\"es\": \"{{target", "\"ru\": \"Письмо\",\n\"es\": \"{{target", StringComparison.Ordinal)
            .Replace("\"es\": \"Libertad", "\"ru\": \"Свободу\",\n\"es\": \"Libertad", StringComparison.Ordinal));
        Assert.Empty(_pack.Lines());
    }

    [Fact]
    public void Every_mistake_of_a_text_is_reported_at_its_own_place()
    {
        _pack.Replace(Case, Subject, "'en': 'A {{b}} é😀 {{c d}} \\u00e9\\t{{e}}'");
        var at = _pack.At(Case, "'A {{b}}");
        var comma = at.IndexOf(',', StringComparison.Ordinal);
        var (line, column) = (at[..comma], int.Parse(at[(comma + 1)..^1], CultureInfo.InvariantCulture));

        Assert.Equal(
            [
                $"{line},{column + 3}) $.appeals[0].subject.en: field-unknown",
                $"{line},{column + 13}) $.appeals[0].subject.en: field-malformed",
                $"{line},{column + 29}) $.appeals[0].subject.en: field-unknown",
            ],
            _pack.Problems().Where(problem => problem.Contains("field", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_own_field_is_declared_and_used()
    {
        _pack.Replace(Case, "'id': 'short',", "'id': 'short', 'fields': ['group'],")
            .Replace(Case, "'Release {{case.name}}", "'{{group}}: Release {{case.name}}");

        Assert.Empty(_pack.Problems());
    }

    [Fact]
    public void What_could_not_be_read_is_not_told_twice()
    {
        _pack.Replace(Case, "'id': 'president'", "'id': 'The President'")
            .Replace(Case, "'id': 'short',", "'id': 'short', 'targets': ['president'],");
        Assert.Equal([$"{Case} $.targets[0].id: id-malformed"], _pack.Lines());
    }

    [Fact]
    public void A_language_that_could_not_be_read_makes_no_text_wrong()
    {
        // What stands in for it is a language that the texts are not in.
        _pack.Replace(Cuba, "'language': 'es'", "'language': 'Spanish!'");
        var languages = _pack.Text(Cuba).Split('\n');
        var appeals = Array.IndexOf(languages, "  \"appeals\": [");
        _pack.Write(Cuba, string.Join('\n', languages.Where((line, i) => i < appeals || !line.Contains("\"fr\": ", StringComparison.Ordinal))));

        Assert.Equal([$"{Cuba} $.targets[0].language: language-malformed"], _pack.Lines());
    }

    [Fact]
    public void Fields_that_could_not_be_read_make_no_field_unknown()
    {
        _pack.Replace(Case, "'id': 'short',", "'id': 'short', 'fields': 'group',")
            .Replace(Case, "'Release {{case.name}}", "'{{group}}: Release {{case.name}}");
        Assert.Equal([$"{Case} $.appeals[1].fields: type-mismatch"], _pack.Lines());
    }

    [Fact]
    public void A_text_that_could_not_be_read_leaves_no_field_unused()
    {
        _pack.Replace(Case, "'id': 'short',", "'id': 'short', 'subject': 1, 'fields': ['group'],");
        Assert.Equal([$"{Case} $.appeals[1].subject: type-mismatch"], _pack.Lines());
    }

    [Fact]
    public void Without_the_campaigns_languages_no_language_is_unused()
    {
        _pack.Replace(Campaign, "'es',\n    'ar'\n  ]", "'Spanish!', 'ar']");
        Assert.Equal([$"{Campaign} $.languages[2]: language-malformed"], _pack.Lines());
    }

    public void Dispose() => _pack.Dispose();
}

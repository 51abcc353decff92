namespace WriteForRights.Tests;

/// <summary>One mistake for each rule of charges, sentences, places, outcomes and updates.</summary>
public static class HistoryMistakes
{
    private const string Campaign = "campaign.json";
    private const string Case = "cases/dorgelesse-nguessan.json";
    private const string Serving = "cases/chow-hang-tung.json";
    private const string Held = "cases/luis-manuel-otero-alcantara.json";

    /// <summary>File, what is changed, into what, the problem, and the text at which it is shown.</summary>
    public static TheoryData<string, string, string, string, string> All { get; } = new()
    {
        { Case, "'term': 'P5Y'", "'term': '5 years'", "$.timeline[2].sentence.term: term-malformed", "'5 years'" },
        {
            Case, "'kind': 'term',\n        'term': 'P5Y'",
            "'kind': 'term'",
            "$.timeline[2].sentence.term: sentence-term-mismatch", "{\n        'kind': 'term'"
        },
        {
            Case, "'kind': 'term',\n        'term': 'P5Y'",
            "'kind': 'suspended'",
            "$.timeline[2].sentence.term: sentence-term-mismatch", "{\n        'kind': 'suspended'"
        },
        { Case, "'kind': 'term',", "'kind': 'life',", "$.timeline[2].sentence.term: sentence-term-mismatch", "'P5Y'" },
        { Case, "'kind': 'term',", "'kind': 'fine',", "$.timeline[2].sentence.term: sentence-term-mismatch", "'P5Y'" },
        { Case, "'kind': 'term',", "'kind': 'exile',", "$.timeline[2].sentence.kind: word-unknown", "'exile'" },
        {
            Serving, "'kind': 'term',\n            'term': 'P10Y'",
            "'kind': 'term'",
            "$.timeline[2].charges[0].maximumSentence.term: sentence-term-mismatch", "{\n            'kind': 'term'"
        },
        {
            Serving, "'source': 'press-release-2022'\n        }",
            "'source': 'rumour'\n        }",
            "$.timeline[2].charges[0].source: source-unknown", "'rumour'"
        },
        { Serving, "'en': 'inciting subversion'", "'en': ' '", "$.timeline[2].charges[0].offence.en: text-empty", "' '" },
        {
            Serving, "'en': 'National Security Law',",
            "",
            "$.timeline[2].charges[0].law: translation-missing", "{\n            \n            'fr': 'loi"
        },
        {
            Serving, "'kind': 'charged',",
            "'kind': 'background',",
            "$.timeline[2].charges: fact-misplaced", "[\n        {\n          'offence'"
        },
        {
            Serving, "'totalTerm': 'P22M'",
            "'place': { 'en': 'x' }",
            "$.timeline[4].place: fact-misplaced", "{ 'en': 'x' }"
        },
        {
            Case, "'kind': 'moved',",
            "'kind': 'moved', 'sentence': { 'kind': 'life' },",
            "$.timeline[1].sentence: fact-misplaced", "{ 'kind': 'life' }"
        },
        { Case, "'kind': 'moved',", "'kind': 'moved', 'totalTerm': 'P5Y' ,", "$.timeline[1].totalTerm: fact-misplaced", "'P5Y' " },
        { Case, "'kind': 'moved',", "'kind': 'released',", "$.timeline[1].place: fact-misplaced", "{\n        'en': 'Douala central" },
        { Case, "'en': 'Douala central prison',", "", "$.timeline[1].place: translation-missing", "{\n        \n        'fr': 'prison" },
        {
            Case, "'place': {\n        'en': 'Douala central prison',\n        'fr': 'prison centrale de Douala',\n"
                + "        'es': 'prisión central de Duala',\n        'ar': 'سجن دوالا المركزي'\n      }",
            "'place': { 'withheld': 'modesty' }",
            "$.timeline[1].place.withheld: word-unknown", "'modesty'"
        },
        { Held, "'kind': 'still-held'", "'kind': 'reunited'", "$.outcomes[0].place: fact-misplaced", "{\n        'en': 'Guanajay" },
        {
            Held, "'kind': 'still-held',",
            "'kind': 'still-held', 'sentence': { 'kind': 'life' },",
            "$.outcomes[0].sentence: fact-misplaced", "{ 'kind': 'life' }"
        },
        { Held, "'en': 'Guanajay maximum-security prison'", "'en': ''", "$.outcomes[0].place.en: text-empty", "''" },
        {
            Held, "'kind': 'still-held',",
            "'kind': 'still-held', 'thanks': { 'fr': 'Merci' },",
            "$.outcomes[0].thanks: translation-missing", "{ 'fr': 'Merci' }"
        },
        {
            Case, "'sources': [",
            "'outcomes': [{ 'date': '2022', 'kind': 'sentence-commuted', 'text': { 'en': 'x' }, 'sentence': { 'kind': 'exile' }, "
                + "'source': 'amnistie-ca' }], 'sources': [",
            "$.outcomes[0].sentence.kind: word-unknown", "'exile'"
        },
        { Campaign, "'date': '2022-02'", "'date': '2020'", "$.pastSuccesses[2].outcomes[1].date: timeline-order", "'2020'" },
        { Case, "'sources': [", Updates("'2022', 'text': { 'fr': 'x' }"), "$.updates[0].text: translation-missing", "{ 'fr'" },
        {
            Case, "'sources': [",
            Updates("'2022', 'text': { 'en': 'x' }, 'thanks': { 'en': '' }"),
            "$.updates[0].thanks.en: text-empty", "''"
        },
        { Case, "'sources': [", Updates("'2022-12', 'text': { 'en': 'x' }"), "$.updates[0].date: after-as-of", "'2022-12'" },
        {
            Case, "'sources': [",
            Updates("'2022-02', 'text': { 'en': 'x' }", "'2022-01', 'text': { 'en': 'x' }"),
            "$.updates[1].date: timeline-order", "'2022-01'"
        },
        {
            Case, "'sources': [",
            "'updates': [{ 'date': '2022', 'text': { 'en': 'x' }, 'source': 'rumour' }], 'sources': [",
            "$.updates[0].source: source-unknown", "'rumour'"
        },
    };

    private static string Updates(params string[] updates) =>
        $"'updates': [{string.Join(", ", updates.Select(update => $"{{ 'date': {update}, 'source': 'amnistie-ca' }}"))}], 'sources': [";
}

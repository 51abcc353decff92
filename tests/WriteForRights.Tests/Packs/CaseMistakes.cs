namespace WriteForRights.Tests;

/// <summary>One mistake for each rule of a case.</summary>
public static class CaseMistakes
{
    private const string Case = "cases/dorgelesse-nguessan.json";
    private const string Closed = "cases/luis-manuel-otero-alcantara.json";

    /// <summary>File, what is changed, into what, the problem, and the text at which it is shown.</summary>
    public static TheoryData<string, string, string, string, string> All { get; } = new()
    {
        { Case, "'id': 'dorgelesse-nguessan'", "'id': 'dorgelesse'", "$.id: file-name-mismatch", "'dorgelesse'" },
        { Case, "'form': 'person'", "'form': 'crowd'", "$.subject.form: word-unknown", "'crowd'" },
        { Case, "'form': 'person'", "'form': 'people'", "$.subject.people: subject-people", "[\n      {\n        'name'" },
        {
            Case, "'pronouns': 'she'",
            "'pronouns': 'she', 'nativeLanguage': 'bas'",
            "$.subject.people[0].nativeLanguage: translation-missing", "'bas'"
        },
        { Case, "'en': 'hairdresser'", "'de': 'Friseurin'", "$.subject.people[0].occupation: translation-missing", "{\n          'de'" },
        {
            Case, "'name': {\n          'en': 'Dorgelesse Nguessan'\n        }",
            "'name': { 'withheld': 'modesty' }",
            "$.subject.people[0].name.withheld: word-unknown", "'modesty'"
        },
        {
            Case, "'name': {\n          'en': 'Dorgelesse Nguessan'\n        }",
            "'name': { 'fr': 'A. Example' }",
            "$.subject.people[0].name: translation-missing", "{ 'fr'"
        },
        {
            Case, "'name': {\n          'en': 'Dorgelesse Nguessan'\n        }",
            "'name': { 'withheld': 'safety' }, 'nativeLanguage': 'fr'",
            "$.subject.people[0].nativeLanguage: translation-missing", "'fr',\n        'pronouns'"
        },
        {
            Case, "'form': 'person'",
            "'form': 'person', 'name': { 'withheld': 'modesty' }",
            "$.subject.name.withheld: word-unknown", "'modesty'"
        },
        { Case, "'pronouns': 'she'", "'pronouns': 'it'", "$.subject.people[0].pronouns: word-unknown", "'it'" },
        { Case, "'pronouns': 'she'", "'died': '2022-12'", "$.subject.people[0].died: after-as-of", "'2022-12'" },
        { Case, "'date': '2020-09-29'", "'date': '2020-09-21'", "$.timeline[1].date: timeline-order", "'2020-09-21'" },
        { Case, "'date': '2021-12-07'", "'date': '2022-12'", "$.timeline[2].date: after-as-of", "'2022-12'" },
        { Case, "'kind': 'moved'", "'kind': 'transferred'", "$.timeline[1].kind: word-unknown", "'transferred'" },
        {
            Case, "'fr': 'Elle a été transférée à la prison centrale de Douala.'",
            "'pt-BR': ''",
            "$.timeline[1].text['pt-BR']: text-empty", "''"
        },
        { Case, "'id': 'president',", "'id': 'president', 'officialName': '',", "$.targets[0].officialName: text-empty", "''" },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'pigeon', 'value': 'x' }],",
            "$.targets[0].channels[0].kind: word-unknown", "'pigeon'"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'post', 'value': 'x' }],",
            "$.targets[0].channels[0]: channel-value", "{ 'kind': 'post'"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'post' }],",
            "$.targets[0].channels[0]: channel-value", "{ 'kind': 'post'"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'email', 'value': ' ' }],",
            "$.targets[0].channels[0].value: text-empty", "' '"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'copiesTo': [{ 'office': { 'fr': 'Ambassade' }, 'source': 'amnistie-ca' }],",
            "$.targets[0].copiesTo[0].office: translation-missing", "{ 'fr'"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'copiesTo': [{ 'office': { 'en': 'Embassy' }, 'source': 'rumour' }],",
            "$.targets[0].copiesTo[0].source: source-unknown", "'rumour'"
        },
        { Case, "'kind': 'care-of'", "'kind': 'by-hand'", "$.solidarity.routes[0].kind: word-unknown", "'by-hand'" },
        {
            Case, "'careOf': 'Amnesty International, West and Central Africa office'",
            "'careOf': ''",
            "$.solidarity.routes[0].careOf: text-empty", "''"
        },
        {
            Case, "'kind': 'care-of'",
            "'recipient': ' ', 'kind': 'care-of'",
            "$.solidarity.routes[0].recipient: text-empty", "' '"
        },
        { Case, "'acceptsMessages': true", "'maxLength': 0, 'acceptsMessages': true", "$.solidarity.maxLength: number-out-of-range", "0, 'accepts" },
        {
            Case, "'acceptsMessages': true",
            "'maxLength': 20001, 'acceptsMessages': true",
            "$.solidarity.maxLength: number-out-of-range", "20001"
        },
        { Case, "'card',\n      'letter'", "'card', 'signature'", "$.solidarity.kinds[1]: kind-purpose-mismatch", "'signature'" },
        { Case, "'card',\n      'letter'", "'crad'", "$.solidarity.kinds[0]: kind-unknown", "'crad'" },
        {
            Case, "'acceptsMessages': true",
            "'acceptsMessages': false",
            "$.solidarity.routes: solidarity-route-surplus", "[\n      {\n        'kind': 'care-of'"
        },
        {
            Closed, "'acceptsMessages': false",
            "'acceptsMessages': true",
            "$.solidarity.routes: solidarity-route-missing", "{\n    'acceptsMessages'"
        },
        {
            Case, "'sources': [",
            "'sources': [{ 'id': 'amnistie-ca', 'title': 'x', 'publisher': 'x' },",
            "$.sources[2].id: id-repeated", "'amnistie-ca',\n      'publisher': 'amnistie.ca'"
        },
        {
            Case, "'sources': [",
            "'declarations': [{ 'kind': 'prisoner-of-conscience', 'by': '', 'source': 'amnistie-ca' }], 'sources': [",
            "$.declarations[0].by: text-empty", "''"
        },
        {
            Case, "'sources': [",
            "'declarations': [{ 'kind': 'hero', 'by': 'x', 'source': 'amnistie-ca' }], 'sources': [",
            "$.declarations[0].kind: word-unknown", "'hero'"
        },
        {
            Case, "'sources': [",
            "'outcomes': [{ 'date': '2022', 'kind': 'released', 'text': { 'en': 'x' }, 'source': 'rumour' }], 'sources': [",
            "$.outcomes[0].source: source-unknown", "'rumour'"
        },
    };
}

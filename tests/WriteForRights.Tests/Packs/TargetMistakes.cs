namespace WriteForRights.Tests;

/// <summary>One mistake for each rule of a target.</summary>
public static class TargetMistakes
{
    private const string Case = "cases/dorgelesse-nguessan.json";

    private const string Status = "'id': 'president', 'channels': [{ 'kind': 'fax', 'value': '123', 'statuses': [{ ";
    private const string Copy = "'id': 'president', 'copiesTo': [{ 'office': { 'en': 'x' }, ";

    /// <summary>File, what is changed, into what, the problem, and the text at which it is shown.</summary>
    public static TheoryData<string, string, string, string, string> All { get; } = new()
    {
        { Case, "'style': 'head-of-state',", "'style': 'tsar',", "$.targets[0].style: word-unknown", "'tsar'" },
        { Case, "'id': 'president',", "'id': 'president', 'gender': 'lady',", "$.targets[0].gender: word-unknown", "'lady'" },
        { Case, "'id': 'president',", "'id': 'president', 'number': 'two',", "$.targets[0].number: word-unknown", "'two'" },
        {
            Case, "'targets': [",
            "'targets': [{ 'id': 'other', 'office': { 'en': 'x' }, 'source': 'rumour' },",
            "$.targets[0].source: source-unknown", "'rumour'"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'organisation': { 'fr': 'Présidence' },",
            "$.targets[0].organisation: translation-missing", "{ 'fr'"
        },
        { Case, "'id': 'president',", "'id': 'president', 'salutation': { 'de': ' ' },", "$.targets[0].salutation.de: text-empty", "' '" },
        { Case, "'id': 'president',", "'id': 'president', 'closing': { 'fr': '' },", "$.targets[0].closing.fr: text-empty", "''" },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'email', 'value': 'president at example.org' }],",
            "$.targets[0].channels[0].value: email-malformed", "'president at"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'phone', 'value': '+237 (0) 222' }],",
            "$.targets[0].channels[0].value: channel-number", "'+237"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'fax', 'value': '12' }],",
            "$.targets[0].channels[0].value: channel-number", "'12'"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'social', 'value': 'example.bsky.social', 'network': 'x' }],",
            "$.targets[0].channels[0].value: channel-handle", "'example.bsky.social'"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'social', 'value': 'https://x.com/example', 'network': 'x' }],",
            "$.targets[0].channels[0].value: channel-handle-link", "'https://x.com/example'"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'social', 'value': 'example' }],",
            "$.targets[0].channels[0]: channel-network", "{ 'kind': 'social'"
        },
        {
            Case, "'id': 'president',",
            "'id': 'president', 'channels': [{ 'kind': 'social', 'network': 'twitter', 'value': 'example' }],",
            "$.targets[0].channels[0].network: network-meant", "'twitter'"
        },
        {
            Case, "'id': 'president',",
            Status + "'status': 'broken', 'since': '2022' }] }],",
            "$.targets[0].channels[0].statuses[0].status: word-unknown", "'broken'"
        },
        {
            Case, "'id': 'president',",
            Status + "'status': 'open', 'since': '2023' }] }],",
            "$.targets[0].channels[0].statuses[0].since: after-as-of", "'2023'"
        },
        {
            Case, "'id': 'president',",
            Status + "'status': 'open', 'since': '2022-03', 'until': '2022-02-28' }] }],",
            "$.targets[0].channels[0].statuses[0].until: channel-status-reversed", "'2022-02-28'"
        },
        {
            Case, "'id': 'president',",
            Status + "'status': 'open', 'since': '2022', 'source': 'rumour' }] }],",
            "$.targets[0].channels[0].statuses[0].source: source-unknown", "'rumour'"
        },
        {
            Case, "'id': 'president',",
            Copy + "'style': 'tsar', 'source': 'amnistie-ca' }],",
            "$.targets[0].copiesTo[0].style: word-unknown", "'tsar'"
        },
        {
            Case, "'id': 'president',",
            Copy + "'gender': 'lady', 'source': 'amnistie-ca' }],",
            "$.targets[0].copiesTo[0].gender: word-unknown", "'lady'"
        },
        {
            Case, "'id': 'president',",
            Copy + "'organisation': { 'fr': 'y' }, 'source': 'amnistie-ca' }],",
            "$.targets[0].copiesTo[0].organisation: translation-missing", "{ 'fr'"
        },
        {
            Case, "'id': 'president',",
            Copy + "'salutation': { 'fr': '' }, 'source': 'amnistie-ca' }],",
            "$.targets[0].copiesTo[0].salutation.fr: text-empty", "''"
        },
        {
            Case, "'id': 'president',",
            Copy + "'channels': [{ 'kind': 'post', 'value': 'y' }], 'source': 'amnistie-ca' }],",
            "$.targets[0].copiesTo[0].channels[0]: channel-value", "{ 'kind': 'post'"
        },
    };
}

using System.Reflection;

namespace WriteForRights.Tests;

/// <summary>The open sets of words: what this version knows, and that it keeps what it does not.</summary>
public sealed class WordTests
{
    public static TheoryData<Type> All { get; } = [.. TextTypes.Words];

    /// <summary>The words are part of the wire: one that is missing or respelt here breaks every app in the field.</summary>
    public static TheoryData<Type, string> Contract { get; } = new()
    {
        { typeof(AccessScope), "submit report moderate read-exact admin" },
        { typeof(ActionKind), "letter card email sms fax phone-call social-post signature photo drawing" },
        { typeof(ActionStatus), "counted voided" },
        { typeof(ChannelKind), "post email phone fax social" },
        { typeof(ChannelState), "open bounced suspended closed" },
        { typeof(ContactConsent), "granted denied not-asked" },
        { typeof(CountDimension), "kind purpose country section day origin" },
        { typeof(CountMeasure), "actions messages signatures people" },
        { typeof(DeclarationKind), "prisoner-of-conscience" },
        { typeof(DeliveryStatus), "open delivered cancelled" },
        { typeof(FigureQualifier), "exactly more-than about" },
        { typeof(FindingSeverity), "advice ask stop" },
        { typeof(GrammaticalGender), "feminine masculine" },
        { typeof(GrammaticalNumber), "one several" },
        { typeof(InvalidationStatus), "dry-run running done" },
        { typeof(LedgerJobKind), "verify rebuild backup" },
        { typeof(LedgerJobStatus), "running done failed" },
        { typeof(ModerationOutcome), "approved redacted rejected withdrawn" },
        {
            typeof(OfficeStyle),
            "head-of-state monarch head-of-government minister ambassador governor prosecutor judge member-of-parliament director office"
        },
        { typeof(OutcomeKind), "released charges-dropped sentence-commuted moved reunited safe still-held died" },
        { typeof(Pronouns), "she he they" },
        { typeof(Purpose), "appeal solidarity" },
        { typeof(ReopeningReason), "policy-changed findings-changed record-changed" },
        { typeof(ReportPrecision), "exact estimate" },
        { typeof(ReportStatus), "counted corrected voided" },
        {
            typeof(ScreeningRule),
            "names-amnesty link email-address social-handle phone-number sender-name sender-address politics religion abuse "
            + "text-placeholder text-markup text-garbled enclosure language not-screened unprintable too-long empty kind not-accepted closed"
        },
        { typeof(SentenceKind), "term life death suspended fine" },
        {
            typeof(SocialNetwork),
            "bluesky facebook instagram linkedin mastodon telegram threads tiktok vk wechat weibo x youtube"
        },
        { typeof(SolidarityRouteKind), "direct family care-of" },
        { typeof(SolidarityStatus), "screened approved redacted rejected withdrawn delivered reopened" },
        { typeof(SubjectForm), "person people family group community" },
        {
            typeof(TimelineEventKind),
            "background arrested charged detained moved tried convicted sentenced released died"
        },
        { typeof(VoidReason), "withdrawn bounced fraudulent duplicate mistaken test" },
        { typeof(WebhookEventType), "counts.changed milestone.reached message.decided" },
        { typeof(WebhookDeliveryStatus), "waiting delivered failed" },
        { typeof(WithheldReason), "safety own-wish family-wish court-order" },
    };

    [Theory]
    [MemberData(nameof(Contract))]
    public void The_words_of_the_wire_are_known(Type type, string words)
    {
        var known = Known(type).Select(word => word.ToString()).ToHashSet();

        Assert.Superset(words.Split(' ').ToHashSet(), known!);
    }

    [Fact]
    public void Every_set_of_words_stands_in_the_contract() =>
        Assert.Equal(TextTypes.Words.Select(type => type.Name).Order(), Contract.Select(row => row.Data.Item1.Name).Order());

    [Theory]
    [MemberData(nameof(All))]
    public void Every_named_word_is_known_once_and_is_read_back(Type type)
    {
        var named = type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == type)
            .Select(property => property.GetValue(null)!)
            .ToArray();

        Assert.NotEmpty(named);
        Assert.Equal(named.Select(word => word.ToString()).Order(), Known(type).Select(word => word.ToString()).Order());
        Assert.Distinct(named);
        Assert.All(named, word => Assert.Equal(word, TextTypes.Parse(type, word.ToString())));
        Assert.All(named, word => Assert.True(IsKnown(word)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_unknown_word_is_kept_but_not_known(Type type)
    {
        var word = TextTypes.Parse(type, "word-of-tomorrow");

        Assert.False(IsKnown(word));
        Assert.Equal("word-of-tomorrow", word.ToString());
        Assert.False(IsKnown(TextTypes.Default(type)));
    }

    private static IEnumerable<object> Known(Type type) =>
        ((System.Collections.IEnumerable)type.GetProperty("Known")!.GetValue(null)!).Cast<object>();

    private static bool IsKnown(object word) => (bool)word.GetType().GetProperty("IsKnown")!.GetValue(word)!;
}

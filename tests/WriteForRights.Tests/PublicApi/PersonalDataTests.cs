using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using FluentValidation;

namespace WriteForRights.Tests;

/// <summary>Personal data is planted wherever it can stand, and must come out nowhere but where it is asked for.</summary>
public sealed class PersonalDataTests
{
    /// <summary>No planted value has this in common with anything else.</summary>
    private const string Mark = "Planted";

    private static readonly Type[] Personal = [typeof(ActionText), typeof(EmailAddress), typeof(PersonalText), typeof(PostalAddress), typeof(Supporter)];

    private static readonly PostalAddress Address = new()
    {
        Lines = ["Planted Street 1", "c/o Planted"],
        Locality = "Planted Town",
        Region = "Planted Region",
        PostalCode = "Planted 123",
        Country = CountryCode.Parse("GB"),
    };

    private static readonly Supporter Supporter = new()
    {
        Name = "Planted Name",
        Email = EmailAddress.Parse("Planted@planted.example"),
        Phone = "+Planted 44",
        Address = Address,
        Country = CountryCode.Parse("GB"),
        Language = LanguageTag.English,
    };

    private static readonly ActionText Words = new() { Language = LanguageTag.English, Body = "Planted words." };

    private static readonly ActionRecord Action = Campaign2022.Letter() with { Supporter = Supporter, Text = Words };

    /// <summary>An instance of every public type that can hold personal data, however deep.</summary>
    private static object[] Holders()
    {
        var source = SourceId.Parse("press-release");
        var channel = new TargetChannel { Kind = ChannelKind.Post, Address = Address };
        var copy = new CopyTo { Office = new(LanguageTag.English, "Embassy"), Channels = [channel], Source = source };
        var envelope = EnvelopeBlock.Of(["Planted Name"], Address, null, LanguageTag.English);
        var route = new SolidarityRoute { Kind = SolidarityRouteKind.Family, Address = Address, Source = source };
        var known = Campaign2022.Pack.Cases[0];
        var policy = known.Solidarity with { Routes = [route] };
        var target = known.Targets[0] with { Channels = [channel], CopiesTo = [copy] };
        var @case = known with { Targets = [target], Solidarity = policy };
        var pack = new CampaignPack(Campaign2022.Pack.Campaign, [@case]);
        var sender = Supporter with { Phone = null, Address = Address with { PostalCode = null } };
        var request = new AppealRequest { Target = target.Id, Date = new PartialDate(2022, 12, 10), Sender = sender };
        var edit = new AppealEdit { Subject = "Planted subject", Body = "Planted words." };
        var appeal = Appeal.Compose(known, request, LanguageTag.English).Appeal!.Edit(edit, LanguageTag.English);
        var reachable = Letters.Compose(Letters.Request with { Sender = sender });
        return
        [
            Supporter, Supporter.Email!.Value, Supporter.Name!.Value, Address, Words, Action, channel, copy, envelope, route, policy, target,
            @case, pack, new CampaignPackReport(pack, default), request, edit, appeal, appeal.Appeal!, reachable.ToHtml(LetterPaper.A4),
            reachable.ToMailto(), reachable.ToEmail(), reachable.ToWebmail(WebmailService.Gmail), reachable.ToSms(), reachable.ToPost(SocialNetwork.X, 5_000),
            Campaign2022.Report() with { ReportedBy = "Planted Group", Place = "Planted Town" },
            new VoidRecord { Reason = VoidReason.Test, By = "Planted Name" },
            Exported, new PersonExport { ExportedAt = Campaign2022.Within, Actions = [Exported] },
            new InvalidationRequest
            {
                Id = InvalidationId.Parse("flood"),
                Campaign = Campaign2022.Pack.Campaign.Id,
                AddressRange = "Planted address",
            },
            .. Messages(@case), .. Queue(), .. TakingPart(),
        ];
    }

    private static ExportedAction Exported => new() { Action = Action, RecordedAt = Campaign2022.Within };

    /// <summary>A message in each of its states, and everything around it.</summary>
    private static object[] Messages(Case @case)
    {
        var taken = @case with { Solidarity = @case.Solidarity with { AcceptsMessages = true, Languages = [] } };
        var screening = new SolidarityScreening(Campaign2022.Pack.Campaign, taken, Campaign2022.ClockAt(Campaign2022.Within));
        var draft = SolidarityDraft.New(taken.Id, ActionKind.Card, "Planted, bless you.") with
        {
            SenderName = "Planted Name",
            SenderAddress = Address,
        };
        var screened = screening.Screen(draft);
        var reason = new FindingOverride { Rule = ScreeningRule.Religion, Reason = "Planted reason." };
        var approved = screened.Approve(ModeratorId.Parse("moderator-7"), reason);
        approved.TryGetDeliverable(screening, out var deliverable);
        return
        [
            screening, draft, screened, reason, approved, approved.Decision, approved.Record, deliverable!, deliverable!.MarkDelivered(),
        ];
    }

    private static object[] TakingPart()
    {
        var options = Flows.Options with { TemplateFields = new Dictionary<string, PersonalText> { ["own"] = "Planted words" } };
        var input = new FlowInput { Name = "Planted Name", Body = "Planted words", AddressLines = "Planted Street 1", Email = "Planted@planted.example" };
        return
        [
            options, input, Flows.Letter().Apply(input, FlowStep.Send), Flows.Signature().Apply(input), Flows.Card().Apply(input, FlowStep.Write),
        ];
    }

    private static object[] Queue()
    {
        var (id, moderator) = (ActionId.New(), ModeratorId.Parse("moderator-7"));
        var message = new QueuedMessage
        {
            Id = id,
            Version = "1f",
            Campaign = Campaign2022.Pack.Campaign.Id,
            Case = CaseId.Parse("a-case"),
            Kind = ActionKind.Card,
            ArrivedAt = Campaign2022.Within,
            Status = SolidarityStatus.Screened,
            Text = "Planted words",
            SenderName = "Planted Name",
            SenderAddress = Address,
            FindingsKey = "none",
        };
        var decision = new MessageDecision
        {
            Id = id,
            Version = "1f",
            Outcome = ModerationOutcome.Redacted,
            By = moderator,
            Text = "Planted words",
            Reason = "Planted reason",
        };
        var envelope = new MessageEnvelope
        {
            Id = id,
            Kind = ActionKind.Card,
            Route = SolidarityRouteKind.Direct,
            Lines = ["Planted line"],
            SenderName = "Planted Name",
            SenderAddress = Address,
        };
        return
        [
            message, decision, envelope,
            new MessageDecisions { Findings = "none", Decisions = [decision] },
            new MessageResult { Id = id, Status = 200, Message = message },
            new MessageDelivery
            {
                Id = DeliveryId.Parse("uk-1"),
                Status = DeliveryStatus.Open,
                Campaign = message.Campaign,
                Case = message.Case,
                By = moderator,
                CreatedAt = Campaign2022.Within,
                Sheets = "Planted sheets",
                Envelopes = [envelope],
            },
        ];
    }

    [Fact]
    public void Every_type_that_can_hold_personal_data_is_tested_here() => Assert.Equal(
        typeof(Campaign).Assembly.GetExportedTypes()
            .Where(type => !type.IsGenericType && !type.IsAbstract && !type.IsSubclassOf(typeof(Exception)) && Holds(type, []))
            .Select(type => type.Name).Order(),
        Holders().Select(holder => holder.GetType().Name).Order());

    [Fact]
    public void Nothing_that_holds_personal_data_prints_it() => Assert.All(Holders(), holder =>
    {
        AssertClean(holder.ToString());
        AssertClean($"{holder}");
        AssertClean(string.Format(CultureInfo.InvariantCulture, "{0}", holder));
        AssertClean(string.Concat("Could not send ", holder));
        AssertClean(new StringBuilder().Append(holder).ToString());
        AssertClean(Convert.ToString(holder, CultureInfo.InvariantCulture));
    });

    [Fact]
    public void A_page_and_a_list_do_not_print_what_they_hold()
    {
        AssertClean(new Page<Case> { Items = [(Case)Holders().Single(holder => holder is Case)] }.ToString());
        AssertClean(Address.Lines.ToString());
        AssertClean(new[] { Action }.ToValueList().ToString());
        AssertClean(new { Supporter, Words, Action }.ToString());
        AssertClean((Supporter, Words, Supporter.Email).ToString());
    }

    [Fact]
    public void A_redacted_print_still_says_what_it_stands_for()
    {
        Assert.Equal("(supporter)", Supporter.ToString());
        Assert.Equal("(postal address)", Address.ToString());
        Assert.Equal("(text)", Words.ToString());
        Assert.Contains("(supporter)", Action.ToString(), StringComparison.Ordinal);
        Assert.Contains(Action.Id.ToString(), Action.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_wire_carries_it_in_full()
    {
        var json = JsonSerializer.Serialize(Action, WriteForRightsJson.TypeInfo<ActionRecord>());

        string[] planted =
        [
            "Planted Street 1", "c/o Planted", "Planted Town", "Planted Region", "Planted 123", "Planted Name", "Planted@planted.example",
            "+Planted 44", "Planted words.",
        ];

        Assert.All(planted, value => Assert.Contains(value, json, StringComparison.Ordinal));
    }

    [Fact]
    public void No_problem_of_an_action_repeats_it()
    {
        var bad = Action with
        {
            Source = "Planted\u202E",
            Supporter = Supporter with
            {
                Name = "Planted\u202E" + new string('x', 200),
                Phone = "Planted\0" + new string('x', 40),
                Address = Address with
                {
                    Lines = ["Planted\u202E" + new string('x', 200)],
                    Locality = "Planted\u202EPlanted",
                    Region = "Planted\u202EPlanted",
                    PostalCode = "Planted\u202EPlanted",
                },
            },
            Text = Words with { Body = "Planted\u202E" + new string('x', 20_000) },
            Consent = new Consent { Contact = ContactConsent.Denied, TextVersion = "Planted\u202E" },
        };
        var rules = Campaign2022.Rules();

        Assert.All(MessageLanguages.All, language => Assert.All(rules.Check(bad, language), problem => AssertClean(problem.ToString())));
        Assert.Equal(13, rules.Check(bad).Length);
        Assert.All(rules.Validate(bad).Errors, failure => AssertClean(failure.ToString()));
        AssertClean(Assert.Throws<ValidationException>(() => rules.ValidateAndThrow(bad)).ToString());
    }

    [Theory]
    [InlineData("""{ "supporter": "Planted" }""")]
    [InlineData("""{ "supporter": { "email": "Planted is no address" } }""")]
    [InlineData("""{ "supporter": { "email": ["Planted@planted.example"] } }""")]
    [InlineData("""{ "supporter": { "name": { "first": "Planted" } } }""")]
    [InlineData("""{ "supporter": { "phone": 12345, "name": "Planted" } }""")]
    [InlineData("""{ "supporter": { "country": "Planted" } }""")]
    [InlineData("""{ "supporter": { "address": { "lines": "Planted Street 1", "country": "GB" } } }""")]
    [InlineData("""{ "supporter": { "name": "Planted", "name": "Planted again" } }""")]
    [InlineData("""{ "supporter": { "name": "Planted", "surname": "Planted" } }""")]
    [InlineData("""{ "text": { "body": "Planted words.", "language": "Planted" } }""")]
    [InlineData("""{ "text": { "words": "Planted" } }""")]
    [InlineData("""{ "takenAt": "Planted" }""")]
    [InlineData("""{ "quantity": "Planted" }""")]
    [InlineData("""{ "text": { "body": "Planted \ud83d" } }""")]
    [InlineData("""{ "text": { "body": "Planted """)]
    public void No_problem_or_exception_of_json_that_does_not_fit_repeats_it(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);

        Assert.All(MessageLanguages.All, language => Assert.All(
            WriteForRightsJson.Read<ActionRecord>(utf8, language).Problems, problem => AssertClean(problem.ToString())));
        AssertClean(Assert.ThrowsAny<JsonException>(
            () => JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ActionRecord>())).ToString());
        AssertClean(Assert.ThrowsAny<JsonException>(
            () => JsonSerializer.Deserialize(json, WriteForRightsJson.StrictTypeInfo<ActionRecord>())).ToString());
    }

    [Fact]
    public void No_exception_of_a_value_that_is_refused_repeats_it() => Assert.All(
        TextTypes.All,
        type => AssertClean(
            Assert.Throws<FormatException>(() => TextTypes.Parse(type, "Planted <Planted@planted.example> Planted")).ToString()));

    private static void AssertClean(string? text) => Assert.DoesNotContain(Mark, text!, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(Type type, HashSet<Type> seen)
    {
        var inner = type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GenericTypeArguments[^1]
            : Nullable.GetUnderlyingType(type) ?? type;
        return Personal.Contains(inner)
            || (inner.Assembly == typeof(Campaign).Assembly && seen.Add(inner)
                && inner.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property => Holds(property.PropertyType, seen)));
    }
}

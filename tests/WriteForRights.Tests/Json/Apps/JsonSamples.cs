using System.Collections;
using System.Reflection;

namespace WriteForRights.Tests;

/// <summary>Values of every public record: those of the sample pack, and made ones that have every member.</summary>
internal static class JsonSamples
{
    private const int Enough = 40;

    private static readonly Lazy<ILookup<Type, object>> Collected = new(Collect);

    private static readonly LocalizedText Text = new([new(LanguageTag.English, "A text"), new(LanguageTag.Parse("ar"), "نص")]);

    /// <summary>
    /// The records that are only written: what the library works out, and nobody can make up; and those of forms, whose state travels in
    /// fields.
    /// </summary>
    internal static IReadOnlyList<Type> OnlyWritten { get; } =
    [
        typeof(Appeal), typeof(AppealComposition), typeof(CampaignPackReport), typeof(EnvelopeBlock), typeof(MilestoneProgress),
        typeof(WindowStatus), typeof(ConsentText), typeof(FlowInput), typeof(FlowOptions),
    ];

    internal static IReadOnlyList<Type> Records { get; } =
        [.. typeof(Campaign).Assembly.GetExportedTypes().Where(type => type.GetMethod("<Clone>$") is not null && !type.IsGenericType)];

    internal static ILookup<Type, object> All => Collected.Value;

    internal static Counts Counts { get; } = new()
    {
        Campaign = Campaign2022.Id,
        AsOf = Campaign2022.Within,
        Actions = 3,
        Messages = 0,
        Signatures = 0,
        People = 0,
        By = Splits(),
        ByMeasure = new Dictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>
        {
            [CountMeasure.People] = Splits(),
        },
    };

    internal static Webhook Webhook { get; } = new()
    {
        Id = WebhookId.Parse("uk-crm"),
        Url = "https://hooks.example/",
        Events = [.. WebhookEventType.Known],
        Campaign = Campaign2022.Id,
        Disabled = true,
        FailingSince = Campaign2022.Within,
        Version = 1,
        CreatedAt = Campaign2022.Within,
    };

    internal static ReachedMilestone Reached { get; } = new() { Campaign = Campaign2022.Id, Measure = CountMeasure.Actions, Milestone = 250 };

    internal static DecidedMessage Decided { get; } = new()
    {
        Id = ActionId.Parse("0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60"),
        Campaign = Campaign2022.Id,
        Case = CaseId.Parse("dorgelesse-nguessan"),
        Section = SectionId.Parse("uk"),
        Status = SolidarityStatus.Rejected,
    };

    internal static PostalAddress Address { get; } = new()
    {
        Lines = ["1 Example Street"],
        Locality = "Example Town",
        Region = "Region",
        PostalCode = "1234",
        Country = CountryCode.Parse("GB"),
    };

    internal static Supporter Supporter { get; } = new()
    {
        Name = "A. Example",
        Email = EmailAddress.Parse("name@example.org"),
        Phone = "+44 20 7946 0000",
        Address = Address,
        Country = CountryCode.Parse("GB"),
        Language = LanguageTag.English,
    };

    private static Problem NoId { get; } =
        Problem.Of("$.id", ProblemCodes.MemberMissing, LanguageTag.English, ("name", "id"));

    private static Case EverythingHappened { get; } = MadeCase.Of(MadeCase.Event("2022-03", TimelineEventKind.Sentenced) with
    {
        Charges =
        [
            new Charge
            {
                Offence = Text,
                Law = Text,
                MaximumSentence = new Sentence { Kind = SentenceKind.Parse("exile"), Term = SentenceTerm.OfMonths(22) },
                Source = MadeCase.Source,
            },
        ],
        Sentence = new Sentence { Kind = SentenceKind.Life },
        TotalTerm = new SentenceTerm(1, 2, 3),
        Place = Fact.Withheld<LocalizedText>(WithheldReason.FamilyWish),
    }) with
    {
        Subject = new Subject
        {
            Form = SubjectForm.Family,
            Name = Text,
            People =
            [
                new Person { Name = Fact.Withheld<LocalizedText>(WithheldReason.Safety), KnownAs = Text, Died = new(2022) },
                new Person { Name = Text, Pronouns = Pronouns.Known[0], Occupation = Text, NativeLanguage = LanguageTag.Parse("ar") },
            ],
        },
        Outcomes = [MadeCase.Outcome("2022", OutcomeKind.Moved) with { Thanks = Text, Place = Text }],
        Updates = [new CaseUpdate { Date = new(2022), Text = Text, Source = MadeCase.Source, Thanks = Text }],
        Targets =
        [
            new Target
            {
                Id = TargetId.Parse("minister"),
                Office = Text,
                Source = MadeCase.Source,
                Channels =
                [
                    new TargetChannel
                    {
                        Kind = ChannelKind.Post,
                        Address = Address with { Country = default },
                        Statuses = [new ChannelStatus { Status = ChannelState.Closed, Since = new(2022) }],
                    },
                ],
                CopiesTo =
                [
                    new CopyTo
                    {
                        Office = Text,
                        Channels = [new TargetChannel { Kind = ChannelKind.Post, Address = Address }],
                        Source = MadeCase.Source,
                    },
                ],
            },
        ],
        Solidarity = new SolidarityPolicy
        {
            AcceptsMessages = true,
            Routes = [new SolidarityRoute { Kind = SolidarityRouteKind.Family, Address = Address, Source = MadeCase.Source }],
        },
    };

    private static Dictionary<CountDimension, IReadOnlyDictionary<string, long>> Splits() => new()
    {
        [CountDimension.Country] = new Dictionary<string, long> { ["GB"] = 2, ["unspecified"] = 1 },
        [CountDimension.Kind] = new Dictionary<string, long> { ["phone-call"] = 3 },
    };

    private static ILookup<Type, object> Collect()
    {
        var found = new List<object>();
        object[] roots =
        [
            EverythingHappened, Campaign2022.Pack.Campaign, new SectionText { Key = "share.appeal", Text = Text }, .. Campaign2022.Pack.Cases, Counts,
            EverythingHappened.StateAt(new PartialDate(2022, 4)), Campaign2022.Pack.Cases[0].StateAt(new PartialDate(2022, 12)),
            TranslationReport.Of(Campaign2022.Pack), new PackProblem("case.json", 0, 0, NoId),
            new AccessKey
            {
                Id = AccessKeyId.Parse("uk-website"),
                Scopes = [AccessScope.Submit],
                Origins = ["https://partner.example"],
                Version = 1,
                CreatedAt = Campaign2022.Within,
            },
            new AccessKeyRequest { Scopes = [AccessScope.Report], Section = SectionId.Parse("uk") },
            new AccessKeyRotation { Version = 2 },
            new WebhookRequest { Url = "https://hooks.example/", Events = [WebhookEventType.CountsChanged], Section = SectionId.Parse("uk") },
            new WebhookRotation { Version = 2, PreviousUntil = Campaign2022.Within },
            new WebhookReplay { Event = WebhookEventId.Parse("event-1") },
            new WebhookReplayResult { Events = 3 },
            Webhook,
            new IssuedWebhook { Description = Webhook, Secret = "whsec_" },
            new WebhookDelivery
            {
                Event = WebhookEventId.Parse("event-1"),
                Type = WebhookEventType.MessageDecided,
                CreatedAt = Campaign2022.Within,
                Status = WebhookDeliveryStatus.Waiting,
                Attempts = 2,
                LastAttemptAt = Campaign2022.Within,
                LastStatus = 503,
                NextAttemptAt = Campaign2022.Within,
            },
            Reached,
            Decided,
            new WebhookEvent
            {
                Id = WebhookEventId.Parse("event-1"),
                Type = WebhookEventType.MilestoneReached,
                Timestamp = Campaign2022.Within,
                Rehearsal = true,
                Milestone = Reached,
                Message = Decided,
            },
            new IssuedAccessKey
            {
                Description = new AccessKey
                {
                    Id = AccessKeyId.Parse("uk-desk"),
                    Scopes = [AccessScope.Moderate, AccessScope.ReadExact],
                    Version = 3,
                    CreatedAt = Campaign2022.Within,
                },
                Key = "shown once",
            },
            new Erasure
            {
                Id = ErasureId.New(),
                Actions = 3,
                RequestedAt = Campaign2022.Within,
                RequestedBy = AccessKeyId.Parse("uk-desk"),
                ConfirmedAt = Campaign2022.Within,
                ConfirmedBy = AccessKeyId.Parse("uk-moderators"),
            },
            new PersonExport
            {
                ExportedAt = Campaign2022.Within,
                Actions =
                [
                    new ExportedAction
                    {
                        Action = Campaign2022.Letter() with { Supporter = Supporter },
                        RecordedAt = Campaign2022.Within,
                        VoidedAt = Campaign2022.Within,
                        IsIncomplete = true,
                    },
                ],
            },
            .. Exported(),
            new Retention { Purpose = Purpose.Appeal, SupporterDays = 180, TextDays = 365 },
            new InvalidationRequest
            {
                Id = InvalidationId.Parse("flood"),
                Campaign = Campaign2022.Pack.Campaign.Id,
                AddressRange = "192.0.2.0/24",
                RecordedFrom = Campaign2022.Within,
            },
            new Invalidation
            {
                Id = InvalidationId.Parse("flood"),
                Status = InvalidationStatus.DryRun,
                Records = 3,
                Voided = 0,
                Removed = new Tally(3, 3, 2, 1),
                Cases = [new InvalidationCase { Case = CaseId.Parse("a-case"), Removed = new Tally(3, 3, 2, 1) }],
                Token = "a token",
            },
            new LedgerJob
            {
                Id = LedgerJobId.Parse("verify-20221210t110215-1"),
                Kind = LedgerJobKind.Verify,
                Status = LedgerJobStatus.Done,
                StartedAt = Campaign2022.Within,
                Differences =
                [
                    new LedgerDifference
                    {
                        Scope = "w4r-2022",
                        Dimension = "kind",
                        Bucket = "letter",
                        Stored = new Tally(3, 3, 0, 0),
                        Recomputed = new Tally(2, 2, 0, 0),
                    },
                ],
            },
            new ActionReceipt { Id = ActionId.New(), Status = ActionStatus.Counted, RecordedAt = Campaign2022.Within },
            new ActionReceipt
            {
                Id = ActionId.New(),
                Status = ActionStatus.Counted,
                RecordedAt = Campaign2022.Within,
                WithdrawalSecret = "for the writer",
            },
            .. Moderation(),
            new ReportReceipt { Id = ReportId.New(), Revision = 2, Status = ReportStatus.Known[0], RecordedAt = Campaign2022.Within },
            new ApiProblem { Title = "No", Status = 422, Code = "validation-failed", Errors = [NoId] },
            new AppealFinding { Path = "$.body", Code = AppealFinding.HeadRemoved, Start = 0, Length = 0, Message = "A message" },
            new CostlyCharacter { Character = "ç", Position = 0, Plain = "c" },
            new LetterDocument("<html></html>", LetterPaper.A4, 1),
            new AppealEdit { Subject = "A subject", Body = "A body" },
            new AppealRequest
            {
                Target = TargetId.Parse("president"),
                Date = new PartialDate(2022, 12, 10),
                Sender = Supporter,
                Fields = new Dictionary<string, PersonalText> { ["ownField"] = "Words" },
            },
            Campaign2022.Letter() with
            {
                Targets = [TargetId.Parse("president")],
                Supporter = Supporter,
                Consent = new Consent { Contact = ContactConsent.Granted, TextVersion = "1", At = Campaign2022.Within },
                Text = new ActionText { Language = LanguageTag.English, Body = "Words" },
            },
            Campaign2022.Report() with { Place = "A town" },
            new VoidRecord { Reason = VoidReason.Test, By = "moderator 7", At = Campaign2022.Within },
            Approved().Record,
        ];
        foreach (var root in roots)
        {
            Add(root, found, []);
        }

        return found.ToLookup(value => value.GetType());
    }

    private static object[] Exported() =>
    [
        new ActionRow
        {
            Id = ActionId.New(),
            Campaign = Campaign2022.Id,
            Case = CaseId.Parse("a-case"),
            Purpose = Purpose.Appeal,
            Kind = ActionKind.Letter,
            Quantity = 2,
            Messages = 4,
            Targets = [TargetId.Parse("president"), TargetId.Parse("minister")],
            TakenAt = Campaign2022.Within,
            Day = PartialDate.Parse("2022-12-10"),
            Source = "partner.example",
            RecordedAt = Campaign2022.Within,
            VoidedAt = Campaign2022.Within,
            Cursor = "AQAAAAAAAAAB",
        },
        new ReportRow
        {
            Id = ReportId.New(),
            Revision = 2,
            Campaign = Campaign2022.Id,
            Case = CaseId.Parse("a-case"),
            Purpose = Purpose.Appeal,
            Kind = ActionKind.Letter,
            Quantity = 120,
            Messages = 120,
            Precision = ReportPrecision.Estimate,
            AsOf = PartialDate.Parse("2022-12"),
            RecordedAt = Campaign2022.Within,
            ReplacedAt = Campaign2022.Within,
            Cursor = "AgAAAAAAAAAB",
        },
        new CountRow
        {
            Campaign = Campaign2022.Id,
            Case = CaseId.Parse("a-case"),
            Dimension = CountDimension.Kind,
            Bucket = "letter",
            Actions = 3,
            Messages = 3,
            Signatures = 0,
            People = 1,
            AsOf = Campaign2022.Within,
        },
        new ExportEnd { Rows = 3, Cursor = "AQAAAAAAAAAD" },
        new ExportEnd { Rows = 0 },
    ];

    private static object[] Moderation()
    {
        var (id, moderator, record) = (ActionId.New(), ModeratorId.Parse("moderator-7"), Approved().Record);
        var message = new QueuedMessage
        {
            Id = id,
            Version = "1f",
            Campaign = Campaign2022.Pack.Campaign.Id,
            Case = record.Draft.Case,
            Language = LanguageTag.English,
            Kind = ActionKind.Card,
            ArrivedAt = Campaign2022.Within,
            Status = SolidarityStatus.Reopened,
            Reopened = ReopeningReason.PolicyChanged,
            Text = "Words",
            SenderAddress = Address,
            Findings = record.Findings,
            FindingsKey = "religion:ask",
            Claim = new MessageClaim { By = moderator, Until = Campaign2022.Within },
            Decisions = record.Decisions,
        };
        var decision = new MessageDecision
        {
            Id = id,
            Version = message.Version,
            Outcome = ModerationOutcome.Redacted,
            By = moderator,
            Text = "Kinder words",
            Overrides = [new FindingOverride { Rule = ScreeningRule.Religion, Reason = "Kind." }],
        };
        var delivery = new MessageDeliveryRequest
        {
            Id = DeliveryId.Parse("uk-1"),
            Campaign = message.Campaign,
            Case = message.Case,
            By = moderator,
            Count = 20,
        };
        return
        [
            message, decision, delivery,
            new MessageClaimRequest { By = moderator, Minutes = 10, Ids = [id] },
            new MessageClaimRequest { By = moderator, Count = 5, Section = SectionId.Parse("uk"), Findings = "none" },
            new MessageRelease { By = moderator, Ids = [id] },
            new MessageDecisions { Findings = "religion:ask", Decisions = [decision] },
            new MessageResult { Id = id, Status = 200, Message = message },
            new MessageReceipt { Id = id, Status = SolidarityStatus.Withdrawn },
            new MessageWithdrawal { Secret = "for the writer" },
            new MessageDelivery
            {
                Id = delivery.Id,
                Status = DeliveryStatus.Open,
                Campaign = delivery.Campaign,
                Case = delivery.Case,
                By = moderator,
                CreatedAt = Campaign2022.Within,
                Sheets = "<html></html>",
                Messages = [id],
                Envelopes =
                [
                    new MessageEnvelope
                    {
                        Id = id,
                        Kind = ActionKind.Card,
                        Route = SolidarityRouteKind.Direct,
                        Lines = ["A street 1", "A TOWN"],
                        SenderAddress = Address,
                    },
                ],
                LeftOut = [new MessageReceipt { Id = ActionId.New(), Status = SolidarityStatus.Withdrawn }],
            },
        ];
    }

    private static ApprovedMessage Approved()
    {
        var draft = SolidarityCases.Draft("God bless you all.", "en") with { SenderAddress = Address };
        var screened = SolidarityCases.Screening().Screen(draft);
        return screened.Approve(ModeratorId.Parse("moderator-7"), new FindingOverride { Rule = ScreeningRule.Religion, Reason = "Kind." });
    }

    private static void Add(object? value, List<object> found, Dictionary<Type, int> counted)
    {
        if (value is IEnumerable and not string)
        {
            foreach (var item in (IEnumerable)value)
            {
                Add(item, found, counted);
            }
        }
        else if (value is not null && Records.Contains(value.GetType())
            && (counted[value.GetType()] = counted.GetValueOrDefault(value.GetType()) + 1) <= Enough)
        {
            found.Add(value);
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Add(property.GetIndexParameters().Length == 0 ? property.GetValue(value) : null, found, counted);
            }
        }
    }
}

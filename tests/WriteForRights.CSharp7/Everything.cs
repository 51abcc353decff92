using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using WriteForRights.Client;
using WriteForRights.Outbox;

namespace WriteForRights.CSharp7
{
    /// <summary>Creates and sends everything that an app sends, in C# 7.3. Nothing runs it: that it compiles is the test.</summary>
    public static class Everything
    {
        /// <summary>Takes an action with every member, through the client and the outbox.</summary>
        public static async Task ActAsync(Uri server, CampaignId campaign, CaseId caseId, DateTimeOffset now, byte[] key)
        {
            var client = new WriteForRightsClient(new WriteForRightsClientOptions
            {
                BaseAddress = server,
                Language = LanguageTag.Parse("fr"),
                MaxAttempts = 3,
            }).With(new CallOptions(timeout: TimeSpan.FromMinutes(1), key: "a key"));
            var letter = new ActionRecord(
                ActionId.New(),
                campaign,
                caseId,
                Purpose.Appeal,
                ActionKind.Letter,
                targets: ValueList.Create<TargetId>(new[] { TargetId.Parse("president") }),
                quantity: 1,
                takenAt: now,
                section: SectionId.Parse("uk"),
                country: CountryCode.Parse("GB"),
                language: LanguageTag.English,
                supporter: new Supporter(
                    name: "A. Example",
                    email: EmailAddress.TryParse("name@example.org", out var email) ? email : default(EmailAddress?),
                    phone: "+44 20 7946 0000",
                    address: new PostalAddress(
                        new PersonalText[] { "1 Example Street" }.ToValueList(),
                        CountryCode.Parse("GB"),
                        locality: "London",
                        postalCode: "SW1A 1AA"),
                    country: CountryCode.Parse("GB"),
                    language: LanguageTag.English),
                consent: new Consent(ContactConsent.Granted, textVersion: "1", language: LanguageTag.English, at: now),
                text: new ActionText("Please release them.", LanguageTag.English),
                source: "partner.example");
            await client.SubmitAsync(letter);
            await client.VoidActionAsync(letter.Id, new VoidRecord(VoidReason.Mistaken, at: now, by: "moderator 7"));

            var results = client.SubmitManyAsync(new One<ActionRecord>(letter)).GetAsyncEnumerator();
            while (await results.MoveNextAsync())
            {
                Console.WriteLine(results.Current.Receipt);
            }

            await results.DisposeAsync();
            var outbox = await ActionOutbox.OpenAsync(new OutboxOptions { Path = "outbox.db", Key = key }, client);
            await outbox.EnqueueAsync(letter);
            await outbox.DisposeAsync();
        }

        /// <summary>Reports actions that were counted on paper, corrects the report and voids it.</summary>
        public static async Task ReportAsync(WriteForRightsClient client, CampaignId campaign, CaseId caseId)
        {
            var report = Letters(ReportId.New(), 1, campaign, caseId, 100);
            await client.SubmitReportAsync(report);
            await client.SubmitReportAsync(Letters(report.Id, report.Revision + 1, campaign, caseId, 120));
            await client.VoidReportAsync(report.Id, new VoidRecord(VoidReason.Duplicate));
        }

        /// <summary>Composes an appeal in a supporter's own words.</summary>
        public static string Appeal(Case about, Supporter sender)
        {
            var request = new AppealRequest(
                TargetId.Parse("president"),
                new PartialDate(2022, 12, 10),
                kind: ActionKind.Letter,
                sender: sender,
                fields: new Dictionary<string, PersonalText> { ["occupation"] = "teacher" });
            var appeal = WriteForRights.Appeal.Compose(about, request, LanguageTag.English).Appeal;
            return appeal?.Edit(new AppealEdit(body: "My own words."), LanguageTag.English).Appeal?.ToPlainText();
        }

        /// <summary>Has a message of solidarity screened and approved.</summary>
        public static ApprovedMessage Approve(SolidarityScreening screening, CaseId caseId, ModeratorId moderator)
        {
            var draft = new SolidarityDraft(
                ActionId.New(), caseId, ActionKind.Card, "God bless you.", language: LanguageTag.English, senderName: "A. Example");
            return screening.Screen(draft).Approve(moderator, new[] { new FindingOverride(ScreeningRule.Religion, "Kindly meant.") });
        }

        private static Report Letters(ReportId id, int revision, CampaignId campaign, CaseId caseId, int quantity)
        {
            return new Report(
                id,
                revision,
                campaign,
                caseId,
                Purpose.Appeal,
                ActionKind.Letter,
                quantity,
                ReportPrecision.Exact,
                new PartialDate(2022, 12, 31),
                "An example group",
                place: "London",
                country: CountryCode.Parse("GB"));
        }

        /// <summary>A sequence of one item: C# 7.3 has no asynchronous iterators.</summary>
        private sealed class One<T> : IAsyncEnumerable<T>, IAsyncEnumerator<T>
        {
            private bool _isRead;

            internal One(T item)
            {
                Current = item;
            }

            public T Current { get; }

            public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
            {
                return this;
            }

            public ValueTask<bool> MoveNextAsync()
            {
                var isFirst = !_isRead;
                _isRead = true;
                return new ValueTask<bool>(isFirst);
            }

            public ValueTask DisposeAsync()
            {
                return default;
            }
        }
    }
}

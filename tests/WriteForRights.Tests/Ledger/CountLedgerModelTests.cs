using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Whatever is told, in whatever order and however often, the counts are those of a plain model of what is left.</summary>
public sealed class CountLedgerModelTests
{
    /// <summary>25 actions, told twice and voided; 6 reports of 3 revisions, told twice and voided.</summary>
    private const int MaxEvents = (25 * 3) + (6 * 7);

    private static readonly Gen<ActionRecord> Action =
        from @case in Gen.OneOf(CountCampaign.One, CountCampaign.Three)
        from kind in Gen.OneOf(ActionKind.Letter, ActionKind.Card, ActionKind.Signature)
        from purpose in Gen.OneOf(kind == ActionKind.Signature ? [Purpose.Appeal] : new[] { Purpose.Appeal, Purpose.Solidarity })
        from quantity in Gen.Int[1, kind == ActionKind.Signature ? 1 : 4]
        from section in Gen.OneOf<SectionId?>(null, CountCampaign.London, CountCampaign.Auckland)
        from country in Gen.OneOf<CountryCode?>(null, CountryCode.Parse("GB"), CountryCode.Parse("NZ"))
        from hour in Gen.Int[0, 40]
        select ActionRecord.Appeal(Campaign2022.Id, @case, kind) with
        {
            Purpose = purpose,
            Quantity = quantity,
            Section = section,
            Country = country,
            TakenAt = Campaign2022.Within.AddHours(hour),
        };

    private static readonly Gen<Report> Report =
        from like in Action
        from quantity in Gen.Int[1, 1_000]
        from asOf in Gen.OneOf("2022", "2022-12", "2022-12-11", "2023-01-15")
        select new Report
        {
            Id = ReportId.New(),
            Revision = 1,
            Campaign = like.Campaign,
            Case = like.Case,
            Purpose = like.Purpose,
            Kind = like.Kind,
            Quantity = quantity,
            Precision = ReportPrecision.Estimate,
            AsOf = PartialDate.Parse(asOf),
            ReportedBy = "An example group",
            Section = like.Section,
            Country = like.Country,
        };

    /// <summary>An action, who did it, and whether it is voided in the end.</summary>
    private static readonly Gen<(ActionRecord Action, string? Person, bool IsVoid)> Deed =
        Gen.Select(Action, Gen.OneOf(null, "a", "b", "c"), Gen.Int[0, 3], (action, person, @void) => (action, person, @void == 0));

    /// <summary>A report with its corrections, and whether it is voided in the end.</summary>
    private static readonly Gen<(Report[] Revisions, bool IsVoid)> Batch = Gen.Select(Report.Array[1, 3], Gen.Int[0, 3], (reports, @void) =>
        (reports.Select((report, i) => report with { Id = reports[0].Id, Revision = 1 + (2 * i) }).ToArray(), @void == 0));

    [Fact]
    public void The_counts_are_those_of_what_stands_in_the_end_whatever_the_order_and_the_repeats() =>
        Gen.Select(Deed.Array[0, 25], Batch.Array[0, 6], Gen.Shuffle(Enumerable.Range(0, MaxEvents).ToArray())).Sample(
            (deeds, batches, order) =>
            {
                var ledger = CountCampaign.Ledger();
                var events = Events(deeds, batches);
                foreach (var index in order.Where(index => index < events.Count))
                {
                    events[index](ledger);
                    AssertSound(ledger);
                }

                AssertCounts(deeds, batches, ledger);
            },
            iter: 300);

    private static List<Action<CountLedger>> Events(
        (ActionRecord Action, string? Person, bool IsVoid)[] deeds, (Report[] Revisions, bool IsVoid)[] batches)
    {
        var events = new List<Action<CountLedger>>();
        foreach (var (action, person, isVoid) in deeds)
        {
            events.Add(ledger => ledger.Record(action, person));
            events.Add(ledger => ledger.Record(action, person));
            if (isVoid)
            {
                events.Add(ledger => ledger.Void(action.Id));
            }
        }

        foreach (var (revisions, isVoid) in batches)
        {
            events.AddRange(revisions.Concat(revisions).Select<Report, Action<CountLedger>>(report => ledger => ledger.Record(report)));
            if (isVoid)
            {
                events.Add(ledger => ledger.Void(revisions[0].Id));
            }
        }

        return events;
    }

    /// <summary>At every moment: no number is negative, every split of each sums to its total, and the cases sum to the campaign.</summary>
    private static void AssertSound(CountLedger ledger)
    {
        var (all, one, three) = (ledger.Count(), ledger.Count(CountCampaign.One), ledger.Count(CountCampaign.Three));
        foreach (var counts in new[] { all, one, three })
        {
            foreach (var measure in CountMeasure.Known)
            {
                Assert.True(counts.Of(measure) >= 0);
                Assert.All(CountDimension.Known, dimension =>
                {
                    Assert.Equal(counts.Of(measure), counts.Split(measure, dimension)!.Values.Sum());
                    Assert.All(counts.Split(measure, dimension)!.Values, number => Assert.True(number > 0));
                });
            }
        }

        Assert.Equal(all.Actions, one.Actions + three.Actions);
        Assert.Equal(all.Messages, one.Messages + three.Messages);
        Assert.Equal(all.Signatures, one.Signatures + three.Signatures);
        Assert.InRange(all.People!.Value, Math.Max(one.People!.Value, three.People!.Value), one.People.Value + three.People.Value);
    }

    private static void AssertCounts(
        (ActionRecord Action, string? Person, bool IsVoid)[] deeds, (Report[] Revisions, bool IsVoid)[] batches, CountLedger ledger)
    {
        var standing = deeds.Where(deed => !deed.IsVoid).OrderBy(deed => deed.Action.TakenAt).ThenBy(deed => deed.Action.Id).ToList();
        var reports = batches.Where(batch => !batch.IsVoid).Select(batch => batch.Revisions[^1]).ToList();
        foreach (var @case in new CaseId?[] { null, CountCampaign.One, CountCampaign.Three })
        {
            var here = standing.Where(deed => @case is null || deed.Action.Case == @case).ToList();
            var paper = reports.Where(report => @case is null || report.Case == @case).ToList();
            var signatures = here.Where(deed => deed.Action.Kind == ActionKind.Signature).ToList();
            var counted = signatures.Where(deed => deed.Person is null)
                .Concat(signatures.Where(deed => deed.Person is not null).DistinctBy(deed => (deed.Person, deed.Action.Case)))
                .Select(deed => deed.Action);
            var people = here.Where(deed => deed.Person is not null).DistinctBy(deed => deed.Person).Select(deed => deed.Action);
            var counts = @case is { } id ? ledger.Count(id) : ledger.Count();

            AssertMeasure(
                counts,
                CountMeasure.Actions,
                [.. here.Select(deed => (deed.Action, (long)deed.Action.Quantity!))],
                paper,
                report => report.Quantity);
            AssertMeasure(
                counts,
                CountMeasure.Messages,
                [.. here.Select(deed => (deed.Action, Messages(deed.Action.Quantity!.Value, deed.Action.Purpose, deed.Action.Case)))],
                paper,
                report => Messages(report.Quantity, report.Purpose, report.Case));
            AssertMeasure(
                counts,
                CountMeasure.Signatures,
                [.. counted.Select(action => (action, 1L))],
                paper,
                report => report.Kind == ActionKind.Signature ? report.Quantity : 0);
            AssertMeasure(counts, CountMeasure.People, [.. people.Select(action => (action, 1L))], paper, _ => 0);
        }
    }

    private static void AssertMeasure(
        Counts counts,
        CountMeasure measure,
        List<(ActionRecord Action, long Number)> actions,
        List<Report> reports,
        Func<Report, long> number)
    {
        Assert.Equal(actions.Sum(action => action.Number) + reports.Sum(number), counts.Of(measure));
        AssertSplit(CountDimension.Kind, action => action.Kind.ToString(), report => report.Kind.ToString());
        AssertSplit(CountDimension.Purpose, action => action.Purpose.ToString(), report => report.Purpose.ToString());
        AssertSplit(CountDimension.Country, action => action.Country?.ToString(), report => report.Country?.ToString());
        AssertSplit(CountDimension.Section, action => action.Section?.ToString(), report => report.Section?.ToString());
        AssertSplit(CountDimension.Day, Day, report => report.AsOf.Precision == DatePrecision.Day ? report.AsOf.ToString() : null);
        AssertSplit(CountDimension.Origin, _ => "online", _ => "reported");

        void AssertSplit(CountDimension dimension, Func<ActionRecord, string?> ofAction, Func<Report, string?> ofReport)
        {
            var expected = actions.Select(action => (Bucket: ofAction(action.Action), action.Number))
                .Concat(reports.Select(report => (Bucket: ofReport(report), Number: number(report))))
                .GroupBy(part => part.Bucket ?? "unspecified")
                .Select(bucket => (bucket.Key, Number: bucket.Sum(part => part.Number)))
                .Where(bucket => bucket.Number > 0)
                .ToDictionary(bucket => bucket.Key, bucket => bucket.Number);
            Assert.Equal(expected, counts.Split(measure, dimension));
        }
    }

    private static long Messages(long quantity, Purpose purpose, CaseId @case) =>
        purpose == Purpose.Appeal && @case == CountCampaign.Three ? 3 * quantity : quantity;

    private static string Day(ActionRecord action)
    {
        // In December London is on UTC, and Auckland thirteen hours ahead.
        var ahead = action.Section == CountCampaign.Auckland ? 13 : 0;
        return action.TakenAt!.Value.AddHours(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}

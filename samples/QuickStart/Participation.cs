using WriteForRights;
using WriteForRights.Client;

namespace QuickStart;

/// <summary>Submits what people do for a case. The people are made up; the dates are within the campaign's window.</summary>
internal sealed class Participation(WriteForRightsClient client, CampaignId campaign, Screen screen, Locale locale)
{
    private static readonly DateTimeOffset HumanRightsDay = new(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly Supporter[] People =
    [
        new() { Name = "A. Example", Email = EmailAddress.Parse("a@example.org") },
        new() { Name = "B. Exemple", Email = EmailAddress.Parse("b@example.org") },
        new() { Name = "C. Ejemplo", Email = EmailAddress.Parse("c@example.org") },
        new() { Name = "مثال", Email = EmailAddress.Parse("d@example.org") },
    ];

    /// <summary>Four people each write a letter and sign. One of them signs twice, and a school sends letters and cards.</summary>
    public async Task TakePartAsync(Case @case)
    {
        foreach (var person in People)
        {
            await SubmitAsync(Appeal(@case, ActionKind.Letter) with { Supporter = person });
            await SubmitAsync(Appeal(@case, ActionKind.Signature) with { Supporter = person });
        }

        await SubmitAsync(Appeal(@case, ActionKind.Signature) with { Supporter = People[0] });
        await SubmitAsync(Appeal(@case, ActionKind.Letter) with { Quantity = 28 });

        // Cards go to the person if that is safe, and to officials if it is not.
        var card = @case.Solidarity.Accepts(ActionKind.Card)
            ? ActionRecord.Solidarity(campaign, @case.Id, ActionKind.Card)
            : Appeal(@case, ActionKind.Card);
        await SubmitAsync(card with { Quantity = 12, TakenAt = HumanRightsDay });
        ActionKind[] kinds = [ActionKind.Letter, ActionKind.Signature, ActionKind.Card];
        screen.Labels(
        [
            @case.Subject.DisplayName(locale.Language).Text,
            .. kinds.Select(kind => kind.NameIn(locale.Language).Text),
            card.Purpose.NameIn(locale.Language).Text,
        ]);
    }

    /// <summary>Sends a letter twice, as an app does after a lost response. It counts once.</summary>
    public async Task SendTwiceAsync(Case @case)
    {
        var letter = Appeal(@case, ActionKind.Letter) with { Supporter = People[1] };
        var before = await client.GetCaseCountsAsync(campaign, @case.Id);
        var first = await client.SubmitAsync(letter);
        var second = await client.SubmitAsync(letter);
        var after = await client.GetCaseCountsAsync(campaign, @case.Id);
        screen.Heading($"{ActionKind.Letter.NameIn(locale.Language)} × 2");
        var arrow = locale.Language.IsRightToLeft ? '←' : '→';
        screen.Words(
            $"{CountMeasure.Actions.NameIn(locale.Language)} {locale.Number(before.Actions)} {arrow} {locale.Number(after.Actions)}");
        screen.Words($"{first.Status.NameIn(locale.Language)} {(first == second ? "=" : "≠")} {second.Status.NameIn(locale.Language)}");
    }

    /// <summary>
    /// Submits a card to a person who cannot safely be written to, dated after the end of the campaign. The server refuses it with reasons.
    /// </summary>
    public async Task TryUnsafeCardAsync(Case @case)
    {
        var card = ActionRecord.Solidarity(campaign, @case.Id, ActionKind.Card) with { TakenAt = HumanRightsDay.AddMonths(2) };
        screen.Heading($"{ActionKind.Card.NameIn(locale.Language)} · {@case.Subject.DisplayName(locale.Language)} · "
            + locale.Date(new PartialDate(card.TakenAt!.Value.Year, card.TakenAt.Value.Month)));
        try
        {
            await client.SubmitAsync(card);
        }
        catch (InvalidRequestException e)
        {
            foreach (var problem in e.Problems)
            {
                screen.Localised($"  {problem.Path}  ", new LocalizedString(locale.Language, problem.Message));
            }
        }
    }

    private ActionRecord Appeal(Case @case, ActionKind kind) =>
        ActionRecord.Appeal(campaign, @case.Id, kind) with { TakenAt = HumanRightsDay, Section = SectionId.Parse("uk") };

    private Task<ActionReceipt> SubmitAsync(ActionRecord action) => client.SubmitAsync(action);
}

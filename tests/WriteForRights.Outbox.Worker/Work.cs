using System.Globalization;

namespace WriteForRights.Outbox;

/// <summary>
/// What the workers have to do, told by numbers: a worker that takes over from one that was killed makes the same actions, with the same
/// ids, and the test knows them all.
/// </summary>
internal static class Work
{
    /// <summary>Stands in every action, and must stand in no file.</summary>
    internal const string Name = "Planted Worker";

    // Every so many the server refuses: it knows no such case.
    private const int PoisonEvery = 201;

    internal static bool IsPoison(int index) => index % PoisonEvery == PoisonEvery - 1;

    /// <summary>How many actions to make so that so many of them are good.</summary>
    internal static int LengthFor(int good) => Enumerable.Range(1, int.MaxValue - 1)
        .First(length => length - (length / PoisonEvery) == good);

    internal static ActionRecord Action(int share, int index) => new()
    {
        Id = ActionId.Parse(string.Create(CultureInfo.InvariantCulture, $"0193b1f0-{share:x4}-7000-8000-{index:x12}")),
        Campaign = CampaignId.Parse("w4r-2022"),
        Case = CaseId.Parse(IsPoison(index) ? "no-such-case" : "dorgelesse-nguessan"),
        Purpose = Purpose.Appeal,
        Kind = ActionKind.Letter,
        TakenAt = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero),
        Supporter = new Supporter { Name = Name },
    };
}

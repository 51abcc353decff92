using System.Globalization;

namespace WriteForRights.Outbox;

/// <summary>
/// The work of the workers, given by numbers: a worker that takes over from one that was killed creates the same actions, with the same
/// ids, and the test knows them all.
/// </summary>
internal static class Work
{
    /// <summary>A text that is in every action and must be in no file.</summary>
    internal const string Name = "Planted Worker";

    // The server refuses each action with this interval, because its case does not exist.
    private const int PoisonEvery = 201;

    internal static bool IsPoison(int index) => index % PoisonEvery == PoisonEvery - 1;

    /// <summary>The number of actions to create for a number of valid ones.</summary>
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

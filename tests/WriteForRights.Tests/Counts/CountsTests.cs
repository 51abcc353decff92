using System.Text.Json;

namespace WriteForRights.Tests;

public sealed class CountsTests
{
    private static readonly Counts Bare = new()
    {
        Campaign = Campaign2022.Id,
        AsOf = Campaign2022.Within,
        Actions = 4,
        Messages = 3,
        Signatures = 2,
        People = 1,
    };

    [Fact]
    public void Counts_give_each_of_the_four_numbers() => Assert.Equal([4, 3, 2, 1], CountMeasure.Known.Select(Bare.Of));

    [Fact]
    public void A_split_that_was_not_asked_for_is_not_there()
    {
        var some = Bare with { By = Splits(CountDimension.Kind, 4) };

        Assert.Null(Bare.Split(CountMeasure.Actions, CountDimension.Kind));
        Assert.Null(Bare.Split(CountMeasure.People, CountDimension.Kind));
        Assert.Null(some.Split(CountMeasure.Actions, CountDimension.Country));
        Assert.Null(some.Split(CountMeasure.People, CountDimension.Kind));
        Assert.Equal(4, some.Split(CountMeasure.Actions, CountDimension.Kind)!["letter"]);
    }

    [Fact]
    public void The_splits_of_the_other_numbers_stand_beside_those_of_the_actions()
    {
        var some = Bare with
        {
            By = Splits(CountDimension.Kind, 4),
            ByMeasure = new Dictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>
            {
                [CountMeasure.People] = Splits(CountDimension.Kind, 1),
            },
        };

        Assert.Equal(1, some.Split(CountMeasure.People, CountDimension.Kind)!["letter"]);
        Assert.Null(some.Split(CountMeasure.Messages, CountDimension.Kind));
        Assert.EndsWith(
            """
            "by":{"kind":{"letter":4}},"byMeasure":{"people":{"kind":{"letter":1}}}}
            """,
            JsonSerializer.Serialize(some, WriteForRightsJson.TypeInfo<Counts>()),
            StringComparison.Ordinal);
    }

    private static Dictionary<CountDimension, IReadOnlyDictionary<string, long>> Splits(CountDimension dimension, long number) =>
        new() { [dimension] = new Dictionary<string, long> { ["letter"] = number } };
}

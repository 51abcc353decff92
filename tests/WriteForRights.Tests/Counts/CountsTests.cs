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
    public void Numbers_in_steps_say_so_and_hidden_ones_are_absent()
    {
        var (steps, hidden) = (Bare with { InSteps = true }, Bare with { Signatures = null, People = null });

        Assert.EndsWith("\"signatures\":2,\"people\":1,\"inSteps\":true}", Json(steps), StringComparison.Ordinal);
        Assert.EndsWith("\"messages\":3}", Json(hidden), StringComparison.Ordinal);
        Assert.DoesNotContain("inSteps", Json(Bare), StringComparison.Ordinal);
        Assert.All([Bare, steps, hidden], counts => Assert.Equal(
            counts, JsonSerializer.Deserialize(Json(counts), WriteForRightsJson.TypeInfo<Counts>())));
        Assert.Equal([4, 3, null, null], CountMeasure.Known.Select(hidden.Of));
        Assert.EndsWith("Messages = 3, Signatures = 2, People = 1, InSteps = True }", steps.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Messages = 3 }", hidden.ToString(), StringComparison.Ordinal);
    }

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

    private static string Json(Counts counts) => JsonSerializer.Serialize(counts, WriteForRightsJson.TypeInfo<Counts>());

    [Fact]
    public void Counts_print_their_numbers_alike_in_every_culture() => Culture.In("fa", () =>
    {
        var splits = new Dictionary<CountDimension, IReadOnlyDictionary<string, long>>
        {
            [CountDimension.Kind] = new Dictionary<string, long> { ["letter"] = 3, ["card"] = 1 },
            [CountDimension.Origin] = new Dictionary<string, long>(),
        };
        var some = Bare with
        {
            Case = CaseId.Parse("dorgelesse-nguessan"),
            By = splits,
            ByMeasure = new Dictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>
            {
                [CountMeasure.People] = Splits(CountDimension.Kind, -1),
            },
        };

        Assert.Equal(
            "Counts { Campaign = w4r-2022, AsOf = 2022-12-10T11:02:15.0000000+00:00, Actions = 4, Messages = 3, Signatures = 2, People = 1 }",
            Bare.ToString());
        Assert.Equal(
            "Counts { Campaign = w4r-2022, Case = dorgelesse-nguessan, AsOf = 2022-12-10T11:02:15.0000000+00:00, Actions = 4, Messages = 3, "
            + "Signatures = 2, People = 1, By[kind] = { letter = 3, card = 1 }, By[origin] = {  }, ByMeasure[people][kind] = { letter = -1 } }",
            some.ToString());
    });

    [Fact]
    public void Every_other_type_of_numbers_prints_them()
    {
        Assert.Equal("Tally { Actions = 4, Messages = 3, Signatures = 2, People = 1 }", new Tally(4, 3, 2, 1).ToString());
        Assert.StartsWith("MilestoneProgress { Count = 4, Goal = 10, Missing = 6, ", Milestones.Default.ProgressOf(4).ToString(), StringComparison.Ordinal);
        Assert.StartsWith(
            "PublishedFigure { Number = 4, Qualifier = about, ",
            new PublishedFigure { Number = 4, Qualifier = FigureQualifier.About, AsOf = new PartialDate(2022), Source = SourceId.Parse("a") }.ToString(),
            StringComparison.Ordinal);
    }

    private static Dictionary<CountDimension, IReadOnlyDictionary<string, long>> Splits(CountDimension dimension, long number) =>
        new() { [dimension] = new Dictionary<string, long> { ["letter"] = number } };
}

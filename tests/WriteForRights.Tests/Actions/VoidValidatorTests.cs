namespace WriteForRights.Tests;

public sealed class VoidValidatorTests
{
    private static readonly VoidRecord Bounced = new() { Reason = VoidReason.Bounced };

    public static TheoryData<string, Func<VoidRecord, VoidRecord>> Mistakes { get; } = new()
    {
        { "$.reason: word-unknown", record => record with { Reason = default } },
        { "$.reason: word-unknown", record => record with { Reason = VoidReason.Parse("whim") } },
        { "$.by: text-empty", record => record with { By = " " } },
        { "$.by: text-too-long", record => record with { By = new string('x', 101) } },
        { "$.by: text-characters", record => record with { By = "a\u202Eb" } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_with_its_path(string expected, Func<VoidRecord, VoidRecord> change) =>
        Assert.Equal([expected], new VoidValidator().Check(change(Bounced), LanguageTag.English).Lines());

    [Fact]
    public void Every_known_reason_will_do_and_nothing_else_is_needed() => Assert.All(VoidReason.Known, reason =>
    {
        Assert.Empty(new VoidValidator().Check(new VoidRecord { Reason = reason }, LanguageTag.English));
        Assert.Empty(new VoidValidator().Check(
            new VoidRecord { Reason = reason, At = Campaign2022.Within, By = new string('x', 100) }, LanguageTag.English));
    });

    [Fact]
    public void The_message_lists_the_reasons() => Assert.Equal(
        "Expected one of: withdrawn, bounced, fraudulent, duplicate, mistaken, test.",
        Assert.Single(new VoidValidator().Check(Bounced with { Reason = default }, LanguageTag.English)).Message);
}

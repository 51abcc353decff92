using Microsoft.Extensions.Time.Testing;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

public sealed class TestDataTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<CampaignPack> Packs =>
    [
        TestData.Pack(),
        TestData.Pack(TestData.Case("a"), TestData.Case("b", TestData.Target("minister"), TestData.Target("president"))),
        SamplePack.Shipped,
    ];

    [Theory]
    [MemberData(nameof(Packs), DisableDiscoveryEnumeration = true)]
    public async Task A_pack_is_valid_as_it_is_and_takes_letters(CampaignPack pack)
    {
        using var zip = new MemoryStream();
        pack.Save(zip);
        zip.Position = 0;
        var report = await CampaignPack.ReadAsync(zip, LanguageTag.English, Token);
        Assert.Empty(report.Problems);
        Assert.Equal(pack.Cases, report.Pack!.Cases);

        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { LoadedPacks = [pack] }, Token);
        var letter = TestData.Letter(pack);
        await server.CreateClient().SubmitAsync(letter, Token);
        await server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }

    [Fact]
    public void The_pack_that_is_shipped_is_the_sample() => Assert.Equal(
        (SamplePack.Pack.Campaign, SamplePack.Pack.Cases), (SamplePack.Shipped.Campaign, SamplePack.Shipped.Cases));

    [Fact]
    public void Two_letters_are_two_actions() => Assert.NotEqual(TestData.Letter(TestData.Pack()).Id, TestData.Letter(TestData.Pack()).Id);

    [Fact]
    public async Task What_is_made_for_a_fake_is_what_the_server_says()
    {
        var clock = new FakeTimeProvider(SamplePack.HumanRightsDay);
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { LoadedPacks = [TestData.Pack()], Clock = clock }, Token);
        var client = server.CreateClient();
        var letter = TestData.Letter(TestData.Pack());
        var receipt = await client.SubmitAsync(letter, Token);
        var counts = await client.GetCampaignCountsAsync(letter.Campaign, cancellationToken: Token);
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(
            () => client.SubmitAsync(letter with { Id = ActionId.New(), Quantity = 0 }, Token));
        var made = TestData.Refusal(("$.quantity", ProblemCodes.QuantityOutOfRange));

        Assert.Equal(receipt with { RecordedAt = letter.TakenAt!.Value }, TestData.Receipt(letter));
        Assert.Equal(counts with { AsOf = letter.TakenAt.Value, By = null, ByMeasure = null }, TestData.Counts(TestData.Pack(), 1));
        Assert.Equal(
            (refusal.Code, refusal.Problems.Select(problem => (problem.Path, problem.Code)).Single()),
            (made.Code, made.Problems.Select(problem => (problem.Path, problem.Code)).Single()));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestData.Counts(TestData.Pack(), -1));
    }

    [Fact]
    public void Parts_are_changed_by_with()
    {
        var @case = TestData.Case("a", TestData.Target("x")) with { Solidarity = new SolidarityPolicy { AcceptsMessages = false } };
        var pack = TestData.Pack(@case);

        Assert.Equal([@case], pack.Cases);
        Assert.Equal([@case.Id], pack.Campaign.Sections[0].Cases);
        Assert.Equal("x", Assert.Single(pack.Cases[0].Targets).Id.ToString());
    }
}

using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Calls that need the administrator's key.</summary>
public sealed class AdministratorTests : ServerTest
{
    private static readonly VoidRecord Withdrawn = new() { Reason = VoidReason.Withdrawn };

    protected override MockTransport Transport => MockTransport.InProcess;

    private WriteForRightsClient Administrator => NewClient(options => (options.Key, options.MaxAttempts) = (Server.AdminKey, 3));

    [Fact]
    public async Task A_voided_action_never_counts_again_however_often_it_is_resent()
    {
        var letter = Campaign2022.Letter();
        await Client.SubmitAsync(letter, Token);

        var receipt = await Administrator.VoidActionAsync(letter.Id, Withdrawn, Token);

        Assert.Equal((letter.Id, ActionStatus.Voided), (receipt.Id, receipt.Status));
        Assert.Equal(receipt, await Administrator.VoidActionAsync(letter.Id, Withdrawn, Token));
        Assert.Equal(ActionStatus.Voided, (await Client.SubmitAsync(letter, Token)).Status);
        Assert.Equal(0, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    [Fact]
    public async Task A_report_counts_and_can_be_corrected_and_voided()
    {
        var report = Reported(120);

        var first = await Administrator.SubmitReportAsync(report, Token);
        Assert.Equal(report.Id, first.Id);
        Assert.Equal(120, await CountReportedAsync());
        await Administrator.SubmitReportAsync(report with { Revision = 3, Quantity = 100 }, Token);
        Assert.Equal(first, await Administrator.SubmitReportAsync(report, Token));
        await Assert.ThrowsAsync<ConflictException>(() => Administrator.SubmitReportAsync(report with { Revision = 2 }, Token));
        Assert.Equal(100, await CountReportedAsync());
        await Administrator.VoidReportAsync(report.Id, Withdrawn, Token);
        Assert.Equal(0, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    [Fact]
    public async Task Calls_without_the_administrators_key_are_denied()
    {
        var letter = Campaign2022.Letter();
        await Client.SubmitAsync(letter, Token);
        var other = NewClient(options => options.Key = "another-key-0123456789");

        foreach (var client in (WriteForRightsClient[])[Client, other])
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => client.VoidActionAsync(letter.Id, Withdrawn, Token));
            await Assert.ThrowsAsync<AccessDeniedException>(() => client.SubmitReportAsync(Reported(5), Token));
            await Assert.ThrowsAsync<AccessDeniedException>(() => client.VoidReportAsync(ReportId.New(), Withdrawn, Token));
        }

        Assert.Equal(1, (await Client.GetCampaignCountsAsync(Campaign2022.Id, Token)).Actions);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_void_whose_response_is_lost_is_retried(bool isRegistered)
    {
        var letter = Campaign2022.Letter();
        await Client.SubmitAsync(letter, Token);
        LetFail(Fault.ResponseLost().On("POST", "/v1/actions/*/void").OnRequests(1));
        var services = new ServiceCollection();
        services.AddWriteForRights(options => (options.BaseAddress, options.Key) = (Server.BaseAddress, Server.AdminKey))
            .ConfigurePrimaryHttpMessageHandler(Server.CreateHandler);
        await using var provider = services.BuildServiceProvider();
        var client = isRegistered ? provider.GetRequiredService<WriteForRightsClient>() : Administrator;

        Assert.Equal(ActionStatus.Voided, (await client.VoidActionAsync(letter.Id, Withdrawn, Token)).Status);

        Server.Journal.AssertRequests(2, "POST", "/v1/actions/*/void");
    }

    [Fact]
    public async Task A_missing_argument_is_reported_before_anything_is_sent()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.VoidActionAsync(ActionId.New(), null!, Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.SubmitReportAsync(null!, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.VoidActionAsync(default, Withdrawn, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.VoidReportAsync(default, Withdrawn, Token));
        Assert.Empty(Server.Journal);
    }

    private static Report Reported(int quantity) => new()
    {
        Id = ReportId.New(),
        Revision = 1,
        Campaign = Campaign2022.Id,
        Case = Campaign2022.Dorgelesse,
        Purpose = Purpose.Appeal,
        Kind = ActionKind.Letter,
        Quantity = quantity,
        Precision = ReportPrecision.Exact,
        AsOf = PartialDate.Parse("2022-12-10"),
        ReportedBy = "Example group",
    };

    private async Task<long> CountReportedAsync() =>
        (await Client.GetCampaignCountsAsync(Campaign2022.Id, [CountDimension.Origin], Token)).By![CountDimension.Origin][CountBuckets.Reported];
}

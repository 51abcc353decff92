using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Arguments are checked at the call, not in the task, and before anything is sent.</summary>
public sealed class ArgumentTests : ServerTest
{
    private static readonly IConfiguration Nothing = new ConfigurationBuilder().Build();

    private static readonly VoidRecord Withdrawn = new() { Reason = VoidReason.Withdrawn };

    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public void A_missing_argument_of_a_constructor_is_named()
    {
        using var http = new HttpClient();
        var options = new WriteForRightsClientOptions { BaseAddress = new Uri("https://actions.example.org") };

        Assert.Throws<ArgumentNullException>("options", () => new WriteForRightsClient(null!));
        Assert.Throws<ArgumentNullException>("options", () => new WriteForRightsClient(http, null!));
        Assert.Throws<ArgumentNullException>("httpClient", () => new WriteForRightsClient(null!, options));
        Assert.Throws<ArgumentNullException>("options", () => new RetryHandler(null!));
        Assert.Throws<ArgumentNullException>("loggerFactory", () => new RetryHandler(options, null!));
        Assert.Throws<ArgumentNullException>("options", () => new RetryHandler(null!, NullLoggerFactory.Instance));
    }

    [Fact]
    public void Options_without_a_clock_are_refused()
    {
        const string NoClock = "WriteForRightsClientOptions.Clock must not be null.";
        var options = new WriteForRightsClientOptions { BaseAddress = new Uri("https://actions.example.org"), Clock = null! };
        using var http = new HttpClient();

        Assert.All(
            [
                Assert.Throws<ArgumentException>("options", () => new WriteForRightsClient(options)),
                Assert.Throws<ArgumentException>("options", () => new WriteForRightsClient(http, options)),
                Assert.Throws<ArgumentException>("options", () => new RetryHandler(options)),
            ],
            refused => Assert.StartsWith(NoClock, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_argument_of_a_call_is_named_at_the_call()
    {
        Assert.Throws<ArgumentNullException>("options", () => Client.With(null!));
        Assert.Throws<ArgumentNullException>("action", () => { _ = Client.SubmitAsync(null!, Token); });
        Assert.Throws<ArgumentNullException>("actions", () => Client.SubmitManyAsync((IAsyncEnumerable<ActionRecord>)null!, Token));
        Assert.Throws<ArgumentNullException>("actions", () => Client.SubmitManyAsync((IEnumerable<ActionRecord>)null!, Token));
        Assert.Throws<ArgumentNullException>("reports", () => Client.SubmitReportsAsync((IEnumerable<Report>)null!, Token));
        Assert.Throws<ArgumentNullException>("actions", () => Client.VoidActionsAsync(null!, new VoidRecord { Reason = VoidReason.Test }, Token));
        Assert.Throws<ArgumentNullException>("record", () => Client.VoidActionsAsync([], null!, Token));
        Assert.Throws<ArgumentNullException>("record", () => Client.VoidReportsAsync([], null!, Token));
        Assert.Throws<ArgumentNullException>("actions", () => Client.SubmitManyAsync((IAsyncEnumerable<ActionRecord>)null!, new Progress<SubmissionProgress>(), Token));
        Assert.Throws<ArgumentNullException>("actions", () => Client.SubmitManyAsync((IEnumerable<ActionRecord>)null!, new Progress<SubmissionProgress>(), Token));
        Assert.Throws<ArgumentNullException>("record", () => { _ = Client.VoidActionAsync(ActionId.New(), null!, Token); });
        Assert.Throws<ArgumentNullException>("report", () => { _ = Client.SubmitReportAsync(null!, Token); });
        Assert.Throws<ArgumentNullException>("record", () => { _ = Client.VoidReportAsync(ReportId.New(), null!, Token); });
        Assert.Empty(Server.Journal);
    }

    [Fact]
    public void An_empty_id_is_refused_at_the_call_and_nothing_is_sent()
    {
        Assert.Throws<ArgumentException>("action", () => { _ = Client.SubmitAsync(Campaign2022.Letter() with { Id = default }, Token); });
        Assert.Throws<ArgumentException>("campaign", () => { _ = Client.GetCampaignAsync(default, Token); });
        Assert.Throws<ArgumentException>("campaign", () => Client.GetCasesAsync(default, Token));
        Assert.Throws<ArgumentException>("case", () => { _ = Client.GetCaseAsync(Campaign2022.Id, default, Token); });
        Assert.Throws<ArgumentException>("campaign", () => { _ = Client.GetCampaignCountsAsync(default, Token); });
        Assert.Throws<ArgumentException>("case", () => { _ = Client.GetCaseCountsAsync(Campaign2022.Id, default, Token); });
        Assert.Throws<ArgumentException>("campaign", () => Client.WatchCountsAsync(default, Token));
        Assert.Throws<ArgumentException>("case", () => Client.WatchCountsAsync(Campaign2022.Id, default(CaseId), Token));
        Assert.Throws<ArgumentException>("action", () => { _ = Client.VoidActionAsync(default, Withdrawn, Token); });
        Assert.Throws<ArgumentException>("report", () => { _ = Client.VoidReportAsync(default, Withdrawn, Token); });
        Assert.Empty(Server.Journal);
    }

    [Fact]
    public async Task An_action_without_an_id_among_many_ends_the_submission() =>
        await Assert.ThrowsAsync<ArgumentException>("actions", async () => await Client
            .SubmitManyAsync(new[] { Campaign2022.Letter() with { Id = default } }.ToAsyncEnumerable(), Token).ToListAsync(Token));

    [Fact]
    public void A_missing_argument_of_a_registration_is_named()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddWriteForRights(_ => { }));
        Assert.Throws<ArgumentNullException>("configure", () => services.AddWriteForRights((Action<WriteForRightsClientOptions>)null!));
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddWriteForRights("uk", _ => { }));
        Assert.Throws<ArgumentNullException>("key", () => services.AddWriteForRights(null!, _ => { }));
        Assert.Throws<ArgumentException>("key", () => services.AddWriteForRights(string.Empty, _ => { }));
        Assert.Throws<ArgumentNullException>("configure", () => services.AddWriteForRights("uk", (Action<WriteForRightsClientOptions>)null!));
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddWriteForRights(Nothing));
        Assert.Throws<ArgumentNullException>("configuration", () => services.AddWriteForRights((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddWriteForRights("uk", Nothing));
        Assert.Throws<ArgumentNullException>("key", () => services.AddWriteForRights(null!, Nothing));
        Assert.Throws<ArgumentException>("key", () => services.AddWriteForRights(string.Empty, Nothing));
        Assert.Throws<ArgumentNullException>("configuration", () => services.AddWriteForRights("uk", (IConfiguration)null!));
        Assert.Empty(services);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using WriteForRights.Client;
using WriteForRights.Outbox;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests.Snippets;

public sealed class OutboxSnippets : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("docs-outbox-");

    private string FilePath => Path.Combine(_folder.FullName, "outbox.db");

    [Fact]
    public async Task Put_in_and_send()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var (client, file, key) = (server.CreateClient(), FilePath, RandomNumberGenerator.GetBytes(32));
        var letter = TestData.Letter(SamplePack.WriteForRights2022);
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        #region outbox-open
        var options = new OutboxOptions { Path = file, Key = key }; // 32 random bytes that the app keeps
        await using var outbox = await ActionOutbox.OpenAsync(options, client);
        await outbox.EnqueueAsync(letter); // on the disk when it returns
        OutboxFlush flushed = await outbox.FlushAsync();
        output.WriteLine($"{flushed.Sent} sent, {flushed.SetAside} set aside, {flushed.Remaining} waiting");
        #endregion
        Assert.Equal("1 sent, 0 set aside, 0 waiting", output.ToString().Trim());
        await server.Ledger.AssertHoldsExactlyAsync([letter]);
    }

    [Fact]
    public async Task In_the_background()
    {
        await using var mock = await MockCampaignServer.StartAsync();
        var (server, file) = (mock.BaseAddress, FilePath);
        #region outbox-key
        byte[] key = RandomNumberGenerator.GetBytes(32);
        #endregion
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var services = builder.Services;
        #region outbox-app
        services.AddWriteForRights(options => options.BaseAddress = server);
        services.AddWriteForRightsOutbox(options =>
        {
            options.Path = file;
            options.Key = key; // 32 random bytes that the app keeps
        });
        #endregion
        using var app = builder.Build();
        await app.StartAsync();
        var letter = TestData.Letter(SamplePack.WriteForRights2022);
        await app.Services.GetRequiredService<ActionOutbox>().EnqueueAsync(letter);
        await mock.Journal.WaitForAsync(exchange => exchange.Request.Action == letter.Id && exchange.IsDone);
        await app.StopAsync();
        await mock.Ledger.AssertHoldsExactlyAsync([letter]);
    }

    [Fact]
    public async Task Refused_actions()
    {
        await using var server = await MockCampaignServer.StartAsync();
        await using var outbox = await ActionOutbox.OpenAsync(
            new OutboxOptions { Path = FilePath, Key = RandomNumberGenerator.GetBytes(32) }, server.CreateClient());
        await outbox.EnqueueAsync(TestData.Letter(SamplePack.WriteForRights2022) with { Case = CaseId.Parse("no-such-case") });
        await outbox.FlushAsync();
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        #region outbox-set-aside
        await foreach (SetAsideAction item in outbox.ReadSetAsideAsync())
        {
            output.WriteLine($"{item.Code}: {string.Join(", ", item.Problems.Select(problem => $"{problem.Path} {problem.Code}"))}");
            await outbox.DiscardAsync(item.Id); // or RequeueAsync, to let it wait again
        }
        #endregion
        Assert.Equal("validation-failed: $.case case-unknown", output.ToString().Trim());
        Assert.Equal(0, (await outbox.GetStatusAsync()).SetAside);
    }

    [Fact]
    public async Task Health()
    {
        await using var mock = await MockCampaignServer.StartAsync();
        var services = new ServiceCollection().AddLogging();
        services.AddWriteForRights(options => options.BaseAddress = mock.BaseAddress);
        services.AddWriteForRightsOutbox(options => (options.Path, options.Key) = (FilePath, RandomNumberGenerator.GetBytes(32)));
        #region outbox-health
        services.AddHealthChecks().AddWriteForRightsOutbox(options => options.MaxAge = TimeSpan.FromHours(6));
        #endregion
        await using var provider = services.BuildServiceProvider();
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(HealthStatus.Healthy, report.Status);
    }

    [Fact]
    public async Task A_damaged_file()
    {
        var (key, file) = (RandomNumberGenerator.GetBytes(32), FilePath);
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = new Uri("https://campaign.example/") });
        await using (var outbox = await ActionOutbox.OpenAsync(new OutboxOptions { Path = file, Key = key }, client))
        {
            await outbox.EnqueueAsync(TestData.Letter(SamplePack.WriteForRights2022));
        }

        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        #region outbox-recover
        OutboxRecovery recovery = await ActionOutbox.RecoverAsync(file, key, file + ".recovered");
        output.WriteLine($"{recovery.Recovered} recovered, {recovery.Lost} lost");
        #endregion
        Assert.Equal("1 recovered, 0 lost", output.ToString().Trim());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

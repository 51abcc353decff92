using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>A rehearsal has a time of its own, says so in every answer, and never shares a database with a server that counts for real.</summary>
public sealed class RehearsalTests : IDisposable
{
    private const string Header = "WriteForRights-Rehearsal";
    private const string Key = "q8Zt2LxV5nRw7KcB3mYd";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rehearsal-");
    private readonly FakeTimeProvider _today = new(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Storage => $"Data Source={Path.Combine(_folder.FullName, "campaign.db")}";

    [Fact]
    public async Task The_clock_starts_where_it_is_told_and_runs_with_the_hosts()
    {
        await using var server = await StartAsync(options => (options.Clock, options.Rehearsal) = (Campaign2022.HumanRightsDay.ToOffset(TimeSpan.FromHours(1)), true));
        using var wire = new Wire(server.Address);
        _today.Advance(TimeSpan.FromMinutes(90));

        using var response = await wire.PutAsync(Campaign2022.Letter());
        var receipt = await Wire.JsonAsync(response);
        var counts = await wire.ReadAsync("v1/campaigns/w4r-2022/counts");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(Campaign2022.HumanRightsDay.AddMinutes(90), receipt.GetProperty("recordedAt").GetDateTimeOffset());
        Assert.Equal(Campaign2022.HumanRightsDay.AddMinutes(90), counts.GetProperty("asOf").GetDateTimeOffset());
        Assert.Equal(_today, server.Services.GetRequiredService<TimeProvider>());
    }

    private static readonly Type[] SendingServices =
        [typeof(WebhookEvents), typeof(WebhookHttp), typeof(WebhookSender), typeof(CountTeller), typeof(WebhookEndpoints)];

    [Fact]
    public async Task No_service_of_the_server_has_the_clock_of_the_host()
    {
        await using var server = await StartAsync(options => (options.Clock, options.Rehearsal) = (Campaign2022.HumanRightsDay, true));
        var services = server.Registrations.Where(each => each.ServiceType.Assembly == typeof(CampaignServerOptions).Assembly && each.ServiceType != typeof(Rehearsal)
            && each.ServiceType != typeof(LedgerFailureLog)

            // It measures how long a commit takes, which has nothing to do with the campaign's time.
            && each.ServiceType != typeof(IActionLedger)

            // Events are sent at the machine's time, by which their receivers check the signatures.
            && !SendingServices.Contains(each.ServiceType));

        foreach (var type in services.Select(each => each.ServiceType).Where(type => !type.IsGenericTypeDefinition).Distinct())
        {
            var service = server.Services.GetRequiredService(type);
            var clocks = service.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
                .Where(field => typeof(TimeProvider).IsAssignableFrom(field.FieldType)).Select(field => field.GetValue(service));
            Assert.All(clocks, clock => Assert.Same(server.Services.GetRequiredService<Rehearsal>().Clock, clock));
        }
    }

    [Theory]
    [InlineData("v1/campaigns")]
    [InlineData("v1/campaigns/w4r-2022/counts")]
    [InlineData("v1/campaigns/none")]
    [InlineData("v1/nothing")]
    public async Task Every_answer_of_a_rehearsal_says_so_and_no_other(string path)
    {
        await using (var rehearsal = await StartAsync(options => (options.Clock, options.Rehearsal) = (Campaign2022.HumanRightsDay, true)))
        {
            using var wire = new Wire(rehearsal.Address);
            using var response = await wire.GetAsync(path);
            Assert.Equal(["2022-12-10T12:00:00Z"], response.Headers.GetValues(Header));
            Assert.Equal(Campaign2022.HumanRightsDay, response.Headers.Date);
        }

        File.Delete(Path.Combine(_folder.FullName, "campaign.db"));
        await using var real = await StartAsync(_ => { });
        using var other = new Wire(real.Address);
        using var answer = await other.GetAsync(path);
        Assert.False(answer.Headers.Contains(Header));
    }

    [Fact]
    public async Task An_administrators_call_and_a_refusal_say_so_too()
    {
        await using var server = await StartAsync(options => options.Rehearsal = true);
        using var wire = new Wire(server.Address);
        var path = $"v1/actions/{ActionId.New()}/void";

        using var refused = await wire.PostAsync(path, "{}");
        using var voided = await wire.PostAsync(path, """{ "reason": "test" }""", $"Bearer {Key}");
        using var batch = await wire.PostAsync("v1/actions/batch", "{}", mediaType: "application/x-ndjson");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, voided.StatusCode));
        Assert.All([refused, voided, batch], response => Assert.True(response.Headers.Contains(Header)));
    }

    [Theory]
    [InlineData(true, ProblemCodes.StorageRehearsal)]
    [InlineData(false, ProblemCodes.StorageNotRehearsal)]
    public async Task A_database_is_for_rehearsals_or_for_real_for_ever(bool isRehearsal, string code)
    {
        await using (var first = SqliteLedger.Open(Storage, isRehearsal))
        {
            await first.AppendAsync(new RunningCampaign(Campaign2022.Pack, _today).Complete(Campaign2022.Letter()), Token);
        }

        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "campaign.db"), Token);
        var refused = Assert.Throws<CampaignServerStartException>(() => SqliteLedger.Open(Storage, !isRehearsal));

        Assert.Equal(code, refused.Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "campaign.db"), Token));
        await using var again = SqliteLedger.Open(Storage, isRehearsal);
        Assert.Single(await again.ReadAsync(Token));
    }

    [Fact]
    public async Task A_database_of_an_older_version_is_real()
    {
        LedgerVersion1.Create(Path.Combine(_folder.FullName, "campaign.db"), [new RunningCampaign(Campaign2022.Pack, _today).Complete(Campaign2022.Letter())]);

        Assert.Equal(
            ProblemCodes.StorageNotRehearsal, Assert.Throws<CampaignServerStartException>(() => SqliteLedger.Open(Storage, isRehearsal: true)).Code);
        await using var real = SqliteLedger.Open(Storage);
        Assert.Single(await real.ReadAsync(Token));
    }

    [Theory]
    [InlineData("Production", false, false)]
    [InlineData("Staging", false, false)]
    [InlineData("Production", true, true)]
    [InlineData("Development", false, true)]
    public async Task A_clock_outside_development_needs_the_word(string environment, bool isRehearsal, bool starts)
    {
        var start = () => StartAsync(options => (options.Clock, options.Rehearsal) = (Campaign2022.HumanRightsDay, isRehearsal), environment);
        if (!starts)
        {
            Assert.Equal(ProblemCodes.SettingInvalid, (await Assert.ThrowsAsync<CampaignServerStartException>(start)).Code);
            Assert.Empty(_folder.GetFiles());
            return;
        }

        await using var server = await start();
        Assert.True(server.Services.GetRequiredService<Rehearsal>().IsOn);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<HostedServer> StartAsync(Action<CampaignServerOptions> configure, string environment = "Production") =>
        HostedServer.StartAsync([Campaign2022.Pack], _today, Key, Token, builder =>
        {
            builder.Services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment });
            builder.Services.Configure<CampaignServerOptions>(options =>
            {
                options.Storage = Storage;
                configure(options);
            });
        });
}

using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WriteForRights.AspNetCore.Tests;

/// <summary>A site in memory, with options, endpoints and controllers of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app) => (_app, Http) = (app, app.GetTestClient());

    internal HttpClient Http { get; }

    internal IServiceProvider Services => _app.Services;

    internal static async Task<Site> StartAsync(Action<IServiceCollection> add, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddControllers().AddApplicationPart(typeof(Site).Assembly);
        add(builder.Services);
        var app = builder.Build();
        app.UseRequestLocalization(["en", "de"]);
        map(app);
        app.MapControllers();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Site(app);
    }

    internal async Task<(int Status, string Body)> PostJsonAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await PostAsync(path, content);
    }

    internal async Task<(int Status, string Body)> PostFormAsync(string path, params (string Name, string Text)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Text)));
        return await PostAsync(path, content);
    }

    internal async Task<(int Status, string Body)> GetAsync(string path)
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<(int Status, string Body)> PostAsync(string path, HttpContent content)
    {
        using var response = await Http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>
/// Somebody else's web app, which has everything that a guest could disturb: health checks, an OpenAPI document, JSON options, sign-in for
/// whatever does not say otherwise, CORS, rate limits, an error page and a fallback.
/// </summary>
internal sealed class HostApp : IAsyncDisposable
{
    internal const string Origin = "https://shop.example";
    internal const string GuestPolicy = "guest";
    internal const string Prefix = "/w4r";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;

    private HostApp(WebApplication app, DirectoryInfo folder)
    {
        (_app, _folder) = (app, folder);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>Starts the app.</summary>
    /// <param name="guest">Maps the campaign server; <c>null</c> for the app without it, to compare.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <param name="leavesCorsToGuest">Whether the app keeps its own CORS policy away from the guest's paths.</param>
    internal static async Task<HostApp> StartAsync(
        Action<WebApplication>? guest, CancellationToken cancellationToken, bool leavesCorsToGuest = false)
    {
        var folder = Directory.CreateTempSubdirectory("host-app-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        AddOwnServices(builder.Services);
        if (guest is not null)
        {
            builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Campaign2022.HumanRightsDay));
            builder.Services.AddCampaignServer(options =>
            {
                options.Storage = $"Data Source={Path.Combine(folder.FullName, "campaign.db")}";
                options.LoadedPacks = [Campaign2022.Pack];
                options.AllowedOrigins = ["https://partner.example"];
            });
        }

        var app = builder.Build();
        MapOwnEndpoints(app, leavesCorsToGuest);
        guest?.Invoke(app);
        await app.StartAsync(cancellationToken);
        return new HostApp(app, folder);
    }

    internal async Task<HttpResponseMessage> SendAsync(
        string method, string path, IEnumerable<KeyValuePair<string, string>>? headers = null, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body is null ? null : new StringContent(body, null, "application/json");
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static void AddOwnServices(IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck("own", () => HealthCheckResult.Unhealthy("The shop is closed."));
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "The shop";
            return Task.CompletedTask;
        }));
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper);
        services.AddAuthentication("own").AddScheme<AuthenticationSchemeOptions, HostSignIn>("own", null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCors(options =>
        {
            options.AddDefaultPolicy(policy => policy.WithOrigins(Origin).WithMethods("PUT").AllowCredentials());
            options.AddPolicy(GuestPolicy, policy => policy.WithOrigins(Origin).WithMethods("PUT").WithExposedHeaders("X-Shop"));
        });
        services.AddProblemDetails();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(GuestPolicy, _ => RateLimitPartition.GetFixedWindowLimiter(
                string.Empty, _ => new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = TimeSpan.FromHours(1) }));
        });
    }

    private static void MapOwnEndpoints(WebApplication app, bool leavesCorsToGuest)
    {
        app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("The shop's error page.")));
        app.UsePathBase("/base");
        app.UseRouting();
        if (leavesCorsToGuest)
        {
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/v1"), own => own.UseCors());
        }
        else
        {
            app.UseCors();
        }

        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapOpenApi().AllowAnonymous();
        app.MapGet("/shop/items", () => new ShopItem("Candle", 3)).AllowAnonymous();
        app.MapPut("/shop/items", (ShopItem item) => item).AllowAnonymous();
        app.MapGet("/shop/orders", (HttpContext context) => context.User.Identity!.Name);
        app.MapGet("/shop/broken", string () => throw new InvalidOperationException("A defect of the shop.")).AllowAnonymous();
        app.MapGet("/shop/offer", () => "one").AllowAnonymous().RequireRateLimiting(GuestPolicy);
        app.MapGet("/v1/own", () => "The shop's own.").AllowAnonymous();
        app.MapFallback(() => Results.Text("The shop's page.", statusCode: 404)).AllowAnonymous();
    }

    private sealed record ShopItem(string ItemName, int InStock);
}

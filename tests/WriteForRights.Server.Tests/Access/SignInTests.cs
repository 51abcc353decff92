using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>An app with its own sign-in: its users get scopes by claims, and its endpoints accept access keys.</summary>
public sealed class SignInTests
{
    private const string AdminKey = "test-admin-key-not-a-secret";
    private const string Void = """{ "reason": "test" }""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string VoidPath => $"/v1/actions/{ActionId.New()}/void";

    [Theory]
    [InlineData(null, 401)]
    [InlineData("name=somebody", 403)]
    [InlineData("w4r:scope=report", 200)]
    [InlineData("w4r:scope=submit report", 200)]
    [InlineData("w4r:scope=admin", 200)]
    [InlineData("w4r:scope=submit", 403)]
    [InlineData("w4r:scope=REPORT", 403)]
    [InlineData("w4r:scope=report;w4r:section=NO SECTION", 403)]
    [InlineData("w4r:scope=report;w4r:section=uk;w4r:section=fr", 403)]
    public async Task A_user_has_the_scopes_of_their_claims(string? user, int expected)
    {
        await using var app = await StartAsync();

        Assert.Equal(expected, await StatusAsync(app, "POST", VoidPath, user, Void));
    }

    [Fact]
    public async Task A_user_of_a_section_writes_only_for_it()
    {
        await using var app = await StartAsync();

        Assert.Equal(403, await StatusAsync(app, "PUT", $"/v1/actions/{ActionId.New()}", "w4r:scope=submit;w4r:section=uk", KeyServer.Letter()));
        Assert.Equal(201, await StatusAsync(app, "PUT", $"/v1/actions/{ActionId.New()}", "w4r:scope=submit;w4r:section=uk", KeyServer.Letter("uk")));
    }

    [Fact]
    public async Task An_app_maps_its_own_claims()
    {
        await using var app = await StartAsync(options => options.ScopesOf = user => user.HasClaim("role", "desk") ? [AccessScope.Report] : []);

        Assert.Equal(200, await StatusAsync(app, "POST", VoidPath, "role=desk", Void));
        Assert.Equal(403, await StatusAsync(app, "POST", VoidPath, "role=guest", Void));
    }

    [Theory]
    [InlineData("http://localhost", 200)]
    [InlineData("https://partner.example", 200)]
    [InlineData("https://stranger.example", 403)]
    [InlineData("null", 403)]
    public async Task A_strange_page_writes_nothing_in_the_name_of_a_user(string origin, int expected)
    {
        await using var app = await StartAsync(options => options.AllowedOrigins = ["https://partner.example"]);

        Assert.Equal(expected, await StatusAsync(app, "POST", VoidPath, "w4r:scope=report", Void, origin: origin));
    }

    [Fact]
    public async Task An_endpoint_of_the_app_accepts_keys_and_its_own_users_by_policy()
    {
        await using var app = await StartAsync(addsKeys: true);
        Assert.Equal(201, await StatusAsync(app, "PUT", "/v1/keys/desk", null, """{ "scopes": ["moderate"] }""", AdminKey));
        var key = await RotateAsync(app);

        Assert.Equal(200, await StatusAsync(app, "GET", "/desk", null, key: key));
        Assert.Equal(200, await StatusAsync(app, "GET", "/desk", null, key: AdminKey));
        Assert.Equal(200, await StatusAsync(app, "GET", "/desk", "w4r:scope=moderate"));
        Assert.Equal(403, await StatusAsync(app, "GET", "/desk", "w4r:scope=submit"));
        Assert.Equal(401, await StatusAsync(app, "GET", "/desk", null));
        Assert.Equal(401, await StatusAsync(app, "GET", "/desk", null, key: key + "x"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_default_scheme_of_the_app_stays_the_default(bool addsKeys)
    {
        await using var app = await StartAsync(addsKeys: addsKeys);

        Assert.Equal("own", (await app.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetDefaultAuthenticateSchemeAsync())?.Name);
        Assert.Equal(200, await StatusAsync(app, "GET", "/own", "name=somebody"));
        Assert.Equal(401, await StatusAsync(app, "GET", "/own", null, key: AdminKey));
    }

    [Fact]
    public async Task A_key_works_without_any_sign_in_of_the_app()
    {
        await using var app = await StartAsync(hasSignIn: false);

        Assert.Equal(401, await StatusAsync(app, "POST", VoidPath, "w4r:scope=report", Void));
        Assert.Equal(200, await StatusAsync(app, "POST", VoidPath, null, Void, AdminKey));
    }

    private static async Task<WebApplication> StartAsync(
        Action<CampaignServerOptions>? configure = null, bool addsKeys = false, bool hasSignIn = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Campaign2022.HumanRightsDay));
        builder.Services.AddCampaignServer(options =>
        {
            options.Storage = "Data Source=:memory:";
            options.LoadedPacks = [Campaign2022.Pack];
            options.AdminKey = AdminKey;
            options.OpenSubmissions = false;
            configure?.Invoke(options);
        });
        if (hasSignIn)
        {
            var authentication = builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ClaimsSignIn>("own", null);
            builder.Services.AddAuthorization();
            if (addsKeys)
            {
                authentication.AddWriteForRightsKeys();
            }
        }

        var app = builder.Build();
        app.MapCampaignServer();
        if (hasSignIn)
        {
            app.MapGet("/own", () => "own").RequireAuthorization();
            if (addsKeys)
            {
                app.MapGet("/desk", () => "desk").RequireAuthorization(AccessClaims.PolicyFor(AccessScope.Moderate));
            }
        }

        await app.StartAsync(Token);
        return app;
    }

    private static async Task<string> RotateAsync(WebApplication app)
    {
        using var response = await SendAsync(app, "POST", "/v1/keys/desk/rotate", null, """{ "version": 2 }""", AdminKey);
        return (await Wire.JsonAsync(response)).GetProperty("key").GetString()!;
    }

    private static async Task<int> StatusAsync(
        WebApplication app, string method, string path, string? user, string? body = null, string? key = null, string? origin = null)
    {
        using var response = await SendAsync(app, method, path, user, body, key, origin);
        return (int)response.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        WebApplication app, string method, string path, string? user, string? body = null, string? key = null, string? origin = null)
    {
        using var http = app.GetTestClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : new StringContent(body, null, "application/json");
        foreach (var (name, value) in new[] { (ClaimsSignIn.Header, user), ("Authorization", key is null ? null : $"Bearer {key}"), ("Origin", origin) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await http.SendAsync(request, Token);
    }

    /// <summary>The sign-in of the app: a header with the claims.</summary>
    private sealed class ClaimsSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        internal const string Header = "X-Claims";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Header].ToString() is not { Length: > 0 } text)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var claims = text.Split(';').Select(claim => claim.Split('=', 2)).Select(claim => new Claim(claim[0], claim[1]));
            var user = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, Scheme.Name)));
        }
    }
}

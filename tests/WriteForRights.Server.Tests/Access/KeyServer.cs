using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>A server that takes nothing without a key, and what an administrator and others send to it.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    internal const string AdminKey = "test-admin-key-not-a-secret";

    private readonly HostedServer _server;
    private readonly HttpClient _http;

    private KeyServer(HostedServer server, FakeTimeProvider clock)
    {
        (_server, Clock) = (server, clock);
        _http = new HttpClient { BaseAddress = server.Address };
    }

    internal FakeTimeProvider Clock { get; }

    internal HostedServer Server => _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static async Task<KeyServer> StartAsync(
        Action<CampaignServerOptions>? configure = null, Action<WebApplicationBuilder>? build = null, string adminKey = AdminKey)
    {
        var clock = new FakeTimeProvider(Campaign2022.HumanRightsDay);
#pragma warning disable CA2000 // The result disposes it.
        var server = await HostedServer.StartAsync([Campaign2022.Pack], clock, adminKey, Token, builder =>
        {
            builder.Services.Configure<CampaignServerOptions>(options =>
            {
                options.OpenSubmissions = false;
                configure?.Invoke(options);
            });
            build?.Invoke(builder);
        });
#pragma warning restore CA2000
        return new KeyServer(server, clock);
    }

    /// <summary>Creates a key and returns its text.</summary>
    internal async Task<string> CreateAsync(string id, string request)
    {
        using var response = await SendAsync("PUT", $"v1/keys/{id}", request, AdminKey);
        Assert.Equal(201, (int)response.StatusCode);
        return (await Wire.JsonAsync(response)).GetProperty("key").GetString()!;
    }

    /// <summary>Sends a letter and returns the status and the code.</summary>
    internal Task<string> SubmitAsync(string? key, string? origin = null, string? section = null, int quantity = 1, string? address = null) =>
        CallAsync("PUT", $"v1/actions/{ActionId.New()}", Letter(section, quantity), key, origin, address);

    /// <summary>Sends a request and returns the status and the code of the problem.</summary>
    internal async Task<string> CallAsync(
        string method, string path, string? body = null, string? key = null, string? origin = null, string? address = null)
    {
        using var response = await SendAsync(method, path, body, key, origin, address);
        return response.IsSuccessStatusCode ? $"{(int)response.StatusCode}"
            : $"{(int)response.StatusCode} {(await Wire.ProblemAsync(response)).Code}";
    }

    internal async Task<HttpResponseMessage> SendAsync(
        string method, string path, string? body = null, string? key = null, string? origin = null, string? address = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(
                body, Encoding.UTF8, path.EndsWith("/batch", StringComparison.Ordinal) ? "application/x-ndjson" : "application/json");
        }

        Add("Authorization", key is null ? null : $"Bearer {key}");
        Add("Origin", origin);
        Add("X-Forwarded-For", address);
        return await _http.SendAsync(request, Token);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    internal static string Letter(string? section = null, int quantity = 1) => $$"""
        { "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal", "kind": "letter", "takenAt": "2022-12-10T12:00:00Z",
          "quantity": {{quantity}}, "section": {{(section is null ? "null" : $"\"{section}\"")}} }
        """;

    internal static string Line(string? section = null) => JsonSerializer.Serialize(
        Campaign2022.Letter() with { Section = section is null ? null : SectionId.Parse(section) }, WriteForRightsJson.TypeInfo<ActionRecord>());

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}

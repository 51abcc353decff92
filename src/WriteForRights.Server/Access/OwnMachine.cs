using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace WriteForRights.Server;

/// <summary>
/// Finds out, when the app has started, whether only its own machine reaches it. There everybody may submit. An app that others reach needs
/// keys, or has to say that everybody may submit; without either, the start ends.
/// </summary>
internal sealed class OwnMachine(IServiceProvider services) : IHostedLifecycleService
{
    private const string TestServer = "Microsoft.AspNetCore.TestHost.TestServer";

    private volatile bool _isInProcess;
    private volatile bool _isOwn;

    /// <summary>Indicates whether the app maps the campaign server. If not, nothing is checked.</summary>
    internal bool IsMapped { get; set; }

    /// <summary>Returns whether only its own machine reaches a web server at an address.</summary>
    internal static bool IsOwn(string address)
    {
        if (address.StartsWith("http://unix:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://unix:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://pipe:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://pipe:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // "*", "+" and every name that is not localhost stand for all addresses of the machine.
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsOwnHost(uri.Host);
    }

    /// <summary>
    /// Returns whether a request comes from the own machine, to a server that nothing else reaches. A request that a proxy has passed on,
    /// or that is addressed to another name, does not: the proxy, or a page in a browser here, may speak for anybody.
    /// </summary>
    internal bool IsOwn(HttpContext context) => _isInProcess
        || (_isOwn && ClientAddress.IsOwn(context.Connection.RemoteIpAddress)
            && !ClientAddress.IsForwarded(context.Request) && IsOwnHost(context.Request.Host.Host));

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="CampaignServerStartException">Others reach the server, and there are no keys.</exception>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!IsMapped)
        {
            return;
        }

        var options = services.GetRequiredService<CampaignServerOptions>();
        var server = services.GetService<IServer>();
        var addresses = server?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        _isInProcess = server?.GetType().FullName == TestServer;
        _isOwn = addresses.Count > 0 && addresses.All(IsOwn);

        // Loads the keys, so that the pages that may use them are known.
        var keys = await services.GetRequiredService<KeyRing>().GetAsync(cancellationToken).ConfigureAwait(false);
        if (!_isInProcess && !_isOwn && options.OpenSubmissions is null && options.ScopesOf is null
            && !services.GetRequiredService<AdminKey>().Exists && !keys.HasActive)
        {
            var reached = addresses.FirstOrDefault(address => !IsOwn(address)) ?? "?";
            throw new CampaignServerStartException(
                ProblemCodes.AccessKeysMissing,
                Problem.Of("$", ProblemCodes.AccessKeysMissing, LanguageTag.Current, ("address", reached)).Message);
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsOwnHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && ClientAddress.IsOwn(address));
}

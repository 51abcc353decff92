using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server;

/// <summary>Configures the web server of an app whose main purpose is the campaign server.</summary>
/// <example><code>
/// builder.WebHost.LimitConnectionsToOpenFiles();
/// </code></example>
public static class CampaignServerWebHostBuilderExtensions
{
    /// <summary>
    /// Limits the number of connections so that all of them fit in the number of files that the process may open. Without a limit, idle
    /// connections can use up the files, and then the process ends. Further connections are closed at once.
    /// </summary>
    /// <param name="builder">The app's web host. A limit that it has configured itself is kept.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The builder is <c>null</c>.</exception>
    public static IWebHostBuilder LimitConnectionsToOpenFiles(this IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ConfigureServices(services => services.PostConfigure<KestrelServerOptions>(kestrel =>
        {
            if (OpenFileLimit.OfProcess() is { } files)
            {
                kestrel.Limits.MaxConcurrentConnections ??= OpenFileLimit.ConnectionsWithin(files);
                kestrel.Limits.MaxConcurrentUpgradedConnections ??= OpenFileLimit.ConnectionsWithin(files);
            }
        }));
    }
}

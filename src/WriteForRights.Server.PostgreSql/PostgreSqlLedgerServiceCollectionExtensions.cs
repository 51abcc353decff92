using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Lets a campaign server keep its ledger in PostgreSQL.</summary>
/// <example><code>
/// builder.Services.AddCampaignServer(builder.Configuration.GetSection(CampaignServerOptions.SectionName));
/// builder.Services.AddPostgreSqlLedger();
/// </code></example>
public static class PostgreSqlLedgerServiceCollectionExtensions
{
    /// <summary>
    /// Keeps the ledger in PostgreSQL if <see cref="CampaignServerOptions.Storage"/> names a server, such as
    /// <c>Host=db.example;Database=campaign;Username=w4r;Password=…</c>. With <c>Data Source=…</c> it stays in an SQLite file.
    /// </summary>
    /// <remarks>
    /// The server creates its tables in the schema <c>writeforrights</c>, or upgrades them. Any number of servers may share a database.
    /// Other keywords of Npgsql's connection strings work, too; several hosts, separated by commas, are a primary and its standbys.
    /// </remarks>
    /// <param name="services">The app's services.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">The services are <c>null</c>.</exception>
    public static IServiceCollection AddPostgreSqlLedger(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILedgerStore, PostgreSqlLedgerStore>());
        return services;
    }
}

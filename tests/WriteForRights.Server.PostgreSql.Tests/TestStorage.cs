using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WriteForRights.Server.PostgreSql;
using WriteForRights.Server.PostgreSql.Tests;

namespace WriteForRights.Server.Tests;

/// <summary>The store of the servers in these tests: databases of the shared PostgreSQL server.</summary>
internal static class TestStorage
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Databases = new(StringComparer.Ordinal);

    internal static string Of(string path) => Databases.GetOrAdd(path, _ => new(
        () => PostgreSqlCluster.Shared.NewDatabase() + ";Maximum Pool Size=6")).Value;

    internal static DbConnection Connect(string storage)
    {
        var connection = new NpgsqlConnection(storage + ";Search Path=writeforrights;Pooling=false");
        connection.Open();
        return connection;
    }

    internal static IActionLedger Open(string storage) => PostgreSqlLedger.Open(storage);

    internal static IActionLedger OpenNew(byte[] key) => PostgreSqlLedger.Open(PostgreSqlCluster.Shared.NewDatabase(), newKey: key);

    internal static string Bytes(string digits) => $"'\\x{digits}'::bytea";

    internal static string Contains(string column, string text) => $"position('{text}'::bytea IN {column}) > 0";

    /// <summary>Returns a file with all rows of the database.</summary>
    internal static IReadOnlyList<string> FilesOf(string storage) => [PostgreSqlCluster.Dump(storage)];

    internal static async Task SettleAsync(string storage)
    {
        await using var connection = Connect(storage);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM unfolded)";
        while (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is true)
        {
            await Task.Yield();
        }
    }

    internal static void Add(IServiceCollection services) => services.AddPostgreSqlLedger();

    /// <summary>Folds before anybody reads counts. They follow within a second by themselves, which these tests do not wait for.</summary>
    internal static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.Value!.Contains("/counts", StringComparison.Ordinal))
        {
            await ((PostgreSqlLedger)app.Services.GetRequiredService<IActionLedger>()).FoldAllAsync(context.RequestAborted);
        }

        await next(context);
    });
}

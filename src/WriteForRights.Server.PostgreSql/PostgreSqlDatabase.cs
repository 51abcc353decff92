using System.Data;
using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>
/// The pool of connections to the database, with bounds, and transactions that run again if another one was in their way.
/// </summary>
internal sealed class PostgreSqlDatabase : IAsyncDisposable
{
    internal const string Schema = "writeforrights";

    private const int MaxAttempts = 10;
    private const int DefaultPoolSize = 20;

    private readonly NpgsqlDataSource _source;
    private readonly SemaphoreSlim _blocking;

    private PostgreSqlDatabase(NpgsqlDataSource source, int poolSize)
    {
        _source = source;

        // Some connections stay free for what does not block a thread.
        _blocking = new SemaphoreSlim(Math.Max(1, poolSize / 2));
    }

    /// <summary>Returns the pool for a connection string. It connects on first use.</summary>
    /// <exception cref="CampaignServerStartException">The connection string cannot be read.</exception>
    internal static PostgreSqlDatabase Of(string storage) =>
        Of(PostgreSqlSetting.Read(storage, nameof(CampaignServerOptions.Storage)), TargetSessionAttributes.ReadWrite);

    /// <summary>Returns the pool for the connection string of a replica. Callers do not wait long for one that is gone.</summary>
    /// <exception cref="CampaignServerStartException">The connection string cannot be read.</exception>
    internal static PostgreSqlDatabase OfReplica(string storage)
    {
        var settings = PostgreSqlSetting.Read(storage, nameof(CampaignServerOptions.CountReplica));
        SetDefault(settings, "Timeout", 1);
        SetDefault(settings, "Command Timeout", 2);
        return Of(settings, TargetSessionAttributes.PreferStandby);
    }

    private static PostgreSqlDatabase Of(NpgsqlConnectionStringBuilder settings, TargetSessionAttributes target)
    {
        SetDefault(settings, "Application Name", "WriteForRights");
        SetDefault(settings, "Search Path", Schema);
        SetDefault(settings, "Maximum Pool Size", DefaultPoolSize);
        SetDefault(settings, "Timeout", 5);
        SetDefault(settings, "Command Timeout", 30);
        SetDefault(settings, "Cancellation Timeout", 2000);
        SetDefault(settings, "Keepalive", 10);
        SetDefault(settings, "Max Auto Prepare", 50);
        SetDefault(settings, "Auto Prepare Min Usages", 2);

        // The planner takes some statements for long ones, and would compile them for seconds.
        SetDefault(settings, "Options", "-c jit=off");

        // Details of errors have values of rows, and the password is nobody's to read after the start.
        settings.IncludeErrorDetail = false;
        settings.PersistSecurityInfo = false;
        var hasHosts = settings.Host!.Contains(',', StringComparison.Ordinal);
        if (hasHosts)
        {
            settings.Remove("Target Session Attributes");
        }

        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        NpgsqlDataSource source = hasHosts
            ? builder.BuildMultiHost().WithTargetSession(target)
            : builder.Build();
        return new PostgreSqlDatabase(source, settings.MaxPoolSize);
    }

    /// <summary>Opens a connection, for a start or a job, which is the caller's to dispose.</summary>
    internal NpgsqlConnection Connect() => _source.OpenConnection();

    internal ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken) =>
        _source.OpenConnectionAsync(cancellationToken);

    /// <summary>Runs a query outside of a transaction.</summary>
    /// <exception cref="LedgerUnavailableException">The database cannot be read.</exception>
    internal async ValueTask<T> ReadAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                return await read(connection).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (PostgreSqlFailure.IsOfDatabase(e))
        {
            throw PostgreSqlFailure.Of(e);
        }
    }

    /// <summary>
    /// Runs a transaction that is as if no other one ran beside it. It runs again if another one was in its way, so it must not change
    /// anything outside of the database.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">
    /// Nothing was changed, or the outcome is unknown: repeating the call finds what was changed.
    /// </exception>
    internal async ValueTask<T> RunAsync<T>(
        Func<NpgsqlConnection, T> run,
        CancellationToken cancellationToken,
        IsolationLevel isolation = IsolationLevel.Serializable)
    {
        await _blocking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Run(run, isolation), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (PostgreSqlFailure.IsOfDatabase(e))
        {
            throw PostgreSqlFailure.Of(e);
        }
        finally
        {
            _blocking.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        _blocking.Dispose();
    }

    private T Run<T>(Func<NpgsqlConnection, T> run, IsolationLevel isolation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var connection = _source.OpenConnection();
                using var transaction = connection.BeginTransaction(isolation);
                var result = run(connection);
                transaction.Commit();
                return result;
            }
            catch (PostgresException e) when (attempt < MaxAttempts && PostgreSqlFailure.IsConflict(e))
            {
                // The other transaction is done by now, or will be: the database has waited for it.
            }
        }
    }

    private static void SetDefault(NpgsqlConnectionStringBuilder settings, string name, object value)
    {
        if (!settings.ShouldSerialize(name))
        {
            settings[name] = value;
        }
    }
}

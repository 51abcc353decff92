using System.Data.Common;
using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Reads the connection string. No message repeats it: it has a password.</summary>
internal static class PostgreSqlSetting
{
    private const string Example = "Host=localhost;Database=campaign;Username=w4r";

    /// <summary>Returns whether a connection string names a PostgreSQL server: it has <c>Host</c>, and no <c>Data Source</c>.</summary>
    internal static bool IsOfPostgreSql(string? storage)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = storage };
            return parts.ContainsKey("Host") || parts.ContainsKey("Server");
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <param name="storage">The connection string.</param>
    /// <param name="option">The name of the option that has it.</param>
    /// <exception cref="CampaignServerStartException">It cannot be read, or leaves out what is needed.</exception>
    internal static NpgsqlConnectionStringBuilder Read(string storage, string option)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(storage);
            if (!string.IsNullOrWhiteSpace(settings.Host) && !string.IsNullOrWhiteSpace(settings.Database))
            {
                return settings;
            }
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // Its message has parts of the connection string.
        }

        var problem = OptionsRules.Invalid(option, Example);
        throw new CampaignServerStartException(problem.Code, problem.Message);
    }
}

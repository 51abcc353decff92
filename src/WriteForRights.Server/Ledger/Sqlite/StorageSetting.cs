using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>Reads the connection string of the database. No message repeats it: somebody may have put a password into it.</summary>
internal static class StorageSetting
{
    private const string Name = nameof(CampaignServerOptions.Storage);

    /// <summary>
    /// Returns the connection string with the full path of the file, and that path; <c>null</c> for a database in memory.
    /// </summary>
    /// <exception cref="CampaignServerStartException">It is none of SQLite, or asks for something that a ledger cannot be.</exception>
    internal static (SqliteConnectionStringBuilder Connection, string? File) Read(string? storage)
    {
        var connection = Parse(storage);
        var source = connection.DataSource;
        Check(string.IsNullOrEmpty(connection.Password), nameof(connection.Password));
        Check(connection.Mode != SqliteOpenMode.ReadOnly, nameof(connection.Mode));
        if (source == ":memory:" || connection.Mode == SqliteOpenMode.Memory)
        {
            return (connection, null);
        }

        // SQLite would take the one for a database that is deleted at the end, and the others for something else than a path.
        Check(
            !string.IsNullOrWhiteSpace(source)
            && !source.Contains('\0', StringComparison.Ordinal)
            && !source.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            && !source.StartsWith('|'),
            "Data Source");
        connection.DataSource = Path.GetFullPath(source);
        return (connection, connection.DataSource);
    }

    private static SqliteConnectionStringBuilder Parse(string? storage)
    {
        try
        {
            if (!string.IsNullOrWhiteSpace(storage))
            {
                return new SqliteConnectionStringBuilder(storage);
            }
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // Its message has parts of the connection string.
        }

        throw Refused(OptionsRules.Invalid(Name));
    }

    private static void Check(bool isValid, string part)
    {
        if (!isValid)
        {
            throw Refused(Problem.Of(
                "$",
                ProblemCodes.SettingInvalid,
                LanguageTag.Current,
                ("setting", $"{CampaignServerOptions.SectionName}:{Name} ({part})"),
                ("expected", "Data Source=campaign.db")));
        }
    }

    private static CampaignServerStartException Refused(Problem problem) => new(problem.Code, problem.Message);
}

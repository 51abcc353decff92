using System.Data.Common;

namespace WriteForRights.Cli;

/// <summary>Inspects connection strings before anything is done with them.</summary>
internal static class ConnectionText
{
    /// <summary>
    /// Returns whether a connection string has a password. On a command line it would be seen by everybody on the machine and kept in the
    /// shell's history.
    /// </summary>
    /// <param name="connection">The connection string, which may be malformed, or <c>null</c>.</param>
    internal static bool HasPassword(string? connection)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connection ?? string.Empty };
            return parts.ContainsKey("Password") || parts.ContainsKey("Pwd");
        }
        catch (ArgumentException)
        {
            // The code that opens the connection reports what is wrong.
            return connection!.Contains("password", StringComparison.OrdinalIgnoreCase);
        }
    }
}

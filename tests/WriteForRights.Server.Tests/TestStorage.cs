using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server.Tests;

/// <summary>The store of the servers in these tests: SQLite files. The tests of another store have their own class of this name.</summary>
internal static class TestStorage
{
    /// <summary>Returns the connection string of the ledger at a path, the same for the same path.</summary>
    /// <param name="path">A path in a folder that is removed after the test.</param>
    internal static string Of(string path) => $"Data Source={path}";

    /// <summary>Opens a connection that is not pooled.</summary>
    internal static DbConnection Connect(string storage)
    {
        var connection = new SqliteConnection($"{storage};Pooling=False");
        connection.Open();
        return connection;
    }

    internal static IActionLedger Open(string storage) => SqliteLedger.Open(storage);

    /// <summary>Opens a new ledger, which ends with it, with a key that a test chooses.</summary>
    internal static IActionLedger OpenNew(byte[] key) => SqliteLedger.Open("Data Source=:memory:", newKey: key);

    /// <summary>Returns bytes, given in hexadecimal digits, in SQL.</summary>
    internal static string Bytes(string digits) => $"x'{digits}'";

    /// <summary>Returns the condition that the bytes of a column contain a text.</summary>
    internal static string Contains(string column, string text) => $"instr(CAST({column} AS TEXT), '{text}') > 0";

    /// <summary>Returns the files in which everything is that the ledger has stored.</summary>
    internal static IReadOnlyList<string> FilesOf(string storage) =>
        Directory.GetFiles(Path.GetDirectoryName(new SqliteConnectionStringBuilder(storage).DataSource)!);

    /// <summary>Waits until everything that is stored is in the counts.</summary>
    internal static Task SettleAsync(string storage) => storage is null ? throw new ArgumentNullException(nameof(storage)) : Task.CompletedTask;

    internal static void Add(IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);

    /// <summary>Makes counts follow at once, where they would follow later.</summary>
    internal static void Use(WebApplication app) => ArgumentNullException.ThrowIfNull(app);
}

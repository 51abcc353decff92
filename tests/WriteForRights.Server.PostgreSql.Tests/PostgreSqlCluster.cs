using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using WriteForRights.Server.PostgreSql.Tests;

[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>
/// A PostgreSQL server of the tests' own, from the installed programs, in a folder that is removed with it. It does not run as root, which
/// PostgreSQL refuses.
/// </summary>
public sealed class PostgreSqlCluster : IAsyncLifetime
{
    private static PostgreSqlCluster? _shared;

    private readonly string _folder;
    private int _databases;

    public PostgreSqlCluster()
        : this(Directory.CreateTempSubdirectory("postgresql-").FullName)
    {
    }

    /// <param name="folder">An empty folder for the data, which is removed at the end.</param>
    internal PostgreSqlCluster(string folder) => _folder = folder;

    /// <summary>The folder of the installed programs; <c>null</c> without any.</summary>
    internal static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    /// <summary>The server that all tests share, each with a database of its own. Skips the test if PostgreSQL is not installed.</summary>
    internal static PostgreSqlCluster Shared
    {
        get
        {
            if (Programs is null)
            {
                Assert.NotEqual("1", Environment.GetEnvironmentVariable("REQUIRE_POSTGRESQL"));
                Assert.Skip("PostgreSQL is not installed: apt-get install postgresql.");
            }

            return _shared!;
        }
    }

    internal int Port { get; private set; }

    internal bool IsRunning => File.Exists(Path.Combine(Data, "postmaster.pid"));

    private string Data => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        if (Programs is not null)
        {
            // Nothing is lost when a process ends, so tests that kill processes need no flush to disk.
            await CreateAsync("fsync = off", "full_page_writes = off");
            Start();
            _shared = this;
        }
    }

    public ValueTask DisposeAsync()
    {
        if (Programs is not null && IsRunning)
        {
            Stop("immediate");
        }

        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Creates an empty database, and returns its connection string.</summary>
    internal string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return ConnectionTo(name);
    }

    /// <summary>Runs statements in the schema of a ledger.</summary>
    internal static void Execute(string storage, string sql) => Run(storage + ";Search Path=writeforrights", sql);

    /// <summary>Runs statements in a database.</summary>
    internal static void Run(string storage, string sql)
    {
        using var connection = new NpgsqlConnection(storage + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Writes all rows of a database into a file, and returns its path.</summary>
    internal string Dump(string storage)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("dump-").FullName, "rows.sql");
        Run(
            Path.Combine(Programs!, "pg_dump"),
            "--host=127.0.0.1", $"--port={Port.ToString(CultureInfo.InvariantCulture)}", "--username=w4r", $"--file={file}",
            new NpgsqlConnectionStringBuilder(storage).Database!);
        return file;
    }

    internal async Task CreateAsync(params string[] settings)
    {
        Port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", _folder);
        }

        RunAsServer("initdb", "--pgdata", Data, "--username=w4r", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        var file = Path.Combine(Data, "postgresql.conf");
        await File.AppendAllLinesAsync(
            file,
            [
                $"port = {Port.ToString(CultureInfo.InvariantCulture)}", "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{_folder}'",
                "max_connections = 200", "shared_buffers = 64MB", .. settings,
            ]);
    }

    /// <summary>Makes this server a copy of another one, which follows its log.</summary>
    internal void CreateStandbyOf(PostgreSqlCluster primary)
    {
        Port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", _folder);
        }

        RunAsServer(
            "pg_basebackup", "--pgdata", Data, "--host=127.0.0.1", $"--port={primary.Port.ToString(CultureInfo.InvariantCulture)}",
            "--username=w4r", "--write-recovery-conf", "--checkpoint=fast", "--no-sync");
        File.AppendAllLines(
            Path.Combine(Data, "postgresql.conf"),
            [$"port = {Port.ToString(CultureInfo.InvariantCulture)}", $"unix_socket_directories = '{_folder}'"]);
    }

    /// <summary>Makes a standby the primary.</summary>
    internal void Promote() => RunAsServer("pg_ctl", "--pgdata", Data, "--wait", "promote");

    internal void Start() => RunAsServer("pg_ctl", "--pgdata", Data, "--log", Path.Combine(_folder, "log"), "--wait", "start");

    internal void Stop(string mode) => RunAsServer("pg_ctl", "--pgdata", Data, "--mode", mode, "--wait", "stop");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Without redirection: the server that it starts keeps the output open.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{program} did not end.");
        Assert.True(process.ExitCode == 0, $"{program} {arguments[0]} ended with exit code {process.ExitCode}.");
    }

    internal string ConnectionTo(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username=w4r");
}

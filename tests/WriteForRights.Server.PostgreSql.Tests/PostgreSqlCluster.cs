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
            await StartAsync();
            _shared = this;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Programs is not null && IsRunning)
        {
            await StopAsync("immediate");
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Creates an empty database, and returns its connection string.</summary>
    internal string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
        using var command = connection.Command($"CREATE DATABASE {name}");
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
        using var command = connection.Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Writes all rows of a ledger into a file, and returns its path.</summary>
    internal static string Dump(string storage)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("dump-").FullName, "rows");
        using var connection = new NpgsqlConnection(storage + ";Search Path=writeforrights;Pooling=false");
        connection.Open();
        var tables = new List<string>();
        using (var command = connection.Command("SELECT tablename FROM pg_tables WHERE schemaname = 'writeforrights'"))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        using var written = new StreamWriter(file);
        foreach (var table in tables)
        {
            using var rows = connection.BeginTextExport($"COPY (SELECT * FROM {table}) TO STDOUT");
            written.Write(rows.ReadToEnd());
        }

        return file;
    }

    internal async Task CreateAsync(params string[] settings)
    {
        Port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", _folder);
        }

        await RunAsServerAsync("initdb", "--pgdata", Data, "--username=w4r", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        var file = Path.Combine(Data, "postgresql.conf");
        await File.AppendAllLinesAsync(
            file,
            [
                $"port = {Port.ToString(CultureInfo.InvariantCulture)}", "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{_folder}'",
                "max_connections = 200", "shared_buffers = 64MB", .. settings,
            ]);
    }

    /// <summary>Makes this server a copy of another one, which follows its log.</summary>
    internal async Task CreateStandbyOfAsync(PostgreSqlCluster primary)
    {
        Port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", _folder);
        }

        await RunAsServerAsync(
            "pg_basebackup", "--pgdata", Data, "--host=127.0.0.1", $"--port={primary.Port.ToString(CultureInfo.InvariantCulture)}",
            "--username=w4r", "--write-recovery-conf", "--checkpoint=fast", "--no-sync");
        await File.AppendAllLinesAsync(
            Path.Combine(Data, "postgresql.conf"),
            [$"port = {Port.ToString(CultureInfo.InvariantCulture)}", $"unix_socket_directories = '{_folder}'"]);
    }

    /// <summary>Makes a standby the primary.</summary>
    internal Task PromoteAsync() => RunAsServerAsync("pg_ctl", "--pgdata", Data, "--wait", "promote");

    internal Task StartAsync() => RunAsServerAsync("pg_ctl", "--pgdata", Data, "--log", Path.Combine(_folder, "log"), "--wait", "start");

    internal Task StopAsync(string mode) => RunAsServerAsync("pg_ctl", "--pgdata", Data, "--mode", mode, "--wait", "stop");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsServerAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            await RunAsync(path, arguments);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Without its output: the server that it starts would keep it open.
        using var process = TestProcess.Start(
            new("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() });
        Assert.Equal((arguments[^1], 0), (arguments[^1], (await process.RunToEndAsync()).ExitCode));
    }

    internal string ConnectionTo(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username=w4r");
}

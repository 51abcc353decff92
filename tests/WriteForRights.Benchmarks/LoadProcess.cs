using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Benchmarks;

/// <summary>
/// Submits single actions from many connections, to the bare floor and to the campaign server in turn: how many a second, and how much
/// processor time of the server each one takes.
/// </summary>
internal static class LoadProcess
{
    private const int Connections = 128;
    private const int WarmUpSeconds = 6;

    private static readonly (string Name, bool HasSupporter, bool IsRepeat)[] Loads =
        [("with a supporter", true, false), ("without a supporter", false, false), ("repeated", true, true)];

    internal static async Task RunAsync(int seconds, bool isProfiled)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Connections} connections, {seconds} s each after {WarmUpSeconds} s, load generator on the same machine, profile-guided compilation {(isProfiled ? "on" : "off")}"));
        var settings = new Dictionary<string, string?>(BulkServer.Settings) { ["DOTNET_TieredPGO"] = isProfiled ? "1" : "0" };
        foreach (var load in Loads)
        {
            var before = await MeasureAsync(settings, "the bare server", seconds, load, ["bare-server"]);
            var folder = Directory.CreateTempSubdirectory("load-");
            try
            {
                var ours = await MeasureAsync(
                    settings, $"an action {load.Name}", seconds, load, ["bulk-server", Path.Combine(folder.FullName, "load.db")]);
                var after = await MeasureAsync(settings, "the bare server", seconds, load, ["bare-server"]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio {2 * ours / (before + after):F2}"));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>Compares a file with a PostgreSQL server on the same machine, with one node and with two.</summary>
    /// <param name="seconds">The time of each load.</param>
    /// <param name="postgreSql">The connection string of the server, whose user may create databases.</param>
    internal static async Task RunStoresAsync(int seconds, string postgreSql)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Connections} connections, {seconds} s each, with a supporter; everything on one machine"));
        var folder = Directory.CreateTempSubdirectory("load-");
        try
        {
            var file = await MeasureAsync(BulkServer.Settings, "a file", seconds, Loads[0], ["bulk-server", Path.Combine(folder.FullName, "load.db")]);
            var one = await MeasureAsync(
                BulkServer.Settings, "PostgreSQL, one node", seconds, Loads[0], ["bulk-server", StoreProcess.NewDatabase(postgreSql)]);
            var two = await MeasureAsync(
                BulkServer.Settings, "PostgreSQL, two nodes", seconds, Loads[0], ["bulk-server", StoreProcess.NewDatabase(postgreSql)], nodes: 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratios {one / file:F2} and {two / file:F2}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Loads a server, and returns the number of actions a second.</summary>
    private static async Task<double> MeasureAsync(
        Dictionary<string, string?> settings,
        string name,
        int seconds,
        (string Name, bool HasSupporter, bool IsRepeat) load,
        string[] command,
        int nodes = 1)
    {
        using var server = new OwnProcess(settings, command);
        using var other = nodes == 2 ? new OwnProcess(settings, command) : null;
        var address = new Uri(await server.ReadLineAsync());
        var second = other is null ? address : new Uri(await other.ReadLineAsync());
        var connections = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async index =>
        {
            var connection = new LoadConnection();
            await connection.ConnectAsync(index % 2 == 0 ? address : second);
            return connection;
        }));
        var done = await SubmitAsync(connections, WarmUpSeconds, 0, load);
        var (usedBefore, started) = (server.Taken().Processor, Stopwatch.GetTimestamp());
        var measured = await SubmitAsync(connections, seconds, done, load);
        var (time, used) = (Stopwatch.GetElapsedTime(started), server.Taken().Processor - usedBefore);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {measured / time.TotalSeconds:N0} a second, {used.TotalMicroseconds / measured:F1} µs of processor time each"));
        if (command.Length > 1)
        {
            await CheckAsync(address, load.IsRepeat ? Connections : done + measured);
        }

        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        await server.EndAsync();
        await (other?.EndAsync() ?? Task.CompletedTask);
        return measured / time.TotalSeconds;
    }

    private static async Task<long> SubmitAsync(
        LoadConnection[] connections, int seconds, long first, (string Name, bool HasSupporter, bool IsRepeat) load)
    {
        var number = first;
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var sent = await Task.WhenAll(connections.Select(connection => Task.Run(async () =>
        {
            var count = 0;
            while (Stopwatch.GetTimestamp() < end)
            {
                var status = await connection.SendAsync(
                    load.IsRepeat ? connection.Repeated : LoadConnection.Request(Action(Interlocked.Increment(ref number), load.HasSupporter)));
                count += status is 200 or 201 ? 1 : throw new InvalidOperationException($"The server answered {status}.");
            }

            return count;
        })));
        return sent.Sum();
    }

    private static async Task CheckAsync(Uri address, long expected)
    {
        using var http = new HttpClient { BaseAddress = address };
        var (counted, before) = (await CountAsync(http), -1L);
        while (counted != expected && counted != before)
        {
            // PostgreSQL's counts follow later.
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            (before, counted) = (counted, await CountAsync(http));
        }

        if (counted != expected)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{counted} counted instead of {expected}."));
        }
    }

    private static async Task<long> CountAsync(HttpClient http) =>
        JsonElement.Parse(await http.GetStringAsync(new Uri("v1/campaigns/w4r-2022/counts", UriKind.Relative))).GetProperty("actions").GetInt64();

    private static ActionRecord Action(long number, bool hasSupporter) => Sample.Letter((int)number) with
    {
        Id = ActionId.New(),
        Supporter = !hasSupporter ? null : new Supporter
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"A. Example {number}"),
            Email = EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"a{number}@example.org")),
        },
    };
}

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary><c>w4r move</c>: killed in the middle and run again, it moves everything once.</summary>
public sealed class MoveCommandTests : IDisposable
{
    private const int Actions = 9_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("w4r-move-");
    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.FullName, "campaign.db");

    private string Keys => Path.Combine(_folder.FullName, "personal.keys");

    [Fact]
    public async Task A_move_that_is_killed_goes_on_and_every_action_arrives_once()
    {
        var to = PostgreSqlCluster.Shared.NewDatabase();
        var seal = NewSeal();
        LedgerCounts before;
        await using (var file = SqliteLedger.Open($"Data Source={Database}", seal: seal))
        {
            await Task.WhenAll(Enumerable.Range(0, Actions).Select(i => file.AppendAsync(
                _campaign.Complete(Campaign2022.Signature($"{i % 4_000}. Example", $"{i % 4_000}@example.org")), Token).AsTask()));
            before = await CountAsync(file);
        }

        for (var kills = 0; kills < Repetitions.Of(2, 3); kills++)
        {
            using var killed = TestProcess.Start(Move(to));
            var wanted = 2_000L * (kills + 1);
            while (!killed.HasExited && MovedActions(to) < wanted)
            {
                await Task.Yield();
            }

            killed.Kill();
            await killed.EndAsync();
            Assert.InRange(MovedActions(to), wanted, Actions - 1);
        }

        var (exitCode, output, errors) = await TestProcess.RunAsync(Move(to));
        Assert.True(exitCode == 0, output + errors);
        await using var moved = PostgreSqlLedger.Open(to, seal: seal);
        Assert.Equal((before.Total, before.Entered, before.Rest), await TotalsAsync(moved));

        // Once it is done, another run changes nothing and says the same.
        var (_, again, _) = await TestProcess.RunAsync(Move(to));
        Assert.Equal(output, again);
        Assert.Equal((before.Total, before.Entered, before.Rest), await TotalsAsync(moved));
    }

    [Fact]
    public async Task A_file_that_a_server_uses_is_not_moved()
    {
        var to = PostgreSqlCluster.Shared.NewDatabase();
        await using var inUse = SqliteLedger.Open($"Data Source={Database}", seal: NewSeal());
        await inUse.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token);

        var (exitCode, _, errors) = await TestProcess.RunAsync(Move(to));

        Assert.Equal(6, exitCode);
        Assert.Contains("[database-in-use]", errors, StringComparison.Ordinal);
        Assert.Equal(1, (await CountAsync(inUse)).Total.Actions);
    }

    [Fact]
    public async Task A_password_is_refused_and_not_repeated()
    {
        const string visible = "Host=127.0.0.1;Database=campaign;Username=w4r;Password=secret-of-mine";
        var (exitCode, _, errors) = await TestProcess.RunAsync(Move(visible));

        Assert.Equal(2, exitCode);
        Assert.Contains("[password-visible]", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-mine", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private ProcessStartInfo Move(string to) => new(
        "dotnet",
        [
            SourceTree.PackageProgram("WriteForRights.Cli"), "move", "--from", Database, "--to", to, "--personal-keys", Keys,
            "--language", "en",
        ]);

    private PersonalSeal NewSeal()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        File.WriteAllText(Keys, Convert.ToBase64String(key));
        return new PersonalSeal([key]);
    }

    private static async Task<(Tally Total, Tally Entered, Tally Others)> TotalsAsync(IActionLedger ledger)
    {
        var counts = await CountAsync(ledger);
        return (counts.Total, counts.Entered, counts.Rest);
    }

    private static Task<LedgerCounts> CountAsync(IActionLedger ledger) =>
        ledger.CountAsync(Campaign2022.Id, null, [.. CountDimension.Known], Token).AsTask();

    /// <summary>Returns the number of actions that have arrived so far.</summary>
    private static long MovedActions(string to)
    {
        using var connection = new NpgsqlConnection(to + ";Search Path=writeforrights");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM pg_tables WHERE schemaname = 'writeforrights' AND tablename = 'action'";
        if (Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 0)
        {
            return 0;
        }

        command.CommandText = "SELECT count(*) FROM action";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}

using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using WriteForRights.Server;

namespace WriteForRights.Benchmarks;

/// <summary>Two thousand actions into a ledger on disk, beside the same rows inserted by hand in one transaction, without counts.</summary>
[MemoryDiagnoser]
[InvocationCount(1)]
public class LedgerBenchmarks
{
    private const int Actions = 2_000;

    private readonly RunningCampaign _campaign = new(CampaignPack.Load(SourceTree.SamplePack), TimeProvider.System);
    private readonly LedgerKey _key = new(new byte[LedgerKey.Length]);
    private DirectoryInfo? _folder;
    private SqliteLedger? _ledger;
    private LedgerEntry[] _entries = [];

    [IterationSetup]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("benchmark-");
        _ledger = SqliteLedger.Open($"Data Source={Path.Combine(_folder.FullName, "campaign.db")}");
        _entries = [.. Enumerable.Range(0, Actions).Select(number => _campaign.Complete(Sample.Letter(number)))];
    }

    [IterationCleanup]
    public void Close()
    {
#pragma warning disable RS0030 // The tool's cleanup between two runs cannot be awaited.
        _ledger!.DisposeAsync().AsTask().Wait();
#pragma warning restore RS0030
        SqliteConnection.ClearAllPools();
        _folder!.Delete(recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Actions)]
    public void RawInserts()
    {
        using var connection = SqliteDatabase.Connect($"Data Source={Path.Combine(_folder!.FullName, "campaign.db")}");
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO action (id, digest, campaign, case_id, purpose, kind, quantity, messages, targets, section, country, language, source,
              taken_at, day, recorded_at, person)
            VALUES ($id, $digest, $campaign, $case, $purpose, $kind, $quantity, $messages, $targets, $section, $country, $language, $source,
              $takenAt, $day, $recordedAt, $person)
            """;
        string[] names =
        [
            "$id", "$digest", "$campaign", "$case", "$purpose", "$kind", "$quantity", "$messages", "$targets", "$section", "$country",
            "$language", "$source", "$takenAt", "$day", "$recordedAt", "$person",
        ];
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        foreach (var entry in _entries)
        {
            var action = entry.Completed;
            object[] values =
            [
                action.Id.ToGuid().ToByteArray(bigEndian: true), _key.DigestOf(action), "w4r-2022", "dorgelesse-nguessan", "appeal",
                "letter", 1L, 1L, "president", "uk", "GB", "en", "partner.example", 1L, entry.Counted.Day!, 2L, _key.FingerprintOf(action.Supporter)!,
            ];
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    [Benchmark(OperationsPerInvoke = Actions)]
    public Task Ledger() => Task.WhenAll(_entries.Select(entry => _ledger!.AppendAsync(entry, CancellationToken.None).AsTask()));
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>A database on disk with personal data, beside a file of keys.</summary>
internal sealed class PersonalFile : IDisposable
{
    internal const string Mark = "Planted";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("personal-");

    internal RunningCampaign Campaign { get; } = new(Campaign2022.Pack, TimeProvider.System);

    internal FakeTimeProvider Clock { get; } = new(Campaign2022.HumanRightsDay);

    internal RecordingLog Log { get; } = new();

    internal string Database => Path.Combine(_folder.FullName, "campaign.db");

    internal string Storage => $"Data Source={Database}";

    internal string KeyFile => Path.Combine(_folder.FullName, "personal.keys");

    internal static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    internal void WriteKeys(params string[] keys) => File.WriteAllLines(KeyFile, keys);

    internal PersonalKeyRing Keys() => PersonalKeyRing.Open(
        new CampaignServerOptions { PersonalKeys = File.Exists(KeyFile) ? KeyFile : null }, () => null, Log);

    internal SqliteLedger Open(PersonalKeyRing? keys = null) => SqliteLedger.Open(Storage, seal: (keys ?? Keys()).Seal);

    internal PersonalCare CareOf(SqliteLedger ledger, PersonalKeyRing keys, CampaignServerOptions? options = null, CampaignPack? pack = null) => new(
        ledger, RulesOf(options, pack), keys, Clock, Log);

    internal RetentionRules RulesOf(CampaignServerOptions? options = null, CampaignPack? pack = null) =>
        new(new CampaignDirectory([pack ?? Campaign2022.Pack], Clock), options ?? new CampaignServerOptions());

    /// <summary>Returns how often the mark is in the files of the database.</summary>
    internal int Marks(string mark = Mark)
    {
        var bytes = Encoding.Latin1.GetBytes(mark);
        return _folder.GetFiles("campaign.db*").Sum(file =>
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            ReadOnlySpan<byte> rest = copy.GetBuffer().AsSpan(0, (int)copy.Length);
            var count = 0;
            while (rest.IndexOf(bytes) is >= 0 and var at)
            {
                count++;
                rest = rest[(at + bytes.Length)..];
            }

            return count;
        });
    }

    internal object? Scalar(string sql)
    {
        using var connection = new SqliteConnection(Storage + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is of a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Log.Dispose();
        _folder.Delete(recursive: true);
    }
}

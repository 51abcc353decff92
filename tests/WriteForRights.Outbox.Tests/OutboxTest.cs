using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using WriteForRights.Client;
using WriteForRights.Sqlite;
using WriteForRights.Testing;

namespace WriteForRights.Outbox.Tests;

/// <summary>A test with its own outbox file.</summary>
public abstract class OutboxTest : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outbox-");

    protected OutboxTest() => Client = new FakeClient(Clock);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected string Folder => _folder.FullName;

    protected string File => Path.Combine(Folder, "outbox.db");

    protected ReadOnlyMemory<byte> Key { get; } = RandomNumberGenerator.GetBytes(32);

    internal WatchedClock Clock { get; } = new();

    internal FakeClient Client { get; }

    internal ProgressLog Progress { get; } = new();

    protected static ActionRecord Letter() => TestData.Letter(SamplePack.WriteForRights2022);

    public virtual ValueTask DisposeAsync()
    {
        foreach (var file in _folder.GetFiles())
        {
            file.Attributes = FileAttributes.Normal;
        }

        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected Task<ActionOutbox> OpenAsync(WriteForRightsClient? client = null, Action<OutboxOptions>? configure = null)
    {
        var options = new OutboxOptions { Path = File, Key = Key, Clock = Clock, Progress = Progress };
        configure?.Invoke(options);
        return ActionOutbox.OpenAsync(options, client ?? Client, Token);
    }

    protected static async Task<List<ActionRecord>> EnqueueAsync(ActionOutbox outbox, int count)
    {
        var letters = Enumerable.Range(0, count).Select(_ => Letter()).ToList();
        foreach (var letter in letters)
        {
            await outbox.EnqueueAsync(letter, Token);
        }

        return letters;
    }

    protected static async Task AssertHoldsAsync(ActionOutbox outbox, int waiting, int setAside)
    {
        var status = await outbox.GetStatusAsync(Token);
        Assert.Equal((waiting, setAside), (status.Waiting, status.SetAside));
    }

    /// <summary>Queries the file over another connection, like another process.</summary>
    protected long Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection.Scalar(sql) is long number ? number : 0;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

/// <summary>Whatever is damaged in a file costs only the rows that it hits.</summary>
public sealed class RecoveryTests : OutboxTest
{
    private const int Length = 200;
    private const int Flips = 60;
    private const int PageSize = 4096;

    private string New => Path.Combine(Folder, "new.db");

    [Fact]
    public async Task A_sound_file_is_recovered_completely()
    {
        var letters = await CreateAsync(Length);

        Assert.Equal(new OutboxRecovery { Recovered = Length, Lost = 0 }, await RecoverAsync());
        Assert.Equal(letters, await SendAsync());
    }

    [Fact]
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "By the seed, the same bytes are flipped again.")]
    public async Task Each_flipped_byte_costs_at_most_one_action()
    {
        var letters = await CreateAsync(Length);
        var sound = await System.IO.File.ReadAllBytesAsync(File, Token);
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var damaged = sound.ToArray();
            for (var flip = 0; flip < Flips; flip++)
            {
                damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            }

            var recovery = await RecoverAsync(damaged);

            Assert.True(recovery.Recovered >= Length - Flips, $"Seed {seed}: {recovery}");
            Assert.True(recovery.Recovered + recovery.Lost is >= Length - 2 and <= Length + 2, $"Seed {seed}: {recovery}");
            Assert.Equal(damaged, await System.IO.File.ReadAllBytesAsync(File, Token));
            if (seed % 10 == 0)
            {
                var sent = await SendAsync();
                Assert.Equal(recovery.Recovered, sent.Count);
                Assert.All(sent, action => Assert.Contains(action, letters));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_broken_page_at_the_beginning_costs_no_action(int page)
    {
        await CreateAsync(Length);
        var damaged = await System.IO.File.ReadAllBytesAsync(File, Token);
        RandomNumberGenerator.Fill(damaged.AsSpan((page - 1) * PageSize, PageSize));
        await System.IO.File.WriteAllBytesAsync(File, damaged, Token);
        await Assert.ThrowsAsync<OutboxStorageException>(() => OpenAsync());

        var recovery = await RecoverAsync(damaged);

        // One of these pages is the first of the rows themselves once there are few of them.
        Assert.True(recovery.Recovered >= Length - 8, recovery.ToString());
        Assert.Equal(Length, recovery.Recovered + recovery.Lost);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_gives_what_is_left()
    {
        await CreateAsync(Length);
        var sound = await System.IO.File.ReadAllBytesAsync(File, Token);
        var recovered = new List<int>();
        foreach (var part in new[] { 0.9, 0.5, 0.3 })
        {
            recovered.Add((await RecoverAsync(sound[..(int)(sound.Length * part)])).Recovered);
        }

        // The first pages hold the tables' beginnings and the indexes.
        Assert.True(recovered is [>= 150 and < Length, >= 60, > 0], string.Join(", ", recovered));

        Assert.Equal(new OutboxRecovery { Recovered = 0, Lost = 0 }, await RecoverAsync([]));
    }

    [Fact]
    public async Task Long_actions_that_continue_on_other_pages_are_recovered()
    {
        var text = new ActionText { Language = LanguageTag.English, Body = string.Concat(Enumerable.Repeat("สวัสดี ", 2_000)) };
        await using (var outbox = await OpenAsync())
        {
            for (var i = 0; i < 10; i++)
            {
                await outbox.EnqueueAsync(Letter() with { Text = text }, Token);
            }
        }

        Assert.Equal(new OutboxRecovery { Recovered = 10, Lost = 0 }, await RecoverAsync());
        Assert.All(await SendAsync(), action => Assert.Equal(text, action.Text));
    }

    [Fact]
    public async Task Sealed_bytes_that_begin_like_an_index_entry_are_no_lost_action()
    {
        await CreateAsync(Length);
        var page = new byte[4096];
        Array.Fill(page, (byte)0x97);

        // The header of an entry has an id and a small number. About once in 2 MB, sealed bytes look like one by chance.
        new byte[] { 3, (36 * 2) + 13, 1 }.CopyTo(page, 100);

        var recovery = await RecoverAsync([.. await System.IO.File.ReadAllBytesAsync(File, Token), .. page]);

        Assert.Equal(new OutboxRecovery { Recovered = Length, Lost = 0 }, recovery);
    }

    [Fact]
    public async Task Actions_that_are_only_in_the_log_are_recovered()
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 20);
        var copy = Path.Combine(Folder, "copy.db");
        foreach (var suffix in new[] { "", "-wal" })
        {
            await using var from = new FileStream(File + suffix, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var to = System.IO.File.Create(copy + suffix);
            await from.CopyToAsync(to, Token);
        }

        var recovery = await ActionOutbox.RecoverAsync(copy, Key, New, Token);

        Assert.Equal(new OutboxRecovery { Recovered = 20, Lost = 0 }, recovery);
        Assert.Equal(letters, await SendAsync());
    }

    [Fact]
    public async Task Actions_set_aside_come_back_as_such_and_sent_or_discarded_ones_do_not()
    {
        var problem = new Problem { Path = "$.case", Code = ProblemCodes.CaseUnknown, Message = "No such case." };
        var refusal = new ApiProblem { Title = "No.", Status = 422, Code = ProblemCodes.ValidationFailed, Errors = [problem] };
        List<ActionRecord> letters;
        await using (var outbox = await OpenAsync())
        {
            letters = await EnqueueAsync(outbox, 60);
            Client.Respond = (action, _) => letters.IndexOf(action) < 40 ? Task.CompletedTask
                : letters.IndexOf(action) < 50 ? Task.FromException(new InvalidRequestException("No.", refusal, null))
                : Task.FromException(new ServerUnavailableException("Gone.", null, null));
            await outbox.FlushAsync(Token);
            Assert.True(await outbox.DiscardAsync(letters[40].Id, Token));
        }

        Assert.Equal(new OutboxRecovery { Recovered = 19, Lost = 0 }, await RecoverAsync());
        await using var recovered = await OpenAsync(configure: options => options.Path = New);
        await AssertHoldsAsync(recovered, 10, 9);
        var aside = await recovered.ReadSetAsideAsync(Token).ToListAsync(Token);
        Assert.Equal(letters.Skip(41).Take(9), aside.Select(item => item.Action));
        Assert.All(aside, item => Assert.Equal((ProblemCodes.ValidationFailed, 1), (item.Code, item.Attempts)));
        Assert.All(aside, item => Assert.Equal([problem], item.Problems));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_nothing_is_created()
    {
        await CreateAsync(2);

        var refused = await Assert.ThrowsAsync<OutboxStorageException>(
            () => ActionOutbox.RecoverAsync(File, RandomNumberGenerator.GetBytes(32), New, Token));

        Assert.Equal(ProblemCodes.OutboxKeyWrong, refused.Code);
        Assert.False(System.IO.File.Exists(New));
    }

    [Fact]
    public async Task Recovering_twice_into_one_file_adds_nothing()
    {
        await CreateAsync(5);

        await ActionOutbox.RecoverAsync(File, Key, New, Token);
        await ActionOutbox.RecoverAsync(File, Key, New, Token);

        Assert.Equal(5, (await SendAsync()).Count);
    }

    [Fact]
    public async Task Arguments_are_checked_at_the_call()
    {
        Assert.Throws<ArgumentNullException>("path", () => { _ = ActionOutbox.RecoverAsync(null!, Key, New, Token); });
        Assert.Throws<ArgumentNullException>("into", () => { _ = ActionOutbox.RecoverAsync(File, Key, null!, Token); });
        Assert.Throws<ArgumentException>("key", () => { _ = ActionOutbox.RecoverAsync(File, new byte[5], New, Token); });
        Assert.Throws<ArgumentException>("into", () => { _ = ActionOutbox.RecoverAsync(File, Key, File, Token); });
        var missing = await Assert.ThrowsAsync<OutboxStorageException>(() => ActionOutbox.RecoverAsync(File, Key, New, Token));
        Assert.Equal(ProblemCodes.StorageUnopenable, missing.Code);
    }

    private async Task<List<ActionRecord>> CreateAsync(int count)
    {
        await using var outbox = await OpenAsync();
        return await EnqueueAsync(outbox, count);
    }

    private async Task<OutboxRecovery> RecoverAsync(byte[]? damaged = null)
    {
        if (damaged is not null)
        {
            await System.IO.File.WriteAllBytesAsync(File, damaged, Token);
        }

        foreach (var file in Directory.GetFiles(Folder, "new.db*"))
        {
            System.IO.File.Delete(file);
        }

        return await ActionOutbox.RecoverAsync(File, Key, New, Token);
    }

    private async Task<IReadOnlyList<ActionRecord>> SendAsync()
    {
        var client = new FakeClient(Clock);
        await using var outbox = await OpenAsync(client, options => options.Path = New);
        Assert.Equal(0, (await outbox.FlushAsync(Token)).SetAside);
        return client.Stored;
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

/// <summary>Personal data is never stored or shown unencrypted.</summary>
public sealed class PersonalDataTests : OutboxTest
{
    /// <summary>A text that is in every planted value and nowhere else.</summary>
    private const string Mark = "Planted";

    private static readonly Problem Cited = new() { Path = "$.text", Code = ProblemCodes.TextEmpty, Message = "Planted message." };

    private static readonly ApiProblem Refusal =
        new() { Title = "No.", Status = 422, Code = ProblemCodes.ValidationFailed, Errors = [Cited] };

    private static ActionRecord Personal() => Letter() with
    {
        Supporter = new Supporter
        {
            Name = "Planted Name",
            Email = EmailAddress.Parse("planted@planted.example"),
            Phone = "+Planted 44",
            Address = new PostalAddress { Lines = ["Planted Street 1"], Country = CountryCode.Parse("GB") },
        },
        Text = new ActionText { Language = LanguageTag.English, Body = "Planted words." },
    };

    [Fact]
    public async Task No_file_contains_personal_data_at_any_time()
    {
        await using (var outbox = await OpenAsync())
        {
            var poison = Personal();
            Client.Respond = (action, _) => action.Id == poison.Id
                ? Task.FromException(new InvalidRequestException("No.", Refusal, null))
                : Task.CompletedTask;
            for (var i = 0; i < 50; i++)
            {
                await outbox.EnqueueAsync(i == 7 ? poison : Personal(), Token);
            }

            AssertNoFileHasIt();
            await outbox.FlushAsync(Token);
            AssertNoFileHasIt();
            Assert.Equal([Cited], Assert.Single(await outbox.ReadSetAsideAsync(Token).ToListAsync(Token)).Problems);
        }

        AssertNoFileHasIt();
    }

    [Fact]
    public async Task No_exception_contains_personal_data()
    {
        await using var outbox = await OpenAsync(configure: options => options.MaxItems = 1);
        var action = Personal();
        await outbox.EnqueueAsync(action, Token);

        var exceptions = new Exception[]
        {
            await Assert.ThrowsAsync<ConflictException>(() => outbox.EnqueueAsync(action with { Quantity = 2 }, Token)),
            await Assert.ThrowsAsync<OutboxFullException>(() => outbox.EnqueueAsync(Personal(), Token)),
            await Assert.ThrowsAsync<ArgumentException>(() => outbox.EnqueueAsync(Personal() with { Id = default }, Token)),
            await Assert.ThrowsAsync<ArgumentException>(() => outbox.EnqueueAsync(Personal() with { Case = default }, Token)),
            await Assert.ThrowsAsync<OutboxStorageException>(() => OpenAsync(configure: options => options.Key = new byte[32].Select(_ => (byte)1).ToArray())),
        };

        Assert.All(exceptions, exception => Assert.DoesNotContain(Mark, exception.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_type_prints_personal_data_or_the_key()
    {
        var action = Personal();
        var failure = new InvalidRequestException("No.", Refusal, null);
        var options = new OutboxOptions { Path = File, Key = Encoding.ASCII.GetBytes("Planted key of thirty-two bytes."), Clock = TimeProvider.System };
        object[] printed =
        [
            options,
            new OutboxFlush { Sent = 1, SetAside = 1, Remaining = 0, Failure = failure },
            new OutboxStatus { Waiting = 1, SetAside = 1 },
            new OutboxRecovery { Recovered = 1, Lost = 1 },
            new OutboxHealthCheckOptions(),
            new OutboxProgress { Event = OutboxEvent.Stopped, Id = action.Id, Waiting = 1, Failure = failure },
            OutboxEvent.Sent,
            new SetAsideAction
            {
                Id = action.Id,
                Action = action,
                Code = ProblemCodes.ValidationFailed,
                Problems = [Cited],
                EnqueuedAt = default,
                SetAsideAt = default,
                Attempts = 1,
            },
            Seldom(typeof(ActionOutbox)),
            new OutboxFullException(1),
            new OutboxStorageException(ProblemCodes.OutboxKeyWrong, File),
        ];

        Assert.Equal(
            typeof(ActionOutbox).Assembly.GetExportedTypes().Where(type => !(type.IsAbstract && type.IsSealed)).Select(type => type.Name).Order(),
            printed.Select(one => one.GetType().Name).Order());
        Assert.All(printed, one => Assert.DoesNotContain(Mark, one.ToString(), StringComparison.OrdinalIgnoreCase));
        var json = JsonSerializer.Serialize(new { options.Path, options.MaxItems, Whole = (object)options });
        Assert.DoesNotContain(Convert.ToBase64String(options.Key.Span), json, StringComparison.Ordinal);
        Assert.Contains("MaxItems", json, StringComparison.Ordinal);
    }

    // That its ToString is object's is all that is asked of it.
    private static object Seldom(Type type) => RuntimeHelpers.GetUninitializedObject(type);

    private void AssertNoFileHasIt()
    {
        var files = Directory.GetFiles(Folder);
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Assert.DoesNotContain(Mark, Encoding.Latin1.GetString(bytes), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Mark, Encoding.Unicode.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        });
    }
}

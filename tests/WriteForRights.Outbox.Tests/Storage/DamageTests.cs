namespace WriteForRights.Outbox.Tests;

/// <summary>A row that a person or the disk changed is not sent, and does not hold up the others.</summary>
public sealed class DamageTests : OutboxTest
{
    // Positions in a sealed action: the version, the random bytes, the ciphertext, the code that authenticates them.
    public static TheoryData<string> Changes { get; } =
    [
        "UPDATE item SET action = CAST(x'02' || substr(action, 2) AS BLOB) WHERE position = 2",
        "UPDATE item SET action = CAST(substr(action, 1, 1) || zeroblob(1) || substr(action, 3) AS BLOB) WHERE position = 2",
        "UPDATE item SET action = CAST(substr(action, 1, 40) || zeroblob(2) || substr(action, 43) AS BLOB) WHERE position = 2",
        "UPDATE item SET action = CAST(substr(action, 1, length(action) - 2) || zeroblob(2) AS BLOB) WHERE position = 2",
        "UPDATE item SET action = substr(action, 1, 20) WHERE position = 2",
        "UPDATE item SET action = x'' WHERE position = 2",
        "UPDATE item SET action = (SELECT action FROM item WHERE position = 1) WHERE position = 2",
        "UPDATE item SET id = '0193b1f0-0000-7000-8000-000000000001' WHERE position = 2",
        "UPDATE item SET id = 'none' WHERE position = 2",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_changed_row_is_set_aside_and_the_others_are_sent(string change)
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 3);
        Ask(change);

        var flushed = await outbox.FlushAsync(Token);

        Assert.Equal(new OutboxFlush { Sent = 2, SetAside = 1, Remaining = 0 }, flushed);
        Assert.Equal([letters[0], letters[2]], Client.Submitted);
        var damaged = Assert.Single(await outbox.ReadSetAsideAsync(Token).ToListAsync(Token));
        Assert.Equal((null, ProblemCodes.OutboxItemDamaged), (damaged.Action, damaged.Code));
    }

    [Fact]
    public async Task A_damaged_action_is_replaced_when_it_is_put_in_again()
    {
        await using var outbox = await OpenAsync(configure: options => options.MaxItems = 1);
        var letter = Assert.Single(await EnqueueAsync(outbox, 1));
        Ask("UPDATE item SET action = x'00'");
        await outbox.FlushAsync(Token);

        await outbox.EnqueueAsync(letter, Token);
        await outbox.FlushAsync(Token);

        Assert.Equal([letter], Client.Submitted);
        await AssertHoldsAsync(outbox, 0, 0);
    }

    [Fact]
    public async Task Changed_problems_are_not_shown()
    {
        await using var outbox = await OpenAsync();
        var letter = Assert.Single(await EnqueueAsync(outbox, 1));
        var problem = new Problem { Path = "$", Code = ProblemCodes.CaseUnknown, Message = "No such case." };
        Client.Fail(new Client.InvalidRequestException(
            "No.", new ApiProblem { Title = "No.", Status = 422, Code = ProblemCodes.ValidationFailed, Errors = [problem] }, null));
        await outbox.FlushAsync(Token);
        Assert.Equal([problem], Assert.Single(await outbox.ReadSetAsideAsync(Token).ToListAsync(Token)).Problems);

        Ask("UPDATE item SET problems = action");

        var item = Assert.Single(await outbox.ReadSetAsideAsync(Token).ToListAsync(Token));
        Assert.Equal((letter, default), (item.Action, item.Problems));
    }
}

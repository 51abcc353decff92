using System.Security.Cryptography;
using CsCheck;

namespace WriteForRights.Outbox.Tests;

public sealed class SealTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Salt = OutboxSeal.NewSalt();
    private static readonly OutboxSeal Seal = new(Key, Salt);
    private static readonly ActionId Id = ActionId.New();

    [Fact]
    public void A_sealed_value_of_any_length_can_be_opened() => Gen.Byte.Array[0, 100].Sample(plain =>
        plain.SequenceEqual(Seal.Open(SealedPart.Action, Id, Seal.Seal(SealedPart.Action, Id, plain))!));

    [Fact]
    public void A_change_of_any_bit_is_detected()
    {
        var value = Seal.Seal(SealedPart.Action, Id, [1, 2, 3]);
        for (var bit = 0; bit < value.Length * 8; bit++)
        {
            var changed = value.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.Null(Seal.Open(SealedPart.Action, Id, changed));
        }
    }

    [Fact]
    public void A_change_of_the_length_is_detected()
    {
        var value = Seal.Seal(SealedPart.Action, Id, [1, 2, 3]);

        Assert.All(Enumerable.Range(0, value.Length), length => Assert.Null(Seal.Open(SealedPart.Action, Id, value[..length])));
        Assert.Null(Seal.Open(SealedPart.Action, Id, [.. value, 0]));
    }

    [Fact]
    public void A_value_belongs_to_one_action_part_file_and_key()
    {
        var value = Seal.Seal(SealedPart.Action, Id, [1, 2, 3]);

        Assert.NotNull(new OutboxSeal(Key, Salt).Open(SealedPart.Action, Id, value));
        Assert.Null(Seal.Open(SealedPart.Action, ActionId.New(), value));
        Assert.Null(Seal.Open(SealedPart.Problems, Id, value));
        Assert.Null(new OutboxSeal(Key, OutboxSeal.NewSalt()).Open(SealedPart.Action, Id, value));
        Assert.Null(new OutboxSeal(RandomNumberGenerator.GetBytes(32), Salt).Open(SealedPart.Action, Id, value));
    }

    [Fact]
    public void The_same_value_is_sealed_differently_each_time() => Assert.NotEqual(
        Seal.Seal(SealedPart.Action, Id, [1, 2, 3]), Seal.Seal(SealedPart.Action, Id, [1, 2, 3]));

    [Fact]
    public void The_right_key_is_recognised_and_another_is_not()
    {
        Assert.True(Seal.IsFor(new OutboxSeal(Key, Salt).Check));
        Assert.False(Seal.IsFor(new OutboxSeal(RandomNumberGenerator.GetBytes(32), Salt).Check));
        Assert.False(Seal.IsFor([]));
    }

    // Created by another program from the description. Files on people's disks have this format, and must stay readable.
    [Fact]
    public void A_value_from_an_existing_file_can_be_opened()
    {
        var seal = new OutboxSeal(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray(), [.. Enumerable.Range(0, 16).Select(i => (byte)i)]);
        var id = ActionId.Parse("0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60");
        var value = "016465666768696A6B6C6D6E6F707172735A3AA623AA078805B72AB32454D2C47F"
            + "3F39AE2EEEF394CB9313796257C65E3B5779B726B2E6094CC075C9BDD316B5BF";

        Assert.Equal("C01DC5ADCF6C1FDFCE37BD2D2941C942A9ED75C3344F41C52DA464799C21766F", Convert.ToHexString(seal.Check));
        Assert.Equal("a letter"u8.ToArray(), seal.Open(SealedPart.Action, id, Convert.FromHexString(value)));
    }
}

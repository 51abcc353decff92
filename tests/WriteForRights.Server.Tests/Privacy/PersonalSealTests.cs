using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace WriteForRights.Server.Tests;

public sealed class PersonalSealTests
{
    private const string Column = "personal.text";

    private static readonly byte[] First = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Second = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Row = [0, 1, 2, 3];
    private static readonly byte[] Words = "Planted words"u8.ToArray();

    private static readonly Dictionary<string, PersonalSeal> Seals = new()
    {
        ["none"] = PersonalSeal.None,
        ["key"] = new PersonalSeal([First]),
        ["host"] = new PersonalSeal([], new EphemeralDataProtectionProvider()),
    };

    [Theory]
    [InlineData("none")]
    [InlineData("key")]
    [InlineData("host")]
    public void What_is_sealed_is_opened_again(string name)
    {
        var seal = Seals[name];
        foreach (var plain in (byte[][])[Words, [], new byte[1_000]])
        {
            var stored = seal.Seal(plain, Column, Row);

            Assert.True(seal.TryOpen(stored, Column, Row, out var opened));
            Assert.Equal(plain, opened);
            Assert.True(seal.IsCurrent(stored));
            Assert.False(PersonalSeal.IsErased(stored));
        }
    }

    [Theory]
    [InlineData("key")]
    [InlineData("host")]
    public void It_hides_the_value_and_is_another_one_each_time(string name)
    {
        var (one, other) = (Seals[name].Seal(Words, Column, Row), Seals[name].Seal(Words, Column, Row));

        Assert.NotEqual(one, other);
        Assert.DoesNotContain("Planted", Encoding.Latin1.GetString(one), StringComparison.Ordinal);
    }

    [Fact]
    public void No_nonce_is_used_twice()
    {
        // After the form and the id of the key.
        var nonces = Enumerable.Range(0, 2_000).Select(_ => Convert.ToHexString(Seals["key"].Seal(Words, Column, Row).AsSpan(9, 12))).ToList();

        Assert.Equal(nonces.Count, nonces.Distinct().Count());
    }

    [Theory]
    [InlineData("key")]
    [InlineData("host")]
    public void A_value_that_was_moved_to_another_column_or_row_is_not_opened(string name)
    {
        var stored = Seals[name].Seal(Words, Column, Row);

        Assert.False(Seals[name].TryOpen(stored, "personal.supporter", Row, out _));
        Assert.False(Seals[name].TryOpen(stored, Column, [0, 1, 2, 4], out _));
        Assert.False(Seals[name].TryOpen(stored, Column + "\0", Row.AsSpan(1), out _));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("host")]
    public void A_value_that_was_changed_or_cut_is_not_opened(string name)
    {
        var stored = Seals[name].Seal(Words, Column, Row);
        for (var i = 1; i < stored.Length; i++)
        {
            var changed = (byte[])stored.Clone();
            changed[i] ^= 0x10;
            Assert.False(Seals[name].TryOpen(changed, Column, Row, out _));
            Assert.False(Seals[name].TryOpen(stored.AsSpan(0, i), Column, Row, out _));
        }
    }

    [Fact]
    public void The_first_key_seals_and_all_of_them_open()
    {
        var stored = new PersonalSeal([First]).Seal(Words, Column, Row);
        var rotated = new PersonalSeal([Second, First]);

        Assert.True(rotated.TryOpen(stored, Column, Row, out _));
        Assert.False(rotated.IsCurrent(stored));
        Assert.True(rotated.IsCurrent(rotated.Seal(Words, Column, Row)));
        Assert.False(new PersonalSeal([Second]).TryOpen(stored, Column, Row, out _));
        Assert.False(PersonalSeal.None.TryOpen(stored, Column, Row, out _));
    }

    [Fact]
    public void A_value_of_the_keys_is_opened_beside_the_hosts_protection_and_sealed_by_that()
    {
        var stored = new PersonalSeal([First]).Seal(Words, Column, Row);
        var moved = new PersonalSeal([First], new EphemeralDataProtectionProvider());

        Assert.True(moved.TryOpen(stored, Column, Row, out _));
        Assert.False(moved.IsCurrent(stored));
    }

    [Fact]
    public void A_value_without_a_key_is_as_long_as_a_sealed_one_so_that_it_can_be_overwritten()
    {
        var plain = PersonalSeal.None.Seal(Words, Column, Row);
        var seal = new PersonalSeal([First]);

        Assert.Equal(seal.Seal(Words, Column, Row).Length, plain.Length);
        Assert.True(seal.TryOpen(plain, Column, Row, out _));
        Assert.False(seal.IsCurrent(plain));
    }

    [Fact]
    public void Zeros_are_an_erased_value()
    {
        Assert.True(PersonalSeal.IsErased(new byte[50]));
        Assert.All(Seals.Values, seal => Assert.False(seal.TryOpen(new byte[50], Column, Row, out _)));
    }

    [Fact]
    public void Many_threads_may_use_one_seal()
    {
        var seal = Seals["key"];
        Parallel.For(0, 2_000, i =>
        {
            var plain = BitConverter.GetBytes(i);
            Assert.True(seal.TryOpen(seal.Seal(plain, Column, Row), Column, Row, out var opened));
            Assert.Equal(plain, opened);
        });
    }
}

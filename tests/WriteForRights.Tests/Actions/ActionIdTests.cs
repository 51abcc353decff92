using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Tests;

public sealed class ActionIdTests
{
    private const string Example = "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60";

    private static readonly DateTimeOffset SomeTime = new(2022, 12, 10, 11, 2, 15, 123, TimeSpan.Zero);

    [Fact]
    public void A_new_id_has_the_version_and_variant_of_a_uuid_of_version_7()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var text = ActionId.New().ToString();

            Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", text);
            Assert.Equal(7, ActionId.Parse(text).ToGuid().Version);
        }
    }

    [Fact]
    public void Ten_thousand_ids_of_one_millisecond_are_all_different()
    {
        var clock = new FakeTimeProvider(SomeTime);

        Assert.Distinct(Enumerable.Range(0, 10_000).Select(_ => ActionId.New(clock)));
    }

    [Fact]
    public void Every_bit_that_is_not_time_version_or_variant_is_random()
    {
        var clock = new FakeTimeProvider(SomeTime);
        var ids = Enumerable.Range(0, 500).Select(_ => ActionId.New(clock).ToGuid().ToByteArray(bigEndian: true)).ToArray();
        var seenZero = Enumerable.Range(48, 80).Where(bit => ids.Any(id => !IsSet(id, bit)));
        var seenOne = Enumerable.Range(48, 80).Where(bit => ids.Any(id => IsSet(id, bit)));

        // Version 0111 stands in bits 48 to 51, variant 10 in bits 64 and 65: those alone never change.
        Assert.Equal([49, 50, 51, 64], Enumerable.Range(48, 80).Except(seenZero));
        Assert.Equal([48, 65], Enumerable.Range(48, 80).Except(seenOne));
    }

    [Fact]
    public void An_id_says_when_it_was_made_to_the_millisecond() =>
        Gen.Long[0, 253_402_300_799_999].Sample(milliseconds =>
        {
            var time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

            Assert.Equal(time, ActionId.New(new FakeTimeProvider(time)).CreatedAt);
        });

    [Fact]
    public void The_example_was_made_at_the_time_that_its_first_twelve_digits_say() =>
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(0x0193b1f07c1e), ActionId.Parse(Example).CreatedAt);

    [Fact]
    public void An_id_of_a_time_beyond_all_dates_still_says_a_time() =>
        Assert.Equal(DateTimeOffset.MaxValue, ActionId.Parse("ffffffff-ffff-7fff-bfff-ffffffffffff").CreatedAt);

    [Fact]
    public void The_default_was_made_when_counting_began() =>
        Assert.Equal(DateTimeOffset.UnixEpoch, default(ActionId).CreatedAt);

    [Fact]
    public void Ids_sort_by_the_millisecond_in_which_they_were_made_as_values_and_as_texts()
    {
        var clock = new FakeTimeProvider(SomeTime);
        var ids = new List<ActionId>();
        for (var i = 0; i < 1_000; i++)
        {
            ids.Add(ActionId.New(clock));

            // Steps of every size carry into every byte of the time.
            clock.Advance(TimeSpan.FromMilliseconds(1L << (i % 34)));
        }

        Assert.Equal(ids, ids.AsEnumerable().Reverse().Order());
        Assert.Equal(ids, ids.AsEnumerable().Reverse().OrderBy(id => id.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public void Comparison_and_its_operators_agree()
    {
        var (earlier, later) = (ActionId.Parse(Example), ActionId.Parse("0193b1f0-7c1f-7000-8000-000000000000"));
        var same = ActionId.Parse(Example);

        Assert.True(earlier < later);
        Assert.True(earlier <= later);
        Assert.False(later < earlier);
        Assert.False(later <= earlier);
        Assert.True(later > earlier);
        Assert.True(later >= earlier);
        Assert.False(earlier > later);
        Assert.False(earlier >= later);
        Assert.True(earlier <= same);
        Assert.True(earlier >= same);
        Assert.False(earlier < same);
        Assert.False(earlier > same);
        Assert.Equal(0, earlier.CompareTo(same));
    }

    [Theory]
    [InlineData("0193B1F0-7C1E-7B6E-8F2A-1B2C3D4E5F60")]
    [InlineData("0193b1f0-7C1e-7b6E-8f2a-1B2c3d4e5f60")]
    public void Capitals_are_read_and_printed_small(string text)
    {
        Assert.Equal(ActionId.Parse(Example), ActionId.Parse(text));
        Assert.Equal(Example, ActionId.Parse(text).ToString());
    }

    [Theory]
    [InlineData("0193b1f0-7c1e-4b6e-8f2a-1b2c3d4e5f60", "version 4")]
    [InlineData("0193b1f0-7c1e-1b6e-8f2a-1b2c3d4e5f60", "version 1")]
    [InlineData("0193b1f0-7c1e-8b6e-8f2a-1b2c3d4e5f60", "version 8")]
    [InlineData("0193b1f0-7c1e-7b6e-0f2a-1b2c3d4e5f60", "variant of NCS")]
    [InlineData("0193b1f0-7c1e-7b6e-cf2a-1b2c3d4e5f60", "variant of Microsoft")]
    [InlineData("00000000-0000-0000-0000-000000000000", "nil")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff", "max")]
    [InlineData("0193b1f07c1e7b6e8f2a1b2c3d4e5f60", "no hyphens")]
    [InlineData("{0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60}", "braces")]
    [InlineData("(0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60)", "parentheses")]
    [InlineData("urn:uuid:0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", "URN")]
    [InlineData("0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f6", "one digit short")]
    [InlineData("0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f600", "one digit more")]
    [InlineData("0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5g60", "not a digit")]
    [InlineData("0193b1f07-c1e-7b6e-8f2a-1b2c3d4e5f60", "a hyphen elsewhere")]
    [InlineData("0x93b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", "a prefix that Guid takes")]
    [InlineData("+193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", "a sign that Guid takes")]
    [InlineData("0193b1f0-7c1e-7b6e-8f2a-0x2c3d4e5f60", "a prefix at the end")]
    [InlineData("0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60 ", "a space that Guid takes")]
    [InlineData("  0193b1f0-7c17-4b68-8f2a-1b2c3d4e5f60", "version 4 moved by spaces to where 7 is looked for")]
    [InlineData("٠193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", "an Arabic digit")]
    public void What_is_not_36_characters_of_version_7_is_refused(string text, string why)
    {
        Assert.False(ActionId.TryParse(text, out var id), why);
        Assert.Equal(default, id);
        Assert.Throws<FormatException>(() => ActionId.Parse(text));
    }

    [Fact]
    public void The_default_is_the_nil_uuid()
    {
        Assert.Equal(Guid.Empty, default(ActionId).ToGuid());
        Assert.Equal("00000000-0000-0000-0000-000000000000", default(ActionId).ToString());
    }

    [Fact]
    public void The_guid_prints_as_the_id_does() => Assert.Equal(Example, ActionId.Parse(Example).ToGuid().ToString());

    private static bool IsSet(byte[] bytes, int bit) => (bytes[bit / 8] & (0x80 >> (bit % 8))) != 0;
}

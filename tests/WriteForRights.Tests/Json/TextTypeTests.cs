using System.Text.Json;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>What holds for every value type that has a text form.</summary>
public sealed class TextTypeTests
{
    public static TheoryData<Type> All { get; } = [.. TextTypes.All];

    [Fact]
    public void Every_kind_of_text_type_is_found()
    {
        Assert.Contains(typeof(ActionId), TextTypes.All);
        Assert.Contains(typeof(EmailAddress), TextTypes.All);
        Assert.Contains(typeof(CaseId), TextTypes.Slugs);
        Assert.Contains(typeof(ActionKind), TextTypes.Words);
        Assert.DoesNotContain(typeof(CaseId), TextTypes.Words);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_example_is_accepted_and_prints_as_it_was_read(Type type)
    {
        Assert.True(TextTypes.TryParse(type, TextTypes.Example(type), out var value));
        Assert.NotEqual(TextTypes.Default(type), value);
        Assert.Equal(TextTypes.Example(type), TextTypes.TextOf(value));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Any_text_is_either_refused_or_read_to_a_value_that_prints_to_an_equal_one(Type type) =>
        TextTypes.Texts(type).Sample(text => AssertReadOrRefused(type, text), iter: 2_000);

    [Theory]
    [MemberData(nameof(All))]
    public void A_value_prints_in_lines_of_no_control_characters(Type type) => TextTypes.Texts(type).Sample(
        text =>
        {
            TextTypes.TryParse(type, text, out var value);
            Assert.DoesNotContain(value.ToString()!, char.IsControl);
            Assert.DoesNotContain(TextTypes.TextOf(value), char.IsControl);
        },
        iter: 1_000);

    [Theory]
    [MemberData(nameof(All))]
    public void Null_and_the_empty_text_are_refused(Type type)
    {
        foreach (var nothing in new[] { null, string.Empty })
        {
            Assert.False(TextTypes.TryParse(type, nothing, out var value));
            Assert.Equal(TextTypes.Default(type), value);
            Assert.Throws<FormatException>(() => TextTypes.Parse(type, nothing));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void White_space_around_a_text_is_not_part_of_it(Type type)
    {
        foreach (var space in new[] { " ", "\t", "\r\n", "\u00A0", "\u2028", "\0" })
        {
            // An email address is what people paste, so there it is taken off instead of refused.
            var isTakenOff = type == typeof(EmailAddress) && space != "\0";
            var example = TextTypes.Example(type);
            Assert.True(TextTypes.TryParse(type, example + space, out var after) == isTakenOff, $"after: {(int)space[0]:X4}");
            Assert.True(TextTypes.TryParse(type, space + example, out var before) == isTakenOff, $"before: {(int)space[0]:X4}");
            Assert.Equal(isTakenOff ? TextTypes.Parse(type, example) : TextTypes.Default(type), after);
            Assert.Equal(after, before);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_refused_is_not_repeated_in_the_message(Type type)
    {
        var message = Assert.Throws<FormatException>(() => TextTypes.Parse(type, "Planted Secret <x>")).Message;

        Assert.DoesNotContain("Planted", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Equal_texts_give_equal_values_and_the_default_is_none_of_them(Type type)
    {
        var (one, other) = (TextTypes.Parse(type, TextTypes.Example(type)), TextTypes.Parse(type, TextTypes.Example(type)));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(TextTypes.Default(type), one);
        Assert.NotNull(TextTypes.Default(type).ToString());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_json_value_that_is_not_a_text_is_refused(Type type)
    {
        foreach (var json in new[] { "null", "5", "true", "{}", "[]", "\"\"" })
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, TextTypes.Wire));
        }
    }

    private static void AssertReadOrRefused(Type type, string text)
    {
        if (!TextTypes.TryParse(type, text, out var value))
        {
            Assert.Equal(TextTypes.Default(type), value);
            Assert.Throws<FormatException>(() => TextTypes.Parse(type, text));
            return;
        }

        Assert.Equal(value, TextTypes.Parse(type, text));
        var printed = TextTypes.TextOf(value);
        Assert.True(TextTypes.TryParse(type, printed, out var again), $"“{printed}” is printed but not read.");
        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again.GetHashCode());
        Assert.Equal(printed, TextTypes.TextOf(again));
        if (type != typeof(EmailAddress))
        {
            Assert.Equal(printed, value.ToString());
        }
    }
}

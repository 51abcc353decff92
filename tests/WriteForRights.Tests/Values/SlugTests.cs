namespace WriteForRights.Tests;

/// <summary>The one form that all ids and words have.</summary>
public sealed class SlugTests
{
    private static readonly string Longest = new('a', 64);

    public static MatrixTheoryData<Type, string> Accepted { get; } = new(
        TextTypes.Slugs,
        ["a", "9", "uk", "w4r-2022", "a-b-c", "0-0", "2022", Longest, $"a-{new string('9', 62)}"]);

    public static MatrixTheoryData<Type, string> Refused { get; } = new(
        TextTypes.Slugs,
        [
            "-", "-a", "a-", "a--b", "---", "A", "w4R", "a b", "a_b", "a.b", "a/b", "../a", "a%2fb", "a\u2010b", "a\u00ADb",
            "é", "e\u0301", "ß", "ı", "а", "２", "٣", "²", "a\u200Db", "a\0", Longest + "a", new string('a', 100_000), "😀",
        ]);

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Lower_case_letters_digits_and_single_hyphens_are_accepted(Type type, string text)
    {
        Assert.True(TextTypes.TryParse(type, text, out var value));
        Assert.Equal(text, value.ToString());
        Assert.Equal(text, TextTypes.Parse(type, text).ToString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Everything_else_is_refused(Type type, string text)
    {
        Assert.False(TextTypes.TryParse(type, text, out var value));
        Assert.Equal(TextTypes.Default(type), value);
        Assert.Contains("hyphens", Assert.Throws<FormatException>(() => TextTypes.Parse(type, text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_default_is_empty(Type type) => Assert.Equal(string.Empty, TextTypes.Default(type).ToString());

    public static TheoryData<Type> All { get; } = [.. TextTypes.Slugs];
}

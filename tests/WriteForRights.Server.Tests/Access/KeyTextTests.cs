using System.Text.RegularExpressions;

namespace WriteForRights.Server.Tests;

/// <summary>The text of a key, which secret scanners find and people mistype.</summary>
public sealed partial class KeyTextTests
{
    private static readonly AccessKeyId Id = AccessKeyId.Parse("uk-website");

    [Fact]
    public void A_key_is_found_by_the_documented_expression_and_no_two_are_the_same()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => KeyText.New(Id)).ToHashSet();

        Assert.Equal(100, keys.Count);
        Assert.All(keys, key => Assert.Equal(key, Scanner().Match($"KEY=\"{key}\";").Value));
        Assert.All(keys, key => Assert.True(KeyText.TryReadId(key, out var id) && id.SequenceEqual("uk-website")));
    }

    [Fact]
    public void A_change_of_any_character_is_found_without_the_database()
    {
        var key = KeyText.New(Id);

        for (var i = 0; i < key.Length; i++)
        {
            Assert.False(KeyText.TryReadId(key[..i] + (key[i] == 'x' ? 'y' : 'x') + key[(i + 1)..], out _));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("w4r_")]
    [InlineData("w4r__")]
    [InlineData("w4r_uk-website")]
    [InlineData("W4R_uk-website_0000000000000000000000000000000000000000000000000")]
    [InlineData("w4r_uk-website_0000000000000000000000000000000000000000000000000")]
    [InlineData("w4r_uk\u0130_0000000000000000000000000000000000000000000000000")]
    public void What_only_looks_like_a_key_is_none(string text) => Assert.False(KeyText.TryReadId(text, out _));

    [GeneratedRegex("w4r_[a-z0-9]+(-[a-z0-9]+)*_[0-9A-Za-z]{49}")]
    private static partial Regex Scanner();
}

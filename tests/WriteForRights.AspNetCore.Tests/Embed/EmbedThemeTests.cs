namespace WriteForRights.AspNetCore.Tests;

public sealed class EmbedThemeTests
{
    [Fact]
    public void Colours_and_lengths_become_properties()
    {
        Assert.True(EmbedTheme.TryGetStylesheet("accent: #ffe500; accent-ink:#000;radius:0.5rem", out var stylesheet));

        Assert.Equal(":root{--w4r-accent:#ffe500;--w4r-accent-ink:#000;--w4r-radius:0.5rem;}", stylesheet);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("accent:red")]
    [InlineData("accent:#ff")]
    [InlineData("accent:#ffe500}body{display:none")]
    [InlineData("accent:url(https://evil.example)")]
    [InlineData("background:#ffe500")]
    [InlineData("radius:100vw")]
    [InlineData("radius:1px\n2px")]
    [InlineData("accent:#ffe500\u2028#000000")]
    [InlineData("font:#ffe500")]
    public void Everything_else_is_left_out(string? theme) => Assert.False(EmbedTheme.TryGetStylesheet(theme, out _));

    [Fact]
    public void What_is_right_stays_beside_what_is_wrong()
    {
        Assert.True(EmbedTheme.TryGetStylesheet("accent:#ffe500;ink:url(x);;:;line", out var stylesheet));

        Assert.Equal(":root{--w4r-accent:#ffe500;}", stylesheet);
    }

    [Fact]
    public void A_theme_that_is_too_long_is_left_out() =>
        Assert.False(EmbedTheme.TryGetStylesheet(string.Join(';', Enumerable.Repeat("accent:#ffe500", 40)), out _));
}

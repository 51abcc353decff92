namespace WriteForRights.Tests;

public sealed class ShareTextTests
{
    [Fact]
    public void Whoever_has_taken_part_can_say_so_in_their_language()
    {
        var @case = Campaign2022.Pack.Cases[0];
        var name = @case.Subject.DisplayName(LanguageTag.English).Text;

        Assert.Equal($"{name}: every letter counts. Write one too!", ShareText.Of(@case, Purpose.Appeal, LanguageTag.English).Text);
        Assert.Equal($"{name}: a few kind words give strength. Send yours too!", ShareText.Of(@case, Purpose.Solidarity, LanguageTag.English).Text);
        Assert.Equal(ShareText.Of(@case, Purpose.Appeal, LanguageTag.English), ShareText.Of(@case, Purpose.Parse("vigil"), LanguageTag.English));
    }

    [Fact]
    public void The_name_is_kept_apart_from_text_that_runs_the_other_way()
    {
        var text = ShareText.Of(Campaign2022.Pack.Cases[0], Purpose.Appeal, LanguageTag.Parse("he"));

        Assert.Equal("he", text.Language.ToString());
        Assert.StartsWith("\u2068", text.Text, StringComparison.Ordinal);
        Assert.Contains("\u2069:", text.Text, StringComparison.Ordinal);
    }
}

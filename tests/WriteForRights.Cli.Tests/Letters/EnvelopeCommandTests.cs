namespace WriteForRights.Cli.Tests;

public sealed class EnvelopeCommandTests
{
    [Fact]
    public async Task Labels_have_the_layout_of_their_country_and_rows_with_mistakes_are_named()
    {
        using var tool = new Tool();
        tool.Write("people.csv", "Name;Straße;PLZ;Ort;Land\nA. Beispiel;Beispielweg 1;10115;Berlin;Deutschland\nB. Beispiel;Weg 2;99;Bonn;Deutschland\n");
        var result = await tool.JsonAsync(ExitCode.Problems, "envelope", "people.csv", "--sender-country", "GB");
        Assert.Equal(1, result.GetProperty("labels").GetInt32());
        Assert.Equal(3, result.GetProperty("problems")[0].GetProperty("row").GetInt64());
        var html = tool.Read("people.html");
        Assert.Contains(
            "<div dir=\"auto\">Beispielweg 1</div><div dir=\"auto\">10115 Berlin</div><div dir=\"auto\">GERMANY</div>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("B. Beispiel", html, StringComparison.Ordinal);
    }
}

using System.Text;

namespace WriteForRights.Cli.Tests;

public sealed class TextTableTests
{
    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("utf-8", "\uFEFF")]
    [InlineData("utf-16", "\uFEFF")]
    [InlineData("utf-16BE", "")]
    [InlineData("windows-1252", "")]
    public void An_encoding_is_recognised(string name, string mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var tool = new Tool();
        var path = tool.PathOf("table.csv");
        File.WriteAllBytes(path, Encoding.GetEncoding(name).GetBytes(mark + "Straße;Größe\nAllee;é\n"));
        var rows = TableFile.Open(path, null, null, null).ReadRows().ToList();
        Assert.Equal(["Straße", "Größe"], rows[0].Cells);
        Assert.Equal(["Allee", "é"], rows[1].Cells);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public void A_separator_is_recognised_and_rows_are_numbered_like_in_a_spreadsheet(string delimiter)
    {
        using var tool = new Tool();
        var path = tool.Write("table.csv", $"a{delimiter}b\n\n\"x{delimiter}y\nz\"{delimiter}2\nlast{delimiter}\n");
        var rows = TableFile.Open(path, null, null, null).ReadRows().Where(row => !row.IsEmpty).ToList();
        Assert.Equal([1, 3, 4], rows.Select(row => row.Number));
        Assert.Equal([$"x{delimiter}y\nz", "2"], rows[1].Cells);
        Assert.Equal(["last", null], rows[2].Cells);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void A_column_has_the_letters_of_a_spreadsheet(int column, string letters)
    {
        Assert.Equal(letters, TableRow.LettersOf(column));
    }

    [Fact]
    public void A_cell_that_was_guarded_against_spreadsheets_is_restored()
    {
        using var tool = new Tool();
        var path = tool.Write("table.csv", "a,b\n" + CsvCell.Neutralise("=1+1") + ",x\n");
        Assert.Equal("=1+1", TableFile.Open(path, null, null, null).ReadRows().Last().Text(0));
    }
}

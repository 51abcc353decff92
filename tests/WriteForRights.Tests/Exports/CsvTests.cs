using CsCheck;

namespace WriteForRights.Tests;

/// <summary>What a spreadsheet would run does not leave; nothing that anybody wrote is lost.</summary>
public sealed class CsvTests
{
    private const string Signs = "=+-@＝＋－＠−";

    private static readonly Gen<string> Texts = Gen.OneOf(
        Records.AnyText,
        Gen.String[Gen.Char["0123456789.,:/-%€$()'’ eEtTzZaApPmMxX#!?\uFF11\u0661"], 0, 10],
        Gen.Select(Gen.OneOf("", "'", "''", " ", "\u200B", "' "), Gen.OneOf([.. CsvValues.Changed, .. CsvValues.Kept]), (before, text) => before + text),
        Gen.String[Gen.Char["=+-@＝ \t\r\n'\"’“\u200B\u200F,;aA1"], 0, 8]);

    public static TheoryData<string> Formulas { get; } =
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\u00A0=1", "\u3000+1", "\"=1", "'=1", "''-1", "“=1", "’@x", "«=1", "\u200B=1",
        "\uFEFF=1", "\u200F-1", "\u0001=1", " \"' =1", "＝1", "＋1", "－1", "＠x", "−1", "-Anna", "+44 20 7946 0018", "=", "\t", " \t", "'\r",
    ];

    public static TheoryData<string> Changed { get; } = [.. CsvValues.Changed];

    public static TheoryData<string> Kept { get; } = [.. CsvValues.Kept];

    public static TheoryData<string> Plain { get; } =
        ["", " ", "'", "A. Example", "O'Brien", "'Anna", "a=b", "a@example.org", "(=1)", "अमित", "#x", "\"x\"", " x\t", "’t Example"];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void What_a_spreadsheet_would_run_begins_with_an_apostrophe(string text)
    {
        Assert.Equal("'" + text, CsvCell.Neutralise(text));
        Assert.Equal(text, CsvCell.Restore("'" + text));
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public void What_a_spreadsheet_would_show_stays_as_it_is(string text)
    {
        Assert.Equal(text, CsvCell.Neutralise(text));
        Assert.Equal(text, CsvCell.Restore(text));
    }

    [Theory]
    [MemberData(nameof(Changed))]
    public void What_a_spreadsheet_would_change_begins_with_an_apostrophe(string text)
    {
        Assert.Equal("'" + text, CsvCell.Neutralise(text));
        Assert.Equal(text, CsvCell.Restore("'" + text));
        Assert.StartsWith("'", CsvRow.Of(text).TrimStart('"'), StringComparison.Ordinal);

        // A text that already begins with an apostrophe survives the round trip.
        Assert.Equal("''" + text, CsvCell.Neutralise("'" + text));
        Assert.Equal("'" + text, CsvCell.Restore("''" + text));
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_people_write_beside_digits_stays_as_it_is(string text)
    {
        Assert.Equal(text, CsvCell.Neutralise(text));
        Assert.Equal(text, CsvCell.Restore(text));
    }

    [Fact]
    public void The_first_of_each_month_is_a_date_in_every_language() => Assert.All(MessageLanguages.All, language => Assert.All(
        Enumerable.Range(1, 12),
        month =>
        {
            var locale = Locale.For(language);
            string[] dates =
            [
                locale.Date(new PartialDate(2022, month, 1)), locale.Date(new PartialDate(2022, month, 10)), locale.Date(new PartialDate(2022, month)),
            ];
            Assert.All(dates, date => Assert.Equal("'" + date, CsvCell.Neutralise(date)));
        }));

    [Fact]
    public void Numbers_of_every_language_stay_texts() => Assert.All(MessageLanguages.All, language => Assert.All(
        new[] { 0.5m, 1234.56m, 1_000_000m },
        number =>
        {
            var text = Locale.For(language).Number(number);
            Assert.Equal("'" + text, CsvCell.Neutralise(text));
        }));

    [Fact]
    public void Any_text_is_restored_and_two_texts_stay_two() => Gen.Select(Texts, Texts).Sample((one, other) =>
    {
        Assert.Equal(one, CsvCell.Restore(CsvCell.Neutralise(one)));
        Assert.Equal(one == other, CsvCell.Neutralise(one) == CsvCell.Neutralise(other));
    });

    [Fact]
    public void No_neutralised_text_begins_with_a_sign_after_white_space() => Texts.Sample(text =>
    {
        var first = CsvCell.Neutralise(text).TrimStart();
        Assert.True(first.Length == 0 || !Signs.Contains(first[0], StringComparison.Ordinal));
    });

    [Fact]
    public void A_row_has_commas_between_its_cells_and_ends_its_line()
    {
        Assert.Equal("A. Example,GB,3\r\n", CsvRow.Of("A. Example", "GB", 3));
        Assert.Equal("\r\n", CsvRow.Of());
        Assert.Equal(",\r\n", CsvRow.Of(default, (string?)null));
    }

    [Fact]
    public void A_number_stays_one_and_a_text_that_looks_like_it_does_not()
    {
        Assert.Equal("-5,'-5\r\n", CsvRow.Of(-5, "-5"));
        Assert.Equal("-1234.5,1234567\r\n", CsvRow.Of(-1234.5m, 1234567));
        Assert.Equal("5,'5,0.5,'0.5,1234567890123456,'1234567890123456\r\n", CsvRow.Of(5, "5", 0.5m, "0.5", 1234567890123456, "1234567890123456"));
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture() =>
        Culture.In("fr", () => Assert.Equal("-1234.5,-1234567\r\n", CsvRow.Of(-1234.5m, -1234567)));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a;=1", "\"a;=1\"")]
    [InlineData("a\tb", "\"a\tb\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData(" ", "\" \"")]
    [InlineData("O'Brien", "O'Brien")]
    [InlineData("=1,\"x\"", "\"'=1,\"\"x\"\"\"")]
    [InlineData("a b", "a b")]
    public void A_cell_that_would_fall_apart_is_quoted(string text, string written) => Assert.Equal(written + "\r\n", CsvRow.Of(text));

    [Fact]
    public void Any_row_is_read_back_as_it_was() => Texts.Array[1, 5].Sample(texts =>
    {
        var row = CsvRow.Of([.. texts.Select(text => (CsvCell)text)]);

        Assert.Equal(texts, Read(row).Select(CsvCell.Restore));
    });

    [Fact]
    public void A_cell_prints_redacted()
    {
        Assert.Equal("(cell)", ((CsvCell)"Planted").ToString());
        Assert.Equal("(cell)", default(CsvCell).ToString());
        Assert.Empty(typeof(CsvCell).GetProperties());
    }

    [Fact]
    public void Equal_texts_make_equal_cells()
    {
        Assert.Equal((CsvCell)"a", (CsvCell)"a");
        Assert.NotEqual((CsvCell)"a", (CsvCell)"b");
    }

    /// <summary>A reader of RFC 4180 that knows nothing of the writer.</summary>
    private static List<string> Read(string row)
    {
        var (cells, cell, quoted) = (new List<string>(), string.Empty, false);
        for (var i = 0; i < row.Length; i++)
        {
            if (quoted)
            {
                if (row[i] != '"')
                {
                    cell += row[i];
                }
                else if (row[i + 1] == '"')
                {
                    cell += row[++i];
                }
                else
                {
                    quoted = false;
                }
            }
            else if (row[i] == '"')
            {
                Assert.Empty(cell);
                quoted = true;
            }
            else if (row[i] is ',' or '\r')
            {
                cells.Add(cell);
                cell = string.Empty;
            }
            else if (row[i] != '\n')
            {
                cell += row[i];
            }
        }

        return cells;
    }

    [Fact]
    public void Instants_and_full_dates_are_no_texts_and_a_month_is_one() => Assert.Equal(
        "2022-12-10T11:02:15.5Z,2022-12-10,'2022-12,'2022\r\n",
        CsvRow.Of(
            new DateTimeOffset(2022, 12, 10, 12, 2, 15, 500, TimeSpan.FromHours(1)),
            PartialDate.Parse("2022-12-10"),
            PartialDate.Parse("2022-12"),
            PartialDate.Parse("2022")));
}

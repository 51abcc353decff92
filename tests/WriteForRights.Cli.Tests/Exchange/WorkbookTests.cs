using System.IO.Compression;

namespace WriteForRights.Cli.Tests;

public sealed class WorkbookTests
{
    // As a spreadsheet program writes it: shared texts, dates as styled numbers, empty cells and rows left out.
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["[Content_Types].xml"] = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            </Types>
            """,
        ["_rels/.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
              Target="xl/workbook.xml"/>
            </Relationships>
            """,
        ["xl/workbook.xml"] = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Notes" sheetId="1" r:id="rId1"/><sheet name="Karten" sheetId="2" r:id="rId2"/></sheets>
            </workbook>
            """,
        ["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
              Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
              Target="worksheets/sheet2.xml"/>
            <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            <Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
              Target="sharedStrings.xml"/>
            </Relationships>
            """,
        ["xl/styles.xml"] = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>
            </styleSheet>
            """,
        ["xl/sharedStrings.xml"] = """
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4" uniqueCount="4">
            <si><t>Fall</t></si><si><t>Datum</t></si><si><t>Anzahl</t></si><si><t>chow-hang-tung</t></si>
            </sst>
            """,
        ["xl/worksheets/sheet1.xml"] = Sheet(string.Empty),
        ["xl/worksheets/sheet2.xml"] = Sheet("""
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>
            <row r="5"><c r="A5" t="s"><v>3</v></c><c r="C5" s="1"><v>44905</v></c><c r="D5"><v>12</v></c></row>
            """),
    };

    [Fact]
    public void A_sheet_has_its_rows_and_columns_where_a_spreadsheet_shows_them()
    {
        using var tool = new Tool();
        var rows = TableFile.Open(Save(tool), "karten", null, null).ReadRows().Where(row => !row.IsEmpty).ToList();
        Assert.Equal([2, 5], rows.Select(row => row.Number));
        Assert.Equal(["Fall", "", "Datum", "Anzahl"], Enumerable.Range(0, 4).Select(rows[0].Text));
        Assert.Equal(["chow-hang-tung", "", "2022-12-10", "12"], Enumerable.Range(0, 4).Select(rows[1].Text));
    }

    [Fact]
    public void A_sheet_that_is_not_there_names_those_that_are()
    {
        using var tool = new Tool();
        var path = Save(tool);
        Assert.Contains("Notes, Karten", Assert.Throws<ToolException>(() => TableFile.Open(path, "Cards", null, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_only_bears_the_name_of_a_workbook_is_refused()
    {
        using var tool = new Tool();
        var path = tool.Write("cards.xlsx", "case;kind");
        Assert.Equal("workbook-format", Assert.Throws<ToolException>(() => TableFile.Open(path, null, null, null)).Code);
    }

    private static string Sheet(string rows) =>
        $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""";

    private static string Save(Tool tool)
    {
        var path = tool.PathOf("karten.xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in Parts)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write("""<?xml version="1.0" encoding="UTF-8"?>""" + "\n" + text);
        }

        return path;
    }
}

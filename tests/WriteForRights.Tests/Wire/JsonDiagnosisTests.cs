using System.IO.Compression;
using System.Text;

namespace WriteForRights.Tests;

/// <summary>Text that is not JSON gets an error that gives the reason, the line and the column.</summary>
public sealed class JsonDiagnosisTests
{
    private const string Case = "{\n  \"id\": \"a-example\",\n  \"story\": { \"en\": \"José was taken.\" }\n}\n";

    public static TheoryData<string, int, int, string> Texts { get; } = new()
    {
        // Characters.
        { "\uFEFF{}", 1, 1, "The character U+FEFF (BOM) is not allowed here" },
        { "{\n\uFEFF\"a\": 1 }", 2, 1, "U+FEFF (BOM)" },
        { "{ \"a\": 1 }\uFEFF", 1, 11, "U+FEFF (BOM)" },
        { "{\n\u00A0\u00A0\"a\": 1\n}", 2, 1, "U+00A0 (NBSP)" },
        { "{\n  \"a\":\u00A01\n}", 2, 7, "U+00A0 (NBSP)" },
        { "{\u200B\"a\": 1}", 1, 2, "U+200B (ZWSP)" },
        { "{\u3000\"a\": 1}", 1, 2, "U+3000 (IDSP)" },
        { "{\u2028\"a\": 1}", 1, 2, "U+2028 (LSEP)" },
        { "{\u2003\"a\": 1}", 1, 2, "U+2003" },
        { "{\u0085\"a\": 1}", 1, 2, "U+0085" },
        { "{\u200E\"a\": 1}", 1, 2, "U+200E (LRM)" },
        { "{\f\"a\": 1}", 1, 2, "U+000C" },
        { "{\v\"a\": 1}", 1, 2, "U+000B" },
        { "{\0\"a\": 1}", 1, 2, "U+0000" },
        { "{ \"a\": \"x\0y\" }", 1, 10, "U+0000" },
        { "{ \"a\": 1 }\0\0\0", 1, 11, "U+0000" },
        { "\0\0\0\0\0\0", 1, 1, "U+0000" },
        { "\0", 1, 1, "U+0000" },
        { "{ \"a\"：1 }", 1, 6, "： (U+FF1A)" },
        { "{ \"a\": 1，\"b\": 2 }", 1, 9, "， (U+FF0C)" },
        { "｛ \"a\": 1 }", 1, 1, "｛ (U+FF5B)" },
        { "{ \"a\": \"b\"، \"c\": 1 }", 1, 11, "، (U+060C)" },
        { "{ \"a\" = 1 }", 1, 7, "= (U+003D)" },
        { "{ \"a\": 1; \"b\": 2 }", 1, 9, "; (U+003B)" },
        { "{ \"a\": (1) }", 1, 8, "( (U+0028)" },

        // Quotation marks.
        { "{ “a”: 1 }", 1, 3, "in \", not in “ (U+201C)" },
        { "{ \"a\": “x” }", 1, 8, "“ (U+201C)" },
        { "{ \"a”: 1, \"b\": 2 }", 1, 5, "” (U+201D)" },
        { "{ \"a\": \"x”, \"b\": \"y\" }", 1, 10, "” (U+201D)" },
        { "{\n  \"a”: \"x\"\n}", 2, 5, "” (U+201D)" },
        { "{ „a“: 1 }", 1, 3, "„ (U+201E)" },
        { "{ «a»: 1 }", 1, 3, "« (U+00AB)" },
        { "{ ＂a＂: 1 }", 1, 3, "＂ (U+FF02)" },
        { "{ ″a″: 1 }", 1, 3, "″ (U+2033)" },
        { "{ ‘a’: 1 }", 1, 3, "‘ (U+2018)" },
        { "{ 'a': 1 }", 1, 3, "' (U+0027)" },
        { "{ \"a\": 'x' }", 1, 8, "' (U+0027)" },
        { "{ \"a\": `x` }", 1, 8, "` (U+0060)" },
        { "{'a': None}", 1, 2, "' (U+0027)" },
        { "{ a: 1 }", 1, 3, "must be in double quotation marks" },
        { "{ \"a\": b }", 1, 8, "must be in double quotation marks" },
        { "{ _a: 1 }", 1, 3, "must be in double quotation marks" },
        { "{ $a: 1 }", 1, 3, "must be in double quotation marks" },
        { "{ имя: 1 }", 1, 3, "must be in double quotation marks" },
        { "{ \"a\": 1, b: 2 }", 1, 11, "must be in double quotation marks" },

        { "{ \"a\": \"say \"hi\" now\" }", 1, 13, "\" (U+0022) is written as \\\"" },
        { "{ \"a\": \"the \"5\" here\" }", 1, 13, "\" (U+0022) is written as \\\"" },
        { "{ \"a\": \"12\" wide\" }", 1, 11, "\" (U+0022) is written as \\\"" },
        { "[\"a \"b\" c\"]", 1, 5, "\" (U+0022) is written as \\\"" },
        { "{ \"a \"b\" c\": 1 }", 1, 6, "\" (U+0022) is written as \\\"" },
        { "{ \"a\": 2022-12-10 }", 1, 8, "must be in double quotation marks" },
        { "{ \"a\": 10/12/2022 }", 1, 8, "must be in double quotation marks" },
        { "{ \"a\": 03/12/2022 }", 1, 8, "must be in double quotation marks" },
        { "{ \"a\": 10.12.2022 }", 1, 8, "must be in double quotation marks" },
        { "{ \"a\": 03-12-2022, \"b\": 1 }", 1, 8, "must be in double quotation marks" },
        { "{ \"a\": 2022-12-10T11:02:15Z }", 1, 8, "must be in double quotation marks" },
        { "[1, 2022-12-10]", 1, 5, "must be in double quotation marks" },
        { "{ \"a\": 12:30 }", 1, 8, "must be in double quotation marks" },
        { "{ \"id\" \"x\" }", 1, 8, "A colon is missing before this position" },
        { "{ \"id\" 5 }", 1, 8, "A colon is missing before this position" },
        { "{ \"a\": 1, \"id\" { } }", 1, 16, "A colon is missing before this position" },
        { "{ \"a\" true }", 1, 7, "A colon is missing before this position" },

        // Words of other languages.
        { "{ \"a\": NaN }", 1, 8, "does not have NaN" },
        { "{ \"a\": Infinity }", 1, 8, "does not have Infinity" },
        { "{ \"a\": -Infinity }", 1, 8, "does not have -Infinity" },
        { "{ \"a\": undefined }", 1, 8, "does not have undefined" },
        { "{ \"a\": None }", 1, 8, "does not have None" },
        { "{ \"a\": True }", 1, 8, "does not have True" },
        { "{ \"a\": False, \"b\": 1 }", 1, 8, "does not have False" },
        { "{ \"a\": nil }", 1, 8, "does not have nil" },
        { "{ \"a\": nan }", 1, 8, "does not have nan" },
        { "{ \"a\": NULL }", 1, 8, "does not have NULL" },
        { "[1, True]", 1, 5, "does not have True" },
        { "undefined", 1, 1, "does not have undefined" },

        // Commas, comments, numbers.
        { "{ \"a\": 1, }", 1, 11, "one comma too many" },
        { "{ \"a\": [1, 2,\n] }", 2, 1, "one comma too many" },
        { "{ \"a\": 1,, \"b\": 2 }", 1, 10, "one comma too many" },
        { "[,1]", 1, 2, "one comma too many" },
        { "{, \"a\": 1}", 1, 2, "one comma too many" },
        { "{ \"a\": 1 },", 1, 11, "one comma too many" },
        { "{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3, "A comma is missing" },
        { "[{ } { }]", 1, 6, "A comma is missing" },
        { "[1 2]", 1, 4, "A comma is missing" },
        { "[\"a\" \"b\"]", 1, 6, "A comma is missing" },
        { "{ // a\n}", 1, 3, "JSON has no comments" },
        { "// a\n{}", 1, 1, "JSON has no comments" },
        { "{ /* a */ \"a\": 1 }", 1, 3, "JSON has no comments" },
        { "{ \"a\": 1 // a\n}", 1, 10, "JSON has no comments" },
        { "{ \"a\": 1, // a\n \"b\": 2 }", 1, 11, "JSON has no comments" },
        { "{ \"a\": /* x */ 1 }", 1, 8, "JSON has no comments" },
        { "{} // a", 1, 4, "JSON has no comments" },
        { "# a\n{}", 1, 1, "JSON has no comments" },
        { "{\n# a\n}", 2, 1, "JSON has no comments" },
        { "{ \"a\": 01 }", 1, 9, "no leading zero" },
        { "{ \"a\": +1 }", 1, 8, "no plus sign" },
        { "{ \"a\": .5 }", 1, 8, "both sides of its decimal point" },
        { "{ \"a\": 1. }", 1, 10, "both sides of its decimal point" },
        { "{ \"a\": 0x1F }", 1, 9, "no leading zero" },

        // Escapes.
        { "{ \"a\": \"b\nc\" }", 1, 10, "U+000A is written as \\n" },
        { "{ \"a\": \"b\r\nc\" }", 1, 10, "U+000D is written as \\r" },
        { "{ \"a\": \"b\tc\" }", 1, 10, "U+0009 is written as \\t" },
        { "{ \"a\": \"\u0001\" }", 1, 9, "U+0001 is written as \\u0001" },
        { "{ \"a\": \"C:\\pictures\" }", 1, 11, "\\ (U+005C) is written as \\\\" },
        { "{ \"a\": \"C:\\users\" }", 1, 11, "\\ (U+005C) is written as \\\\" },
        { "{ \"a\": \"\\u12\" }", 1, 9, "\\ (U+005C) is written as \\\\" },
        { "{ \"a\": \"it\\'s\" }", 1, 11, "JSON does not have the escape \\'." },
        { "{ \"a\": \"\\x41\" }", 1, 9, "JSON does not have the escape \\x." },
        { "{ \"a\": \"\\U0001F600\" }", 1, 9, "JSON does not have the escape \\U." },
        { "{ \"a\": \"\\u{1F600}\" }", 1, 9, "JSON does not have the escape \\u." },
        { "{ \"a\": \"\\0\" }", 1, 9, "JSON does not have the escape \\0." },
        { "{ \"a\": \"5 \\$\" }", 1, 11, "JSON does not have the escape \\$." },
        { "{ \"a\": \"\\ud800\" }", 1, 9, "\\ud800 is only half of a character" },
        { "{ \"a\": \"x\\\\ \\uD83D y\" }", 1, 13, "\\uD83D is only half of a character" },
        { "{ \"a\": \"\\ud83d\\ude00 \\ude00\" }", 1, 22, "\\ude00 is only half of a character" },
        { "{ \"C:\\x\": 1 }", 1, 6, "\\ (U+005C) is written as \\\\" },

        // Markers of version control.
        { "{\n<<<<<<< HEAD\n  \"a\": 1\n=======\n  \"a\": 2\n>>>>>>> b\n}", 2, 1, "begins with <<<<<<<" },
        { "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> b\n", 1, 1, "begins with <<<<<<<" },
        { "{\r\n  \"a\": 1\r\n=======\r\n  \"a\": 2\r\n>>>>>>> b\r\n}", 3, 1, "begins with =======" },
        { "{\n  \"a\": 2\n>>>>>>> b\n}", 3, 1, "begins with >>>>>>>" },
        { "{\n||||||| base\n}", 2, 1, "begins with |||||||" },
        { "{\n  \"a\": 1,\n<<<<<<< HEAD\n", 3, 1, "begins with <<<<<<<" },
        { "{\n  <<<<<<< HEAD\n  \"a\": 1\n  =======\n  \"a\": 2\n  >>>>>>> b\n}", 2, 3, "begins with <<<<<<<" },
        { "{\n\t\"a\": 2\n\t>>>>>>> b\n}", 3, 2, "begins with >>>>>>>" },
        { "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", 1, 1, "pointer that Git LFS leaves" },

        // What is missing or too much.
        { "", 1, 1, "The text is empty" },
        { " \n ", 2, 2, "The text is empty" },
        { "{", 1, 2, "ends too early" },
        { "{ \"a\": 1", 1, 9, "ends too early" },
        { "{ \"a\": 1,", 1, 10, "ends too early" },
        { "{ \"a\":", 1, 7, "ends too early" },
        { "{ \"a", 1, 5, "ends too early" },
        { "{ \"a\": \"b", 1, 10, "ends too early" },
        { "{ \"a\": \"b\\", 1, 11, "ends too early" },
        { "{ \"a\": tru", 1, 11, "ends too early" },
        { "{ \"a\": [{ \"b\": 1 }", 1, 19, "ends too early" },
        { "{} {}", 1, 4, "more follows" },
        { "{}\n{}\n", 2, 1, "more follows" },
        { "{}}", 1, 3, "more follows" },
        { "[]\n[]", 2, 1, "more follows" },
        { "{} x", 1, 4, "more follows" },

        // Other formats.
        { "<!DOCTYPE html><html></html>", 1, 1, "looks like HTML" },
        { "\n  <html lang=\"en\">", 1, 1, "looks like HTML" },
        { "<HTML>", 1, 1, "looks like HTML" },
        { "<!-- x --><html>", 1, 1, "looks like HTML" },
        { "<?xml version=\"1.0\"?>", 1, 1, "looks like XML" },
        { "<Error><Code>AccessDenied</Code></Error>", 1, 1, "looks like XML" },
        { "---\nid: a\n", 1, 1, "looks like YAML" },
        { "id: a-example\nstory: x\n", 1, 1, "looks like YAML" },
        { "# A comment\nid: a\n", 1, 1, "looks like YAML" },
        { "- a\n- b\n", 1, 1, "looks like YAML" },
        { "module.exports = {};", 1, 1, "looks like JavaScript" },
        { "export default {}", 1, 1, "looks like JavaScript" },
        { "```json\n{}\n```", 1, 1, "looks like Markdown" },
        { "404: Not Found", 1, 1, "looks like HTTP 404" },
        { "502 Bad Gateway\n", 1, 1, "looks like HTTP 502" },
        { "diff --git a/x b/x\n", 1, 1, "looks like diff" },
        { "--- a/pack.json\n+++ b/pack.json\n@@ -1 +1 @@\n", 1, 1, "looks like diff" },
        { "@@ -1 +1 @@\n-{}\n", 1, 1, "looks like diff" },
        { "Index: pack.json\n===\n", 1, 1, "looks like diff" },
        { "%PDF-1.7", 1, 1, "looks like PDF" },
        { "{\\rtf1\\ansi", 1, 1, "looks like RTF" },
    };

    public static TheoryData<string, byte[], string> Bytes { get; } = new()
    {
        { "UTF-16 LE with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Case)], "apparently in UTF-16 LE" },
        { "UTF-16 BE with its mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Case)], "apparently in UTF-16 BE" },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Case), "apparently in UTF-16 LE" },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Case), "apparently in UTF-16 BE" },
        { "UTF-16 LE, short", Encoding.Unicode.GetBytes("{}"), "apparently in UTF-16 LE" },
        { "UTF-16 LE of other letters", Encoding.Unicode.GetBytes("\"習\""), "apparently in UTF-16 LE" },
        { "UTF-32 LE with its mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Case)], "apparently in UTF-32 LE" },
        { "UTF-32 LE", Encoding.UTF32.GetBytes(Case), "apparently in UTF-32 LE" },
        { "UTF-32 BE", new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(Case), "apparently in UTF-32 BE" },
        { "UTF-32 BE with its mark", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(Case)], "apparently in UTF-32 BE" },
        { "an image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "looks like PNG" },
        { "a photo", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "looks like JPEG" },
        { "a text of Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "looks like Microsoft Office" },
        { "what macOS keeps beside a file", [0, 5, 0x16, 7, 0, 2, 0, 0], "looks like AppleDouble" },
        { "a zip file", MadeArchive.OfSample().Bytes(), "looks like ZIP" },
        { "a packed file", Packed(), "looks like gzip" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_message_names_the_reason_and_its_place(string text, int line, int column, string reason)
    {
        var problem = Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Problems);

        Assert.Equal(("$", ProblemCodes.JsonMalformed), (problem.Path, problem.Code));
        Assert.StartsWith($"The text is not valid JSON: line {line}, column {column}. ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Bytes))]
    public void What_is_no_text_in_UTF_8_is_named(string what, byte[] bytes, string reason)
    {
        var message = Assert.Single(Read(bytes).Problems).Message;

        Assert.True(message.StartsWith("The text is not valid JSON: line 1, column 1. ", StringComparison.Ordinal), what);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    public void A_text_of_older_systems_is_told_where_its_first_letter_is(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(Case).Select(unit => unit == (byte)'?' ? (byte)0xE9 : unit).ToArray();

        Assert.Contains(
            "line 3, column 24. It is not in UTF-8. Save it as UTF-8.", Assert.Single(Read(bytes).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_text_that_ends_within_a_letter_was_cut_off(int bytes)
    {
        byte[] text = [.. "{ \"a\": \""u8, .. "😀"u8[..bytes]];

        Assert.Contains("line 1, column 9. It ends too early", Assert.Single(Read(text).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"a\": }")]
    [InlineData("{ \"a\" }")]
    [InlineData("{ \"a\": 1 ]")]
    public void Where_no_reason_is_certain_none_is_named(string text) =>
        Assert.Matches(@"^The text is not valid JSON: line 1, column \d+\.$", Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Problems).Message);

    [Theory]
    [InlineData("{ \"a\" = 1 }", false)]
    [InlineData("{ \"a\": 1; \"b\": 2 }", false)]
    [InlineData("{ \"a\": 1，\"b\": 2 }", false)]
    [InlineData("{\u200B\"a\": 1}", true)]
    [InlineData("{\u00A0\"a\": 1}", true)]
    public void Only_of_what_cannot_be_seen_the_message_says_so(string text, bool isSaid) =>
        Assert.Equal(isSaid, Message(text).Contains("even though it is invisible", StringComparison.Ordinal));

    [Fact]
    public void A_line_of_hyphens_or_marks_within_JSON_is_not_taken_for_another_reason()
    {
        Assert.Contains("comma too many", Message("{ \"a\": \"<<<<<<< HEAD ======= <!DOCTYPE // “yes”\", }"), StringComparison.Ordinal);
        Assert.Contains("is written as \\n", Message("{ \"a\": \"He said “yes”, and\nleft\" }"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_language_has_the_reason_behind_the_place()
    {
        foreach (var language in MessageLanguages.All)
        {
            var message = Assert.Single(WriteForRightsJson.Read<Demand>("{ \"a\": True }"u8.ToArray(), language).Problems).Message;
            Assert.Contains("True", message, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", message, StringComparison.Ordinal);
            Assert.DoesNotContain("。 ", message, StringComparison.Ordinal);
        }
    }

    /// <summary>A message may be shown, logged and sent: what was typed may be a person's.</summary>
    [Fact]
    public void No_message_repeats_what_the_text_says()
    {
        const string secret = "xsecretx";
        string[] wrong =
        [
            "{ secret: 1 }", "{ 'secret': 1 }", "{ \"a\": secret }", "{ \"secret\" = 1 }", "{ \"a\": \"secret\n\" }", "{ “secret”: 1 }",
            "secret", "secret: x\n", "<secret>",
            "{ \"a\": \"secret", "{ \"a\": 1 } secret", "# secret\n{}",
            "<<<<<<< secret\n", "{ \"a\": \"\\secret\" }", "{ \"a\": -secret }", "{ \"a\": Nonesecret }", "{ secret", "var secret = 1;",
        ];

        Assert.All(wrong, text => Assert.DoesNotContain("secret", Message(text.Replace("secret", secret, StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    private static JsonReading<Demand> Read(byte[] utf8) => WriteForRightsJson.Read<Demand>(utf8, LanguageTag.English);

    private static string Message(string text) => Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Problems).Message;

    private static byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("{}"u8);
        }

        return packed.ToArray();
    }
}

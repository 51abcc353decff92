using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Merge fields: every brace is a field, an escape, or a slip that is reported where it stands.</summary>
public sealed class AppealParserTests
{
    [Fact]
    public void Text_and_fields_come_in_order()
    {
        var text = ParsedTemplate.Parse("About {{case.name}}: {{case.demands}}");

        Assert.Equal(["About ", "case.name", ": ", "case.demands"], text.Nodes.Select(node => node.Name ?? node.Text));
        Assert.Equal([0, 6, 19, 21], text.Nodes.Select(node => node.At));
        Assert.Empty(text.Malformed);
    }

    [Fact]
    public void A_field_that_stands_twice_has_one_value()
    {
        var text = ParsedTemplate.Parse("{{case.name}}, {{date}}, {{case.name}}");

        Assert.Equal(["case.name", "date"], text.Fields);
        Assert.Equal("x, y, x", Fill(text.Body, "x", "y"));
    }

    // Proca looks for {{[a-z.]+}} and leaves these in the letter.
    [Theory]
    [InlineData("{{target.Name}}", "target.Name")]
    [InlineData("{{first_name}}", "first_name")]
    [InlineData("{{line2}}", "line2")]
    [InlineData("{{NAME}}", "NAME")]
    [InlineData("{{prénom}}", "prénom")]
    [InlineData("{{my-group}}", "my-group")]
    public void A_field_of_any_name_is_seen(string source, string name) => Assert.Equal([name], ParsedTemplate.Parse(source).Fields);

    [Theory]
    [InlineData("a {{case.name b", 2)]
    [InlineData("a {{case.name\n}} b", 2, 14)]
    [InlineData("a {{case.name} b", 2)]
    [InlineData("a {case.name}} b", 2, 12)]
    [InlineData("a {case.name} b", 2, 12)]
    [InlineData("a {{}} b", 2)]
    [InlineData("a {{ case.name }} b", 2)]
    [InlineData("a {{case name}} b", 2)]
    [InlineData("a {{{case.name}}} b", 2, 4, 14, 16)]
    [InlineData("{{", 0)]
    [InlineData("{", 0)]
    [InlineData("}}", 0)]
    [InlineData("}{", 0, 1)]
    [InlineData("a {{case.{{name}} b", 2)]
    [InlineData("{{a b}}{{c d}}", 0, 7)]
    public void Braces_that_make_no_field_are_reported_where_they_stand(string source, params int[] places) =>
        Assert.Equal(places, ParsedTemplate.Parse(source).Malformed);

    [Theory]
    [InlineData(@"\{{x}", "{", 2)]
    [InlineData(@"\{\{x\}\}", "{{x}}")]
    [InlineData(@"C:\\x", @"C:\x")]
    [InlineData(@"C:\x \", @"C:\x \")]
    public void A_backslash_makes_a_brace_or_a_backslash_plain(string source, string expected, params int[] malformed)
    {
        var text = ParsedTemplate.Parse(source);

        Assert.StartsWith(expected, Fill(text.Body), StringComparison.Ordinal);
        Assert.Equal(malformed.Length, Math.Min(malformed.Length, text.Malformed.Count));
        Assert.Equal(malformed.Length == 0, text.Malformed.Count == 0);
    }

    [Theory]
    [InlineData("\n\na  \r\nb\t\rc\n\n\n\nd \n", "a\nb\nc\n\nd")]
    [InlineData("  a", "  a")]
    public void Lines_are_tidied(string source, string expected) => Assert.Equal(expected, Fill(ParsedTemplate.Parse(source).Body));

    [Fact]
    public void The_first_line_can_be_the_salutation_and_what_follows_the_closing_the_signature()
    {
        var text = ParsedTemplate.Parse("{{target.salutation}}\n\nBody.\n\n{{target.closing}}\n\n{{sender.name}}\n");

        Assert.True(text.HasSalutation);
        Assert.True(text.HasClosing);
        Assert.Equal("Body.", Fill(text.Body, "s", "c", "n"));
        Assert.Equal("n", Fill(text.Signature, "s", "c", "n"));
    }

    [Theory]
    [InlineData("{{target.salutation}} I write.\n{{target.closing}} {{sender.name}}")]
    [InlineData("I write. {{target.salutation}}\n- {{target.closing}}")]
    [InlineData("No fields.")]
    public void Fields_within_a_line_are_part_of_the_body(string source)
    {
        var text = ParsedTemplate.Parse(source);

        Assert.False(text.HasSalutation);
        Assert.False(text.HasClosing);
        Assert.Empty(text.Signature);
        Assert.Equal(text.Nodes.Count, text.Body.Length);
    }

    [Theory]
    [InlineData("a\n{{sender.name}}\nb", "a\nb", "a\nN\nb")]
    [InlineData("a\n\n{{sender.name}}\n\nb", "a\n\nb", "a\n\nN\n\nb")]
    [InlineData("{{sender.name}}\nb", "b", "N\nb")]
    [InlineData("a\n{{sender.name}}", "a", "a\nN")]
    [InlineData("a\n{{sender.name}}\n", "a", "a\nN")]
    [InlineData("{{sender.name}}", "", "N")]
    public void A_line_of_an_optional_field_falls_away_without_a_value(string source, string without, string with)
    {
        var text = ParsedTemplate.Parse(source);

        Assert.Equal(without, Fill(text.Body, (string?)null));
        Assert.Equal(with, Fill(text.Body, "N"));
    }

    [Fact]
    public void What_has_no_braces_and_no_backslash_stays_as_it_is() =>
        Gen.String[Gen.Char["ab .é\u0627\n"], 0, 60].Sample(source => Assert.Equal(
            PlainText.Tidy(source).TrimStart('\n'), PlainText.Tidy(Fill(ParsedTemplate.Parse(source).Body))));

    [Fact]
    public void Every_brace_is_in_a_field_or_escaped_or_reported() =>
        Gen.String[Gen.Char["{{{}}}\\ab.\n "], 0, 30].Sample(source =>
        {
            var text = ParsedTemplate.Parse(source);
            var plain = string.Concat(text.Nodes.Select(node => node.Text));

            Assert.True(text.Malformed.Count > 0 || plain.Count(c => c is '{' or '}') <= source.Split('\\').Length - 1);
            Assert.All(text.Malformed, place => Assert.Contains(source[place], "{}"));
            Assert.All(text.Nodes.Where(node => node.Name is not null), node => Assert.Equal(
                $"{{{{{node.Name}}}}}", source.Substring(node.At, node.Name!.Length + 4)));
        });

    private static string Fill(AppealNode[] part, params string?[] values) =>
        ParsedTemplate.Fill(part, [.. values.Select(value => new FieldValue(value, LanguageTag.English))], LanguageTag.English);
}

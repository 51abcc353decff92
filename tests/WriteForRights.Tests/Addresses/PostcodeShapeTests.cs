namespace WriteForRights.Tests;

/// <summary>The shapes of postcodes, as the validation and the screening share them.</summary>
public sealed class PostcodeShapeTests
{
    [Fact]
    public void Every_shape_is_there_once_and_the_longer_ones_come_first()
    {
        var notations = Postcode.Shapes.Select(shape => shape.Notation).ToList();

        Assert.Equal(notations.Distinct(), notations);
        Assert.Equal(Postcode.Shapes.Select(shape => shape.CodeLength).OrderDescending(), Postcode.Shapes.Select(shape => shape.CodeLength));
        Assert.All(Postcode.Shapes, shape => Assert.NotEmpty(shape.Countries));
        Assert.Equal(36, Postcode.Shapes.SelectMany(shape => shape.Countries).Distinct().Count());
        Assert.Equal(["9999999", "99999"], Postcode.ShapesOf(CountryCode.Parse("IL")).Select(shape => shape.Notation));
        Assert.Empty(Postcode.ShapesOf(CountryCode.Parse("CM")));
    }

    [Theory]
    [InlineData("9999 aa", "1234 AB", 7)]
    [InlineData("9999 aa", "1234ab", 6)]
    [InlineData("9999 aa", "1234-AB", 7)]
    [InlineData("9999 aa", "1234 AB Town", 7)]
    [InlineData("9999 aa", "1234 A", 0)]
    [InlineData("9999 aa", "12 34 AB", 0)]
    [InlineData("9999 aa", " 1234 AB", 0)]
    [InlineData("999-9999", "100-0001", 8)]
    [InlineData("999-9999", "１００－０００１", 8)]
    [InlineData("999-9999", "1000001", 7)]
    [InlineData("999-9999", "100ー0001", 8)]
    [InlineData("aa9 9uu", "ab12de", 6)]
    [InlineData("aa9 9uu", "ab12dc", 0)]
    [InlineData("f9c 9c9", "k1a 0b1", 7)]
    [InlineData("f9c 9c9", "w1a 0b1", 0)]
    [InlineData("99999", "١٢٣٤٥", 5)]
    [InlineData("99999", "123456", 5)]
    [InlineData("99999", "", 0)]
    public void A_shape_tells_how_much_of_a_text_it_takes(string notation, string text, int length)
    {
        var shape = Postcode.Shapes.Single(shape => shape.Notation == notation);

        Assert.Equal(length, shape.LengthAt(text));
        Assert.Equal(length > 0 && length == text.Length, shape.Matches(text));
    }

    [Theory]
    [InlineData("99999", "1 2.3-4 5", 9)]
    [InlineData("9999 aa", "12 34 A B", 9)]
    [InlineData("99999", " 12345", 0)]
    public void Loosely_read_it_has_separators_anywhere(string notation, string text, int length) =>
        Assert.Equal(length, Postcode.Shapes.Single(shape => shape.Notation == notation).LooseLengthAt(text));

    [Fact]
    public void A_shape_tells_whether_it_has_letters_and_a_separator()
    {
        Assert.Equal(
            (true, true, 6), Of("9999 aa"));
        Assert.Equal((false, true, 7), Of("999-9999"));
        Assert.Equal((false, false, 5), Of("99999"));
        Assert.Equal((true, true, 6), Of("GIR 0AA"));

        static (bool HasLetters, bool HasSeparator, int Length) Of(string notation)
        {
            var shape = Postcode.Shapes.Single(shape => shape.Notation == notation);
            return (shape.HasLetters, shape.HasSeparator, shape.CodeLength);
        }
    }

    [Fact]
    public void Every_countrys_example_is_a_code_of_one_of_its_shapes() => Assert.All(
        Postcode.Shapes.SelectMany(shape => shape.Countries).Distinct(),
        country => Assert.Contains(Postcode.ShapesOf(country), shape => shape.Matches(Postcode.ExampleOf(country))));
}

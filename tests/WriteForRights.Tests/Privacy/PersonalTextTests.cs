using System.Text.Json;

namespace WriteForRights.Tests;

public sealed class PersonalTextTests
{
    private static readonly PersonalText Name = "Planted";

    private static readonly EmailAddress Email = EmailAddress.Parse("planted@example.org");

    private static readonly Supporter Planted = new()
    {
        Name = Name,
        Email = Email,
        Phone = "Planted",
        Address = new() { Lines = ["Planted"], Locality = "Planted", Region = "Planted", PostalCode = "Planted", Country = default },
    };

    [Fact]
    public void A_text_converts_and_is_given_back_when_it_is_asked_for()
    {
        Assert.Equal("Planted", Name.Reveal());
        Assert.Equal("Planted", new PersonalText("Planted").Reveal());
        Assert.Equal(string.Empty, default(PersonalText).Reveal());
    }

    [Fact]
    public void No_text_stays_none()
    {
        string? none = null;
        PersonalText? converted = none;
        PersonalText? some = "x";

        Assert.Null(converted);
        Assert.Equal("x", some?.Reveal());
    }

    [Fact]
    public void It_prints_the_same_whatever_it_is()
    {
        Assert.Equal("(personal)", Name.ToString());
        Assert.Equal("Dear (personal)", $"Dear {Name}");
        Assert.Equal("(personal)", default(PersonalText).ToString());
    }

    [Fact]
    public void It_equals_the_same_text_and_no_other()
    {
        Assert.Equal(Name, new PersonalText("Planted"));
        Assert.Equal(Name.GetHashCode(), new PersonalText("Planted").GetHashCode());
        Assert.Equal(default, new PersonalText(string.Empty));
        Assert.Equal(default(PersonalText).GetHashCode(), new PersonalText(string.Empty).GetHashCode());
        Assert.NotEqual(Name, new PersonalText("planted"));
        Assert.True(Name == "Planted");
        Assert.True(Name != "planted");
    }

    [Fact]
    public void The_serialiser_of_a_logger_gets_nothing() => Assert.All(
        new object[] { Name, Email, Planted, Planted.Address!, new ActionText { Body = "Planted" } },
        value => Assert.DoesNotContain(
            "planted",
            Assert.Throws<PersonalDataException>(() => JsonSerializer.Serialize(value)).ToString(),
            StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_logger_that_takes_objects_apart_gets_nothing() =>
        Assert.All([typeof(PersonalText), typeof(EmailAddress)], type => Assert.Empty(type.GetProperties()));

    [Fact]
    public void The_wire_has_it_in_full()
    {
        var json = JsonSerializer.Serialize(Planted, WriteForRightsJson.TypeInfo<Supporter>());

        Assert.Equal(
            """{"name":"Planted","email":"planted@example.org","phone":"Planted","address":{"lines":["Planted"],"locality":"Planted","region":"Planted","postalCode":"Planted","country":"ZZ"}}""",
            json);
        Assert.Equal(Planted, JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<Supporter>()));
    }
}

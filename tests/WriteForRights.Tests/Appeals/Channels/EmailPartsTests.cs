namespace WriteForRights.Tests;

/// <summary>An email in its parts: what somebody copies who has no mail program.</summary>
public sealed class EmailPartsTests
{
    [Fact]
    public void An_email_is_there_in_its_parts()
    {
        var target = Letters.Target with
        {
            Channels = [.. Letters.Target.Channels, Letters.Channel(ChannelKind.Email, "second@example.org")],
            CopiesTo = [Copy("embassy@example.org")],
        };
        var email = (Letters.Case.With("Release her!\n\nNow.", "About her") with { Targets = [target] }).Compose().ToEmail();

        Assert.Equal(["minister@example.org", "second@example.org"], email.Recipients.Select(address => address.Reveal()));
        Assert.Equal(["embassy@example.org"], email.Copies.Select(address => address.Reveal()));
        Assert.Equal(("About her", "Release her!\n\nNow."), (email.Subject!.Value.Reveal(), email.Body.Reveal()));
    }

    [Fact]
    public void What_is_not_there_is_empty()
    {
        var email = Letters.Case.With("x", "{{target.name}}").With(Letters.Channel(ChannelKind.Fax, "123"));
        var parts = (email with { Targets = [email.Targets[0] with { OfficialName = null }] }).Compose().ToEmail();

        Assert.Equal((0, 0, null), (parts.Recipients.Count, parts.Copies.Count, parts.Subject));
        Assert.Null(Letters.Case.With("x").Compose().ToEmail().Subject);
    }

    [Fact]
    public void Nobody_gets_the_same_email_twice()
    {
        var target = Letters.Target with
        {
            Channels = [.. new[] { "a@example.org", "A@example.org", "b@example.org" }.Select(address => Letters.Channel(ChannelKind.Email, address))],
            CopiesTo = [Copy("b@example.org"), Copy("c@example.org"), Copy("c@example.org")],
        };
        var letter = (Letters.Case.With("x") with { Targets = [target] }).Compose();

        Assert.Equal(["a@example.org", "b@example.org"], letter.ToEmail().Recipients.Select(address => address.Reveal()));
        Assert.Equal(["c@example.org"], letter.ToEmail().Copies.Select(address => address.Reveal()));
        Assert.Equal("mailto:a@example.org,b@example.org?cc=c@example.org&body=x", MailtoTests.Link(letter));
    }

    [Fact]
    public void An_email_that_is_too_long_for_a_link_is_there_in_its_parts()
    {
        var letter = Letters.Case.With("x").Compose().Edited(new string('x', 3_000));

        Assert.IsType<ChannelOverflow>(letter.ToMailto());
        Assert.Equal(3_000, letter.ToEmail().Body.Reveal().Length);
    }

    internal static CopyTo Copy(string address) => new()
    {
        Office = Letters.English("Embassy"),
        Channels = [Letters.Channel(ChannelKind.Email, address)],
        Source = Letters.Source,
    };
}

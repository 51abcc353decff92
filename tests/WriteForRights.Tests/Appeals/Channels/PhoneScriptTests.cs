namespace WriteForRights.Tests;

/// <summary>What to say on the phone.</summary>
public sealed class PhoneScriptTests
{
    private static readonly string Britain = CountryCode.Parse("GB").NameIn(LanguageTag.English).Text;

    [Fact]
    public void It_says_who_calls_about_whom_what_is_asked_and_thanks() => Assert.Equal(
        $"Dear Minister,\n\nMy name is A. Example and I am calling from the {Britain}.\n\nI am calling about "
        + $"{Letters.Case.Subject.DisplayName(LanguageTag.English)}.\n\nI am calling to ask you to do the following:\n- Release her.\n- Let her see a doctor!\n\n"
        + "Thank you for your time.",
        Letters.Compose(Letters.Request).ToPhoneScript());

    [Fact]
    public void It_says_of_the_caller_what_is_known()
    {
        string Second(Supporter? sender) => Letters.Case.With("{{target.salutation}}\n\nx").Compose(Letters.Request with { Sender = sender })
            .ToPhoneScript().Split("\n\n")[1];

        Assert.Equal("My name is A. Example.", Second(new Supporter { Name = "A. Example" }));
        Assert.StartsWith("I am calling about", Second(null), StringComparison.Ordinal);
        Assert.StartsWith("I am calling about", Second(new Supporter { Country = CountryCode.Parse("GB") }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_for_calls_is_the_script()
    {
        var call = Letters.Template with
        {
            Kinds = [ActionKind.PhoneCall],
            Subject = null,
            Body = Letters.English("Hello.\n{{case.demands}}"),
        };
        var script = (Letters.Case with { Appeals = [call] }).Compose(Letters.Request with { Kind = ActionKind.PhoneCall });

        Assert.Equal("Hello.\n- Release her.\n- Let her see a doctor!", script.ToPhoneScript());
    }

    [Fact]
    public void In_a_language_of_which_there_are_no_words_it_is_the_letter_itself()
    {
        var @case = Letters.Case with
        {
            Appeals =
            [
                Letters.Template with
                {
                    Subject = null, Body = new LocalizedText(LanguageTag.Parse("pl"), "Proszę o jej uwolnienie.\n\nDziękuję."),
                },
            ],
        };

        Assert.Equal("Proszę o jej uwolnienie.\n\nDziękuję.", @case.Compose().ToPhoneScript());
    }

    [Fact]
    public void Demands_in_another_language_are_not_read_out()
    {
        var @case = Letters.Case with
        {
            Appeals = [Letters.Template with { Subject = null, Body = new LocalizedText(Letters.French, "Libérez-la.") }],
        };

        Assert.Equal("Libérez-la.", @case.Compose().ToPhoneScript());
    }

    [Fact]
    public void It_speaks_the_letters_language()
    {
        var known = Campaign2022.Pack.Cases[1];
        var script = known.Compose(Letters.Request with { Target = known.Targets[0].Id, Language = Letters.French }).ToPhoneScript();

        Assert.Contains("Je vous appelle pour vous demander ceci\u202F:\n", script, StringComparison.Ordinal);
        Assert.EndsWith("\n\nJe vous remercie de votre attention.", script, StringComparison.Ordinal);
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WriteForRights.AspNetCore.Tests;

/// <summary>Forms that people fill in: all mistakes are reported together, each at its field and in their language. None throws.</summary>
public sealed class FormTests
{
    private static readonly LanguageTag German = LanguageTag.Parse("de");

    private static readonly (string, string)[] BadForm =
    [
        ("Input.Supporter.Name", "www.example.org"), ("Input.Supporter.Email", "planted at example"), ("Input.Supporter.Country", "France"),
        ("Input.Language", "de_DE_x"), ("Input.Born", "last year"),
    ];

    [Fact]
    public async Task All_problems_of_a_form_are_told_at_their_fields_in_the_readers_language()
    {
        await using var site = await Site.StartAsync(services => services.AddWriteForRightsForms(), _ => { });

        var (status, body) = await site.PostFormAsync("/forms/sign?culture=de&ui-culture=de", BadForm);

        Assert.Equal(400, status);
        Assert.DoesNotContain("planted", body, StringComparison.OrdinalIgnoreCase);
        var errors = JsonNode.Parse(body)!.AsObject();
        Assert.Equal(
            ["Input.Born", "Input.Language", "Input.Supporter.Country", "Input.Supporter.Email", "Input.Supporter.Name"],
            errors.Select(error => error.Key).Order());
        Assert.Equal(
            Problem.Of("$", ProblemCodes.EmailMalformed, German, ("example", "name@example.org")).Message,
            Assert.Single(errors["Input.Supporter.Email"]!.AsArray())!.GetValue<string>());
        Assert.Equal(
            new SupporterValidator().Check(new Supporter { Name = "www.example.org" }, German)[0].Message,
            Assert.Single(errors["Input.Supporter.Name"]!.AsArray())!.GetValue<string>());
    }

    [Fact]
    public async Task A_form_without_mistakes_is_read_whole()
    {
        await using var site = await Site.StartAsync(services => services.AddWriteForRightsForms(), _ => { });

        var answer = await site.PostFormAsync(
            "/forms/sign",
            ("Input.Supporter.Name", " A. Example "),
            ("Input.Supporter.Email", "mailto:name@example.org"),
            ("Input.Supporter.Country", " gb "),
            ("Input.Language", "fr"),
            ("Input.Born", ""));

        Assert.Equal((200, "A. Example name@example.org GB fr "), answer);
    }

    [Fact]
    public async Task A_minimal_API_gets_fields_that_can_always_be_read()
    {
        await using var site = await Site.StartAsync(_ => { }, app =>
        {
            app.MapPost("/sign", ([FromForm] FormField<EmailAddress> email, [FromForm] FormField<CountryCode> country) =>
                Answer(email, country)).DisableAntiforgery();
            app.MapGet("/sign", ([AsParameters] SignQuery query) => Answer(query.Email, query.Country));
            app.MapPost("/model", ([FromForm] SignForm form) => Answer(form.Email, form.Country)).DisableAntiforgery();
        });
        string[] posts = ["/sign", "/model"];
        foreach (var path in posts)
        {
            Assert.Equal((200, "\"name@example.org \""), await site.PostFormAsync(path, ("email", "name@example.org"), ("country", "")));
            AssertProblems(await site.PostFormAsync(
                $"{path}?culture=de&ui-culture=de", ("email", "planted at example"), ("country", "France")));
        }

        Assert.Equal((200, "\"name@example.org GB\""), await site.GetAsync("/sign?email=name@example.org&country=GB"));
        AssertProblems(await site.GetAsync("/sign?email=planted&country=France&culture=de&ui-culture=de"));

        static IResult Answer(FormField<EmailAddress> email, FormField<CountryCode> country)
        {
            Problem[] problems = [.. email.ProblemsAt("$.supporter.email"), .. country.ProblemsAt("$.supporter.country")];
            return problems.Length > 0
                ? problems.ToValidationProblem(new FormFields().Map("$.supporter", ""))
                : Results.Ok($"{email.Value?.Reveal()} {country.Value}");
        }

        static void AssertProblems((int Status, string Body) answer)
        {
            var json = JsonNode.Parse(answer.Body)!;
            Assert.Equal((400, "validation-failed"), (answer.Status, json["code"]!.GetValue<string>()));
            Assert.Equal(["Email", "Country"], json["errors"]!.AsObject().Select(error => error.Key));
            Assert.Equal("$.supporter.email", json["problems"]![0]!["path"]!.GetValue<string>());
            Assert.Equal("email-malformed", json["problems"]![0]!["code"]!.GetValue<string>());
            Assert.Equal(
                Problem.Of("$", ProblemCodes.EmailMalformed, German, ("example", "name@example.org")).Message,
                json["problems"]![0]!["message"]!.GetValue<string>());
            Assert.DoesNotContain("planted", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("$", "")]
    [InlineData("$.supporter.name", "Supporter.Name")]
    [InlineData("$.targets[0]", "Targets[0]")]
    [InlineData("$.supporter.address.lines[1]", "Supporter.Address.Lines[1]")]
    [InlineData("$.fields['your-town']", "Fields.Your-town")]
    public void A_path_has_the_field_that_model_binding_expects(string path, string field)
    {
        Assert.Equal(field, new FormFields().NameOf(path));
        Assert.Equal(field.Length == 0 ? "Input" : $"Input.{field}", new FormFields("Input").NameOf(path));
    }

    [Fact]
    public void A_form_can_have_other_names_for_a_value_and_for_what_is_inside_it()
    {
        var fields = new FormFields("Input").Map("$.supporter", "Person").Map("$.supporter.email", "Mail").Map("$.text", "");

        Assert.Equal("Input.Person.Name", fields.NameOf("$.supporter.name"));
        Assert.Equal("Input.Mail", fields.NameOf("$.supporter.email"));
        Assert.Equal("Input.Body", fields.NameOf("$.text.body"));
    }

    [Fact]
    public void A_field_that_could_not_be_read_keeps_that_error_alone_and_others_get_all_of_theirs()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("supporter.email", "unreadable");
        Problem[] problems = [Made("$.supporter.email", "a"), Made("$.supporter.name", "b"), Made("$.supporter.name", "c"), Made("$", "d")];

        state.AddProblems(problems);

        Assert.Equal(["unreadable"], state["Supporter.Email"]!.Errors.Select(error => error.ErrorMessage));
        Assert.Equal(["b", "c"], state["Supporter.Name"]!.Errors.Select(error => error.ErrorMessage));
        Assert.Equal(["d"], state[string.Empty]!.Errors.Select(error => error.ErrorMessage));
    }

    [Fact]
    public void A_field_prints_nothing_of_what_a_person_wrote()
    {
        var field = FormField.Of<EmailAddress>("planted");

        Assert.Equal(("(field)", "planted"), (field.ToString(), field.Reveal()));
        Assert.True(field.IsMalformed);
        Assert.False(default(FormField<EmailAddress>).IsMalformed);
        Assert.Empty(default(FormField<EmailAddress>).ProblemsAt("$"));
    }

    private static Problem Made(string path, string message) => new() { Path = path, Code = "code", Message = message };
}

public sealed class SignQuery
{
    public FormField<EmailAddress> Email { get; set; }

    public FormField<CountryCode> Country { get; set; }
}

public sealed class SignForm
{
    public FormField<EmailAddress> Email { get; set; }

    public FormField<CountryCode> Country { get; set; }
}

public sealed class SignInput
{
    public Supporter? Supporter { get; set; }

    public LanguageTag? Language { get; set; }

    public PartialDate? Born { get; set; }
}

[Route("forms")]
public sealed class FormsController : Controller
{
    [HttpPost("sign")]
    public IActionResult Sign([Bind(Prefix = "Input")] SignInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ModelState.AddProblems(
            new SupporterValidator().Check(input.Supporter!, LanguageTag.Current), new FormFields("Input").Map("$", "Supporter"));
        var supporter = input.Supporter!;
        return ModelState.IsValid
            ? Content($"{supporter.Name?.Reveal()} {supporter.Email?.Reveal()} {supporter.Country} {input.Language} {input.Born}")
            : BadRequest(ModelState);
    }
}

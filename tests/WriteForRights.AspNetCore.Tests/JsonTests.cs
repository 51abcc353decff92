using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace WriteForRights.AspNetCore.Tests;

/// <summary>The library's records in an app's endpoints and controllers.</summary>
public sealed class JsonTests
{
    [Fact]
    public async Task A_case_has_its_name_in_the_apps_own_JSON()
    {
        await using var site = await StartAsync(_ => { });

        var json = JsonNode.Parse((await site.GetAsync("/case")).Body)!;

        Assert.Equal(
            Samples.Pack.Cases[0].Subject.People[0].DisplayName(LanguageTag.English).Text,
            json["subject"]!["people"]![0]!["name"]!["en"]!.GetValue<string>());
        Assert.Equal(Samples.Pack.Cases[0], JsonSerializer.Deserialize<Case>(json, JsonSerializerOptions.Web));
    }

    [Fact]
    public async Task Personal_data_without_the_line_is_an_error_that_names_it()
    {
        await using var site = await StartAsync(_ => { });

        var error = await Assert.ThrowsAsync<PersonalDataException>(() => site.PostJsonAsync("/act", Samples.LetterJson));

        Assert.Contains("builder.Services.AddWriteForRightsJson()", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PersonalDataException>(() => site.PostJsonAsync("/mvc/act", Samples.LetterJson));
    }

    [Theory]
    [InlineData("/act")]
    [InlineData("/mvc/act")]
    public async Task With_the_line_an_action_comes_and_goes_whole(string path)
    {
        await using var site = await StartAsync(services => services.AddWriteForRightsJson());

        var (status, body) = await site.PostJsonAsync(path, Samples.LetterJson);

        Assert.Equal(200, status);
        Assert.Equal(Samples.Letter, JsonSerializer.Deserialize(body, WriteForRightsJson.TypeInfo<ActionRecord>()));
    }

    [Theory]
    [InlineData("/act")]
    [InlineData("/mvc/act")]
    public async Task A_misspelt_member_is_refused_unless_the_app_allows_it(string path)
    {
        await using var strict = await StartAsync(services => services.AddWriteForRightsJson());
        await using var lenient = await StartAsync(
            services => services.AddWriteForRightsJson().AddWriteForRightsJson(options => options.AllowUnknownMembers = true));

        Assert.Equal(400, (await strict.PostJsonAsync(path, Samples.MisspeltJson)).Status);
        Assert.Equal(200, (await lenient.PostJsonAsync(path, Samples.MisspeltJson)).Status);
    }

    [Theory]
    [InlineData("/own")]
    [InlineData("/mvc/own")]
    public async Task The_apps_own_types_keep_its_rules(string path)
    {
        await using var site = await StartAsync(services => services.AddWriteForRightsJson().Configure<HttpJsonOptions>(
            options => options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase));

        Assert.Equal(
            (200, """{"kind":"letter","note":"x"}"""), await site.PostJsonAsync(path, """{"kind":"letter","note":"x","quantty":5}"""));
    }

    [Fact]
    public async Task An_endpoint_can_tell_every_problem_of_a_body_by_code_and_path_in_the_language_of_the_request()
    {
        await using var site = await StartAsync(services => services.AddWriteForRightsJson());
        var json = Samples.MisspeltJson.Replace("name@example.org", "name at example", StringComparison.Ordinal);

        var (status, body) = await site.PostJsonAsync("/explained/act?culture=de&ui-culture=de", json);

        var problem = JsonSerializer.Deserialize(body, WriteForRightsJson.TypeInfo<ApiProblem>())!;
        Assert.Equal((400, "validation-failed"), (status, problem.Code));
        Assert.Equal(
            ["$.quantty: member-unknown", "$.supporter.email: email-malformed"],
            problem.Errors.Select(error => $"{error.Path}: {error.Code}"));
        Assert.Equal(
            Problem.Of("$.quantty", "member-unknown", LanguageTag.Parse("de"), ("name", "quantty")).Message, problem.Errors[0].Message);
        Assert.Equal(200, (await site.PostJsonAsync("/explained/act", Samples.LetterJson)).Status);
        Assert.Equal(200, (await site.PostJsonAsync("/explained/own", """{"kind":"letter","note":"x","quantty":5}""")).Status);
        Assert.Equal(415, (await site.PostFormAsync("/explained/act", ("kind", "letter"))).Status);
    }

    [Fact]
    public async Task A_controller_tells_every_problem_by_code_and_path_in_the_language_of_the_request()
    {
        await using var site = await StartAsync(services => services.AddWriteForRightsJson());
        var json = Samples.MisspeltJson.Replace("name@example.org", "name at example", StringComparison.Ordinal);

        var (status, body) = await site.PostJsonAsync("/mvc/act?culture=de&ui-culture=de", json);

        var errors = JsonNode.Parse(body)!["errors"]!.AsObject();
        Assert.Equal(400, status);

        // The platform adds that there is no value for the parameter.
        Assert.Equal(
            ["$.quantty", "$.supporter.email"],
            errors.Select(error => error.Key).Where(key => key != "action").Order(StringComparer.Ordinal));
        Assert.Equal(
            "member-unknown: "
                + Problem.Of("$.quantty", ProblemCodes.MemberUnknown, LanguageTag.Parse("de"), ("name", "quantty")).Message,
            errors["$.quantty"]![0]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/explained/act")]
    [InlineData("/mvc/act")]
    public async Task An_action_without_an_id_is_told_so(string path)
    {
        await using var site = await StartAsync(services => services.AddWriteForRightsJson());
        const string Json = """{ "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal", "kind": "letter" }""";

        var (status, body) = await site.PostJsonAsync(path, Json);

        Assert.Equal(400, status);
        Assert.Contains("$.id", body, StringComparison.Ordinal);
        Assert.Contains("member-missing", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_explained_too()
    {
        await using var site = await StartAsync(services => services.AddWriteForRightsJson());

        var (status, body) = await site.PostJsonAsync("/explained/act", "{ \"kind\": ");

        Assert.Equal(400, status);
        Assert.Single(JsonSerializer.Deserialize(body, WriteForRightsJson.TypeInfo<ApiProblem>())!.Errors);
    }

    private static Task<Site> StartAsync(Action<IServiceCollection> add) => Site.StartAsync(add, app =>
    {
        app.MapGet("/case", () => Samples.Pack.Cases[0]);
        app.MapPost("/act", (ActionRecord action) => action);
        app.MapPost("/own", (Own own) => own);
        var explained = app.MapGroup("/explained").WithJsonProblems();
        explained.MapPost("/act", (ActionRecord action) => action);
        explained.MapPost("/own", (Own own) => own);
    });
}

/// <summary>A type of the app that has one of ours in it.</summary>
public sealed record Own(ActionKind Kind, string Note);

[ApiController]
[Route("mvc")]
public sealed class ActController : ControllerBase
{
    [HttpPost("act")]
    public ActionRecord Act(ActionRecord action) => action;

    [HttpPost("own")]
    public Own Keep(Own own) => own;
}

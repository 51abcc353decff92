using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WriteForRights.AspNetCore;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests.Snippets;

public sealed class SiteSnippets
{
    [Fact]
    public async Task A_site_that_takes_actions_and_signatures()
    {
        await using var mock = await MockCampaignServer.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddWriteForRights(options => options.BaseAddress = mock.BaseAddress);

        #region site-json
        builder.Services.AddWriteForRightsJson();
        #endregion

        #region site-forms
        builder.Services.AddWriteForRightsForms();
        #endregion

        await using var app = builder.Build();

        #region site-problems
        app.MapPost("/act", (ActionRecord action, WriteForRightsClient client) => client.SubmitAsync(action)).WithJsonProblems();
        #endregion

        #region site-field
        app.MapPost("/sign", ([FromForm] FormField<EmailAddress> email, [FromForm] string? name) =>
        {
            var supporter = new Supporter { Name = name, Email = email.Value };
            var problems = new SupporterValidator().Check(supporter, LanguageTag.Current).ToList();
            problems.AddRange(email.ProblemsAt("$.email"));
            return problems.Count > 0 ? problems.ToValidationProblem() : Results.Ok();
        });
        #endregion

        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = app.GetTestClient();
        using var misspelt = new StringContent("""{ "quantty": 5 }""", Encoding.UTF8, "application/json");
        using var refused = await http.PostAsync(new Uri("/act", UriKind.Relative), misspelt, TestContext.Current.CancellationToken);
        var json = JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("member-unknown", json["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("$.quantty", json["errors"]![0]!["path"]!.GetValue<string>());
    }

    [Fact]
    public void Names_of_fields()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region form-fields
        var fields = new FormFields("Input").Map("$.supporter", "Person").Map("$.supporter.email", "Address");
        output.WriteLine(fields.NameOf("$.supporter.name")); // Input.Person.Name
        output.WriteLine(fields.NameOf("$.supporter.email")); // Input.Address
        #endregion

        Assert.Equal("Input.Person.Name\nInput.Address\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Problems_beside_fields()
    {
        var (ModelState, Supporter) = (new ModelStateDictionary(), new Supporter { Name = "www.example.org" });

        #region add-problems
        ModelState.AddProblems(new SupporterValidator().Check(Supporter, LanguageTag.Current), new FormFields("Supporter"));
        #endregion

        Assert.Single(ModelState["Supporter.Name"]!.Errors);
    }

    [Fact]
    public void An_answer_with_problems()
    {
        Assert.Equal(400, (Answer(new Supporter { Name = "www.example.org" }) as IStatusCodeHttpResult)?.StatusCode);
        Assert.Equal(200, (Answer(new Supporter { Name = "A. Example" }) as IStatusCodeHttpResult)?.StatusCode);

        static IResult Answer(Supporter supporter)
        {
            #region validation-problem
            if (new SupporterValidator().Check(supporter, LanguageTag.Current) is { Count: > 0 } problems)
            {
                return problems.ToValidationProblem();
            }
            #endregion

            return Results.Ok();
        }
    }

    [Fact]
    public void Any_options_with_the_line()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonSerializerOptions.Default.TypeInfoResolver };

        #region json-resolver
        options.TypeInfoResolverChain.Insert(0, WriteForRightsJson.Resolver);
        #endregion

        var supporter = new Supporter { Name = "A. Example" };
        Assert.Equal(supporter, JsonSerializer.Deserialize<Supporter>(JsonSerializer.Serialize(supporter, options), options));
    }

    [Fact]
    public void Options_from_configuration()
    {
        var section = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Language"] = "fr" }).Build();

        Assert.Equal(LanguageTag.Parse("fr"), section.Get<WriteForRightsClientOptions>()!.Language);
    }
}

// A partner site: people read a case and write a letter, and always learn whether it counted.
// Without the address of a campaign server in WriteForRights:BaseAddress, it starts one of its own, which rehearses the campaign of 2022.
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerSite;
using PartnerSite.Pages;
using WriteForRights;
using WriteForRights.Client;

var builder = WebApplication.CreateBuilder(args);
var campaign = CampaignId.Parse(builder.Configuration["Campaign"] ?? string.Empty);
var server = builder.Configuration.GetValue<Uri>("WriteForRights:BaseAddress");
builder.Services.AddWriteForRights(options => options.BaseAddress = server);
builder.Services.AddRazorComponents();

// Encode everything that could be markup, but keep the letters of other alphabets.
builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

await using var app = builder.Build();
await using var local = server is null ? await LocalCampaign.StartAsync() : null;
server ??= local!.Address;
string[] languages = [.. Words.Languages];
app.UseRequestLocalization(options =>
    options.AddSupportedCultures(languages).AddSupportedUICultures(languages).SetDefaultCulture(languages[0]));
app.Use(async (context, next) =>
{
    // A cached page would give two visitors the same letter id.
    context.Response.Headers.CacheControl = "no-store";
    context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
    try
    {
        await next(context);
    }
    catch (Exception e) when (e is NotFoundException || (e is BadHttpRequestException && HttpMethods.IsGet(context.Request.Method)))
    {
        await NotFound().ExecuteAsync(context);
    }
    catch (WriteForRightsException e)
    {
        Log.CampaignUnavailable(app.Logger, e.GetType().Name, e.RequestId);
        await new RazorComponentResult<UnavailablePage> { StatusCode = StatusCodes.Status503ServiceUnavailable }.ExecuteAsync(context);
    }
});

// An address that leads nowhere, such as an id that is none, gets a page and not an empty response.
app.UseStatusCodePages(page => HttpMethods.IsGet(page.HttpContext.Request.Method)
    ? NotFound().ExecuteAsync(page.HttpContext)
    : Task.CompletedTask);

app.MapGet("/", async (WriteForRightsClient client, CancellationToken cancellationToken) =>
    new RazorComponentResult<IndexPage>(new
    {
        Campaign = await client.GetCampaignAsync(campaign, cancellationToken),
        Cases = await client.GetCasesAsync(campaign, cancellationToken).ToListAsync(cancellationToken),
    }));

app.MapGet("/cases/{case}", async (CaseId @case, WriteForRightsClient client, CancellationToken cancellationToken) =>
    new RazorComponentResult<CasePage>(new
    {
        Case = await client.GetCaseAsync(campaign, @case, cancellationToken),
        Counts = await client.GetCaseCountsAsync(campaign, @case, cancellationToken),
        Letter = new Letter { Id = ActionId.New() },
    }));

// There is no cancellation token: a visitor who closes the page has still written, and the letter is sent. Antiforgery is not needed, since
// nobody is signed in, and another site could do nothing in a visitor's name.
app.MapPost("/cases/{case}", async Task<IResult> (CaseId @case, IFormCollection form, WriteForRightsClient client) =>
{
    if (Letter.From(form) is not { } letter)
    {
        return Results.BadRequest();
    }

    if (letter.Problems.Count > 0)
    {
        return FormAgain(letter, letter.Problems, StatusCodes.Status422UnprocessableEntity);
    }

    try
    {
        await client.SubmitAsync(letter.ToAction(campaign, @case));
        return Results.LocalRedirect($"~/cases/{@case}/thanks");
    }
    catch (ConflictException)
    {
        // The first response was lost, and the visitor changed the letter before sending it again.
        return Results.LocalRedirect($"~/cases/{@case}/thanks?asFirstSent=true");
    }
    catch (InvalidRequestException e)
    {
        return FormAgain(letter, e.Problems, StatusCodes.Status422UnprocessableEntity);
    }
    catch (WriteForRightsException e)
    {
        Log.CampaignUnavailable(app.Logger, e.GetType().Name, e.RequestId);
        return FormAgain(letter, default, StatusCodes.Status503ServiceUnavailable);
    }
}).DisableAntiforgery();

app.MapGet("/cases/{case}/thanks", (CaseId @case, bool? asFirstSent) =>
    new RazorComponentResult<ThanksPage>(new { Case = @case, AsFirstSent = asFirstSent == true }));

await app.RunAsync();

static RazorComponentResult<NotFoundPage> NotFound() => new() { StatusCode = StatusCodes.Status404NotFound };

// Shows the form as the visitor filled it in, with the same id, so that sending it again is the same letter.
static RazorComponentResult<LetterPage> FormAgain(Letter letter, ValueList<Problem> problems, int status) =>
    new(new { Letter = letter, Problems = problems }) { StatusCode = status };

// A site that is not written in .NET: static files alone, on another origin than the campaign's host. This program only serves them.
// Start samples/PartnerSite first, which is the host on http://localhost:5000. For a browser, http://127.0.0.1:5001 is another site.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
await using var app = builder.Build();
app.UseDefaultFiles();
app.UseStaticFiles();
await app.RunAsync();

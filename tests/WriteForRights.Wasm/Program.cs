using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using WriteForRights.Client;
using WriteForRights.Wasm;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<CasePage>("#app");
builder.Services.AddWriteForRights(options => options.MaxRetryDelay = TimeSpan.FromSeconds(1));
builder.Services.AddOptions<WriteForRightsClientOptions>().Configure<NavigationManager>((options, page) =>
{
    // The tests give the server's address, and may give a timeout in seconds.
    var settings = PageAddress.SettingsIn(page.Uri);
    options.BaseAddress = new Uri(settings["server"]);
    if (settings.TryGetValue("timeout", out var seconds))
    {
        options.Timeout = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
    }
});
await builder.Build().RunAsync();

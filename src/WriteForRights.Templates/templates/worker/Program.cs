// A stall that works offline: each letter is on the disk, encrypted, before the stall says so. It is sent when there is a network.
using My_Stall;
using WriteForRights.Client;
using WriteForRights.Outbox;

// The program finds its settings wherever it is started.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
var settings = builder.Configuration.GetSection("Stall");
var files = new StallFiles(settings["Folder"], settings["KeyFile"]);
builder.Services.AddWriteForRights(builder.Configuration.GetSection("WriteForRights"));
builder.Services.AddWriteForRightsOutbox(options =>
{
    options.Path = files.Outbox;
    options.Key = files.ReadOrCreateKey();
});
builder.Services.AddOptions<OutboxOptions>().Configure<ILogger<Stall>>((options, log) => options.Progress = new StallProgress(log));
builder.Services.AddHostedService<Stall>();
await builder.Build().RunAsync();

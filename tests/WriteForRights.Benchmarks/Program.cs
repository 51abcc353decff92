using System.Globalization;
using BenchmarkDotNet.Running;
using WriteForRights.Benchmarks;
using WriteForRights.Testing;

if (args is ["load-pack" or "make-pack", var path])
{
    PackProcess.Run(args[0], path);
}
else if (args is ["mock-servers", var transport])
{
    await MockProcess.RunAsync(Enum.Parse<MockTransport>(transport));
}
else if (args is ["bulk", ..])
{
    await BulkProcess.RunAsync(args is [_, var some] ? int.Parse(some, CultureInfo.InvariantCulture) : 1_000_000);
}
else if (args is ["load", ..])
{
    await LoadProcess.RunAsync(
        args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20, isProfiled: args.Contains("profiled"));
}
else if (args is ["load-stores", var time, var database])
{
    await LoadProcess.RunStoresAsync(int.Parse(time, CultureInfo.InvariantCulture), database);
}
else if (args is ["postgresql", var actions, var server])
{
    await StoreProcess.RunAsync(int.Parse(actions, CultureInfo.InvariantCulture), server);
}
else if (args is ["fold-lag", var movement])
{
    await FoldLagProcess.RunAsync(movement);
}
else if (args is ["bare-server"])
{
    await BareServer.RunAsync();
}
else if (args is ["bulk-server", var file])
{
    await BulkServer.RunAsync(file);
}
else if (args is ["bulk-client", var address, var count])
{
    await BulkProcess.SubmitAsync(new Uri(address), int.Parse(count, CultureInfo.InvariantCulture));
}
else if (args is ["maintenance", ..])
{
    await MaintenanceProcess.RunAsync(args is [_, var rows] ? int.Parse(rows, CultureInfo.InvariantCulture) : 1_000_000);
}
else if (args is ["watchers", ..])
{
    await WatcherProcess.RunAsync(args is [_, var watchers] ? int.Parse(watchers, CultureInfo.InvariantCulture) : 5_000);
}
else if (args is ["conformance"])
{
    await ConformanceTable.PrintAsync();
}
else if (args is ["screening", .. var languages])
{
    ScreeningTable.Print(languages);
}
else if (args is ["lost-responses"])
{
    await LostResponses.PrintAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
